package today

import (
	"fmt"
	"testing"

	"stegvis/model"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
)

func TestOneFullKindMeansThereMayBeMore(t *testing.T) {
	facts := func(promises, quiet int) []model.AgendaFact {
		var all []model.AgendaFact
		for range promises {
			all = append(all, model.AgendaFact{Kind: model.FactPromise})
		}
		for range quiet {
			all = append(all, model.AgendaFact{Kind: model.FactQuiet})
		}
		return all
	}
	for _, c := range []struct {
		name            string
		promises, quiet int
		want            bool
	}{
		{"nothing", 0, 0, false},
		{"many, but of two kinds", soon - 1, soon - 1, false},
		{"one kind fills what was asked for", 0, soon, true},
	} {
		if got := full(facts(c.promises, c.quiet), soon); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestTheLinesBehindTheFirstFewFollow(t *testing.T) {
	o := officetest.New(t)
	id := o.Person("Amina Warsame", map[string]string{"found_on": "2026-11-10"})
	for i := range soon + 20 {
		o.Promise(id, "2026-11-13", fmt.Sprintf("promise %d", i))
	}
	d := o.Show(New, page.Route{Kind: page.Today}, 80, 24)
	d.Has(fmt.Sprintf("Needs you  %d", soon+20))
}
