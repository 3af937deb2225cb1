package report

import "stegvis/model"

// Obstacles counts the contacts for whom each thing hinders growth, as ticked in the analysis of
// the period, also what hinders nobody. An analysis is of the day it was completed or, while it
// is not, begun; of several of one contact the last one with something ticked counts.
var Obstacles = declare(obstaclesTable())

func obstaclesTable() Table {
	t := Table{
		Name:  "obstacles",
		Place: 5,
		Named: 1,
		Columns: []Column{
			{Key: "obstacle", Kind: Key, Show: worded("form.hinders-")},
			count("contacts", things("true")),
			count("women", things("gender = 'woman'")),
			count("men", things("gender = 'man'")),
		},
		Sums:     []Sum{{Total: "contacts", Parts: []string{"women", "men"}, Open: true, Rest: "reports.rest-gender"}},
		Foremost: []string{"contacts", "women", "men"},
		Facts: `
	SELECT named.column2 AS at, told.contact, 'visit' AS of, told.id, told.day, told.gender FROM (
		SELECT a.*, c.gender, row_number() OVER (PARTITION BY a.contact ORDER BY a.day DESC, a.id DESC) AS turn
		FROM (SELECT v.contact, v.id, coalesce(nullif(v.ended, ''), v.began) AS day, v.form ->> '$.hinders' AS hinders
			FROM visit AS v WHERE v.step = 'analysis' AND coalesce(v.form ->> '$.hinders', '') <> '') AS a JOIN contact AS c ON c.id = a.contact
		WHERE a.day >= :from AND (:to = '' OR a.day <= :to) AND ` + inProject("a.contact") + `) AS told
		JOIN ` + listed(model.Obstacles) + ` AS named ON told.turn = 1 AND instr(' ' || told.hinders || ' ', ' ' || named.column2 || ' ') > 0`,
	}
	t.Query = gathered(t, `SELECT column1 AS place, column2 AS at, column2 AS obstacle FROM `+listed(model.Obstacles))
	return t
}
