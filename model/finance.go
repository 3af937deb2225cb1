package model

import (
	"strings"

	"stegvis/model/text"
)

// Finance is an application for money; amounts are kronor (product.md §7).
var Finance = &RecordType{
	Key: "finance", Plural: "finance", Of: OfContact, Tab: "outcomes",
	Fields: withArea("finance", []Field{
		{Key: "lender", Kind: Choice, Free: true, Options: []string{"bank", MicroLender, "regional-lender", "start-up-grant", "guarantee", "family", "other"}},
		{Key: "product", Kind: Line},
		{Key: "amount", Kind: Amount},
		{Key: "on", Kind: PastDate, Default: Today},
		{Key: "decision", Kind: Choice, Required: true, Default: "waiting", Options: []string{"waiting", "granted", "refused", "withdrawn"}, States: &States{
			Open: []string{"waiting"},
			Next: map[string]string{"waiting": "granted", "granted": "refused", "refused": "withdrawn", "withdrawn": "waiting"},
		}},
		{Key: "granted", Kind: Amount, When: func(v map[string]string) bool { return v["decision"] == "granted" }},
		{Key: "decided", Kind: PastDate, When: decided},
		{Key: "reason", Kind: Line, When: decided},
	}),
	Title: []string{"lender", "amount"}, Apart: []string{"product", "on", "decision", "granted"}, Body: []string{"reason"}, Bare: "lender", Day: "on", End: "decided",
	Settle: settleFinance,
	Check:  checkFinance,
	Among:  withinMicroLoan,
}

// MicroLender is the lender whose loans are micro-loans, whatever they are called.
const MicroLender = "micro-lender"

// settleFinance takes the amount away that was granted by a decision that is another one now.
func settleFinance(was, is Record, _ Date) Record {
	if is.Get("decision") != "granted" && is.Get("granted") == was.Get("granted") {
		is.Set("granted", "")
	}
	return is
}

// checkFinance holds that nothing is decided before it is applied for, and that only what is
// granted has an amount granted.
func checkFinance(r Record, _ Date) error {
	applied, decided := r.Date("on"), r.Date("decided")
	switch {
	case !decided.IsZero() && decided.Before(applied):
		return Fail(Invalid, "finance.decided-before", r.Get("decided"), r.Get("on")).On("decided")
	case r.Int("granted") > 0 && r.Get("decision") != "granted":
		return Fail(Invalid, "finance.not-granted", Kronor(int64(r.Int("granted"))).String()).On("granted")
	}
	return nil
}

// MicroLoan tells whether an application is for a micro-loan: it is made to a micro-lender, or its
// product is called so.
func MicroLoan(application Record) bool {
	product := Fold(application.Get("product"))
	for _, name := range []string{"mikrolån", "mikrolan", "microloan", "micro-loan", "micro loan"} {
		if strings.Contains(product, Fold(name)) {
			return true
		}
	}
	return application.Get("lender") == MicroLender
}

// withinMicroLoan holds that no micro-loan is granted over what a micro-loan may be. One that was,
// before the limit or in a list, stays and can be changed in all else.
func withinMicroLoan(r Record, own Own, _ Date) ([]Change, error) {
	granted, most := r.Int("granted"), own.Limits.MicroLoan
	if !MicroLoan(r) || granted <= most || MicroLoan(own.Was) && granted == own.Was.Int("granted") {
		return nil, nil
	}
	kronor := func(n int) string { return Kronor(int64(n)).String() }
	return nil, Fail(Invalid, "finance.over-micro-loan", kronor(granted), kronor(most), text.Say("shell.tab-office")).On("granted")
}

// decided tells whether an application has got its answer; one that is new has none.
func decided(v map[string]string) bool { return v["decision"] != "" && v["decision"] != "waiting" }
