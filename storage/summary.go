package storage

import (
	"fmt"
	"slices"
	"strings"

	"stegvis/model"
	"stegvis/storage/engine"
)

// derived is a column of summary: what it follows from, as an SQL expression in which $
// stands for the contact's id, and the tables that, when they change, change it.
type derived struct {
	column string
	from   []string
	value  string
}

const attended = `attendance AS a JOIN event AS e ON e.id = a.event
	WHERE a.contact = $ AND a.presence = 'present' AND e.cancelled = 0`

// finished is true of those who have climbed the whole ladder: they have been on it, and stand
// on no step any more.
const finished = `(EXISTS (SELECT 1 FROM visit WHERE contact = $) AND NOT EXISTS (SELECT 1 FROM visit WHERE contact = $ AND state = 'standing'))`

// offLadder is the rung of those who stand on no step: the steps are numbered from one.
const offLadder = 9

// summaryColumns say how every column of summary follows from the rest.
var summaryColumns = []derived{
	{"role", []string{"contact"}, `person.role`},
	{"status", []string{"contact"}, `person.status`},
	{"name_key", []string{"contact"}, `person.name_key`},
	{"rung", []string{"contact", "visit"}, `iif(` + finished + `, ` + fmt.Sprint(offLadder) + `, ` + rungOf("person.step") + `)`},
	{"since", []string{"contact", "visit"}, `iif(person.step = '' OR ` + finished + `, '', person.step_since)`},
	{"last_contact", []string{"log", "attendance"}, `max(
		coalesce((SELECT max("on") FROM log WHERE contact = $), ''),
		coalesce((SELECT max(e.held) FROM ` + attended + `), ''))`},
	{"next_date", []string{"follow_up", "action"}, `coalesce((SELECT min(day) FROM (
		SELECT min("on") AS day FROM follow_up WHERE contact = $ AND done = ''
		UNION ALL SELECT min(due) FROM action WHERE contact = $ AND status IN ('planned', 'under-way'))), '')`},
	{"logged_contacts", []string{"log"}, `(SELECT count(*) FROM log WHERE contact = $)`},
	{"minutes", []string{"log"}, `(SELECT coalesce(sum(minutes), 0) FROM log WHERE contact = $)`},
	{"meetings_attended", []string{"attendance"}, `(SELECT count(*) FROM ` + attended + `)`},
	{"first_event", []string{"attendance"}, `coalesce((SELECT e.id FROM ` + attended + ` ORDER BY e.held, e.id LIMIT 1), '')`},
	{"needs_open", []string{"need"}, `(SELECT count(*) FROM need WHERE contact = $ AND status IN ('open', 'programme'))`},
	{"actions_open", []string{"action"}, `(SELECT count(*) FROM action WHERE contact = $ AND status IN ('planned', 'under-way'))`},
	{"actions_done", []string{"action"}, `(SELECT count(*) FROM action WHERE contact = $ AND status = 'done')`},
	{"finance", []string{"finance"}, `(SELECT CASE
		WHEN total(decision = 'waiting') > 0 THEN 'waiting'
		WHEN total(decision = 'granted') > 0 THEN 'granted'
		WHEN total(decision = 'refused') > 0 THEN 'refused'
		ELSE '' END FROM finance WHERE contact = $)`},
	{"granted_sek", []string{"finance"}, `(SELECT coalesce(sum(granted), 0) FROM finance WHERE contact = $ AND decision = 'granted')`},
	{"firm_started", []string{"outcome"}, `coalesce((SELECT coalesce(min(nullif("on", '')), CASE count(*) WHEN 0 THEN '' ELSE 'yes' END)
		FROM outcome WHERE contact = $ AND kind = 'firm-started'), '')`},
	{"jobs", []string{"outcome"}, `(SELECT coalesce(sum(jobs), 0) FROM outcome WHERE contact = $)`},
	{"outcome", []string{"outcome"}, `coalesce((SELECT kind FROM outcome WHERE contact = $ ORDER BY "on" DESC, id DESC LIMIT 1), '')`},
	{"done", []string{"visit"}, `coalesce((SELECT group_concat(step || ':' || day, ' ')
		FROM (SELECT step, min(ended) AS day FROM visit WHERE contact = $ AND state = 'done' GROUP BY step ORDER BY day, step)), '')`},
}

