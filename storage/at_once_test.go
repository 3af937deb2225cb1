package storage

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
	"stegvis/storage/storagetest"
)

// desk is a register with one of each that two programs may write to at once, by its ids.
type desk struct {
	from    *Register
	path    string
	amina   model.ContactID
	event   model.EventID
	promise model.RecordID
}

func newDesk(t *testing.T) desk {
	t.Helper()
	ctx := context.Background()
	o := desk{path: filepath.Join(t.TempDir(), "register.stegvis.db"), amina: model.NewID[model.ContactID](), event: model.NewID[model.EventID]()}
	r := opened(t, o.path)
	o.from = r
	promise := model.FollowUp.With(string(o.amina), day("2026-11-18"), "on", "2026-11-20")
	o.promise = promise.ID
	event := model.Event{ID: o.event, Kind: model.WeeklyMeeting, Title: "Frukost", On: day("2026-11-11"), Start: model.NoClock, End: model.NoClock}
	_, err := r.AddContact(ctx, clock, model.NewContact{Contact: model.Contact{ID: o.amina, Name: "Amina"}, FollowUp: &promise})
	if err == nil {
		_, _, err = r.AddEvent(ctx, clock, event)
	}
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// copied is the same office in another file.
func (o desk) copied(t *testing.T) desk {
	t.Helper()
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "register.stegvis.db")
	if err := o.from.BackupTo(ctx, path); err != nil {
		t.Fatal(err)
	}
	o.path = path
	return o
}

// write is something a program does with the desk.
type write func(context.Context, *Register, desk) error

func adds(name, firm, number, project string) write {
	return func(ctx context.Context, r *Register, _ desk) error {
		c := model.Contact{Name: name, Enterprise: model.Enterprise{Name: firm, Values: map[string]string{"org_number": number}}}
		_, err := r.AddContact(ctx, clock, model.NewContact{Contact: c, Project: project})
		return err
	}
}

func noteNeed(ctx context.Context, r *Register, o desk) error {
	_, err := r.AddRecord(ctx, clock, model.Need.With(string(o.amina), day("2026-11-18"), "need", "capital"))
	return err
}

func climbUp(ctx context.Context, r *Register, o desk) error {
	_, err := r.Climb(ctx, clock, o.amina, model.Move{Kind: model.Complete, Reason: "x"}, nil)
	return err
}

func checkAminaIn(ctx context.Context, r *Register, o desk) error {
	_, err := r.CheckIn(ctx, clock, o.event, o.amina, model.Present, "", model.NoClock)
	return err
}

func keepPromise(ctx context.Context, r *Register, o desk) error {
	_, err := r.FinishFollowUp(ctx, clock, o.promise)
	return err
}

func chasePromise(ctx context.Context, r *Register, o desk) error {
	_, err := r.ChaseFollowUp(ctx, clock, o.promise)
	return err
}

func noteCall(ctx context.Context, r *Register, o desk) error {
	_, err := r.AddLog(ctx, clock, model.Log.With(string(o.amina), day("2026-11-18"), "kind", "call", "said", "Hej"), nil)
	return err
}

func takePart(ctx context.Context, r *Register, o desk) error {
	_, err := r.AddToProject(ctx, clock, []model.ContactID{o.amina}, "Nytt")
	return err
}

func addLunch(ctx context.Context, r *Register, _ desk) error {
	_, _, err := r.AddEvent(ctx, clock, model.Event{Kind: model.WeeklyMeeting, Title: "Lunch", On: day("2026-11-12"), Start: model.NoClock, End: model.NoClock, Project: "Nytt"})
	return err
}

func cancelMeeting(ctx context.Context, r *Register, o desk) error {
	_, err := r.CancelEvent(ctx, clock, o.event)
	return err
}

func pauseAmina(ctx context.Context, r *Register, o desk) error {
	_, err := r.SetStatus(ctx, clock, o.amina, model.StatusChange{Status: model.Paused, Until: day("2026-12-24")})
	return err
}

func toggle(view string) write {
	return func(ctx context.Context, r *Register, _ desk) error {
		_, err := r.ToggleView(ctx, clock, view)
		return err
	}
}

