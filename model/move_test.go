package model

import "testing"

func TestOneWhoHasClimbedItAllStandsOnTheLastStepAgain(t *testing.T) {
	began, today := isoDay(t, "2026-10-01"), isoDay(t, "2026-11-18")
	visits := []Visit{{ID: "8", Step: Continuous, State: Done, From: began, To: began}}
	for _, status := range []Status{Active, Closed, HandedOver} {
		who := Contact{Role: Client, Status: status, Step: Continuous, StepSince: began, Name: "Amina"}
		move := Move{Kind: Reopen, Step: Continuous, On: today, Reason: "mer att göra"}
		climb, err := proven(who, visits).Decide(move, Noted{})
		if err != nil || way(climb.Begun) != "continuous standing" || climb.Since != today || climb.Status != Active {
			t.Errorf("%s: %+v, %v", status, climb, err)
		}
		move.Reason = ""
		if _, err := proven(who, visits).Decide(move, Noted{}); CodeOf(err) != Invalid {
			t.Errorf("%s: reopened without a reason: %v", status, err)
		}
	}
}

func TestAMoveLeavesTheVisitsAndKeepsTheForm(t *testing.T) {
	began, today := isoDay(t, "2026-10-01"), isoDay(t, "2026-11-18")
	for _, move := range []Move{{Kind: Complete}, {Kind: Skip}, {Kind: GoBack}, {Kind: Reopen, Step: Identify}} {
		visits := []Visit{{ID: "6", Step: Analysis, State: Standing, From: began, Form: map[string]string{"goal": "kafé"}}}
		move.On, move.Reason = today, "skäl"
		climb, err := proven(Contact{Role: Client, Status: Active, Step: Analysis, Name: "Amina"}, visits).Decide(move, Noted{})
		if err != nil || len(climb.Ended) != 1 {
			t.Fatalf("%s: %+v, %v", move.Kind, climb, err)
		}
		if v := climb.Ended[0]; v.ID != "6" || v.From != began || v.To != today || v.Reason != "skäl" || v.Form["goal"] != "kafé" {
			t.Errorf("%s: the visit that ends is %+v", move.Kind, v)
		}
		if visits[0].State != Standing {
			t.Errorf("%s: the visits given were changed", move.Kind)
		}
	}
}

func TestNobodyComesToAStatusThereIsNot(t *testing.T) {
	err := StatusChange{Status: "asleep", Reason: "x"}.Check(Contact{Status: Active}, nil)
	if e, ok := err.(*Error); !ok || e.Code != Invalid || e.Field != "status" {
		t.Errorf("got %v", err)
	}
	for field, c := range map[string]Contact{
		"line":   {Name: "Amina", Role: Client, Step: Identify, Path: "sideways"},
		"status": {Name: "Amina", Role: Client, Step: Identify, Status: "asleep"},
	} {
		if e, ok := c.Validate().(*Error); !ok || e.Code != Invalid || e.Field != field {
			t.Errorf("%s: got %v", field, c.Validate())
		}
	}
}