// sources are the tables a summary follows from, with the columns that matter in them.
var sources = []struct{ table, columns string }{
	{"log", `contact, "on", minutes`},
	{"attendance", "contact, event, presence"},
	{"follow_up", `contact, "on", done`},
	{"need", "contact, status"},
	{"action", "contact, due, status"},
	{"finance", "contact, decision, granted"},
	{"outcome", `contact, kind, "on", jobs`},
	{"visit", "contact, step, state, began, ended"},
}

// derivedTables are summary and tally, as the engine keeps them.
func derivedTables() engine.Derived {
	columns := columnNames()
	return engine.Derived{
		Tables: []string{"summary", "tally"},
		Make:   append([]string{summaryView()}, summaryTriggers()...),
		Rebuild: []string{
			"DELETE FROM summary",
			"INSERT INTO summary (n, " + columns + ") SELECT n, " + columns + " FROM summing",
			"DELETE FROM tally",
			"INSERT INTO tally (role, status, rung, people) SELECT role, status, rung, count(*) FROM summary GROUP BY role, status, rung",
		},
		Refresh: []string{
			"DELETE FROM summary WHERE n NOT IN (SELECT n FROM contact)",
			"UPDATE summary SET (" + columns + ") = (SELECT " + columns + " FROM summing AS s WHERE s.n = summary.n) WHERE n IN (" + touched + ")",
			"INSERT INTO summary (n, " + columns + ") SELECT n, " + columns + " FROM summing WHERE n IN (" + touched + ") AND n NOT IN (SELECT n FROM summary)",
		},
		Faults: fmt.Sprintf(`
			WITH wanted AS (SELECT n, %[2]s FROM summing), counted AS (%[1]s)
			SELECT 'storage.check-summary', coalesce((SELECT name FROM contact WHERE contact.n = o.n), o.n) FROM (
				SELECT n FROM (SELECT * FROM wanted EXCEPT SELECT n, %[2]s FROM summary)
				UNION SELECT n FROM summary WHERE n NOT IN (SELECT n FROM contact) LIMIT ?1) AS o
			UNION ALL
			SELECT 'storage.check-tally', role || ' ' || status || ' ' || rung FROM (
				SELECT * FROM counted EXCEPT SELECT * FROM tally UNION ALL SELECT * FROM (SELECT * FROM tally EXCEPT SELECT * FROM counted))`,
			retallied, columns),
	}
}

// touched are the contacts whose summary follows from what the open commit has changed: those it is
// about, and those of the events it changed.
const touched = `SELECT n FROM contact WHERE id IN (
	SELECT contact FROM changes WHERE commit_seq = (SELECT seq FROM commits WHERE open = 1) AND contact <> ''
	UNION SELECT contact FROM attendance WHERE event IN (
		SELECT row_id FROM changes WHERE commit_seq = (SELECT seq FROM commits WHERE open = 1) AND tbl = 'event'))`

// summaryView is what summary should hold, as the view the triggers take it from.
func summaryView() string {
	columns := []string{"person.n AS n"}
	for _, d := range summaryColumns {
		columns = append(columns, strings.ReplaceAll(d.value, "$", "person.id")+" AS "+d.column)
	}
	return "CREATE VIEW summing AS SELECT " + strings.Join(columns, ", ") + " FROM contact AS person"
}

