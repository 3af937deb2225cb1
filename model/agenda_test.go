package model

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

var agendaDay, _ = NewDate(2026, 11, 18)

// registerFacts draws facts as a register holds them, about few people with few names, so
// that namesakes and ties are common: a promise, an action and a wait have an id of their
// own, and nobody is paused or silent twice.
func registerFacts(q *rapid.T) []AgendaFact {
	var facts []AgendaFact
	said := make(map[string]bool)
	for i := range rapid.IntRange(0, 14).Draw(q, "facts") {
		who := rapid.IntRange(0, 4).Draw(q, "who")
		f := AgendaFact{
			Kind: FactKind(rapid.IntRange(0, 4).Draw(q, "kind")), Contact: ContactID(fmt.Sprint(who)), Name: []string{"Amina", "Omar"}[who%2],
			Step: Ladder[who].Key, On: agendaDay.AddDays(rapid.SampledFrom([]int{-120, -60, -40, -1, 0, 1, 7, 8, 60}).Draw(q, "on")),
		}
		switch f.Kind {
		case FactPause, FactQuiet: // no record of their own
		case FactWaiting:
			f.Waiting, f.Since = OnContact, agendaDay.AddDays(-rapid.IntRange(0, 2).Draw(q, "since"))
			if f.Partner = rapid.SampledFrom([]string{"", "ALMI", "Almi", "Swedbank"}).Draw(q, "partner"); f.Partner != "" {
				f.Waiting = OnPartner
			}
			f.Ref = fmt.Sprint("id", i)
		default:
			f.Ref = fmt.Sprint("id", i)
		}
		once := fmt.Sprint(f.Kind, f.Contact, f.Ref)
		if !said[once] {
			said[once] = true
			facts = append(facts, f)
		}
	}
	return facts
}

func TestTheAgendaIsTheSameWhateverTheOrderOfFacts(t *testing.T) {
	rapid.Check(t, func(q *rapid.T) {
		facts := registerFacts(q)
		want := AgendaOf(facts, agendaDay, SilenceLimits())
		other := rapid.Permutation(facts).Draw(q, "order")
		given := slices.Clone(other)
		if got := AgendaOf(other, agendaDay, SilenceLimits()); !reflect.DeepEqual(got, want) {
			q.Fatalf("\n%+v\nand in another order\n%+v", want, got)
		}
		if !slices.Equal(other, given) {
			q.Fatal("the facts given were changed")
		}
	})
}

// TestNobodyWhoNeedsHerIsLeftOut says of every fact by itself whether it belongs in the
// agenda, and holds that it, and nothing else, is there.
func TestNobodyWhoNeedsHerIsLeftOut(t *testing.T) {
	rapid.Check(t, func(q *rapid.T) {
		facts := registerFacts(q)
		agenda := AgendaOf(facts, agendaDay, SilenceLimits())
		items, waits := 0, 0
		for _, f := range facts {
			past := agendaDay.Sub(f.On)
			expected := slices.ContainsFunc(facts, func(o AgendaFact) bool { return o.Contact == f.Contact && o.Kind <= FactWaiting })
			step, _ := StepOf(f.Step)
			needs := map[FactKind]bool{FactPromise: past >= -7, FactAction: past >= -7, FactPause: past >= 0, FactQuiet: past > step.Silence && !expected}[f.Kind]
			want := map[FactKind]Urgency{FactPromise: Due, FactAction: Due, FactPause: Waking, FactQuiet: Silent}[f.Kind]
			if want == Due && past > 0 {
				want = Late
			}
			at := slices.IndexFunc(agenda.Items, func(i AgendaItem) bool { return i.AgendaFact == f })
			if needs != (at >= 0) || needs && agenda.Items[at].Urgency != want {
				q.Fatalf("%+v: needs her %t as %d, found at %d of %+v", f, needs, want, at, agenda.Items)
			}
			if needs {
				items++
			}
			if f.Kind == FactWaiting {
				waits++
				if !slices.ContainsFunc(agenda.Waiting, func(l WaitingLine) bool { return slices.Contains(l.Items, f) }) {
					q.Fatalf("%+v is not waited for in %+v", f, agenda.Waiting)
				}
			}
		}
		for _, line := range agenda.Waiting {
			waits -= len(line.Items)
		}
		if items != len(agenda.Items) || waits != 0 {
			q.Fatalf("%d need her of %d items; %d waits too few or too many", items, len(agenda.Items), waits)
		}
	})
}

func TestNamesakesStandInOneOrder(t *testing.T) {
	for _, kind := range []FactKind{FactPause, FactQuiet} {
		a := AgendaFact{Kind: kind, Contact: "a", Name: "Amina", Step: Identify, On: agendaDay.AddDays(-60)}
		b := a
		b.Contact = "b"
		for _, facts := range [][]AgendaFact{{a, b}, {b, a}} {
			items := AgendaOf(facts, agendaDay, SilenceLimits()).Items
			if len(items) != 2 || items[0].Contact != "a" || items[1].Contact != "b" {
				t.Errorf("kind %d: %+v", kind, items)
			}
		}
	}
}
