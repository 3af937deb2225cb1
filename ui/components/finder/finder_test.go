package finder_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"stegvis/model/text"
	"stegvis/ui/components/finder"
	"stegvis/ui/page"
	"stegvis/ui/theme"
	"stegvis/ui/uitest"
)

var people = []string{"Amina Warsame", "Amir Hosseini", "Karin Öberg"}

func search(_ context.Context, _ text.Lang, query string, limit int) ([]finder.Hit, error) {
	if query == "!" {
		return nil, errors.New("no register")
	}
	var hits []finder.Hit
	for _, p := range people {
		if strings.Contains(strings.ToLower(p), query) && len(hits) < limit {
			hits = append(hits, finder.Hit{Title: p, Detail: "steg 4", Route: page.Route{Kind: page.Contact, ID: p}})
		}
	}
	return hits, nil
}

func start() (*finder.Finder, *page.Deps) {
	d := uitest.Deps()
	d.Theme = theme.New(theme.Options{Dark: true, Profile: colorprofile.TrueColor})
	return finder.New(d, search), d
}

// goes gives where a command leads, after closing the dialog.
func goes(t *testing.T, cmd tea.Cmd) string {
	t.Helper()
	if cmd == nil {
		return ""
	}
	var got []string
	s := uitest.Collect(cmd)
	for _, msg := range s {
		switch m := msg.(type) {
		case page.CloseDialog:
			got = append(got, "close")
		case page.Navigate:
			got = append(got, m.Route.ID)
		case page.Failed:
			got = append(got, "failed")
		}
	}
	return strings.Join(got, " ")
}

// answer gives a question's answer to the finder, as the frame does.
func answer(question tea.Cmd) tea.Cmd {
	beside, _ := question().(page.Beside)
	a, _ := beside.Work().(page.Answer)
	cmd, _ := a.Take()
	return cmd
}

func TestEnterGoesToTheChosenHit(t *testing.T) {
	f, _ := start()
	f.HandleKey(uitest.Key("a"))
	cmd, _ := f.HandleKey(uitest.Key("m"))
	answer(cmd)
	f.HandleKey(uitest.Key("down"))
	cmd, _ = f.HandleKey(uitest.Key("enter"))
	if got := goes(t, cmd); got != "close Amir Hosseini" {
		t.Errorf("enter leads to %q", got)
	}
}

func TestEnterWaitsForTheHitsOfWhatIsTyped(t *testing.T) {
	f, _ := start()
	answer(f.Init())
	cmd, _ := f.HandleKey(uitest.Key("k"))
	early, _ := f.HandleKey(uitest.Key("enter"))
	if got := goes(t, early); got != "" {
		t.Fatalf("enter leads to %q of an older search", got)
	}
	if got := goes(t, answer(cmd)); got != "close Karin Öberg" {
		t.Errorf("when the hits come, it leads to %q", got)
	}
}

func TestOldHitsAreNotTakenForNewOnes(t *testing.T) {
	f, _ := start()
	first, _ := f.HandleKey(uitest.Key("k"))
	second, _ := f.HandleKey(uitest.Key("x"))
	answer(second)
	answer(first)
	if view := uitest.Plain(f.View(60, 12)); strings.Contains(view, "Karin") || !strings.Contains(view, "Nothing found.") {
		t.Errorf("shown for kx:\n%s", view)
	}
}

func TestASearchThatFailsSaysSo(t *testing.T) {
	f, _ := start()
	cmd, _ := f.HandleKey(uitest.Key("!"))
	if got := goes(t, answer(cmd)); got != "failed" {
		t.Errorf("a failed search leads to %q", got)
	}
}

func TestTheFinderFits(t *testing.T) {
	people = append(slices.Clone(people), "สมชาย ใจดี", strings.Repeat("李", 60), "a\x1b[31m\nb")
	f, d := start()
	answer(f.Init())
	for w := 8; w < 90; w++ {
		for h := 1; h < 16; h++ {
			uitest.AssertFits(t, d.Widths, f.View(w, h), w, h)
		}
	}
}

func TestBeforeAnythingIsTypedTheFinderSaysWhatCanBe(t *testing.T) {
	_, d := start()
	f := finder.New(d, func(context.Context, text.Lang, string, int) ([]finder.Hit, error) { return nil, nil })
	said := func() string {
		return strings.Join(strings.Fields(uitest.Plain(f.View(60, 12))), " ")
	}
	answer(f.Init())
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		if d.Lang = lang; !strings.Contains(said(), lang.Say("shell.find-hint")) {
			t.Errorf("the finder says %q", said())
		}
	}
}
