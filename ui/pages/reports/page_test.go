package reports

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/report"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
	"stegvis/ui/uitest"
)

// figured is the page of the figures of an office with two people and a meeting last week.
type figured struct {
	*officetest.Office
}

func open(t *testing.T, w, h int) figured {
	t.Helper()
	o := officetest.New(t)
	amina := o.Person("Amina Warsame", map[string]string{"gender": "woman", "country": "SO"})
	amir := o.Person("Amir Hosseini", map[string]string{"gender": "man", "country": "IR"})
	o.Meeting("Business breakfast", "2026-11-11", amina, amir)
	o.Meeting("Breakfast of old", "2025-11-12", amina)
	o.Show(New, page.Route{Kind: page.Reports}, w, h)
	return figured{o}
}

func TestTheTablesAreTurnedWithTheArrows(t *testing.T) {
	f := open(t, 80, 24)
	f.Has("2026", "▸ Ladder", "exact figures")
	f.Press("right")
	f.Has("▸ Meetings", "11 Nov")
	f.Lacks("12 Nov 2025")
	f.Press("left")
	f.Has("▸ Ladder")
}

func TestEveryTableThatIsNoListOfPersonsIsShown(t *testing.T) {
	f := open(t, 200, 60)
	for _, table := range report.Tables {
		if table.Persons {
			continue
		}
		f.Has("▸ " + text.English.Say("reports.table-"+table.Name))
		for _, c := range table.Columns {
			f.Has(text.English.Say(c.Title))
		}
		f.Press("right")
	}
	f.Has("▸ Ladder")
}

func TestThePeriodIsChosen(t *testing.T) {
	f := open(t, 80, 24)
	f.Press("right", "p")
	f.Type("2025")
	f.Press("enter")
	f.Has("12 Nov 2025")
	f.Lacks("11 Nov")
	f.Press("p")
	f.Type("all")
	f.Press("enter")
	f.Has("12 Nov 2025", "11 Nov", "all years")
}

func TestTheProfileAndTheProjectAreChosen(t *testing.T) {
	f := open(t, 80, 24)
	f.Press("v")
	f.Has("for publication")
	f.Press("v")
	f.Has("exact figures")
	lindora := f.Person("Lindora Ek", nil)
	f.Did(f.Register.AddRecord(context.Background(), f.Deps.Now(), model.Participation.With(string(lindora), f.Deps.Today(), "project", "New roads")))
	f.Has("all projects")
	f.Press("o", "down", "enter")
	f.Has("New roads")
	f.Has("Identify                        1      0      0        1")
	f.Lacks("all projects")
	f.Press("o", "enter")
	f.Has("all projects")
	f.Lacks("New roads")
}

// TestWhatIsShownForPublicationIsWhatIsWritten compares the screen with the file.
func TestWhatIsShownForPublicationIsWhatIsWritten(t *testing.T) {
	f := open(t, 80, 24)
	f.Press("v")
	f.Has("for publication", "shown as .. and x writes just what is shown.", "Identify                       ..     ..     ..        0")
	folder := officetest.Documents(t)
	f.Press("x", "enter")
	if written := officetest.File(t, folder, "*/ladder.csv"); !strings.Contains(written, `"Identify";"..";"0";"0";"..";"..";"..";"0";`) {
		t.Errorf("the file says\n%s", written)
	}
	f.Press("right")
	f.Has("11 Nov", "..")
}

func TestEnterShowsARowWhole(t *testing.T) {
	f := open(t, 80, 24)
	f.Press("right", "enter")
	f.Has("The whole row", "Born abroad (%) 100", "Unknown etc. 0", "Country of birth known 2")
	f.Press("enter")
	f.Lacks("The whole row")
}

func TestAFigureOpensOntoThoseBehindItAndIsComeBackTo(t *testing.T) {
	f := open(t, 80, 24)
	f.Press("tab")
	f.Has("▸ 2")
	f.Press("right", "right", "right", "right", "enter")
	f.Has("came to: figure ladder", `"Row":"identify","Column":"women"`)
	f.Press("esc")
	f.Has("▸ 1", "▸ Ladder")
	f.Press("esc")
	f.Lacks("▸ 1")
	f.Press("right")
	f.Has("▸ Meetings")
}

