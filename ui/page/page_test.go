package page_test

import (
	"context"
	"errors"
	"testing"

	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/page"
)

func TestOnlyTheReplyToTheLastQuestionCounts(t *testing.T) {
	var mine, other page.Latest
	var cancelled bool
	first := page.Ask(&mine, func(ctx context.Context) (int, error) {
		cancelled = ctx.Err() != nil
		return 1, nil
	})
	second := page.Ask(&mine, func(context.Context) (int, error) { return 2, nil })
	foreign := page.Ask(&other, func(context.Context) (int, error) { return 3, nil })
	for _, c := range []struct {
		name string
		msg  any
		want bool
	}{
		{"the first question's", first(), false},
		{"the last question's", second(), true},
		{"another page's", foreign(), false},
	} {
		r, ok := c.msg.(page.Reply[int])
		if !ok || mine.Is(r.Ticket) != c.want {
			t.Errorf("%s reply counts: %v", c.name, !c.want)
		}
	}
	if !cancelled {
		t.Error("the first question was not cancelled by the second")
	}
	if mine.Is(page.Ticket{}) {
		t.Error("a reply to no question counts")
	}
}

func TestAWriteEndsInSavedOrFailed(t *testing.T) {
	good := page.Write(func(context.Context) (storage.Done, error) {
		return storage.Done{Commit: "c", Label: text.Sentencef("shell.save")}, nil
	})
	if s, ok := good().(page.Saved); !ok || s.Commit != "c" {
		t.Errorf("a write that went well gave %#v", good())
	}
	cause := errors.New("full")
	bad := page.Write(func(context.Context) (storage.Done, error) { return storage.Done{}, cause }, page.Close())
	if f, ok := bad().(page.Failed); !ok || f.Err != cause {
		t.Errorf("a write that failed gave %#v", bad())
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
