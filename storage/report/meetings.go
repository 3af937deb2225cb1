package report

import "stegvis/model"

// Meetings lists the events held in a period that were not cancelled, also those to which nobody
// came, in the order of day and hour. New are those present for the first time at any event;
// the share of those born abroad is of those whose country of birth is known, and empty where it
// is known of nobody.
var Meetings = declare(Table{
	Name:  "meetings",
	Place: 3,
	Columns: []Column{
		{Key: "date", Kind: Date},
		{Key: "week", Kind: Number},
		{Key: "kind", Kind: Key, Show: labelled[model.EventKind]},
		{Key: "title"},
		count("present", things("true")),
		count("new", things("new")),
		count("women", things("gender = 'woman'")),
		count("men", things("gender = 'man'")),
		count("born_abroad", things("country NOT IN ('', 'SE')")),
		{Key: "born_abroad_percent", Kind: Percent},
		count("born_known", things("country <> ''")),
	},
	Sums: []Sum{
		{Total: "present", Parts: []string{"women", "men"}, Open: true, Rest: "reports.rest-gender"},
		{Total: "present", Parts: []string{"born_known"}, Open: true},
		{Total: "born_known", Parts: []string{"born_abroad"}, Open: true, Share: "born_abroad_percent"},
	},
	Foremost: []string{"present", "women", "men", "born_abroad_percent", "born_abroad", "new"},
	Latest:   true,
	Together: true,
	Facts: `
	SELECT e.id AS at, c.id AS contact, 'event' AS of, e.id, e.held AS day, c.gender, c.country, s.first_event = e.id AS new
	FROM event AS e JOIN attendance AS a ON a.event = e.id AND a.presence = 'present'
		JOIN contact AS c ON c.id = a.contact JOIN summary AS s ON s.n = c.n
	WHERE e.id = :at`,
	Query: `
	WITH met AS (
		SELECT e.id, e.held, e.starts, e.kind, e.title, count(c.id) AS present, count(*) FILTER (WHERE s.first_event = e.id) AS new,
			count(*) FILTER (WHERE c.gender = 'woman') AS women, count(*) FILTER (WHERE c.gender = 'man') AS men,
			count(*) FILTER (WHERE c.country NOT IN ('', 'SE')) AS abroad, count(*) FILTER (WHERE c.country <> '') AS known
		FROM event AS e LEFT JOIN project AS p ON p.id = e.project
			LEFT JOIN attendance AS a ON a.event = e.id AND a.presence = 'present'
			LEFT JOIN contact AS c ON c.id = a.contact LEFT JOIN summary AS s ON s.n = c.n
		WHERE e.cancelled = 0 AND e.held >= :from AND (:to = '' OR e.held <= :to) AND (:project = '' OR p.name = :project)
		GROUP BY e.id)
	SELECT held, CAST(strftime('%V', held) AS INTEGER), kind, title, present, new, women, men, abroad,
		iif(known = 0, NULL, (abroad * 200 + known) / (2 * max(known, 1))), known, id
	FROM met ORDER BY held, starts, id`,
})