func TestEveryFigureOfARowIsComeToHoweverNarrow(t *testing.T) {
	f := open(t, 60, 18)
	p := f.Page.(*Page)
	f.Press("tab")
	for _, key := range p.openable() {
		if p.cell != key && p.cell != p.figures.Foremost[0] {
			t.Errorf("came to %s, expected %s", p.cell, key)
		}
		f.Has("▸ " + p.value(p.figures.Column(p.cell), p.figures.rows[0].values[p.figures.Column(p.cell)]))
		f.Press("right")
	}
	f.Keys(f.Page)
}

func TestBehindNoughtIsNobody(t *testing.T) {
	f := open(t, 80, 24)
	f.Press("down", "tab", "enter")
	f.Has("the figure is nought", "▸ Ladder")
}

// TestTheSharesAndWhatIsProvableStandBelow is over eleven clients, of whom two started a firm and one
// waits, and another without a day.
func TestTheSharesAndWhatIsProvableStandBelow(t *testing.T) {
	f := open(t, 80, 24)
	ctx := context.Background()
	for i, name := range []string{"A", "B", "C", "D", "E", "F", "G", "H"} {
		id := f.Person("Person "+name, nil)
		if i > 2 {
			continue
		}
		rec := model.Outcome.With(string(id), f.Deps.Today(), "kind", "firm-started")
		if i == 2 {
			rec = model.Finance.With(string(id), f.Deps.Today(), "lender", "bank")
		}
		f.Did(f.Register.AddRecord(ctx, f.Deps.Now(), rec))
		if i == 0 {
			paper := model.PaperOf(id, f.Deps.Today(), "outcome", string(rec.ID))
			paper.Set("what", "certificate")
			f.Did(f.Register.AddRecord(ctx, f.Deps.Now(), paper))
		}
	}
	undated := model.Finance.With(string(f.Person("Undated", nil)), f.Deps.Today(), "lender", "bank")
	f.Did(f.Register.AddRecord(ctx, f.Deps.Now(), undated))
	undated, err := f.Register.Record(ctx, model.Finance, undated.ID)
	if err != nil {
		t.Fatal(err)
	}
	undated.Set("on", "")
	f.Did(f.Register.SaveRecord(ctx, f.Deps.Now(), undated))
	f.Send(page.Changed{})
	for f.Page.(*Page).figures.Name != report.Finance.Name {
		f.Press("right")
	}
	f.Has("! 1 without a day is not counted here: p, all years")
	f.Has("9 % are waiting for finance: 1 of 11 people")
	f.Press("right")
	f.Has("18 % started a firm: 2 of 11 people", "2 firms started, of which 1 provable")
	f.Press("v")
	f.Lacks("of 11 people", "provable")
}

func TestMeetingsAreAddedUp(t *testing.T) {
	f := open(t, 120, 40)
	f.Meeting("Second one", "2026-11-13", f.Person("Nobody Known", nil))
	f.Press("right")
	f.Has("Together  ", "Present")
	line := ""
	for l := range strings.Lines(f.Text()) {
		if strings.Contains(l, "Together  ") {
			line = strings.Join(strings.Fields(l), " ")
		}
	}
	if line != "Together 2 3 2 1 1 2 100 1" {
		t.Errorf("together they are %q", line)
	}
}

func TestXWritesTheFolderOfTheYearAndSaysWhere(t *testing.T) {
	f := open(t, 80, 24)
	folder := officetest.Documents(t)
	f.Press("x")
	f.Has("Write the year's folder?", "All tables of 2026, exact figures")
	f.Press("enter")
	f.Has("Done. It is in")
	written, err := filepath.Glob(filepath.Join(folder, "Stegvis", "*", "*.csv"))
	if err != nil || len(written) == 0 {
		t.Errorf("tables in %s: %v, %v", folder, written, err)
	}
}

func TestEscStopsTheExportAndNothingIsLeft(t *testing.T) {
	f := open(t, 80, 24)
	folder := officetest.Documents(t)
	cmd := f.Page.(*Page).export() // not run yet: the export stands at its beginning
	stopped, _ := f.Page.HandleKey(uitest.Key("esc"))
	f.Drain(stopped)
	f.Drain(cmd)
	f.Has("Stopped. Nothing half-written is left.")
	left, err := filepath.Glob(filepath.Join(folder, "Stegvis", "*"))
	if err != nil || len(left) != 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	f.Press("x", "enter")
	f.Has("Done. It is in")
}

