package bringin

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/adrg/xdg"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
)

const people = "Namn;Telefon;Kön;Födelseår;Smeknamn\nAmina Warsame;070-123 45 67;kvinna;1984;Mina\nOmar Darwish;12;man;1990;\n;070-765 43 21;man;;\n"

type listing struct {
	*officetest.Office
	folder string
}

// open shows the page, with a list called people.csv in a folder of its own.
func open(t *testing.T, w, h int) listing {
	t.Helper()
	o := officetest.New(t)
	in := listing{Office: o, folder: t.TempDir()}
	in.file(t, "people.csv", people)
	o.Show(New, page.Route{Kind: page.Import}, w, h)
	return in
}

func (in listing) file(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(in.folder, name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func (in listing) count(t *testing.T) int {
	t.Helper()
	_, totals, err := in.Register.Standing(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return totals.Clients
}

func (in listing) read(t *testing.T, path string) {
	t.Helper()
	in.Paste(path)
	in.Press("enter")
}

func TestAListIsSeenBeforeItIsWrittenAndIsOneChange(t *testing.T) {
	in := open(t, 80, 24)
	in.read(t, filepath.Join(in.folder, "people.csv"))
	in.Has("2 new", "1 left out", "To look at", "Columns", "separator ;")
	if n := in.count(t); n != 0 {
		t.Errorf("%d people are in the register before enter", n)
	}
	in.Press("ctrl+s")
	in.Has("What next?", "2 contacts came in or got something new")
	in.Press("esc")
	in.Has("came to: contacts")
	if n := in.count(t); n != 2 {
		t.Errorf("%d people are in the register, not 2", n)
	}
	in.Press("u")
	if n := in.count(t); n != 0 {
		t.Errorf("u takes all of the list back; %d are left", n)
	}
}

func TestWhatIsNextForAllOfAListIsOneKeyAndOneChange(t *testing.T) {
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		in := open(t, 80, 24)
		ctx := context.Background()
		amina := in.Person("Amina Warsame", map[string]string{"phones": "+46701234567"}) // whom the list tells more of
		in.Person("Karin Ek", nil)
		in.Deps.Lang = lang
		in.read(t, filepath.Join(in.folder, "people.csv"))
		in.Press("ctrl+s", "enter")
		in.Has(lang.Count("many.title", 2))
		in.Type(lang.Say("many.do-next"))
		in.Press("enter")
		in.Type("2026-12-01")
		in.Press("ctrl+s")
		if due, err := in.Register.AllRecords(ctx, model.FollowUp, ""); err != nil || len(due) != 2 {
			t.Errorf("%d promises, %v", len(due), err)
		}
		in.Press("u")
		if due, _ := in.Register.AllRecords(ctx, model.FollowUp, ""); len(due) != 0 || in.count(t) != 3 {
			t.Errorf("one undo leaves %d promises and %d people", len(due), in.count(t))
		}
		in.Press("u")
		if in.count(t) != 2 || in.File(amina).Contact.Values["gender"] != "" {
			t.Error("the next undo does not take back the list")
		}
	}
}

func TestTheErrorOfAPathGoesWhenTheFileIsRead(t *testing.T) {
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		in := open(t, 80, 24)
		in.Deps.Lang = lang
		in.read(t, filepath.Join(in.folder, "peple.csv"))
		wrong := map[text.Lang]string{text.Swedish: "Inget har hämtats in", text.English: "Nothing was brought in"}[lang]
		in.Has(wrong)
		in.Press("ctrl+u")
		in.read(t, filepath.Join(in.folder, "people.csv"))
		in.Has("Namn")
		in.Lacks(wrong)
	}
}

// TestAnOldPlanIsMadeAnew adds one of the list from another window while the plan is looked at.
func TestAnOldPlanIsMadeAnew(t *testing.T) {
	in := open(t, 160, 40)
	in.read(t, filepath.Join(in.folder, "people.csv"))
	in.Person("Amina Warsame", map[string]string{"phones": "+46701234567"})
	in.Press("ctrl+s")
	in.Has("Added: Amina Warsame", "1 new")
	if n := in.count(t); n != 1 {
		t.Errorf("%d people are in the register, not the one added by hand", n)
	}
	in.Press("ctrl+s")
	if n := in.count(t); n != 2 {
		t.Errorf("after the new plan %d people are in the register, not 2", n)
	}
}

func TestTabCompletesThePath(t *testing.T) {
	in := open(t, 80, 24)
	in.file(t, "people-2.csv", people)
	in.file(t, "picture.png", "no list")
	in.Paste(filepath.Join(in.folder, "PE"))
	in.Press("tab")
	in.Has("people.csv", "people-2.csv")
	in.Lacks("picture.png")
	in.Type(".")
	in.Press("tab", "enter")
	in.Has("2 new")
}

func TestADroppedFileIsPastedWithItsQuotes(t *testing.T) {
	in := open(t, 80, 24)
	path := in.file(t, "two words.csv", people)
	for _, dropped := range []string{"'" + path + "'", `"` + path + `" `, strings.ReplaceAll(path, " ", `\ `), "file://" + strings.ReplaceAll(path, " ", "%20")} {
		in.Paste(dropped)
		in.Press("enter")
		in.Has("2 new")
		in.Press("esc")
		for range len(dropped) {
			in.Press("backspace")
		}
	}
}

func TestAColumnIsTakenForAnother(t *testing.T) {
	in := open(t, 80, 40)
	in.read(t, filepath.Join(in.folder, "people.csv"))
	in.Has("Smeknamn")
	for range 40 {
		if line := in.selected(); strings.Contains(line, "Smeknamn") {
			break
		}
		in.Press("down")
	}
	in.Press("e")
	in.Has("The column is")
	in.Type("place")
	in.Press("enter")
	in.Has("Mina")
	if line := in.lineWith("Smeknamn"); !strings.Contains(line, "Place") {
		t.Errorf("the column is shown as %q", line)
	}
}

func (in listing) lineWith(text string) string {
	for l := range strings.SplitSeq(in.Text(), "\n") {
		if strings.Contains(l, text) {
			return l
		}
	}
	return ""
}

func (in listing) selected() string { return in.lineWith("▸") }

func TestThoseAlreadyHereAreFilledInOrLeft(t *testing.T) {
	in := open(t, 80, 24)
	in.Person("Amina Warsame", map[string]string{"phones": "+46701234567"})
	in.read(t, filepath.Join(in.folder, "people.csv"))
	in.Has("1 filled in", "what differs goes into the note")
	in.Press("t")
	in.Has("the list holds")
	in.Press("t")
	in.Has("1 already here", "are left as they are")
	in.Press("t")
	in.Has("1 filled in", "what differs goes into the note")
}

func TestAListIsChosenAmongThoseLyingAbout(t *testing.T) {
	downloads := t.TempDir()
	was := xdg.UserDirs
	xdg.UserDirs.Download, xdg.UserDirs.Desktop, xdg.UserDirs.Documents = downloads, downloads, filepath.Join(downloads, "none")
	t.Cleanup(func() { xdg.UserDirs = was })
	for i, name := range []string{"old.csv", "new.csv", "no list.pdf"} {
		path := filepath.Join(downloads, name)
		at := time.Date(2026, 11, 1+i, 12, 0, 0, 0, time.UTC)
		if err := errors.Join(os.WriteFile(path, []byte("Namn\n"+name+"\nOmar Darwish\n"), 0o600), os.Chtimes(path, at, at)); err != nil {
			t.Fatal(err)
		}
	}
	in := open(t, 80, 24)
	in.Has("Choose a list", "new.csv", "old.csv")
	in.Lacks("no list.pdf")
	in.Press("down", "enter")
	in.Has("old.csv · 2 rows", "ctrl+s")
	in.Press("esc")
	in.Has("Choose a list", "▸old.csv")
}

func TestAListThatCannotBeReadLeavesTheOthersInSight(t *testing.T) {
	downloads := t.TempDir()
	was := xdg.UserDirs
	xdg.UserDirs.Download, xdg.UserDirs.Desktop, xdg.UserDirs.Documents = downloads, downloads, downloads
	t.Cleanup(func() { xdg.UserDirs = was })
	if err := os.WriteFile(filepath.Join(downloads, "empty.csv"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	in := open(t, 80, 24)
	in.Press("enter")
	in.Has("is empty", "Choose a list", "▸empty.csv")
}

func TestWhoStandsInTheListTwiceIsNoOneAlreadyHere(t *testing.T) {
	for lang, words := range map[text.Lang]string{
		text.Swedish: "1 ny · 0 fylls på · 0 finns redan · 1 dubblett i listan",
		text.English: "1 new · 0 filled in · 0 already here · 1 duplicate in the list",
	} {
		in := open(t, 80, 24)
		in.Deps.Lang = lang
		in.read(t, in.file(t, "twice.csv", "name;phone\nAmina Warsame;0701234567\nAmina Warsame;0701234567\n"))
		in.Has(words)
	}
}

func TestRejectedRowsAreSavedBesideTheList(t *testing.T) {
	in := open(t, 80, 24)
	in.read(t, filepath.Join(in.folder, "people.csv"))
	in.Press("x", "x")
	for _, name := range []string{"people-rejects.csv", "people-rejects-2.csv"} {
		b, err := os.ReadFile(filepath.Join(in.folder, name))
		if err != nil || !strings.Contains(string(b), "070-765 43 21") || strings.Contains(string(b), "Amina") {
			t.Errorf("%s holds %q, %v", name, b, err)
		}
	}
}

func TestRejectedRowsOfAWorkbookAreNamedAsTheTextTheyAre(t *testing.T) {
	folder := t.TempDir()
	for list, want := range map[string]string{
		"a.xlsx": "a-rejects.csv", "a.vcf": "a-rejects.csv", "a.TXT": "a-rejects.txt", "a.csv": "a-rejects.csv",
	} {
		if got := filepath.Base(beside(filepath.Join(folder, list))); got != want {
			t.Errorf("the rejected rows of %s are called %s, not %s", list, got, want)
		}
	}
}

func TestWhatIsNoListIsRefusedInASentence(t *testing.T) {
	in := open(t, 80, 24)
	big := filepath.Join(in.folder, "big.csv")
	f, err := os.Create(big)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Truncate(101 << 20); err != nil {
		t.Fatal(err)
	}
	f.Close()
	for name, path := range map[string]string{
		"a file that is not there": filepath.Join(in.folder, "gone.csv"),
		"a folder":                 in.folder,
		"more than 100 MB":         big,
		"an Excel file":            in.file(t, "list.xlsx", "PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00"),
		"a picture":                in.file(t, "picture.csv", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00"),
		"an empty file":            in.file(t, "empty.csv", ""),
	} {
		t.Run(name, func(t *testing.T) {
			in.read(t, path)
			in.Has("esc back", "File")
			in.Lacks("went wrong in the program")
			in.Press("esc")
			for range len(path) {
				in.Press("backspace")
			}
		})
	}
}

func TestAnotherFileIsChosenWithEsc(t *testing.T) {
	in := open(t, 80, 24)
	in.read(t, filepath.Join(in.folder, "people.csv"))
	in.Press("esc")
	in.Has("Type where the file is")
}

func TestTheListFollowsTheLanguage(t *testing.T) {
	in := open(t, 80, 24)
	in.read(t, filepath.Join(in.folder, "people.csv"))
	in.Send(page.SetLanguage{Lang: text.Swedish})
	in.Has("Kolumner", "Att se över")
	in.Lacks("Columns")
}

func TestBringingInFitsEveryRoom(t *testing.T) {
	in := open(t, 80, 24)
	in.Fits(t)
	in.read(t, in.file(t, "hostile.csv", "Namn\n"+strings.Join(officetest.Hostile, "\n")+"\n"))
	in.Has("7 new")
	in.Fits(t)
}

func TestBringingInSpeaksOnlyTheCatalogue(t *testing.T) {
	in := open(t, 120, 40)
	in.read(t, filepath.Join(in.folder, "people.csv"))
	in.SpeaksCatalogue(120, 40, people, "people.csv", "utf-8")
}

func TestNoKeyOfBringingInMeansTwoThings(t *testing.T) {
	in := open(t, 80, 24)
	in.Keys(in.Page)
	in.read(t, filepath.Join(in.folder, "people.csv"))
	in.Keys(in.Page)
}

func TestAListThatIsLeftWhileItIsWrittenTellsAllTheSame(t *testing.T) {
	in := open(t, 80, 24)
	in.read(t, filepath.Join(in.folder, "people.csv"))
	write := in.Hold("ctrl+s")
	in.Send(page.Navigate{Route: page.Route{Kind: page.Today}})
	in.Drain(write)
	in.Has("came to: today", "u undo")
	if n := in.count(t); n != 2 {
		t.Errorf("%d people are in the register, not 2", n)
	}
	in.Press("u")
	if n := in.count(t); n != 0 {
		t.Errorf("u takes all of the list back; %d are left", n)
	}
}

func TestAListThatWaitsForTheRegisterCanBeLeft(t *testing.T) {
	in := open(t, 80, 24)
	in.read(t, filepath.Join(in.folder, "people.csv"))
	free := in.Lock()
	in.Press("ctrl+s", "esc")
	in.Has("Not saved yet", "If you leave now it is not saved.")
	in.Lacks("draft")
	in.Press("enter")
	in.Has("Not saved: 3 contacts brought in from people.csv. You left", "the register was free.")
	free()
	in.Wait(3 * time.Second)
	if n := in.count(t); n != 0 {
		t.Errorf("%d people are in the register", n)
	}
}

func TestBusinessCardsAreBroughtIn(t *testing.T) {
	in := open(t, 80, 24)
	in.file(t, "cards.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Lina Haddad\nTEL:070-123 45 99\nTITLE:Ägare\nEND:VCARD\nBEGIN:VCARD\nTEL:070-123 45 98\nEND:VCARD\n")
	in.Paste(filepath.Join(in.folder, "cards"))
	in.Press("tab", "enter")
	in.Has("cards.vcf", "1 new", "1 left out", "Display name", "Phone")
	in.Lacks("separator")
	in.Press("ctrl+s")
	if n := in.count(t); n != 1 {
		t.Errorf("%d people are in the register, not 1", n)
	}
}

func TestRowsThatAreNotOfTheListAreShown(t *testing.T) {
	in := open(t, 80, 24)
	in.read(t, in.file(t, "titled.csv", "Medlemslista\n\nNamn;Telefon;Ort\nMurjek;;\nAnna Berg;0701234567;Boden\nSumma;1;\n"))
	in.Has("Not of the list", "Medlemslista", "above the headings", "Murjek", "a sum")
}
