package ui_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui"
	"stegvis/ui/page"
	"stegvis/ui/uitest"
)

// open starts the program with fake pages and a history, and gives the pages as they are made.
func open(t testing.TB, change func(*ui.Config)) (*uitest.Screen, map[page.Kind][]page.Page, *past) {
	t.Helper()
	history := &past{}
	c := office(uitest.Deps())
	c.Deps.History = history
	made := map[page.Kind][]page.Page{}
	for kind, construct := range c.Pages {
		c.Pages[kind] = func(d *page.Deps, r page.Route) page.Page {
			p := construct(d, r)
			made[kind] = append(made[kind], p)
			return p
		}
	}
	if change != nil {
		change(&c)
	}
	return uitest.Start(t, c, 80, 24), made, history
}

func TestTheFirstFrameIsDrawnBeforeAnythingIsRead(t *testing.T) {
	c := office(uitest.Deps())
	read := false
	c.Pages[page.Today] = func(d *page.Deps, r page.Route) page.Page {
		p := newList(5)(d, r).(*longList)
		return &slow{p, &read}
	}
	a := ui.New(c)
	a.Init()
	a.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	if view := a.View(); read || !strings.Contains(view.Content, "Contacts") || !view.AltScreen {
		t.Errorf("read first: %v; the first frame:\n%s", read, uitest.Plain(view.Content))
	}
}

// slow is a list that tells when it is read.
type slow struct {
	*longList
	read *bool
}

func (p *slow) Init() tea.Cmd { return func() tea.Msg { *p.read = true; return nil } }

func TestTabsKeepWhatOneLeftThere(t *testing.T) {
	s, made, _ := open(t, nil)
	s.Press("2", "down", "down", "down")
	s.Has("4 / 100000")
	s.Press("1", "2")
	s.Has("4 / 100000")
	if n := len(made[page.Contacts]); n != 1 {
		t.Errorf("the page was made %d times", n)
	}
	s.ClickOn("4 Meetings")
	s.Has("1 / 3")
	s.Press("2", "enter")
	s.Has("Name", "ctrl+s save")
	s.Press("esc")
	s.Has("4 / 100000")
}

func TestAPageUnderAnotherHearsOfChangesAtOnceAndATabWhenItIsSeen(t *testing.T) {
	s, made, _ := open(t, nil)
	s.Press("2", "1")
	today, contacts := made[page.Today][0].(*longList), made[page.Contacts][0].(*longList)
	s.Send(page.Saved{Commit: "c", Label: text.Sentencef("shell.save"), Touched: []storage.Touch{{Table: "event"}}})
	if fmt.Sprint(today.heard) != "[{[{event }]}]" || contacts.heard != nil {
		t.Errorf("the page in sight heard %v, the other tab %v", today.heard, contacts.heard)
	}
	s.Send(page.Saved{Commit: "c", Touched: []storage.Touch{{Table: "contact"}}}, page.Saved{})
	s.Press("2", "1", "2")
	if fmt.Sprint(contacts.heard) != "[{[{event } {contact }]}]" {
		t.Errorf("when it is seen again the tab hears %v", contacts.heard)
	}
}

func TestTheLastChangeIsTakenBackWithOneKey(t *testing.T) {
	s, made, history := open(t, nil)
	s.Press("s")
	s.Has("✓ Stegvis – Amina Warsame   u undo")
	s.Press("u")
	s.Has("✓ Undone: Stegvis – Amina Warsame   ctrl+r redo")
	if heard := made[page.Today][0].(*longList).heard; len(heard) != 2 || history.undone != 1 {
		t.Errorf("undone %d times, the page heard %v", history.undone, heard)
	}
	s.Press("ctrl+r")
	s.Has("! Something went wrong in the program.", "esc back")
	if len(history.that) != 2 || history.that[1] != "c2" { // what the line offered, and nothing else
		t.Errorf("taken back and done again: %v", history.that)
	}
	s.Press("esc")
	s.Lacks("Something went wrong")
	s.Press("s")
	s.Has("u undo")
	history.elsewhere = true
	s.Wait(time.Second)
	s.Lacks("u undo") // it may no longer be the last
	history.elsewhere = false
	history.nothing = true
	s.Press("u")
	s.Has("Nothing found.")
	s.Lacks("!")
}

func TestToastsGoAwayAndErrorsStay(t *testing.T) {
	s, _, _ := open(t, nil)
	s.Press("s")
	s.Wait(9 * time.Second)
	s.Lacks("✓")
	s.Press("x")
	s.Wait(time.Hour)
	s.Has("! Something went wrong")
	s.Press("down")
	s.Has("▸ "+names[1], "! Something went wrong")
}

