package page_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/page"
)

// answer runs a question and gives its answer.
func answer(question tea.Cmd) (a page.Answer, ok bool) {
	beside, ok := question().(page.Beside)
	if !ok {
		return a, false
	}
	a, ok = beside.Work().(page.Answer)
	return a, ok
}

func TestOnlyTheAnswerToTheLastQuestionCounts(t *testing.T) {
	var mine page.Latest
	var cancelled bool
	var got []int
	take := func(n int) tea.Cmd { got = append(got, n); return nil }
	first := page.Ask(t, &mine, func(ctx context.Context) (int, error) {
		cancelled = ctx.Err() != nil
		return 1, nil
	}, take)
	second := page.Ask(t, &mine, func(context.Context) (int, error) { return 2, nil }, take)
	for _, cmd := range []tea.Cmd{first, second} {
		a, ok := answer(cmd)
		if !ok {
			t.Fatal("a question gave no answer")
		}
		a.Take()
	}
	if !slices.Equal(got, []int{2}) || !cancelled {
		t.Errorf("taken: %v, and the first question was cancelled: %v", got, cancelled)
	}
	if mine.Pending() {
		t.Error("the question that was answered still waits")
	}
	if mine.Drop(); mine.Pending() {
		t.Error("a question that was dropped still waits")
	}
}

func TestWhatCouldNotBeReadCanBeReadAgain(t *testing.T) {
	var latest page.Latest
	broken, got := true, 0
	cmd := page.Ask(t, &latest, func(context.Context) (int, error) {
		if broken {
			return 0, errors.New("the disk is away")
		}
		return 7, nil
	}, func(n int) tea.Cmd { got = n; return nil })
	a, _ := answer(cmd)
	if said, counts := a.Take(); !counts || !a.Failed || said == nil {
		t.Fatal("the failure is not told")
	}
	broken = false
	if a, _ = answer(a.Again()); a.Failed {
		t.Error("it failed again")
	}
	if a.Take(); got != 7 {
		t.Errorf("read again: %d", got)
	}
}

func TestAWriteTellsWhatBecameOfIt(t *testing.T) {
	cause := errors.New("full")
	for _, want := range []error{nil, cause} {
		var then error = errors.New("not called")
		what := text.Sentencef("shell.save")
		w, ok := page.WriteThen(what, func(context.Context) (storage.Done, error) {
			return storage.Done{Commit: "c"}, want
		}, func(_ storage.Done, err error) tea.Cmd { then = err; return nil })().(page.WriteRequest)
		if !ok || w.What.Key != what.Key {
			t.Fatalf("the frame is asked for %#v", w)
		}
		if w.Then(w.Make(t.Context())); then != want {
			t.Errorf("who wrote was told %v, not %v", then, want)
		}
	}
}

func TestEveryPageStandsUnderATabOrUnderNone(t *testing.T) {
	for kind, want := range map[page.Kind]page.Kind{
		page.Today: page.Today, page.Contact: page.Contacts, page.CheckIn: page.Meetings,
		page.Settings: page.Office, page.WeeklyPass: page.Today, page.FirstStart: "",
	} {
		if got := kind.Home(); got != want {
			t.Errorf("%s stands under %q, not %q", kind, got, want)
		}
	}
}
