package model

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

func TestTheAgendaOfADay(t *testing.T) {
	today := isoDay(t, "2026-11-16")
	ago := func(days int) Date { return today.AddDays(-days) }
	for name, c := range map[string]struct {
		fact    AgendaFact
		urgency Urgency
		days    int
		needed  bool
	}{
		"a promise broken yesterday is late":             {AgendaFact{Kind: FactPromise, On: ago(1)}, Late, 1, true},
		"a promise for today is due":                     {AgendaFact{Kind: FactPromise, On: today}, Due, 0, true},
		"a promise a week ahead is due":                  {AgendaFact{Kind: FactPromise, On: ago(-7)}, Due, 7, true},
		"a promise eight days ahead can wait":            {AgendaFact{Kind: FactPromise, On: ago(-8)}, 0, 0, false},
		"an action past its deadline is late":            {AgendaFact{Kind: FactAction, On: ago(3)}, Late, 3, true},
		"a pause over today wakes":                       {AgendaFact{Kind: FactPause, On: today}, Waking, 0, true},
		"a pause over a while ago still wakes":           {AgendaFact{Kind: FactPause, On: ago(9)}, Waking, 9, true},
		"a pause until tomorrow sleeps":                  {AgendaFact{Kind: FactPause, On: ago(-1)}, 0, 0, false},
		"someone quiet as long as the step allows":       {AgendaFact{Kind: FactQuiet, Step: FollowingUp, On: ago(21)}, 0, 0, false},
		"someone quiet a day longer is silent":           {AgendaFact{Kind: FactQuiet, Step: FollowingUp, On: ago(22)}, Silent, 22, true},
		"someone on a step without a limit":              {AgendaFact{Kind: FactQuiet, Step: "none", On: ago(999)}, 0, 0, false},
		"what a partner is waited for is no line of her": {AgendaFact{Kind: FactWaiting, Waiting: OnPartner, Partner: "Swedbank", On: ago(5), Since: ago(9)}, 0, 0, false},
	} {
		t.Run(name, func(t *testing.T) {
			items := AgendaOf([]AgendaFact{c.fact}, today, SilenceLimits()).Items
			if !c.needed {
				if len(items) > 0 {
					t.Errorf("needs her: %+v", items)
				}
				return
			}
			if len(items) != 1 || items[0].Urgency != c.urgency || items[0].Days != c.days {
				t.Errorf("%+v, expected urgency %d, %d days", items, c.urgency, c.days)
			}
		})
	}
}

func TestWhoIsExpectedIsNotSilent(t *testing.T) {
	today := isoDay(t, "2026-11-16")
	quiet := AgendaFact{Kind: FactQuiet, Contact: "a", Step: Identify, On: today.AddDays(-90)}
	for _, kind := range []FactKind{FactPromise, FactAction, FactWaiting} {
		ahead := AgendaFact{Kind: kind, Contact: "a", On: today.AddDays(30), Waiting: OnContact, Since: today}
		if items := AgendaOf([]AgendaFact{quiet, ahead}, today, SilenceLimits()).Items; len(items) > 0 {
			t.Errorf("silent in spite of kind %d ahead: %+v", kind, items)
		}
		ahead.Contact = "b"
		if items := AgendaOf([]AgendaFact{quiet, ahead}, today, SilenceLimits()).Items; len(items) != 1 {
			t.Errorf("somebody else's kind %d ahead breaks the silence: %+v", kind, items)
		}
	}
}

func TestTheOrderOfTheAgenda(t *testing.T) {
	today := isoDay(t, "2026-11-16")
	fact := func(kind FactKind, name string, ago int) AgendaFact {
		return AgendaFact{Kind: kind, Contact: ContactID(name), Name: name, Step: Identify, On: today.AddDays(-ago)}
	}
	agenda := AgendaOf([]AgendaFact{
		fact(FactQuiet, "Hodan", 48), fact(FactPromise, "Omar", -3), fact(FactPause, "Lina", 1), fact(FactPromise, "Yusuf", 1),
		fact(FactPromise, "Somchai", 0), fact(FactAction, "Amina", 3), fact(FactQuiet, "Elin", 90), fact(FactPromise, "Anna", 0),
	}, today, SilenceLimits())
	want := []string{"Amina", "Yusuf", "Anna", "Somchai", "Omar", "Lina", "Elin", "Hodan"}
	for i, item := range agenda.Items {
		if i >= len(want) || item.Name != want[i] {
			t.Fatalf("line %d is %s of %v", i+1, item.Name, want)
		}
	}
	if len(agenda.Items) != len(want) {
		t.Errorf("%d lines, expected %d", len(agenda.Items), len(want))
	}
}

