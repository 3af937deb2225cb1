package storage

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"stegvis/model"
)

// programme adds a contact with an action done and one to come, and a promise.
func programme(t *testing.T, r *Register) model.ContactID {
	t.Helper()
	id := someone(t, r, "Amina Warsame", "woman", "SO")
	on := func(s string) model.Date { d, _ := model.ParseISODate(s); return d }
	for _, a := range []model.Action{
		{Contact: id, Kind: "bank", Actor: "Swedbank", Due: on("2026-12-01"), Text: "Loan promise"},
		{Contact: id, Kind: "sfi", Actor: "SFI", Due: on("2026-11-01"), Status: model.ActionDone},
	} {
		must(r.AddAction(context.Background(), clock, a))(t)
	}
	must(r.AddFollowUp(context.Background(), clock, model.FollowUp{Contact: id, On: on("2026-11-25"), What: "call back", Waiting: model.OnAdvisor, Since: on("2026-11-18")}))(t)
	return id
}

func TestDueListsPromisesAndActionsByTheirDay(t *testing.T) {
	r := fresh(t)
	programme(t, r)
	all := must(r.Due(context.Background(), model.Date{}))(t)
	var lines []string
	for _, d := range all {
		lines = append(lines, fmt.Sprint(d.On, " ", d.Name, ", ", d.What, ", done ", d.Done))
	}
	want := []string{
		"2026-11-01 Amina Warsame, SFI, done true",
		"2026-11-25 Amina Warsame, call back, done false",
		"2026-12-01 Amina Warsame, Swedbank: Loan promise, done false",
	}
	if !slices.Equal(lines, want) {
		t.Errorf("got %q, want %q", lines, want)
	}
	from, _ := model.ParseISODate("2026-11-25")
	if later := must(r.Due(context.Background(), from))(t); len(later) != 2 {
		t.Errorf("%d from 25 November on, want 2", len(later))
	}
}

func TestActionsListsThoseNotEndedUnlessAStatusIsNamed(t *testing.T) {
	r := fresh(t)
	programme(t, r)
	for status, want := range map[model.ActionStatus]string{"": "bank", model.ActionDone: "sfi"} {
		found := must(r.Actions(context.Background(), status))(t)
		if len(found) != 1 || found[0].Kind != want || found[0].Name != "Amina Warsame" {
			t.Errorf("status %q: got %+v, want the action %s of Amina Warsame", status, found, want)
			continue
		}
		if one := must(r.Action(context.Background(), found[0].ID))(t); one != found[0].Action {
			t.Errorf("read by its id it is %+v, in the list %+v", one, found[0].Action)
		}
	}
	if _, err := r.Action(context.Background(), "none"); model.CodeOf(err) != model.NotFound {
		t.Errorf("an action that is not there gives %v, want NotFound", err)
	}
}