func TestWhatIsSaidOfAKeyGoesWithTheNextOne(t *testing.T) {
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		s, _, _ := open(t, func(c *ui.Config) { c.Deps.Lang = lang })
		nothing := lang.Say("shell.no-key", "9")
		for _, next := range []string{"2", "1", "down"} { // a page and a line
			s.Press("9")
			s.Has(nothing)
			s.Press(next)
			s.Lacks(nothing)
		}
	}
}

func TestWhatAnotherProgramWritesIsShown(t *testing.T) {
	s, made, history := open(t, nil)
	s.Wait(time.Second)
	s.Wait(time.Second)
	if history.asked != 2 || made[page.Today][0].(*longList).heard != nil {
		t.Fatalf("asked %d times, heard %v", history.asked, made[page.Today][0].(*longList).heard)
	}
	history.elsewhere = true
	s.Wait(time.Second)
	if heard := made[page.Today][0].(*longList).heard; fmt.Sprint(heard) != "[{[]}]" {
		t.Errorf("the page heard %v", heard)
	}
}

func TestAWatchThatFailsSaysSoOnce(t *testing.T) {
	s, _, history := open(t, nil)
	history.err = errField
	s.Wait(time.Second)
	s.Has("! Something went wrong")
	s.Press("esc")
	s.Wait(time.Second)
	s.Lacks("Something went wrong")
	history.err = nil
	s.Wait(time.Second)
	history.err = errField
	s.Wait(time.Second)
	s.Has("! Something went wrong")
}

func TestTheEndWaitsForAChangeBeingWritten(t *testing.T) {
	s, _, _ := open(t, nil)
	_, write := s.App.Update(uitest.Key("s")) // given to another thread, and not done
	s.Press("q")
	if s.Ended {
		t.Fatal("the program ended while a change was being written")
	}
	s.Wait(50 * time.Millisecond)
	if s.Ended {
		t.Fatal("the program did not wait")
	}
	s.Drain(write)
	if s.Wait(50 * time.Millisecond); !s.Ended {
		t.Error("the program did not end when all was done")
	}
	again, _, _ := open(t, nil)
	again.App.Update(uitest.Key("s"))
	if again.Press("ctrl+c", "ctrl+c"); !again.Ended {
		t.Error("asked twice, the program does not end at once")
	}
}

func TestLettersAreTextWhereOneTypes(t *testing.T) {
	s, _, history := open(t, nil)
	s.Press("2")
	s.Send(page.Navigate{Route: page.Route{Kind: page.NewContact, Text: "A"}})
	s.Type("q u?/17")
	s.Has("Aq u?/17")
	if s.Ended || history.undone != 0 {
		t.Error("letters were taken for commands")
	}
	if c := s.Cursor(); c == nil || c.X != 33 || c.Y != 4 {
		t.Errorf("the cursor is at %+v", c)
	}
	s.Press("ctrl+k")
	s.Has("All commands")
	s.Press("esc", "esc")
	s.Has("1 / 100000")
}

func TestTheFinderGoesAnywhere(t *testing.T) {
	s, _, _ := open(t, nil)
	s.Press("/")
	s.Type("wójcik")
	s.Press("enter")
	s.Has("Małgorzata Wójcik", "ctrl+s save")
	s.Lacks("Find a person")
	if got := s.Title(); got != "Stegvis – Małgorzata Wójcik" {
		t.Errorf("the window is called %q", got)
	}
	s.Press("esc")
	s.Has("1 / 40")
}

func TestThePaletteDoesWhatIsChosen(t *testing.T) {
	s, _, _ := open(t, nil)
	s.Press("ctrl+k")
	s.Type("svenska")
	s.Press("enter")
	s.Has("2 Kontakter", "Nu talar programmet svenska.", "? hjälp")
	s.Press("ctrl+k")
	s.Type("rapp")
	s.Press("enter")
	s.Has("På den här sidan")
}

func TestTheLanguageIsRemembered(t *testing.T) {
	var got []text.Lang
	s, _, _ := open(t, func(c *ui.Config) {
		c.Speak = func(_ context.Context, l text.Lang) error { got = append(got, l); return nil }
	})
	s.Send(page.SetLanguage{Lang: text.Swedish})
	if len(got) != 1 || got[0] != text.Swedish {
		t.Errorf("remembered: %v", got)
	}
}

func TestTheHelpListsEveryKey(t *testing.T) {
	s, _, _ := open(t, nil)
	s.Resize(100, 40)
	s.Press("?")
	s.Has("On this page", "Everywhere", "enter", "all commands", "ctrl+r", "space")
	s.Press("esc")
	s.Lacks("Everywhere")
}

func TestNoKeyMeansTwoThings(t *testing.T) {
	s, made, _ := open(t, nil)
	s.Press("2", "3", "enter")
	for _, pages := range made {
		s.Keys(pages[0])
	}
}

