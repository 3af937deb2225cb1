package model

import (
	"errors"
	"maps"
	"testing"
)

func TestAStepIsDatedTheDayItIsCompleted(t *testing.T) {
	began, on := isoDay(t, "2026-11-03"), isoDay(t, "2026-11-18")
	for name, c := range map[string]struct {
		step   StepKey
		form   map[string]string
		move   Move
		noted  map[string]string
		expect string
	}{
		"when it does not say":                {step: GeneralInfo, move: Move{Kind: Complete}, expect: "2026-11-18"},
		"unless it was given another day":     {step: GeneralInfo, form: map[string]string{"given_on": "2026-11-04"}, move: Move{Kind: Complete}, expect: "2026-11-04"},
		"unless it is given another day now":  {step: GeneralInfo, move: Move{Kind: Complete}, noted: map[string]string{"given_on": "2026-11-05"}, expect: "2026-11-05"},
		"but not when it is skipped":          {step: GeneralInfo, move: Move{Kind: Skip, Reason: "känd"}},
		"but not when it does not ask for it": {step: Inspiration, move: Move{Kind: Complete, Reason: "känd"}},
	} {
		t.Run(name, func(t *testing.T) {
			form := map[string]string{"topics": "advice", "language": "so"}
			maps.Copy(form, c.form)
			from := proven(Contact{Role: Client, Status: Active, Step: c.step, Name: "Amina"}, []Visit{{ID: "1", Step: c.step, State: Standing, From: began, Form: form}})
			c.move.On = on
			climb, err := from.Decide(c.move, Noted{Fields: c.noted})
			if err != nil || climb.Ended[0].Form["given_on"] != c.expect {
				t.Errorf("dated %v, %v; expected %q", climb.Ended, err, c.expect)
			}
			if c.form == nil && form["given_on"] != "" {
				t.Error("the form given was changed")
			}
		})
	}
}

func TestFieldsOfAMoveComeToWhereTheyBelong(t *testing.T) {
	on := isoDay(t, "2026-11-18")
	from := Position{Evidence: Evidence{Contact: Contact{Role: Client, Status: Active, Step: Identify, Name: "Amina"}}, Standing: &Visit{ID: "1", Step: Identify, State: Standing, From: on}}
	_, err := from.Decide(Move{Kind: Complete, On: on}, Noted{Fields: map[string]string{"phones": "+46701740605"}})
	var lacking Lacking
	if !errors.As(err, &lacking) || len(lacking) != 1 || lacking[0].Proof != ProofChannel {
		t.Fatalf("what is still missing: %v", err)
	}
	if lacks := from.Lacks(Identify, on, nil); len(lacks) != 2 {
		t.Errorf("without the fields %v is missing", lacks)
	}
	climb, err := from.Decide(Move{Kind: Complete, On: on}, Noted{Fields: map[string]string{"phones": "+46701740605", "found_through": "sfi", "where": "kyrkan", "material": "broschyr"}})
	if err != nil {
		t.Fatal(err)
	}
	if !maps.Equal(climb.Fields, map[string]string{"phones": "+46701740605", "found_through": "sfi"}) ||
		climb.Ended[0].Form["where"] != "kyrkan" || climb.Begun[0].Form["material"] != "broschyr" {
		t.Errorf("%+v", climb)
	}
	if _, err := from.Decide(Move{Kind: Skip, On: on, Reason: "x"}, Noted{Fields: map[string]string{"shoe_size": "39"}}); CodeOf(err) != Invalid {
		t.Errorf("a field that belongs nowhere: %v", err)
	}
}

func TestAMoveFromTheTopFillsInTheStepItLeadsTo(t *testing.T) {
	on := isoDay(t, "2026-11-18")
	from := Position{Evidence: Evidence{Contact: Contact{Role: Client, Status: Active, Step: Continuous, Name: "Amina"}}}
	climb, err := from.Decide(Move{Kind: GoBack, On: on, Reason: "mer att göra"}, Noted{Fields: map[string]string{"every_months": "3", "until": "2029-01-01"}})
	if err != nil || climb.Begun[0].Form["every_months"] != "3" {
		t.Fatalf("%+v, %v", climb, err)
	}
	if was, is := from.ScheduleForms(climb); was != nil || ScheduleOf(is).Every != 3 {
		t.Errorf("the schedule begins: %v, %v", was, is)
	}
}
