package model

import (
	"strings"
	"testing"

	"stegvis/model/text"
)

func TestAnApplication(t *testing.T) {
	today := isoDay(t, "2026-11-18")
	limits := Limits{MicroLoan: 250_000}
	for name, c := range map[string]struct {
		values      []string
		field, says string
	}{
		"at the limit":                            {[]string{"lender", "micro-lender", "decision", "granted", "granted", "250000"}, "", ""},
		"a krona over it of a micro-lender":       {[]string{"lender", "micro-lender", "decision", "granted", "granted", "250001"}, "granted", "250 001 kr är över gränsen, 250 000 kr"},
		"over it by the name of its product":      {[]string{"lender", "bank", "product", "Mikrolån Norr", "decision", "granted", "granted", "300000"}, "granted", "över gränsen"},
		"over it by its name in English":          {[]string{"lender", "Marginalen", "product", "Micro-loan", "decision", "granted", "granted", "300000"}, "granted", "över gränsen"},
		"over it but no micro-loan":               {[]string{"lender", "bank", "product", "företagslån", "decision", "granted", "granted", "300000"}, "", ""},
		"applied for over it and granted under":   {[]string{"lender", "micro-lender", "amount", "400000", "decision", "granted", "granted", "200000"}, "", ""},
		"decided on the day of the application":   {[]string{"lender", "bank", "on", "2026-11-10", "decision", "granted", "decided", "2026-11-10"}, "", ""},
		"decided before the application":          {[]string{"lender", "bank", "on", "2026-11-10", "decision", "refused", "decided", "2026-11-09"}, "decided", "ligger före ansökan"},
		"decided when nobody knows since when":    {[]string{"lender", "bank", "decision", "refused", "decided", "2026-11-09"}, "", ""},
		"an amount granted by no decision":        {[]string{"lender", "bank", "decision", "refused", "granted", "10000"}, "granted", "10 000 kr kan inte vara beviljat"},
		"nothing granted by a decision to refuse": {[]string{"lender", "bank", "decision", "refused", "granted", "0"}, "", ""},
		"an amount below zero":                    {[]string{"lender", "bank", "amount", "-1"}, "amount", "under noll"},
	} {
		t.Run(name, func(t *testing.T) {
			rec := Record{Type: Finance, Version: 1, Values: map[string]string{}}
			for i := 0; i < len(c.values); i += 2 {
				rec.Set(c.values[i], c.values[i+1])
			}
			err := rec.Validate(today)
			if err == nil {
				_, err = Finance.Among(rec, Own{Limits: limits}, today)
			}
			if c.field == "" {
				if err != nil {
					t.Errorf("refused: %v", err)
				}
				return
			}
			if e, ok := err.(*Error); !ok || e.Code != Invalid || e.Field != c.field || !strings.Contains(e.Message.In(text.Swedish), c.says) {
				t.Errorf("error %v at %s, expected %q", Explain(err, text.Swedish), err, c.says)
			}
		})
	}
}

func TestWhatADecisionGrantedGoesWithIt(t *testing.T) {
	was := Record{Type: Finance, Values: map[string]string{"decision": "granted", "granted": "50000"}}
	is := was.Clone()
	is.Set("decision", "refused")
	if got := Finance.Settle(was, is.Clone(), Date{}).Get("granted"); got != "" {
		t.Errorf("refused, and %s granted", got)
	}
	is.Set("granted", "60000") // said now, so that it is not taken away in silence
	if got := Finance.Settle(was, is.Clone(), Date{}).Get("granted"); got != "60000" {
		t.Errorf("what was typed became %q", got)
	}
}
