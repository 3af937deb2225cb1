package storage

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"stegvis/model"
)

// programme adds a contact with an action done and one to come, and a promise.
func programme(t *testing.T, r *Register) model.ContactID {
	t.Helper()
	id := someone(t, r, "Amina Warsame", "woman", "SO")
	today := day("2026-11-18")
	for _, rec := range []model.Record{
		model.Action.With(string(id), today, "kind", "bank", "actor", "Swedbank", "due", "2026-12-01", "text", "Loan promise"),
		model.Action.With(string(id), today, "kind", "sfi", "actor", "SFI", "due", "2026-11-01", "status", "done"),
		model.FollowUp.With(string(id), today, "on", "2026-11-25", "what", "call back"),
	} {
		must(r.AddRecord(context.Background(), clock, rec))(t)
	}
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
	for status, want := range map[string]string{"": "bank", "done": "sfi"} {
		found := must(r.AllRecords(context.Background(), model.Action, status))(t)
		if len(found) != 1 || found[0].Get("kind") != want || found[0].Name != "Amina Warsame" {
			t.Errorf("status %q: got %+v, want the action %s of Amina Warsame", status, found, want)
			continue
		}
		if one := must(r.Record(context.Background(), model.Action, found[0].ID))(t); !reflect.DeepEqual(one, found[0].Record) {
			t.Errorf("read by its id it is %+v, in the list %+v", one, found[0].Record)
		}
	}
	if _, err := r.Record(context.Background(), model.Action, "none"); model.CodeOf(err) != model.NotFound {
		t.Errorf("an action that is not there gives %v, want NotFound", err)
	}
}