func TestWaitingIsGroupedByPartner(t *testing.T) {
	today := isoDay(t, "2026-11-16")
	waits := func(contact, partner string, days int) AgendaFact {
		f := AgendaFact{Kind: FactWaiting, Contact: ContactID(contact), Waiting: OnPartner, Partner: partner, Since: today.AddDays(-days)}
		if partner == "" {
			f.Waiting, f.Partner = OnContact, "left over"
		}
		return f
	}
	lines := AgendaOf([]AgendaFact{
		waits("a", "Skatteverket", 9), waits("b", "Swedbank", 4), waits("a", "swedbank ", 21), waits("a", "Swedbank", 2), waits("c", "", 1),
	}, today, SilenceLimits()).Waiting
	got := ""
	for _, l := range lines {
		got += fmt.Sprintf("%s %dd %d/%d; ", l.Partner, l.Days, l.People, len(l.Items))
	}
	if want := "Swedbank 21d 2/3; Skatteverket 9d 1/1;  1d 1/1; "; got != want {
		t.Errorf("waiting: %s expected %s", got, want)
	}
}

func drawFacts(t *rapid.T, today Date) []AgendaFact {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) AgendaFact {
		return AgendaFact{
			Kind:    rapid.SampledFrom([]FactKind{FactPromise, FactAction, FactWaiting, FactPause, FactQuiet}).Draw(t, "kind"),
			Contact: ContactID(rapid.SampledFrom([]string{"a", "b", "c", "d", "e"}).Draw(t, "contact")),
			Name:    rapid.SampledFrom([]string{"Amina", "Bo", "Åsa"}).Draw(t, "name"),
			Step:    Ladder[rapid.IntRange(0, 7).Draw(t, "step")].Key,
			Ref:     rapid.StringMatching(`[a-z]{3}`).Draw(t, "ref"),
			On:      today.AddDays(rapid.IntRange(-120, 20).Draw(t, "on")),
			Since:   today.AddDays(-rapid.IntRange(0, 90).Draw(t, "since")),
			Waiting: rapid.SampledFrom([]Waiting{OnContact, OnPartner}).Draw(t, "waiting"),
			Partner: rapid.SampledFrom([]string{"Swedbank", "Almi"}).Draw(t, "partner"),
		}
	}), 0, 40).Draw(t, "facts")
}

// TestAnyAgenda holds, of any facts: lines are in order, none is without need, every broken
// promise is there, every wait is in exactly one group, and the order of the facts changes
// nothing but the order of equals.
func TestAnyAgenda(t *testing.T) {
	today := isoDay(t, "2026-11-16")
	rapid.Check(t, func(t *rapid.T) {
		facts := drawFacts(t, today)
		agenda := AgendaOf(facts, today, SilenceLimits())
		late, waits := 0, 0
		for _, f := range facts {
			switch {
			case (f.Kind == FactPromise || f.Kind == FactAction) && f.On.Before(today):
				late++
			case f.Kind == FactWaiting:
				waits++
			}
		}
		for i, item := range agenda.Items {
			if i > 0 && compareItems(agenda.Items[i-1], item) > 0 {
				t.Fatalf("%+v stands before %+v", agenda.Items[i-1], item)
			}
			if item.Urgency == Late {
				late--
			}
			if item.Days < 0 || item.Urgency == Due && item.Days > DaysAhead {
				t.Fatalf("%+v does not need her", item)
			}
		}
		for _, l := range agenda.Waiting {
			waits -= len(l.Items)
			if l.People < 1 || l.People > len(l.Items) {
				t.Fatalf("%d people in %d waits", l.People, len(l.Items))
			}
		}
		if late != 0 || waits != 0 {
			t.Fatalf("%d broken promises and %d waits are lost", late, waits)
		}
		again := AgendaOf(rapid.Permutation(facts).Draw(t, "order"), today, SilenceLimits())
		if len(again.Items) != len(agenda.Items) || len(again.Waiting) != len(agenda.Waiting) {
			t.Fatalf("in another order there are %d lines, not %d", len(again.Items), len(agenda.Items))
		}
	})
}

func BenchmarkAgendaOf(b *testing.B) {
	today, _ := NewDate(2026, 11, 16)
	facts := make([]AgendaFact, 10_000)
	for i := range facts {
		facts[i] = AgendaFact{
			Kind: FactKind(i % 5), Contact: ContactID(fmt.Sprint(i % 7000)), Name: fmt.Sprintf("Namn %d", i*7919%10_000), Ref: fmt.Sprint(i),
			Step: Ladder[i%8].Key, On: today.AddDays(i%130 - 120), Since: today.AddDays(-i % 60), Waiting: OnPartner, Partner: fmt.Sprint("Bank ", i%20),
		}
	}
	limits := SilenceLimits()
	b.ReportAllocs()
	for b.Loop() {
		AgendaOf(facts, today, limits)
	}
}
