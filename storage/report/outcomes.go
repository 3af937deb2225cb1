package report

import (
	"strconv"
	"strings"

	"stegvis/model"
	"stegvis/model/text"
)

// Outcomes counts what has come of the work, by kind, also the kinds nobody has. An outcome belongs
// to the period of its day; one whose day is not known is counted only when no period is asked for.
// People are counted once a kind, and the genders are theirs. Each outcome is its own, several a
// person: jobs and full-time equivalents are those of all outcomes of the kind, and told, document
// and register are how many outcomes are known in that way, so that they add up to outcomes and not
// to people. Firms are counted for each that was started, not for each person: two by one person are
// two, and one that two people own together is one, where both have it as their enterprise and the
// outcomes name no other. What is not known of full-time equivalents is empty, not nought.
var Outcomes = declare(outcomesTable())

func outcomesTable() Table {
	t := Table{
		Name:  "outcomes",
		Place: 8,
		Named: 1,
		Columns: []Column{
			{Key: "outcome", Kind: Key, Show: worded("outcome.kind-")},
			count("people", people("true")),
			count("women", people("gender = 'woman'")),
			count("men", people("gender = 'man'")),
			count("firms", &Figure{Who: "firm IS NOT NULL", Each: "firm"}),
			{Key: "jobs", Kind: Count, Of: "people", Shows: &Figure{Who: "true", Sum: "jobs"}},
			{Key: "fte", Kind: Number, Show: Decimal, Of: "people", Shows: &Figure{Who: "true", Sum: "fte", Decimal: true}},
			count("told", things("evidence = 'told'")),
			count("document", things("evidence = 'document'")),
			count("register", things("evidence = 'register'")),
		},
		Sums:     []Sum{{Total: "people", Parts: []string{"women", "men"}, Open: true, Rest: "reports.rest-gender"}},
		Alike:    []string{"told", "document", "register"},
		Foremost: []string{"people", "firms", "jobs", "women", "men"},
		Facts:    outcomeFacts,
	}
	t.Query = gathered(t, `SELECT column1 AS place, column2 AS at, column2 AS outcome FROM `+listed(model.Outcome.Options("kind")))
	return t
}

// ownFirm is true of an outcome that names no other firm than the contact's.
const ownFirm = `(c.enterprise IS NOT NULL AND (o.firm = '' OR o.firm = e.name COLLATE NOCASE))`

var outcomeFacts = `
	SELECT o.kind AS at, o.contact, 'outcome' AS of, o.id, o."on" AS day, c.gender, o.jobs, o.evidence,
		iif(o.fte = '', NULL, CAST(round(CAST(o.fte AS REAL) * 100) AS INTEGER)) AS fte,
		CASE WHEN o.kind <> 'firm-started' THEN NULL WHEN ` + ownFirm + `
			THEN c.enterprise || ' ' || row_number() OVER (PARTITION BY o.contact, o.kind, ` + ownFirm + ` ORDER BY o."on", o.id) ELSE o.id END AS firm
	FROM outcome AS o JOIN contact AS c ON c.id = o.contact LEFT JOIN enterprise AS e ON e.id = c.enterprise
	WHERE ` + inPeriod(`o."on"`) + ` AND ` + inProject("o.contact")

// Decimal shows a number with the comma of the language.
func Decimal(l text.Lang, value string) string {
	if _, err := strconv.ParseFloat(value, 64); err == nil && l == text.Swedish {
		return strings.Replace(value, ".", ",", 1)
	}
	return value
}
