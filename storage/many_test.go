package storage

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/model/text"
)

// manyActs are all acts over many contacts, with the label of two and with who is left out of
// three when it is done once more, as far as it is.
var manyActs = []struct {
	name, label, again string
	act                func(*Register, []model.ContactID) (Many, error)
}{
	{"a next date", "Nästa datum satt: 2026-12-01, ring (2 kontakter)", "", func(r *Register, ids []model.ContactID) (Many, error) {
		return r.AddToMany(context.Background(), clock, ids, model.FollowUp.With("", day("2026-11-18"), "on", "2026-12-01", "what", "ring"))
	}},
	{"a need", "Behov hos 2 kontakter noterades", "Har det redan (2): Amina, Bo", func(r *Register, ids []model.ContactID) (Many, error) {
		return r.AddToMany(context.Background(), clock, ids, model.Need.With("", day("2026-11-18"), "need", "capital"))
	}},
	{"a pause", "2 kontakter pausades till 2027-01-07", "Har det redan (2): Amina, Bo", func(r *Register, ids []model.ContactID) (Many, error) {
		return r.SetStatusMany(context.Background(), clock, ids, model.StatusChange{Status: model.Paused, Until: day("2027-01-07"), Reason: "jul"})
	}},
	{"closing", "2 kontakter avslutades", "Har redan det läget (2): Amina, Bo", func(r *Register, ids []model.ContactID) (Many, error) {
		return r.SetStatusMany(context.Background(), clock, ids, model.StatusChange{Status: model.Closed, Reason: "moved"})
	}},
	{"a step", "2 kontakter klarade steg 1", "Har redan passerat det steget (2): Amina, Bo", func(r *Register, ids []model.ContactID) (Many, error) {
		return r.MoveMany(context.Background(), clock, ids, model.Move{Kind: model.Complete, Step: model.Identify}, With{})
	}},
	{"a project", "2 kontakter lades till i Nya vägar", "Deltar redan (2): Amina, Bo", func(r *Register, ids []model.ContactID) (Many, error) {
		return r.AddToProject(context.Background(), clock, ids, "Nya vägar")
	}},
	{"what is not known", "Uppgifter om 2 kontakter ändrades", "Har det redan (2): Amina, Bo", func(r *Register, ids []model.ContactID) (Many, error) {
		return r.FillMany(context.Background(), clock, ids, "place", "Boden")
	}},
}

func reachable(t testing.TB, r *Register, name string) model.ContactID {
	t.Helper()
	n := model.NewContact{Contact: model.Contact{Name: name, Values: map[string]string{"phones": "+46701234567", "found_through": "sfi"}}}
	return model.ContactID(must(r.AddContact(context.Background(), clock, n))(t).Owner())
}

func TestWhatIsDoneForManyIsOneChangeAndTakenBackAsOne(t *testing.T) {
	for _, c := range manyActs {
		t.Run(c.name, func(t *testing.T) {
			r := fresh(t)
			amina, bo := reachable(t, r, "Amina"), reachable(t, r, "Bo")
			before, commits := everything(t, r), len(must(r.Commits(context.Background(), "", 100))(t))
			ids := []model.ContactID{amina, bo, amina, model.NewID[model.ContactID]()} // one of them twice, and one who is gone
			done := must(c.act(r, ids))(t)
			if said := done.Label.In(text.Swedish); said != c.label || done.Count != 2 {
				t.Errorf("done for %d: %q, not %q", done.Count, said, c.label)
			}
			if left := strings.Join(model.SayLeft(done.Left, text.Swedish), "|"); left != "Finns inte längre i registret (1)" {
				t.Errorf("left out: %q", left)
			}
			if n := len(must(r.Commits(context.Background(), "", 100))(t)); n != commits+1 {
				t.Errorf("it is %d changes, not one", n-commits)
			}
			after := everything(t, r)
			if again := must(c.act(r, ids[:2]))(t); c.again != "" {
				if left := strings.Join(model.SayLeft(again.Left, text.Swedish), "|"); left != c.again || again.Commit != "" || everything(t, r) != after {
					t.Errorf("once more: %q, %+v", left, again)
				}
			} else {
				undo(t, r)
			}
			undo(t, r)
			if got := everything(t, r); got != before {
				t.Errorf("after undo:\n%s\nnot\n%s", got, before)
			}
			isSound(t, r)
		})
	}
}

func TestAStepIsNotForcedOnThoseWhoLackProof(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	var on []model.ContactID
	for i := range 7 {
		on = append(on, added(t, r, fmt.Sprint("Person ", i))) // cannot be reached
	}
	amina := reachable(t, r, "Amina")
	ahead := reachable(t, r, "Bo")
	must(r.Climb(ctx, clock, ahead, model.Move{Kind: model.Complete}, nil))(t)
	closed := reachable(t, r, "Cilla")
	must(r.SetStatus(ctx, clock, closed, model.StatusChange{Status: model.Closed, Reason: "moved"}))(t)
	local := model.ContactID(must(r.AddContact(ctx, clock, model.NewContact{Contact: model.Contact{Name: "Ola", Role: model.Other}}))(t).Owner())
	all := append(slices.Clone(on), amina, ahead, closed, local)

	done := must(r.MoveMany(ctx, clock, all, model.Move{Kind: model.Complete, Step: model.Identify}, With{}))(t)
	if done.Count != 1 || person(t, r, amina).Contact.Step != model.GeneralInfo || person(t, r, on[0]).Contact.Step != model.Identify {
		t.Errorf("moved: %d", done.Count)
	}
	want := "Lacking: a phone, e-mail or address, how the person was found (7): Person 0, Person 1, Person 2, Person 3, Person 4 …|Past that step already (1): Bo|Closed or handed over (1): Cilla|Not on the ladder (1): Ola"
	if got := strings.Join(model.SayLeft(done.Left, text.English), "|"); got != want {
		t.Errorf("left out:\n%s\nnot\n%s", got, want)
	}
}

