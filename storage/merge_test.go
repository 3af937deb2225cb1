package storage

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
	"stegvis/storage/storagetest"
)

// TestEveryTableThatNamesAContactIsMerged fails when a table with contacts in it is added and
// nothing says what becomes of its rows.
func TestEveryTableThatNamesAContactIsMerged(t *testing.T) {
	r := fresh(t)
	tables := must(engine.List(context.Background(), r, engine.Scan[string], `SELECT DISTINCT t.name FROM sqlite_schema AS t, pragma_foreign_key_list(t.name) AS f
		WHERE t.type = 'table' AND f."table" = 'contact' UNION SELECT t.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c WHERE t.type = 'table' AND c.name = 'contact' AND t.name <> 'changes'`))(t)
	for _, table := range tables {
		rt := model.RecordTypeOf(table)
		if mergeRules[table] == nil && (rt == nil || rt.Of != model.OfContact) {
			t.Errorf("nothing says what becomes of the rows of %s when two contacts are merged", table)
		}
	}
	if len(tables) < 10 {
		t.Errorf("only %v name a contact", tables)
	}
}

// laden is a contact with about so many records of all kinds, at random.
func laden(t testing.TB, r *Register, rng *rand.Rand, name string, n int, meetings []model.EventID) model.ContactID {
	t.Helper()
	ctx := context.Background()
	id := model.ContactID(must(r.AddContact(ctx, clock, model.NewContact{Contact: model.Contact{
		Name: name, Values: map[string]string{"phones": fmt.Sprintf("+4670%07d", rng.IntN(1e7)), "place": fmt.Sprint("Ort ", rng.IntN(3)), "note": name},
		Enterprise: model.Enterprise{Name: "Firma " + name, Values: map[string]string{"trade": name}},
	}}))(t).Owner())
	var changes []model.Change
	projects := 0
	for i := range n {
		on := fmt.Sprintf("2026-0%d-1%d", 1+rng.IntN(8), rng.IntN(9))
		var rec model.Record
		switch i % 7 {
		case 0:
			rec = model.Log.With(string(id), day("2026-11-18"), "kind", "call", "on", on, "minutes", "10", "said", fmt.Sprint("sagt ", rng.IntN(50)))
		case 1:
			rec = model.FollowUp.With(string(id), day("2026-11-18"), "on", "2026-12-0"+fmt.Sprint(1+rng.IntN(8)), "what", fmt.Sprint("ring ", rng.IntN(9)))
		case 2:
			rec = model.Finance.With(string(id), day("2026-11-18"), "lender", "Almi", "amount", fmt.Sprint(1000*rng.IntN(20)), "on", on)
		case 3:
			rec = model.Outcome.With(string(id), day("2026-11-18"), "kind", "jobs", "jobs", fmt.Sprint(1+rng.IntN(3)), "on", on)
		case 4:
			rec = model.Action.With(string(id), day("2026-11-18"), "kind", "other", "actor", "contact", "due", "2026-12-24", "text", fmt.Sprint("kurs ", rng.IntN(9)))
		case 5:
			bank := fmt.Sprint("Banken ", rng.IntN(9))
			changes = append(changes, model.Change{Record: model.Consent.With(string(id), day("2026-11-18"), "partner", bank, "what", "reach", "on", on)})
			rec = model.Referral.With(string(id), day("2026-11-18"), "to", bank, "on", on)
		case 6:
			rec = model.Participation.With(string(id), day("2026-11-18"), "project", fmt.Sprintf("Projekt %d", projects), "on", on)
			projects++
		}
		changes = append(changes, model.Change{Record: rec, Alone: true})
	}
	must(r.decide(ctx, clock, func(rd reader) (text.Sentence, []engine.Step, error) {
		steps, err := rd.changing(ctx, day("2026-11-18"), changes...)
		for i, e := range meetings {
			steps = append(steps, engine.OneRow("INSERT INTO attendance (event, contact, presence, at) VALUES (?, ?, ?, ?)", e, id, []string{"present", "invited", "absent"}[(i+len(name))%3], i))
		}
		return text.Sentencef("done.changed", name), steps, err
	}))(t)
	return id
}

// whole is all the tables of a register, those that follow from the rest too.
func whole(t testing.TB, r *Register) []string {
	t.Helper()
	lines := storagetest.Content(t, r)
	for _, table := range []string{"summary", "tally"} {
		columns := strings.Join(must(engine.List(context.Background(), r, engine.Scan[string], "SELECT 'quote(\"' || name || '\")' FROM pragma_table_info(?)", table))(t), ", ")
		lines = append(lines, must(engine.List(context.Background(), r, engine.Scan[string], "SELECT concat_ws(' ', '"+table+"', "+columns+") FROM "+table+" ORDER BY 1"))(t)...)
	}
	return lines
}

