package demo

import (
	"crypto/sha256"
	"fmt"
	"hash"
	"maps"
	"slices"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/model/text"
)

// today is the day on which the tests look at their office: a Monday.
var today = model.DateOf(time.Date(2026, 11, 16, 0, 0, 0, 0, time.UTC))

func TestTheSameSeedMakesTheSameOffice(t *testing.T) {
	of := func(seed uint64) string {
		sum := sha256.New()
		o := New(Options{Seed: seed, Today: today})
		fmt.Fprint(sum, o.Projects, o.Events, o.Settings())
		for p := range o.People() {
			write(sum, p)
		}
		return fmt.Sprintf("%x", sum.Sum(nil))
	}
	one, again := of(7), of(7)
	if one != again {
		t.Error("two offices of one seed differ")
	}
	if one == of(8) {
		t.Error("another seed made the same office")
	}
}

// write prints all that is known of a person, maps in the order of their keys.
func write(to hash.Hash, p *Person) {
	c := p.Contact
	for _, values := range []map[string]string{c.Values, c.Enterprise.Values} {
		for _, key := range slices.Sorted(maps.Keys(values)) {
			fmt.Fprint(to, key, values[key])
		}
	}
	c.Values, c.Enterprise.Values = nil, nil
	fmt.Fprint(to, c, p.Visits, p.Attendance, p.Project)
	for _, rec := range p.Records {
		fmt.Fprint(to, rec.Type.Key, rec.ID, rec.Owner, rec.Values)
	}
}

func TestListeningTwiceGivesTheSamePeople(t *testing.T) {
	o := New(Options{Seed: 1, Today: today})
	var sums [2][]byte
	for i := range sums {
		sum := sha256.New()
		for p := range o.People() {
			write(sum, p)
		}
		sums[i] = sum.Sum(nil)
	}
	if !slices.Equal(sums[0], sums[1]) {
		t.Error("the second time the people were others")
	}
}

func TestEveryoneIsAsTheModelWantsThem(t *testing.T) {
	for _, contacts := range []int{1, 7, DefaultContacts, 3000} {
		for _, lang := range []text.Lang{text.Swedish, text.English} {
			o := New(Options{Contacts: contacts, Seed: 3, Today: today, Lang: lang})
			n, ids := 0, make(map[string]bool)
			for p := range o.People() {
				n++
				checkContact(t, p.Contact)
				checkVisits(t, p)
				checkWork(t, p)
				checkIDs(t, p, ids)
			}
			if n != contacts {
				t.Errorf("%d people were asked for, %d came", contacts, n)
			}
			if t.Failed() {
				t.FailNow()
			}
		}
	}
}

func checkContact(t *testing.T, c model.Contact) {
	t.Helper()
	if err := c.Validate(); err != nil {
		t.Errorf("%s: %v", c.Name, err)
	}
	if c.Name != model.CleanText(c.Name) || !c.Reachable() {
		t.Errorf("%q is not clean or not to be reached", c.Name)
	}
	for _, values := range []map[string]string{c.Values, c.Enterprise.Values} {
		for key, value := range values {
			f, ok := model.FieldByKey(key)
			if !ok {
				t.Errorf("there is no field %q", key)
				continue
			}
			typed := value
			if f.Kind == model.PhoneList {
				typed = commas(value)
			}
			if stored, err := f.Parse(typed, today); err != nil || stored != value {
				t.Errorf("%s: %s %q would be stored as %q (%v)", c.Name, key, value, stored, err)
			}
		}
	}
	if (c.Status == model.Paused) != !c.PausedUntil.IsZero() {
		t.Errorf("%s is %s until %v", c.Name, c.Status, c.PausedUntil)
	}
	if c.Status != model.Active && c.StatusWhy == "" {
		t.Errorf("%s is %s for no reason", c.Name, c.Status)
	}
}

func commas(phones string) string {
	b := []byte(phones)
	for i := range b {
		if b[i] == ' ' {
			b[i] = ','
		}
	}
	return string(b)
}

// checkVisits holds that the way up is one that the ladder allows: each visit begins when
// the one before it ended, the last one is where the person stands, and proof is there or
// a reason.
func checkVisits(t *testing.T, p *Person) {
	t.Helper()
	c := p.Contact
	if c.Role == model.Other {
		if len(p.Visits) > 0 {
			t.Errorf("%s is off the ladder and stood on it", c.Name)
		}
		return
	}
	for i, v := range p.Visits {
		switch {
		case v.State == model.Standing && (i != len(p.Visits)-1 || !v.To.IsZero() || v.From != c.StepSince):
			t.Errorf("%s stands on %s in the middle of the way", c.Name, v.Step)
		case v.State != model.Standing && (v.To.Before(v.From) || v.To.After(today)):
			t.Errorf("%s was on %s from %s to %s", c.Name, v.Step, v.From, v.To)
		case i > 0 && v.From != p.Visits[i-1].To:
			t.Errorf("%s left %s on %s and came to %s on %s", c.Name, p.Visits[i-1].Step, p.Visits[i-1].To, v.Step, v.From)
		case v.State == model.Done && v.Reason == "":
			if missing := model.MissingFor(stepOf(v.Step), evidence(p, v)); len(missing) > 0 {
				t.Errorf("%s did %s without %v", c.Name, v.Step, missing)
			}
		case (v.State == model.Skipped || v.State == model.Left) && v.Reason == "":
			t.Errorf("%s: %s %s for no reason", c.Name, v.Step, v.State)
		}
		checkForm(t, v)
	}
	if last := p.Visits[len(p.Visits)-1]; last.Step != c.Step {
		t.Errorf("%s stands on %s after %s", c.Name, c.Step, last.Step)
	}
}