func TestDraftsAreKeptWhenAPageIsLeftAndWhenTheProgramEnds(t *testing.T) {
	s, made, _ := open(t, nil)
	s.Press("2")
	if today := made[page.Today][0].(*longList); today.flushed != 1 {
		t.Errorf("the page that was left stored its draft %d times", today.flushed)
	}
	s.Press("ctrl+c")
	if !s.Ended {
		t.Fatal("ctrl+c does not end the program")
	}
	ui.Leave(s.App)
	for _, kind := range []page.Kind{page.Today, page.Contacts} {
		if n := made[kind][0].(*longList).left; n != 1 {
			t.Errorf("%s was told %d times that the program ends", kind, n)
		}
	}
}

func TestAPanicEndsTheProgramAndIsInTheLog(t *testing.T) {
	for key, where := range map[string]string{"p": "Amina Warsame", "P": "Amina Warsame"} {
		var log bytes.Buffer
		s, _, _ := open(t, func(c *ui.Config) { c.Log = &log })
		s.Press(key)
		if !s.Ended || !strings.Contains(log.String(), "panic: ") || !strings.Contains(log.String(), "fake_test.go") {
			t.Errorf("ended %v, the log: %s", s.Ended, log.String())
		}
		if strings.Contains(log.String(), where) { // what it says may be of a person
			t.Errorf("the log tells the value: %s", log.String())
		}
	}
}

func TestASmallWindowAsksForALargerOne(t *testing.T) {
	s, made, _ := open(t, nil)
	s.Resize(59, 24)
	s.Has("Please make the window larger: at least 60 × 18.")
	s.Lacks("Contacts")
	s.Press("down")
	s.Resize(60, 18)
	s.Has("1 / 40")
	if p := made[page.Today][0].(*longList); p.table.Index() != 0 {
		t.Error("keys go to a page that is not seen")
	}
	s.Resize(20, 5)
	s.Press("q")
	if !s.Ended {
		t.Error("q does not end the program in a small window")
	}
}

func TestTheTerminalIsListenedTo(t *testing.T) {
	s, _, _ := open(t, nil)
	s.Send(tea.ColorProfileMsg{Profile: colorprofile.TrueColor})
	if !strings.Contains(s.Raw(), "38;2;119;126;139") {
		t.Error("where nothing is known, no colours that can be read on both backgrounds")
	}
	s.Send(page.SetColours{Colours: "dark"})
	if !strings.Contains(s.Raw(), "38;2;138;148;166") {
		t.Error("no colours of the dark theme though they are set")
	}
	s.Send(page.SetColours{})
	s.Send(tea.BackgroundColorMsg{Color: ansi.HexColor("#ffffff")})
	if !strings.Contains(s.Raw(), "38;2;107;114;128") {
		t.Error("no colours of the light theme on a white terminal")
	}
	s.Send(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeReset})
	if s.Deps.Widths != ansi.GraphemeWidth {
		t.Error("the terminal counts by letters, the program does not")
	}
	says, _, _ := open(t, func(c *ui.Config) { c.Ground = "0;15" })
	says.Send(tea.ColorProfileMsg{Profile: colorprofile.TrueColor})
	if !strings.Contains(says.Raw(), "38;2;107;114;128") {
		t.Error("no colours of the light theme though COLORFGBG says that the terminal is white")
	}
	plain, _, _ := open(t, func(c *ui.Config) { c.Profile = colorprofile.ASCII })
	plain.Send(tea.ColorProfileMsg{Profile: colorprofile.TrueColor})
	if strings.Contains(plain.Raw(), "38;") {
		t.Error("NO_COLOR has colours")
	}
}

func TestOnlyASCIIWhereNothingElseCanBeShown(t *testing.T) {
	s, _, _ := open(t, func(c *ui.Config) { c.Deps.ASCII = true })
	s.Press("4", "ctrl+k")
	s.Has("+ All commands ---")
	if i := strings.IndexAny(s.Text(), "▸✓…–·─│╭›"); i >= 0 {
		t.Errorf("a sign that is no ASCII:\n%s", s.Text())
	}
}

func TestAFailureIsShownUnderItsField(t *testing.T) {
	s, _, _ := open(t, nil)
	s.Send(page.OpenDialog{Dialog: &asks{}}, page.Failed{Err: errField})
	s.Lacks("! ")
	s.Send(page.CloseDialog{}, page.Failed{Err: errField})
	s.Has("! Something went wrong")
}

