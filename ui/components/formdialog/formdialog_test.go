package formdialog_test

import (
	"context"
	"testing"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
	"stegvis/ui/pages/today"
	"stegvis/ui/uitest"
)

// asked opens a form with one field over Today.
func asked(t *testing.T, save func() (storage.Done, error), after func()) (*uitest.Screen, *formdialog.Dialog) {
	t.Helper()
	o := officetest.New(t)
	s := o.Show(today.New, page.Route{Kind: page.Today}, 80, 24)
	d := formdialog.New(o.Deps, formdialog.Options{
		Title:  func() string { return "A form" },
		Fields: []form.Field{{Field: model.Field{Key: "reason", Kind: model.Line, Area: "move"}}},
		Save:   func(context.Context, map[string]string) (storage.Done, error) { return save() },
		After:  func(map[string]string) tea.Msg { after(); return nil },
	})
	s.Send(page.OpenDialog{Dialog: d})
	s.Type("moved away")
	return s, d
}

func saved() (storage.Done, error) {
	return storage.Done{Commit: "c", Label: text.Sentencef("shell.save")}, nil
}

func TestAFormIsSavedOnceAndCloses(t *testing.T) {
	saves, told := 0, 0
	s, d := asked(t, func() (storage.Done, error) { saves++; return saved() }, func() { told++ })
	first, _ := d.HandleKey(uitest.Key("ctrl+s"))
	s.Press("ctrl+s", "esc") // while it is being saved neither does anything
	s.Has("A form")
	s.Drain(first)
	s.Lacks("A form")
	s.Has("u undo")
	if saves != 1 || told != 1 {
		t.Errorf("saved %d times, told %d times", saves, told)
	}
}

func TestAFormThatIsGoneWhileItIsSavedTellsAllTheSame(t *testing.T) {
	told := 0
	s, d := asked(t, saved, func() { told++ })
	save, _ := d.HandleKey(uitest.Key("ctrl+s"))
	s.Send(page.Navigate{Route: page.Route{Kind: page.Office}})
	s.Press("?")
	s.Drain(save)
	s.Has("Keys", "esc") // the help is still open
	s.Press("esc")
	s.Has("came to: office", "u undo")
	if told != 1 {
		t.Errorf("told %d times", told)
	}
}

func TestAFormThatCannotBeSavedStaysWithWhatWasTyped(t *testing.T) {
	broken := true
	s, _ := asked(t, func() (storage.Done, error) {
		if broken {
			return storage.Done{}, model.Fail(model.Conflict, "contact.changed-meanwhile").On("reason")
		}
		return saved()
	}, func() {})
	s.Press("ctrl+s")
	s.Has("A form", "moved away")
	broken = false
	s.Press("ctrl+s")
	s.Lacks("A form")
}