// summaryTriggers keep summary and tally in the transaction of every change, looking only
// at the contacts it concerns.
func summaryTriggers() []string {
	all := []string{
		`CREATE TRIGGER summary_contact_insert AFTER INSERT ON contact BEGIN
			INSERT INTO summary (n, role, status, name_key, rung, since)
			VALUES (NEW.n, NEW.role, NEW.status, NEW.name_key, ` + rungOf("NEW.step") + `, iif(NEW.step = '', '', NEW.step_since)); END`,
		`CREATE TRIGGER summary_contact_delete AFTER DELETE ON contact BEGIN DELETE FROM summary WHERE n = OLD.n; END`,
		`CREATE TRIGGER summary_contact_update AFTER UPDATE OF role, status, step, step_since, name_key ON contact BEGIN ` + summing("contact", "= NEW.id") + ` END`,
		`CREATE TRIGGER tally_insert AFTER INSERT ON summary BEGIN ` + tallying("NEW", 1) + ` END`,
		`CREATE TRIGGER tally_delete AFTER DELETE ON summary BEGIN ` + tallying("OLD", -1) + ` END`,
		`CREATE TRIGGER tally_update AFTER UPDATE OF role, status, rung ON summary
			WHEN (OLD.role, OLD.status, OLD.rung) IS NOT (NEW.role, NEW.status, NEW.rung) BEGIN ` + tallying("OLD", -1) + tallying("NEW", 1) + ` END`,
		`CREATE TRIGGER summary_event_update AFTER UPDATE OF held, cancelled ON event
			WHEN (OLD.held, OLD.cancelled) IS NOT (NEW.held, NEW.cancelled) BEGIN ` + summing("attendance", "IN (SELECT contact FROM attendance WHERE event = NEW.id)") + ` END`,
	}
	for _, s := range sources {
		all = append(all,
			fmt.Sprintf(`CREATE TRIGGER summary_%[1]s_insert AFTER INSERT ON %[1]s BEGIN %[2]s END`, s.table, summing(s.table, "= NEW.contact")),
			fmt.Sprintf(`CREATE TRIGGER summary_%[1]s_delete AFTER DELETE ON %[1]s BEGIN %[2]s END`, s.table, summing(s.table, "= OLD.contact")),
			fmt.Sprintf(`CREATE TRIGGER summary_%[1]s_update AFTER UPDATE OF %[3]s ON %[1]s BEGIN %[2]s END`, s.table, summing(s.table, "IN (OLD.contact, NEW.contact)"), s.columns))
	}
	return all
}

// summing computes anew what follows from a table for the contacts whose id is as said.
func summing(table, id string) string {
	var columns []string
	for _, d := range summaryColumns {
		if slices.Contains(d.from, table) {
			columns = append(columns, d.column)
		}
	}
	list := strings.Join(columns, ", ")
	return fmt.Sprintf("UPDATE summary SET (%[1]s) = (SELECT %[1]s FROM summing AS s WHERE s.n = summary.n) WHERE n IN (SELECT n FROM contact WHERE id %[2]s);", list, id)
}

// tallying counts a contact in where it stands, or with -1 out.
func tallying(row string, sign int) string {
	where := fmt.Sprintf("%[1]s.role, %[1]s.status, %[1]s.rung", row)
	if sign > 0 {
		return "INSERT INTO tally (role, status, rung, people) VALUES (" + where + ", 1) ON CONFLICT DO UPDATE SET people = people + 1; "
	}
	return "UPDATE tally SET people = people - 1 WHERE (role, status, rung) = (" + where + "); " +
		"DELETE FROM tally WHERE (role, status, rung) = (" + where + ") AND people = 0; "
}

// retallied counts where everyone stands anew, from the contacts themselves.
const retallied = "SELECT role, status, rung, count(*) AS people FROM summing GROUP BY role, status, rung"

// rungOf is the number of a step as SQL, that of offLadder when there is none.
func rungOf(step string) string {
	rung := "CASE " + step
	for _, s := range model.Ladder {
		rung += fmt.Sprintf(" WHEN '%s' THEN %d", s.Key, s.Key.Number())
	}
	return rung + fmt.Sprintf(" ELSE %d END", offLadder)
}

func columnNames() string {
	var names []string
	for _, d := range summaryColumns {
		names = append(names, d.column)
	}
	return strings.Join(names, ", ")
}