func TestEveryWordComesFromTheCatalogue(t *testing.T) {
	s, _, _ := open(t, nil)
	s.Send(page.SetLanguage{Lang: text.Pseudo})
	data := append([]string{"Café Savanna", "Start-up info", "Jokkmokk"}, names...)
	for _, keys := range [][]string{{"2"}, {"s"}, {"u"}, {"ctrl+r"}, {"?"}, {"esc", "esc", "ctrl+k"}, {"esc", "/"}, {"enter"}, {"tab", "tab"}, {"ctrl+s"}} {
		s.Press(keys...)
		uitest.AssertWordsFromCatalogue(t, s.Raw(), data...)
	}
}

func TestEveryScreenFitsItsWindow(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s, _, _ := open(t, nil)
		s.Deps.Lang = rapid.SampledFrom([]text.Lang{text.Swedish, text.English}).Draw(rt, "language")
		if rapid.Bool().Draw(rt, "clusters") {
			s.Send(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeSet})
		}
		for range rapid.IntRange(1, 14).Draw(rt, "steps") {
			switch rapid.IntRange(0, 3).Draw(rt, "do") {
			case 0:
				w, h := rapid.IntRange(20, 200).Draw(rt, "width"), rapid.IntRange(5, 60).Draw(rt, "height")
				s.Resize(w, h)
			case 1:
				s.Paste(rapid.SampledFrom(names).Draw(rt, "text"))
			default:
				s.Press(rapid.SampledFrom([]string{
					"1", "2", "3", "4", "7", "down", "G", "pgdown", "enter", "esc", "tab", "space", "ctrl+k", "/", "?", "s", "u", "x", "a",
				}).Draw(rt, "key"))
			}
			s.Fits()
			if c := s.Cursor(); c != nil && strings.Count(s.Raw(), "\n") < c.Y {
				rt.Fatalf("the cursor is at %d, %d, outside:\n%s", c.X, c.Y, s.Text())
			}
			if t.Failed() {
				rt.FailNow()
			}
		}
	})
}

func TestScreensAtTheTwoSizesOneJudgesBy(t *testing.T) {
	for _, size := range []struct{ w, h int }{{80, 24}, {120, 40}} {
		t.Run(fmt.Sprintf("%dx%d", size.w, size.h), func(t *testing.T) {
			for _, c := range []struct {
				name string
				keys []string
			}{
				{"list", []string{"2", "down", "space", "s"}},
				{"help", []string{"2", "?"}},
				{"palette", []string{"ctrl+k", "g", "o"}},
				{"finder", []string{"/", "a", "m"}},
				{"form with an error", []string{"4", "enter", "tab", "tab", "1", "2", "tab"}},
				{"error", []string{"x"}},
			} {
				t.Run(c.name, func(t *testing.T) {
					s, _, _ := open(t, nil)
					s.Resize(size.w, size.h)
					s.Press(c.keys...)
					s.Golden()
				})
			}
		})
	}
}

func BenchmarkAKeyToTheDrawnFrame(b *testing.B) {
	s, _, _ := open(b, func(c *ui.Config) { c.Profile = colorprofile.TrueColor })
	s.Resize(120, 40)
	s.Press("2")
	for b.Loop() {
		s.App.Update(uitest.Key("down"))
		_ = s.App.View()
	}
}

func BenchmarkAKeyInAForm(b *testing.B) {
	s, _, _ := open(b, func(c *ui.Config) { c.Profile = colorprofile.TrueColor })
	s.Resize(120, 40)
	s.Press("2", "enter")
	for b.Loop() {
		s.App.Update(uitest.Key("a"))
		s.App.Update(uitest.Key("backspace"))
	}
}

func TestWhatCouldNotBeReadIsReadAgainAtTheNextKey(t *testing.T) {
	d := uitest.Deps()
	c := office(d)
	broken := true
	c.Pages[page.Today] = func(d *page.Deps, r page.Route) page.Page {
		p := newList(40)(d, r).(*longList)
		p.broken = &broken
		return p
	}
	s := uitest.Start(t, c, 80, 24)
	s.Lacks("Amina Warsame 0")
	s.Has("esc back")
	s.Press("esc")
	broken = false
	s.Press("j")
	s.Has("Amina Warsame 0")
}

func TestAWriteTellsWhateverWasOpenedMeanwhile(t *testing.T) {
	s := uitest.Start(t, office(uitest.Deps()), 80, 24)
	closed := false
	write := page.WriteThen(text.Sentencef("shell.save"), func(context.Context) (storage.Done, error) {
		return storage.Done{Commit: "c", Label: text.Sentencef("shell.save")}, nil
	}, func(storage.Done, error) tea.Cmd {
		closed = true
		return page.Send(page.Leave{Page: newStill(s.Deps, page.Route{}), Next: &page.Route{Kind: page.Ladder}})
	})
	s.Send(page.Navigate{Route: page.Route{Kind: page.Contacts}})
	s.Drain(write)
	s.Has("u undo", "▸ Amina Warsame 0")
	if !closed {
		t.Error("who wrote was not told")
	}
}