func TestMergedContactsAreSeparatedAgainExactly(t *testing.T) {
	ctx := context.Background()
	for seed := range uint64(6) {
		r := fresh(t)
		rng := rand.New(rand.NewPCG(seed, 1))
		n := 200
		if seed > 0 {
			n = rng.IntN(60)
		}
		var meetings []model.EventID
		for i := range 5 {
			e := model.Event{Kind: model.WeeklyMeeting, Title: fmt.Sprint("Möte ", i), On: day(fmt.Sprintf("2026-10-1%d", i)), Start: model.NoClock, End: model.NoClock}
			_, id, err := r.AddEvent(ctx, clock, e)
			if err != nil {
				t.Fatal(err)
			}
			meetings = append(meetings, id)
		}
		keep, away, third := laden(t, r, rng, "Amina Warsame", n, meetings), laden(t, r, rng, "Amina Warsane", n, meetings[:3]), added(t, r, "Bo Ek")
		must(r.SetApart(ctx, clock, away, third))(t)
		before := whole(t, r)
		must(r.Merge(ctx, clock, Merging{Keep: keep, Away: away, Theirs: map[string]bool{"place": seed%2 == 0, "firm": seed%3 == 0}}))(t)
		if faults := must(r.Check(ctx, nil))(t); len(faults) > 0 {
			t.Errorf("merged: %v", faults[0].Sentence().In(text.English))
		}
		merged := whole(t, r)
		if slices.ContainsFunc(merged, func(line string) bool { return strings.Contains(line, string(away)) }) {
			t.Error("something is still of the one who was merged away")
		}
		attended := must(engine.Value[int](ctx, r, "SELECT meetings_attended FROM summary WHERE n = (SELECT n FROM contact WHERE id = ?)", keep))(t)
		if p := person(t, r, keep); attended > len(meetings) || !strings.Contains(p.Contact.Values["note"], "Amina Warsane") || len(p.Of(model.Participation)) != n/7 {
			t.Errorf("%d meetings, note %q, %d participations of %d", attended, p.Contact.Values["note"], len(p.Of(model.Participation)), n/7)
		}
		undo(t, r)
		if lost, gained := storagetest.Differing(before, whole(t, r)); len(lost)+len(gained) > 0 {
			t.Fatalf("seed %d, undone: lost %q, gained %q", seed, lost, gained)
		}
		if faults := must(r.Check(ctx, nil))(t); len(faults) > 0 {
			t.Errorf("separated: %v", faults[0].Sentence().In(text.English))
		}
		must(r.Redo(ctx, clock))(t)
		if lost, gained := storagetest.Differing(merged, whole(t, r)); len(lost)+len(gained) > 0 {
			t.Fatalf("seed %d, merged again: lost %q, gained %q", seed, lost, gained)
		}
	}
}

func TestOfTheSameThingNotedTwiceOneIsLeft(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	keep, away := added(t, r, "Amina Warsame"), added(t, r, "Amina Varsame")
	for id, decision := range map[model.ContactID]string{keep: "waiting", away: "granted"} {
		rec := model.Finance.With(string(id), day("2026-11-18"), "lender", "Almi", "amount", "50000", "on", "2026-03-02", "decision", decision)
		if decision == "granted" {
			rec.Set("granted", "40000")
			rec.Set("decided", "2026-04-01")
		}
		must(r.AddRecord(ctx, clock, rec))(t)
		must(r.AddRecord(ctx, clock, model.Outcome.With(string(id), day("2026-11-18"), "kind", "firm-started", "on", "2026-05-05")))(t)
		must(r.AddRecord(ctx, clock, model.Outcome.With(string(id), day("2026-11-18"), "kind", "jobs", "jobs", "2", "on", map[string]string{"waiting": "2026-06-01", "granted": "2026-07-01"}[decision])))(t)
	}
	must(r.Merge(ctx, clock, Merging{Keep: keep, Away: away}))(t)
	p := person(t, r, keep)
	if f := p.Of(model.Finance); len(f) != 1 || f[0].Get("decision") != "granted" || f[0].Get("granted") != "40000" {
		t.Errorf("applications: %+v", f)
	}
	if o := p.Of(model.Outcome); len(o) != 3 {
		t.Errorf("a firm was started once, and jobs came twice: %+v", o)
	}
	if !strings.Contains(p.Contact.Values["note"], "Varsame") {
		t.Errorf("the other name is lost: %q", p.Contact.Values["note"])
	}
}

