package model_test

import (
	"testing"

	"stegvis/model"
)

func TestAMicroLoanIsWithinTheLimit(t *testing.T) {
	today := on("2026-11-18")
	loan := func(values ...string) model.Record {
		return model.Finance.With("c1", today, append([]string{"decision", "granted"}, values...)...)
	}
	none := model.Record{Type: model.Finance}
	over := loan("lender", "micro-lender", "granted", "300000")
	for name, c := range map[string]struct {
		was, is model.Record
		refused bool
	}{
		"as much as it may be":               {none, loan("lender", "micro-lender", "granted", "250000"), false},
		"more than it may be":                {none, over, true},
		"by the name of the product":         {none, loan("lender", "bank", "product", "Mikrolån för kvinnor", "granted", "250001"), true},
		"a loan of a bank":                   {none, loan("lender", "bank", "granted", "300000"), false},
		"one that was over, changed in else": {over, loan("lender", "micro-lender", "granted", "300000", "reason", "från listan"), false},
		"one that was over, and now is more": {over, loan("lender", "micro-lender", "granted", "300001"), true},
		"a bank's that becomes a micro-loan": {loan("lender", "bank", "granted", "300000"), over, true},
	} {
		_, err := model.Finance.Among(c.is, model.Own{Was: c.was, Limits: model.UsualLimits}, today)
		if (err != nil) != c.refused {
			t.Errorf("%s: %v", name, err)
		}
	}
}