func stepOf(key model.StepKey) model.Step { s, _ := model.StepOf(key); return s }

func checkForm(t *testing.T, v model.Visit) {
	t.Helper()
	for key, value := range v.Form {
		f, ok := stepOf(v.Step).FieldOf(key)
		if !ok {
			t.Errorf("the form of %s has no %q", v.Step, key)
			continue
		}
		if stored, err := f.Parse(value, today); err != nil || stored != value {
			t.Errorf("%s: %s %q would be stored as %q (%v)", v.Step, key, value, stored, err)
		}
	}
}

// of are the records of a type.
func of(p *Person, t *model.RecordType) (records []model.Record) {
	for _, rec := range p.Records {
		if rec.Type == t {
			records = append(records, rec)
		}
	}
	return records
}

func evidence(p *Person, v model.Visit) model.Evidence {
	e := model.Evidence{Contact: p.Contact, Form: v.Form}.With(p.Records)
	for _, l := range of(p, model.Log) {
		if slices.Contains(model.PersonalKinds, l.Get("kind")) && !l.Date("on").Before(v.From) {
			e.PersonalContacts++
		}
	}
	for _, a := range p.Attendance {
		if a.Presence == model.Present {
			e.Seminars++
		}
	}
	return e
}

func checkWork(t *testing.T, p *Person) {
	t.Helper()
	for _, rec := range p.Records {
		if err := rec.Validate(today); err != nil {
			t.Errorf("%s: %s: %v", p.Contact.Name, rec.Type.Key, err)
		}
	}
	for _, f := range of(p, model.FollowUp) {
		if f.Date("since").After(today) || f.Date("done").After(today) {
			t.Errorf("%s: promised on %s, kept on %s", p.Contact.Name, f.Get("since"), f.Get("done"))
		}
	}
	for _, n := range of(p, model.Need) {
		if n.Date("closed").After(today) {
			t.Errorf("%s: need %+v", p.Contact.Name, n)
		}
	}
	for _, a := range of(p, model.Finance) {
		if a.Date("on").After(today) || a.Date("decided").After(today) || (a.Get("decision") == "waiting") != (a.Get("decided") == "") {
			t.Errorf("%s: application %+v", p.Contact.Name, a)
		}
	}
	seen := make(map[model.EventID]bool)
	for _, a := range p.Attendance {
		if seen[a.Event] {
			t.Errorf("%s is twice at one meeting", p.Contact.Name)
		}
		seen[a.Event] = true
	}
}

func checkIDs(t *testing.T, p *Person, seen map[string]bool) {
	t.Helper()
	all := []string{string(p.Contact.ID)}
	if p.Contact.Enterprise.ID != "" {
		all = append(all, string(p.Contact.Enterprise.ID))
	}
	for _, v := range p.Visits {
		all = append(all, string(v.ID))
	}
	for _, rec := range p.Records {
		all = append(all, string(rec.ID))
		if rec.Owner != string(p.Contact.ID) {
			t.Errorf("%s: a %s is of %q", p.Contact.Name, rec.Type.Key, rec.Owner)
		}
	}
	for _, id := range all {
		if seen[id] || len(id) != 36 || id[14] != '7' {
			t.Errorf("%s: id %q is no id or comes twice", p.Contact.Name, id)
		}
		seen[id] = true
	}
}

func TestVisitsAreInTheOrderOfTheirIDs(t *testing.T) {
	last := model.ContactID("")
	for p := range New(Options{Contacts: 500, Today: today}).People() {
		if p.Contact.ID <= last {
			t.Errorf("%s comes after %s", p.Contact.ID, last)
		}
		last = p.Contact.ID
		if !slices.IsSortedFunc(p.Visits, func(a, b model.Visit) int { return compare(a.ID, b.ID) }) {
			t.Errorf("%s: visits %v", p.Contact.Name, p.Visits)
		}
	}
}

func compare[T ~string](a, b T) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func TestEveryMeetingIsAsTheModelWantsIt(t *testing.T) {
	for _, contacts := range []int{1, DefaultContacts, 20_000} {
		coming := 0
		for _, e := range New(Options{Contacts: contacts, Seed: 2, Today: today}).Events {
			if err := e.Validate(); err != nil {
				t.Errorf("%s on %s: %v", e.Title, e.On, err)
			}
			if e.Kind == model.WeeklyMeeting && e.On.Weekday() != time.Wednesday {
				t.Errorf("a breakfast on a %s", e.On.Weekday())
			}
			if !e.On.Before(today) {
				coming++
			}
		}
		if coming != 2 {
			t.Errorf("%d meetings are to come, not the breakfast and the seminar", coming)
		}
	}
}

func BenchmarkPeople(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		for range New(Options{Contacts: 10_000, Today: today}).People() {
		}
	}
}