func TestWhatIsSaidOfAllIsNotSaidOverWhatIsKnownOfOne(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	amina, bo := reachable(t, r, "Amina"), reachable(t, r, "Bo")
	for _, id := range []model.ContactID{amina, bo} {
		must(r.Climb(ctx, clock, id, model.Move{Kind: model.Complete}, nil))(t)
	}
	visit, _ := person(t, r, amina).Standing()
	must(r.SetForm(ctx, clock, amina, visit.ID, map[string]string{"language": "so"}))(t)
	all := []model.ContactID{amina, bo}
	done := must(r.MoveMany(ctx, clock, all, model.Move{Kind: model.Complete, Step: model.GeneralInfo}, With{Form: map[string]string{"topics": "advice", "language": "sv"}}))(t)
	if a, b := person(t, r, amina).Visits[1].Form["language"], person(t, r, bo).Visits[1].Form["language"]; done.Count != 2 || a != "so" || b != "sv" {
		t.Errorf("%d moved, the languages are %q and %q", done.Count, a, b)
	}
	filled := must(r.FillMany(ctx, clock, all, "found_through", "school"))(t)
	if filled.Commit != "" || strings.Join(model.SayLeft(filled.Left, text.English), "") != "Has something else already, which stays (2): Amina, Bo" {
		t.Errorf("said over: %+v", filled)
	}
}

func TestOneOfManyIsNamed(t *testing.T) {
	r := fresh(t)
	amina := reachable(t, r, "Amina")
	done := must(r.SetStatusMany(context.Background(), clock, []model.ContactID{amina}, model.StatusChange{Status: model.Closed, Reason: "moved"}))(t)
	if got := done.Label.In(text.English); got != "Amina closed" {
		t.Errorf("label: %q", got)
	}
}

func TestUnreachableAsksForThreeAttemptsOfEach(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	amina, bo := reachable(t, r, "Amina"), reachable(t, r, "Bo")
	for _, kind := range []string{"call", "message", "email"} {
		must(r.AddLog(ctx, clock, model.Log.With(string(amina), day("2026-11-18"), "kind", kind), nil))(t)
	}
	done := must(r.SetStatusMany(ctx, clock, []model.ContactID{amina, bo}, model.StatusChange{Status: model.Closed, Reason: model.Unreachable}))(t)
	if done.Count != 1 || strings.Join(model.SayLeft(done.Left, text.English), "") != "Not tried in three different channels yet (1): Bo" {
		t.Errorf("closed: %+v", done)
	}
}

func TestWhatCanBeSaidOfNobodyIsRefusedForAll(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	ids := []model.ContactID{reachable(t, r, "Amina")}
	before := everything(t, r)
	for field, act := range map[string]func() (Many, error){
		"on": func() (Many, error) { return r.AddToMany(ctx, clock, ids, model.FollowUp.With("", day("2026-11-18"))) },
		"until": func() (Many, error) {
			return r.SetStatusMany(ctx, clock, ids, model.StatusChange{Status: model.Paused, Until: day("2026-11-18"), Reason: "jul"})
		},
		"reason": func() (Many, error) {
			return r.SetStatusMany(ctx, clock, ids, model.StatusChange{Status: model.Closed})
		},
		"step": func() (Many, error) {
			return r.MoveMany(ctx, clock, ids, model.Move{Kind: model.Complete, Step: "no"}, With{})
		},
		"place": func() (Many, error) { return r.FillMany(ctx, clock, ids, "place", "") },
	} {
		_, err := act()
		var failed *model.Error
		if failing(t, err, model.Invalid); !errors.As(err, &failed) || failed.Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
	if everything(t, r) != before {
		t.Error("something was changed")
	}
}

// TestAThousandAtOnceAreDoneAtOnce acts on a thousand of many as one commit, not as a thousand.
func TestAThousandAtOnceAreDoneAtOnce(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	plan := model.ImportPlan{Source: "lista.csv", Seen: seen(t, r)}
	var ids []model.ContactID
	for i := range 1000 {
		c := model.Contact{ID: model.NewID[model.ContactID](), Name: fmt.Sprint("Person ", i), Values: map[string]string{"phones": fmt.Sprintf("+4670%07d", i), "found_through": "sfi"}}
		plan.Contacts = append(plan.Contacts, model.PlannedContact{Row: i + 2, Contact: c})
		ids = append(ids, c.ID)
	}
	if _, _, err := r.Import(ctx, clock, plan, model.Client, ""); err != nil {
		t.Fatal(err)
	}
	before := everything(t, r)
	for _, c := range manyActs {
		began := time.Now()
		done := must(c.act(r, ids))(t)
		if took := time.Since(began); done.Count != 1000 || took > 3*time.Second {
			t.Errorf("%s: %d in %v", c.name, done.Count, took)
		}
		if undo(t, r); everything(t, r) != before {
			t.Errorf("%s is not taken back", c.name)
		}
	}
}
