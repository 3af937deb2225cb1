package report

import "stegvis/model/text"

// Programme counts actions by kind and by who does them: only those that are planned by somebody.
// An action belongs to the period of its deadline; how far it has come is as of now, for no day of
// that is on record. Overdue are those of it that are planned or under way though their deadline has
// passed. The contact's own name as who does it is "contact". A partner is named as in the directory;
// anybody else is "other" outside the office: no name of a person leaves.
var Programme = declare(programmeTable())

func programmeTable() Table {
	t := Table{
		Name:  "programme",
		Place: 6,
		Named: 2,
		Columns: []Column{
			{Key: "kind", Kind: Key, Show: worded("action.kind-")},
			{Key: "actor", Show: actor},
			count("planned", things("status = 'planned'")),
			count("under_way", things("status = 'under-way'")),
			count("done", things("status = 'done'")),
			count("dropped", things("status = 'dropped'")),
			count("overdue", &Figure{Who: "late", Longest: true}),
		},
		Foremost: []string{"planned", "under_way", "done", "overdue", "dropped"},
		Together: true,
		Facts:    programmeFacts,
	}
	t.Query = gathered(t, `SELECT 0 AS place, at, substr(at, 1, instr(at, char(31)) - 1) AS kind, substr(at, instr(at, char(31)) + 1) AS actor FROM sums`)
	return t
}

var programmeFacts = `
	SELECT *, kind || char(31) || actor AS at FROM (
		SELECT a.contact, 'action' AS of, a.id, a.due AS day, a.kind, a.status, a.status IN ('planned', 'under-way') AND a.due < :today AS late,
			CASE WHEN trim(a.actor) = '' THEN '` + unknown + `' WHEN a.actor IN (c.name, c.call_name) THEN 'contact'
				WHEN p.name IS NOT NULL THEN p.name WHEN :outside THEN 'other' ELSE trim(a.actor) END AS actor
		FROM action AS a JOIN contact AS c ON c.id = a.contact LEFT JOIN (SELECT name, lower(name) AS low FROM partner) AS p ON p.low = lower(trim(a.actor))
		WHERE ` + inPeriod("a.due") + ` AND ` + inProject("a.contact") + `)`

// actor shows who does something.
func actor(l text.Lang, key string) string {
	if key == "contact" || key == "other" {
		return l.Say("export.programme-" + key)
	}
	return orUnknown(l, key)
}
