package report

import "stegvis/model"

// Needs counts the contacts that named each need in the period, also the needs nobody named,
// and what had become of it when the period ended: open (or in the action programme), met or
// dropped. Of a need that someone named more than once the last time counts. The genders are
// those of contacts.
var Needs = declare(needsTable())

func needsTable() Table {
	t := Table{
		Name:  "needs",
		Place: 4,
		Named: 1,
		Columns: []Column{
			{Key: "need", Kind: Key, Show: worded("need.need-")},
			count("contacts", things("true")),
			count("open", things("status IN ('open', 'programme')")),
			count("met", things("status = 'met'")),
			count("dropped", things("status = 'dropped'")),
			count("women", things("gender = 'woman'")),
			count("men", things("gender = 'man'")),
		},
		Sums: []Sum{
			{Total: "contacts", Parts: []string{"open", "met", "dropped"}},
			{Total: "contacts", Parts: []string{"women", "men"}, Open: true, Rest: "reports.rest-gender"},
		},
		Foremost: []string{"contacts", "open", "met", "women", "men"},
		Facts: `
	SELECT need AS at, contact, 'need' AS of, id, raised AS day, status, gender FROM (
		SELECT n.need, n.contact, n.id, n.raised, c.gender, iif(:to <> '' AND n.closed > :to, 'open', n.status) AS status,
			row_number() OVER (PARTITION BY n.contact, n.need ORDER BY n.raised DESC, n.id DESC) AS turn
		FROM need AS n JOIN contact AS c ON c.id = n.contact
		WHERE n.raised >= :from AND (:to = '' OR n.raised <= :to) AND ` + inProject("n.contact") + `) WHERE turn = 1`,
	}
	t.Query = gathered(t, `SELECT column1 AS place, column2 AS at, column2 AS need FROM `+listed(model.Need.Options("need")))
	return t
}
