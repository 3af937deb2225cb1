package model

import (
	"strconv"
	"testing"
)

func TestAContactMayKeepAPromise(t *testing.T) {
	made, due := isoDay(t, "2026-11-02"), isoDay(t, "2026-11-18")
	for name, c := range map[string]struct {
		set  [2]string
		on   string
		kept bool
	}{
		"on the day it was due":                {on: "2026-11-18", kept: true},
		"late":                                 {on: "2026-12-24", kept: true},
		"a week early":                         {on: "2026-11-11", kept: true},
		"but not more than a week early":       {on: "2026-11-10"},
		"but not before it was made":           {on: "2026-11-16", set: [2]string{"since", "2026-11-17"}},
		"on the very day it was made":          {on: "2026-11-17", set: [2]string{"since", "2026-11-17"}, kept: true},
		"but not when it is done already":      {on: "2026-11-18", set: [2]string{"done", "2026-11-17"}},
		"but not when the contact is to do it": {on: "2026-11-18", set: [2]string{"waiting", "contact"}},
		"but not when a partner is to do it":   {on: "2026-11-18", set: [2]string{"waiting", "partner"}},
		"of a schedule, as any other":          {on: "2026-11-18", set: [2]string{"every", "3"}, kept: true},
	} {
		t.Run("a contact may keep a promise "+name, func(t *testing.T) {
			f := FollowUp.With("c", made, "on", due.String())
			if c.set[0] != "" {
				f.Set(c.set[0], c.set[1])
			}
			if got := MayKeep(f, isoDay(t, c.on)); got != c.kept {
				t.Errorf("kept on %s: %t", c.on, got)
			}
		})
	}
}

func TestTheNextOfASchedule(t *testing.T) {
	for name, c := range map[string]struct {
		due, done, until string
		every            int
		next             string
	}{
		"comes after so many months":                  {due: "2026-11-18", done: "2026-11-18", every: 3, next: "2027-02-18"},
		"counts from the day it was due":              {due: "2026-11-18", done: "2026-11-30", every: 3, next: "2027-02-18"},
		"leaves out what was missed":                  {due: "2026-01-15", done: "2026-11-18", every: 3, next: "2027-01-15"},
		"lies on the last day of a short month":       {due: "2026-11-30", done: "2026-11-30", every: 3, next: "2027-02-28"},
		"may lie on the last day of all":              {due: "2026-11-18", done: "2026-11-18", every: 3, until: "2027-02-18", next: "2027-02-18"},
		"does not come after the last day":            {due: "2026-11-18", done: "2026-11-18", every: 3, until: "2027-02-17"},
		"does not come when it stands alone":          {due: "2026-11-18", done: "2026-11-18"},
		"does not come when it would be never":        {due: "2026-11-18", done: "2026-11-18", every: 1_000_000_000},
		"does not come after the end of the calendar": {due: "2026-11-18", done: "2026-11-18", every: 12 * 7974},
	} {
		t.Run("the next of a schedule "+name, func(t *testing.T) {
			f := FollowUp.With("c", isoDay(t, "2026-01-01"), "on", c.due, "every", strconv.Itoa(c.every), "until", c.until, "chased", "2", "what", "höra av sig", "done", c.done)
			f.Version = 4
			next, ok := Following(f)
			if !ok || c.next == "" {
				if ok != (c.next != "") {
					t.Errorf("there is a next one (%s): %t", next.Values, ok)
				}
				return
			}
			if next.Get("on") != c.next {
				t.Errorf("the next one is on %s, expected %s", next.Get("on"), c.next)
			}
			if next.ID == f.ID || !next.Open() || next.Int("chased") != 0 || next.Version != 0 || next.Get("since") != c.done || next.Get("what") != f.Get("what") {
				t.Errorf("the next one is not fresh: %+v", next)
			}
		})
	}
}

func TestAFollowUpIsComplete(t *testing.T) {
	due := isoDay(t, "2026-11-18")
	for name, c := range map[string]struct {
		with  []string
		field string
	}{
		"with a day and someone to do it": {[]string{"on", due.String()}, ""},
		"with the partner's name":         {[]string{"on", due.String(), "waiting", "partner", "partner", "Swedbank"}, ""},
		"not without a day":               {nil, "on"},
		"not without someone to do it":    {[]string{"on", due.String(), "waiting", ""}, "waiting"},
		"not with a partner without name": {[]string{"on", due.String(), "waiting", "partner", "partner", " "}, "partner"},
	} {
		t.Run("a follow-up is complete "+name, func(t *testing.T) {
			f := FollowUp.With("c", due, c.with...)
			f.Set("partner", CleanText(f.Get("partner")))
			err := f.Validate(due)
			if e, ok := err.(*Error); c.field == "" && err != nil || c.field != "" && (!ok || e.Field != c.field || e.Code != Invalid) {
				t.Errorf("error %v, expected one at %q", err, c.field)
			}
		})
	}
}
