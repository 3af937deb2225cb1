package intake

import (
	"strings"
	"testing"

	"stegvis/model"
)

func TestOneRowIsAnsweredByItself(t *testing.T) {
	list := "Namn;Telefon\nAli Nur;0702222222\nAli Nur;0703333333\nMona Ek;0704444444\nMona Ek;0705555555\n"
	for name, c := range map[string]struct {
		answers  map[string]string
		people   string
		problems int
		notAsked string
	}{
		"no answer":                      {nil, "Ali Nur, Ali Nur, Mona Ek, Mona Ek", 2, ""},
		"one row is the same":            {map[string]string{"same-name 5": "one"}, "Ali Nur, Ali Nur, Mona Ek", 1, ""},
		"one row is another's":           {map[string]string{"same-name": "one", "same-name 3": "two"}, "Ali Nur, Ali Nur, Mona Ek", 0, ""},
		"a row that nothing is asked of": {map[string]string{"same-name 2": "one"}, "Ali Nur, Ali Nur, Mona Ek, Mona Ek", 2, "same-name 2"},
		"a row that is not there":        {map[string]string{"same-name 17": "one", "near-name 3": "one"}, "Ali Nur, Ali Nur, Mona Ek, Mona Ek", 2, "near-name 3, same-name 17"},
	} {
		t.Run(name, func(t *testing.T) {
			p := plan(t, list, Options{Answers: c.answers})
			var o office
			o.take(p)
			var people []string
			for _, who := range o.people {
				people = append(people, who.Name)
			}
			if got := strings.Join(people, ", "); got != c.people || len(p.Problems) != c.problems || strings.Join(p.NotAsked, ", ") != c.notAsked {
				t.Errorf("%s; %d problems; not asked %q; want %+v", got, len(p.Problems), p.NotAsked, c)
			}
			if len(p.Said.Answers) > 0 && p.Said.Answers["same-name"] == "" {
				t.Errorf("%v is remembered of one row", p.Said)
			}
		})
	}
}

func TestOneRowHoldsAgainstTheRegister(t *testing.T) {
	first := "Namn;Telefon;Ort\nTesta;0701112233;Boden\nProva;0702223344;Boden\nFresta;0703334455;Boden\n"
	later := strings.ReplaceAll(first, "Boden", "Porjus")
	for _, c := range []struct {
		answers map[string]string
		want    string
	}{
		{nil, "Testa note; Prova note; Fresta note"},
		{map[string]string{"differs 3": "take"}, "Testa note; Prova place; Fresta note"},
		{map[string]string{"differs 3": "skip"}, "Testa note; Prova left; Fresta note"},
		{map[string]string{"differs": "take", "differs 4": "fill"}, "Testa place; Prova place; Fresta note"},
		{map[string]string{"differs": "skip", "differs 2": "take"}, "Testa place; Prova left; Fresta left"},
	} {
		var o office
		o.take(plan(t, first, o.options()))
		opts := o.options()
		opts.Answers = c.answers
		p := plan(t, later, opts)
		var got []string
		for _, row := range p.Contacts {
			what := "left"
			for key := range row.Contact.Values {
				if row.Kind == model.PlanUpdate {
					what = key
				}
			}
			got = append(got, row.Contact.Name+" "+what)
		}
		if s := strings.Join(got, "; "); s != c.want || len(p.NotAsked) > 0 {
			t.Errorf("%v: %s, want %s; not asked %v", c.answers, s, c.want, p.NotAsked)
		}
		if n := len(p.Questions[0].Rows); n != 3 {
			t.Errorf("%v: the question is about %d rows", c.answers, n)
		}
	}
}