// bringListIn brings in a list as the command does: it is planned again when it was old.
func bringListIn(ctx context.Context, r *Register, _ desk) error {
	for {
		known, seen, err := r.Known(ctx)
		if err != nil {
			return err
		}
		plan := interviews()
		plan.Seen = seen
		for i, p := range plan.Contacts {
			p.Contact.Values["phones"] = fmt.Sprintf("070-10000%02d", i)
			if at := slices.IndexFunc(known, func(k model.Known) bool { return k.Name == p.Contact.Name }); at >= 0 {
				plan.Contacts[i].Kind, plan.Contacts[i].Existing = model.PlanSkip, model.ContactID(known[at].ID)
			}
		}
		if _, _, err = r.Import(ctx, clock, plan, model.Client, ""); model.CodeOf(err) != model.Conflict {
			return err
		}
	}
}

// TestTwoAtOnceDoWhatTheyWouldOneAfterTheOther lets two programs begin to write while a third
// one holds the register, so that whatever either reads before it may write is old.
func TestTwoAtOnceDoWhatTheyWouldOneAfterTheOther(t *testing.T) {
	was := newDesk(t)
	for name, pair := range map[string][2]write{
		"a firm of one number":        {adds("Bo", "Samma", "556036-0793", ""), adds("Cem", "Samma", "556036-0793", "")},
		"a firm and nothing of it":    {adds("Bo", "Samma", "556036-0793", ""), adds("Cem", "", "556036-0793", "")},
		"a new project":               {adds("Bo", "", "", "Nytt"), adds("Cem", "", "", "Nytt")},
		"a project of two kinds":      {takePart, addLunch},
		"the same person":             {adds("Bo", "", "", ""), adds("Bo", "", "", "")},
		"a need":                      {noteNeed, noteNeed},
		"a step":                      {climbUp, climbUp},
		"a step and a status":         {climbUp, pauseAmina},
		"a check-in":                  {checkAminaIn, checkAminaIn},
		"a check-in and no meeting":   {checkAminaIn, cancelMeeting},
		"a promise kept":              {keepPromise, keepPromise},
		"a promise kept and chased":   {keepPromise, chasePromise},
		"a promise chased":            {chasePromise, chasePromise},
		"a promise and what keeps it": {keepPromise, noteCall},
		"meetings of a new series":    {addLunch, addLunch},
		"views":                       {toggle("kvinnor"), toggle("sena")},
		"a view":                      {toggle("sena"), toggle("sena")},
		"a list":                      {bringListIn, bringListIn},
		"a list and one of it":        {bringListIn, adds("Företagare 7", "", "", "")},
	} {
		t.Run(name, func(t *testing.T) {
			orders := [2][]string{was.inTurn(t, pair[0], pair[1]), was.inTurn(t, pair[1], pair[0])}
			got, errs := was.atOnce(t, pair)
			for _, order := range orders {
				if slices.Equal(got, order) {
					return
				}
			}
			more, less := storagetest.Differing(got, orders[0])
			t.Errorf("errors %v; besides one after the other there is\n%.2000q\nand there is not\n%.2000q", errs, strings.Join(more, "\n"), strings.Join(less, "\n"))
		})
	}
}

// inTurn is what the office holds when two write one after the other.
func (o desk) inTurn(t *testing.T, writes ...write) []string {
	t.Helper()
	o = o.copied(t)
	r := opened(t, o.path)
	for _, w := range writes {
		_ = w(context.Background(), r, o) // the second may have nothing left to do
	}
	return storagetest.Alike(t, r)
}

// atOnce is what it holds when they begin while neither may write.
func (o desk) atOnce(t *testing.T, pair [2]write) (content []string, errs []error) {
	t.Helper()
	ctx := context.Background()
	o = o.copied(t)
	third := opened(t, o.path)
	ended := make(chan error, len(pair))
	_, err := third.Change(ctx, clock, func(*sql.Tx) (none text.Sentence, steps []engine.Step, err error) {
		for _, w := range pair {
			r, err := Open(ctx, o.path, Options{})
			if err != nil {
				return none, nil, err
			}
			t.Cleanup(func() { r.Close() })
			go func() { ended <- w(ctx, r, o) }()
		}
		time.Sleep(40 * time.Millisecond) // they cannot say that they wait
		return none, nil, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for range pair {
		errs = append(errs, <-ended)
	}
	if wrong, err := third.Check(ctx, nil); err != nil || len(wrong) > 0 {
		t.Errorf("check: %v %v", wrong, err)
	}
	return storagetest.Alike(t, third), errs
}
