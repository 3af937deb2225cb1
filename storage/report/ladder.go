package report

import "stegvis/model"

// Ladder counts clients step by step. Reached are those who came to stand on the step, or
// passed it, in the period, and the genders are theirs; completed and skipped in the period;
// standing are those active or paused on the step when it ends. Steps that were not needed count
// nowhere. The median is of the days from beginning to completing it, of those completed in the
// period; of an even number it is the mean of the middle two, half days up.
//
// Where someone stood at the period's end is told from the visits, and from the day of the last
// change of status for those who are no longer active or paused.
var Ladder = declare(Table{
	Name:  "ladder",
	Place: 2,
	Named: 1,
	Columns: []Column{
		{Key: "step", Kind: Key, Show: worded("step.")},
		count("reached", people("reached")),
		count("completed", people("ended AND state = 'done'")),
		count("skipped", people("ended AND state = 'skipped'")),
		count("standing", people("standing")),
		count("women", people("reached AND gender = 'woman'")),
		count("men", people("reached AND gender = 'man'")),
		count("non_binary", people("reached AND gender = 'non-binary'")),
		count("unknown", people("reached AND gender NOT IN ('woman', 'man', 'non-binary')")),
		{Key: "median_days", Kind: Number, Of: "completed"},
	},
	Sums:     []Sum{{Total: "reached", Parts: []string{"women", "men", "non_binary", "unknown"}}},
	Foremost: []string{"reached", "women", "men", "unknown", "median_days"},
	Facts: `
	SELECT step AS at, contact, 'visit' AS of, id, began AS day, state, gender,
		began >= :from AND (:to = '' OR began <= :to) AS reached,
		ended <> '' AND ended >= :from AND (:to = '' OR ended <= :to) AS ended,
		` + stands + ` AS standing
	FROM (` + ways + `)`,
	Query: `
	WITH rung (place, step) AS ` + listed(model.StepKeys()) + `,
	way AS MATERIALIZED (` + ways + `),
	over AS (SELECT * FROM way WHERE ended <> '' AND ended >= :from AND (:to = '' OR ended <= :to)),
	counted AS (
		SELECT 'reached' AS what, step, gender, count(DISTINCT contact) AS n FROM way WHERE began >= :from AND (:to = '' OR began <= :to) GROUP BY step, gender
		UNION ALL SELECT 'completed', step, '', count(DISTINCT contact) FROM over WHERE state = 'done' GROUP BY step
		UNION ALL SELECT 'skipped', step, '', count(DISTINCT contact) FROM over WHERE state = 'skipped' GROUP BY step
		UNION ALL SELECT 'standing', step, '', count(DISTINCT contact) FROM way
			WHERE ` + stands + ` GROUP BY step),
	took AS (SELECT step, CAST(julianday(ended) - julianday(began) AS INTEGER) AS days, count(*) AS n FROM over WHERE state = 'done' GROUP BY step, days),
	passed AS (SELECT step, days, sum(n) OVER (PARTITION BY step ORDER BY days) AS n, sum(n) OVER (PARTITION BY step) AS total FROM took),
	middle AS (
		SELECT step, (min(days) FILTER (WHERE n > (total - 1) / 2) + min(days) FILTER (WHERE n > total / 2) + 1) / 2 AS days
		FROM passed GROUP BY step)
	SELECT rung.step,
		coalesce(sum(n) FILTER (WHERE what = 'reached'), 0), coalesce(sum(n) FILTER (WHERE what = 'completed'), 0),
		coalesce(sum(n) FILTER (WHERE what = 'skipped'), 0), coalesce(sum(n) FILTER (WHERE what = 'standing'), 0),
		coalesce(sum(n) FILTER (WHERE what = 'reached' AND gender = 'woman'), 0),
		coalesce(sum(n) FILTER (WHERE what = 'reached' AND gender = 'man'), 0),
		coalesce(sum(n) FILTER (WHERE what = 'reached' AND gender = 'non-binary'), 0),
		coalesce(sum(n) FILTER (WHERE what = 'reached' AND gender NOT IN ('woman', 'man', 'non-binary')), 0),
		middle.days
	FROM rung LEFT JOIN counted ON counted.step = rung.step LEFT JOIN middle ON middle.step = rung.step
	GROUP BY rung.step ORDER BY rung.place`,
})

// ways are the steps of clients, and whether they were there when the period ended.
var ways = `
		SELECT v.id, v.contact, v.step, v.state, v.began, v.ended, c.gender,
			c.status IN ('active', 'paused') OR :to <> '' AND c.status_on > :to AS here
		FROM contact AS c CROSS JOIN visit AS v ON v.contact = c.id
		WHERE c.role = 'client' AND v.state <> 'not-needed' AND ` + inProject("c.id")

// stands is true of a step somebody stood on when the period ended.
const stands = `(here AND (:to = '' AND ended = '' OR :to <> '' AND began <= :to AND (ended = '' OR ended > :to)))`
