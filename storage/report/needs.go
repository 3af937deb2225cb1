package report

import (
	"slices"

	"stegvis/model"
)

// Needs counts the contacts that named each need in the period, also the needs nobody named,
// and what had become of it when the period ended: open (or in the action programme), met or
// dropped. Of a need that someone named more than once the last time counts. The genders are
// those of contacts.
var Needs = declare(Table{
	Name:  "needs",
	Place: 4,
	Columns: slices.Concat(
		[]Column{{Key: "need", Kind: Key, Show: worded("need.need-")}},
		counts("contacts", "open", "met", "dropped", "women", "men"),
	),
	Sums: []Sum{
		{Total: "contacts", Parts: []string{"open", "met", "dropped"}},
		{Total: "contacts", Parts: []string{"women", "men"}, Open: true, Rest: "reports.rest-gender"},
	},
	Foremost: []string{"contacts", "open", "met", "women", "men"},
	Query: `
	WITH named (place, need) AS ` + listed(model.Need.Options("need")) + `,
	told AS (
		SELECT n.need, c.gender, iif(:to <> '' AND n.closed > :to, 'open', n.status) AS status,
			row_number() OVER (PARTITION BY n.contact, n.need ORDER BY n.raised DESC, n.id DESC) AS turn
		FROM need AS n JOIN contact AS c ON c.id = n.contact
		WHERE n.raised >= :from AND (:to = '' OR n.raised <= :to) AND (:project = '' OR EXISTS (
			SELECT 1 FROM participation AS j JOIN project AS p ON p.id = j.project WHERE j.contact = n.contact AND p.name = :project)))
	SELECT named.need, count(told.need), count(*) FILTER (WHERE status IN ('open', 'programme')),
		count(*) FILTER (WHERE status = 'met'), count(*) FILTER (WHERE status = 'dropped'),
		count(*) FILTER (WHERE gender = 'woman'), count(*) FILTER (WHERE gender = 'man')
	FROM named LEFT JOIN told ON told.need = named.need AND told.turn = 1
	GROUP BY named.need ORDER BY named.place`,
})
