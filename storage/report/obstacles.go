package report

import (
	"slices"

	"stegvis/model"
)

// Obstacles counts the contacts for whom each thing hinders growth, as ticked in the analysis of
// the period, also what hinders nobody. An analysis is of the day it was completed or, while it
// is not, begun; of several of one contact the last one with something ticked counts.
var Obstacles = declare(Table{
	Name:  "obstacles",
	Place: 5,
	Columns: slices.Concat(
		[]Column{{Key: "obstacle", Kind: Key, Show: worded("form.hinders-")}},
		counts("contacts", "women", "men"),
	),
	Sums: []Sum{
		{Total: "contacts", Parts: []string{"women", "men"}, Open: true, Rest: "reports.rest-gender"},
	},
	Foremost: []string{"contacts", "women", "men"},
	Query: `
	WITH named (place, obstacle) AS ` + listed(model.Obstacles) + `,
	analysed AS (
		SELECT v.contact, v.id, coalesce(nullif(v.ended, ''), v.began) AS day, v.form ->> '$.hinders' AS hinders
		FROM visit AS v WHERE v.step = 'analysis' AND coalesce(v.form ->> '$.hinders', '') <> ''),
	told AS (
		SELECT a.hinders, c.gender, row_number() OVER (PARTITION BY a.contact ORDER BY a.day DESC, a.id DESC) AS turn
		FROM analysed AS a JOIN contact AS c ON c.id = a.contact
		WHERE a.day >= :from AND (:to = '' OR a.day <= :to) AND (:project = '' OR EXISTS (
			SELECT 1 FROM participation AS j JOIN project AS p ON p.id = j.project WHERE j.contact = a.contact AND p.name = :project)))
	SELECT named.obstacle, count(told.hinders),
		count(*) FILTER (WHERE gender = 'woman'), count(*) FILTER (WHERE gender = 'man')
	FROM named LEFT JOIN told ON told.turn = 1 AND instr(' ' || told.hinders || ' ', ' ' || named.obstacle || ' ') > 0
	GROUP BY named.obstacle ORDER BY named.place`,
})