func TestAMergeOfWhoChangedMeanwhileIsRefused(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	keep, away := added(t, r, "Amina Warsame"), added(t, r, "Amina Varsame")
	m := Merging{Keep: keep, Away: away, KeepSeen: 1, AwaySeen: 1}
	must(r.SaveContact(ctx, clock, away, 1, map[string]string{"place": "Boden"}))(t)
	_, err := r.Merge(ctx, clock, m)
	failing(t, err, model.Conflict)
	m.AwaySeen = 2
	must(r.Merge(ctx, clock, m))(t)
	_, err = r.Merge(ctx, clock, m)
	failing(t, err, model.NotFound)
	_, err = r.Merge(ctx, clock, Merging{Keep: keep, Away: keep})
	failing(t, err, model.Invalid)
}

func TestPossibleDuplicatesAreFoundUntilSaidToBeTwo(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	a, b := added(t, r, "Amina Warsame"), added(t, r, "Warsame Amina")
	added(t, r, "Bo Ek")
	if found := must(r.Duplicates(ctx))(t); len(found) != 1 || found[0].A.ID != a || found[0].B.ID != b {
		t.Errorf("found %+v", found)
	}
	must(r.SetApart(ctx, clock, b, a))(t)
	if found := must(r.Duplicates(ctx))(t); len(found) != 0 {
		t.Errorf("found again %+v", found)
	}
	undo(t, r)
	if found := must(r.Duplicates(ctx))(t); len(found) != 1 {
		t.Errorf("undone, found %+v", found)
	}
}

func TestHowToReachOneWithProtectedIdentityHasToBeChosen(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	keep, away := added(t, r, "Amina Warsame"), added(t, r, "Amina Varsame")
	must(r.SaveContact(ctx, clock, keep, 1, map[string]string{"email": "a@example.se", "protected": "yes"}))(t)
	must(r.SaveContact(ctx, clock, away, 1, map[string]string{"email": "b@example.se"}))(t)
	before := whole(t, r)
	m := Merging{Keep: keep, Away: away, Lang: text.English}
	_, err := r.Merge(ctx, clock, m)
	failing(t, err, model.Invalid)
	if lost, gained := storagetest.Differing(before, whole(t, r)); len(lost)+len(gained) > 0 {
		t.Errorf("refused, and yet lost %q, gained %q", lost, gained)
	}
	m.Theirs = map[string]bool{"email": true}
	must(r.Merge(ctx, clock, m))(t)
	p := person(t, r, keep)
	if v := p.Contact.Values; v["email"] != "b@example.se" || strings.Contains(v["note"], "example.se") {
		t.Errorf("chosen, she has %v", v)
	}
}

func TestWhatOfTwoIsNotKeptElsewhereStandsInTheNote(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	keep, away := added(t, r, "Amina Warsame"), added(t, r, "Amina Varsame")
	for id, said := range map[model.ContactID][3]string{keep: {"3", "2026-03-02", "2026-05-01"}, away: {"1", "2026-02-02", "2026-05-03"}} {
		must(r.AddRecord(ctx, clock, model.Need.With(string(id), day("2026-11-18"), "need", "premises", "priority", said[0], "raised", said[1])))(t)
		must(r.AddRecord(ctx, clock, model.Participation.With(string(id), day("2026-11-18"), "project", "Norrsken", "on", said[2])))(t)
	}
	must(r.SetStatus(ctx, clock, away, model.StatusChange{Status: model.HandedOver, To: "Almi", Reason: "lån"}))(t)
	before := whole(t, r)
	must(r.Merge(ctx, clock, Merging{Keep: keep, Away: away, Lang: text.English}))(t)
	p := person(t, r, keep)
	note := p.Contact.Values["note"]
	for _, line := range []string{
		"Needs: premises: Priority: 1", "Needs: premises: Raised on: 2026-03-02", "Norrsken: Joined on: 2026-05-03", "Status: Handed over", "Almi: lån",
	} {
		if !strings.Contains(note, line) {
			t.Errorf("%q is not in the note:\n%s", line, note)
		}
	}
	if p.Contact.Status != model.Active || len(p.Of(model.Need)) != 1 || len(p.Of(model.Participation)) != 1 {
		t.Errorf("she is %s with needs %v", p.Contact.Status, p.Of(model.Need))
	}
	undo(t, r)
	if lost, gained := storagetest.Differing(before, whole(t, r)); len(lost)+len(gained) > 0 {
		t.Errorf("undone: lost %q, gained %q", lost, gained)
	}
}
