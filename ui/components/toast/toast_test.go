package toast_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/components/toast"
	"stegvis/ui/page"
	"stegvis/ui/theme"
	"stegvis/ui/uitest"
)

func deps(timers *[]tea.Msg) *page.Deps {
	d := uitest.Deps()
	d.Theme = theme.New(theme.Options{Dark: true, Profile: colorprofile.TrueColor})
	d.After = func(_ time.Duration, msg tea.Msg) tea.Cmd {
		*timers = append(*timers, msg)
		return nil
	}
	return d
}

func said(t *toast.Toast, d *page.Deps, width int) string {
	return strings.TrimSpace(uitest.Plain(strings.Join(t.Lines(d, width), "\n")))
}

func TestAToastGoesAwayButNotANewerOne(t *testing.T) {
	var timers []tea.Msg
	d := deps(&timers)
	var toasts toast.Toast
	toasts.Saved(d, text.Sentencef("shell.title", "Amina Warsame"), toast.Offer{Key: "u", Commit: "c1"})
	if got := said(&toasts, d, 78); got != "✓ Stegvis – Amina Warsame   u undo" {
		t.Errorf("shown: %q", got)
	}
	toasts.Told(d, text.Sentencef("shell.language-is"))
	toasts.Update(timers[0])
	if toasts.Empty() {
		t.Error("the clock of the first toast took the second away")
	}
	if toasts.Update(timers[1]); !toasts.Empty() {
		t.Error("a toast stays for ever")
	}
}

func TestAnErrorStaysUntilItIsClosed(t *testing.T) {
	var timers []tea.Msg
	d := deps(&timers)
	var toasts toast.Toast
	toasts.Told(d, text.Sentencef("shell.language-is"))
	toasts.Failed(model.Fail(model.Full, "error.internal"))
	for _, msg := range timers {
		toasts.Update(msg)
	}
	if !toasts.Standing() || !strings.Contains(said(&toasts, d, 60), "esc back") {
		t.Errorf("shown: %q", said(&toasts, d, 60))
	}
	if toasts.Dismiss(); !toasts.Empty() {
		t.Error("a closed error stays")
	}
}

func TestToastsFitAndSpeakTheLanguageOfTheScreen(t *testing.T) {
	var timers []tea.Msg
	d := deps(&timers)
	var toasts toast.Toast
	for w := 20; w < 120; w++ {
		toasts.Saved(d, text.Sentencef("shell.title", "สมชาย ใจดี "+strings.Repeat("李", 40)), toast.Offer{Key: "ctrl+r", Commit: "c1", Redo: true})
		uitest.AssertFits(t, d.Widths, strings.Join(toasts.Lines(d, w), "\n"), w, 1)
		toasts.Failed(model.Fail(model.Invalid, "date.not-understood", strings.Repeat("李", 60)))
		uitest.AssertFits(t, d.Widths, strings.Join(toasts.Lines(d, w), "\n"), w, 4)
	}
	d.Lang = text.Swedish
	toasts.Saved(d, text.Sentencef("shell.title", "Amina"), toast.Offer{Key: "u", Commit: "c1"})
	if got := said(&toasts, d, 78); !strings.HasSuffix(got, "u ångra") {
		t.Errorf("shown: %q", got)
	}
}
