package report

import (
	"slices"

	"stegvis/model"
	"stegvis/model/text"
)

// unknown is the key of what nobody said.
const unknown = "unknown"

// Finance counts applications by lender, also the lenders of the office's list that nobody applied
// to; each application is its own, several a person. An application belongs to the period of its
// day, or where that is not known to the period of its decision; one without either is counted only
// when no period is asked for. Its decision is the one there was when the period ended: what was
// decided afterwards is waiting. Granted is the money of what was granted by then; what is not known
// of an amount adds nothing. A lender that is none of the list is "other" outside the office.
var Finance = declare(financeTable())

func financeTable() Table {
	t := Table{
		Name:  "finance",
		Place: 7,
		Named: 1,
		Columns: []Column{
			{Key: "lender", Show: lender},
			count("applications", things("true")),
			count("waiting", &Figure{Who: "decision = 'waiting'", Longest: true}),
			count("granted", things("decision = 'granted'")),
			count("refused", things("decision = 'refused'")),
			count("withdrawn", things("decision = 'withdrawn'")),
			{Key: "applied_sek", Kind: Number, Of: "applications", Shows: &Figure{Who: "true", Sum: "amount"}},
			{Key: "granted_sek", Kind: Number, Of: "granted", Shows: &Figure{Who: "decision = 'granted'", Sum: "granted"}},
		},
		Sums:     []Sum{{Total: "applications", Parts: []string{"waiting", "granted", "refused", "withdrawn"}}},
		Foremost: []string{"applications", "waiting", "granted", "granted_sek", "refused", "applied_sek"},
		Together: true,
		Facts:    financeFacts,
	}
	t.Query = gathered(t, `SELECT column1 AS place, column2 AS at, column2 AS lender FROM `+listed(model.Finance.Options("lender"))+`
		UNION ALL SELECT iif(at = '`+unknown+`', 1000, 999), at, at FROM sums WHERE at NOT IN (SELECT column2 FROM `+listed(model.Finance.Options("lender"))+`)`)
	return t
}

var financeFacts = `
	SELECT CASE WHEN trim(f.lender) = '' THEN '` + unknown + `'
			WHEN :outside AND trim(f.lender) NOT IN (SELECT column2 FROM ` + listed(model.Finance.Options("lender")) + `) THEN 'other' ELSE trim(f.lender) END AS at, f.contact, 'finance' AS of, f.id, f."on" AS day,
		f.amount, f.granted, iif(:to <> '' AND f.decided > :to, 'waiting', f.decision) AS decision
	FROM finance AS f WHERE ` + inPeriod(`iif(f."on" = '', f.decided, f."on")`) + ` AND ` + inProject("f.contact")

// lender shows a lender by its name, one of the office's own as it was typed.
func lender(l text.Lang, key string) string {
	if slices.Contains(model.Finance.Options("lender"), key) {
		return l.Say("finance.lender-" + key)
	}
	return orUnknown(l, key)
}

// orUnknown shows what was typed, or that nothing was.
func orUnknown(l text.Lang, key string) string {
	if key == unknown {
		return l.Say("field.unknown")
	}
	return key
}