func TestTheCalendarIsOneFile(t *testing.T) {
	f := open(t, 80, 24)
	f.Event(model.Event{Kind: model.Information, Title: "Open house", On: f.Day("2026-11-26"), Start: 17 * 60, End: 18 * 60})
	folder := officetest.Documents(t)
	f.Press("c")
	f.Has("Done. It is in")
	if calendar := officetest.File(t, folder, "*.ics"); !strings.Contains(calendar, "SUMMARY:Open house") {
		t.Errorf("the calendar lacks the meeting:\n%s", calendar)
	}
}

func TestAFolderThatCannotBeWrittenIsToldInASentence(t *testing.T) {
	f := open(t, 80, 24)
	folder := officetest.Documents(t)
	if err := os.WriteFile(filepath.Join(folder, "Stegvis"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	f.Press("x", "enter")
	f.Lacks("Done.")
	f.Has("esc back")
}

func TestTheFiguresFollowTheLanguage(t *testing.T) {
	f := open(t, 80, 24)
	f.Send(page.SetLanguage{Lang: text.Swedish})
	f.Has("Identifiera", "alla projekt")
	f.Lacks("Identify")
}

func TestTheFiguresFollowTheRegister(t *testing.T) {
	f := open(t, 80, 24)
	f.Press("right")
	added := f.Meeting("New one", "2026-11-13")
	f.Lacks("13 Nov")
	f.Send(page.Changed{})
	f.Has("11 Nov", "13 Nov")
	f.Did(f.Register.CancelEvent(context.Background(), f.Deps.Now(), added))
	f.Send(page.Changed{})
	f.Has("11 Nov")
	f.Lacks("13 Nov")
}

func TestTheReportsLookAsDrawn(t *testing.T) {
	officetest.Drawn(t, func(t *testing.T, width, height int) *officetest.Office { return open(t, width, height).Office })
}

func TestTheReportsFitEveryRoom(t *testing.T) {
	f := open(t, 80, 24)
	f.Fits(t)
	f.Press("right")
	f.Fits(t)
}

func TestTheReportsSpeakOnlyTheCatalogue(t *testing.T) {
	f := open(t, 120, 40)
	f.SpeaksCatalogue(120, 40)
}

func TestNoKeyOfTheReportsMeansTwoThings(t *testing.T) {
	f := open(t, 80, 24)
	f.Keys(f.Page)
}

func TestOfManyNeedsTheChartShowsTheGreatest(t *testing.T) {
	f := open(t, 120, 40)
	needs, _ := model.Need.Field("need")
	last := needs.Options[len(needs.Options)-1]
	for i, who := range []string{"Lindora Ek", "Yusuf Hersi"} {
		id := f.Person(who, nil)
		for _, need := range needs.Options[i*(len(needs.Options)-1):] {
			f.Did(f.Register.AddRecord(context.Background(), f.Deps.Now(), model.Need.With(string(id), uitest.Monday, "need", need)))
		}
	}
	f.Send(page.Changed{})
	f.Press("right", "right")
	f.Has("▸ Needs", "   "+needs.OptionLabel(text.English, last)+"  ▇▇▇")
}

func TestTheChartOfMeetingsHasTheirMonthsAndNoneToCome(t *testing.T) {
	f := open(t, 120, 40)
	f.Meeting("Breakfast to come", "2026-12-02")
	f.Send(page.Changed{})
	for _, lang := range []text.Lang{text.English, text.Swedish} {
		f.Deps.Lang = lang
		f.Press("right")
		f.Has(lang.Say("date.mon-11")+"\n", "Breakfast to come")
		f.Lacks(lang.Say("date.mon-12") + "\n")
		f.Press("left")
	}
}

func TestInALowWindowTheRowsComeBeforeTheNote(t *testing.T) {
	f := open(t, 60, 18)
	f.Has(model.Ladder[len(model.Ladder)-1].Key.Label(text.English))
	f.Resize(80, 24)
	f.Has(model.Ladder[len(model.Ladder)-1].Key.Label(text.English), "Reached")
}
