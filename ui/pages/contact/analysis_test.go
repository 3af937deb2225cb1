package contact

import (
	"context"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
)

// firm opens the page of Kanya, who runs a firm and stands on the analysis.
func firm(t testing.TB, width, height int) *folder {
	t.Helper()
	o := officetest.New(t)
	done := o.Did(o.Register.AddContact(context.Background(), o.Deps.Now(), model.NewContact{Contact: model.Contact{
		Name: "Kanya Srisuk", Role: model.Client, Path: model.Established, Enterprise: model.Enterprise{Name: "Bygg Kanya"},
	}}))
	f := &folder{Office: o, t: t, amina: model.ContactID(done.Owner())}
	o.Show(New, page.Route{Kind: page.Contact, ID: done.Owner()}, width, height)
	return f
}

func TestAnInterviewIsTypedInOneFormAndTakenBackAsOne(t *testing.T) {
	f := firm(t, 80, 24)
	f.Has("▸ Interview with the firm")
	f.Press("d") // nothing is noted yet: the step leads to the interview
	f.Has("Interview with Kanya Srisuk")
	f.Type("builds houses")
	f.Press("tab")
	f.Type("two more people")
	f.Press("tab", "space", "down", "down", "space", "tab") // loans, own time
	f.Press("1", "down", "space", "down", "3", "tab")       // ownership, board work, management
	f.Type("4")
	f.Press("tab", "tab", "right", "ctrl+s")
	f.Has("Interview with Kanya Srisuk noted", "u undo")
	p := f.person()
	if got := f.form(); got["competence"] != "builds houses" || got["goal"] != "two more people" || got["hinders"] != "money time" {
		t.Errorf("the form is %v", got)
	}
	var needs []string
	for _, n := range p.Of(model.Need) {
		needs = append(needs, n.Get("need")+" "+n.Get("priority"))
	}
	if s := strings.Join(needs, ", "); s != "ownership 1, board 2, management 3" {
		t.Errorf("the needs are %s", s)
	}
	if p.Contact.Enterprise.Values["employed"] != "4" || len(p.Of(model.Snapshot)) != 1 {
		t.Errorf("the firm is %v, its states %v", p.Contact.Enterprise.Values, p.Of(model.Snapshot))
	}
	f.Press("u")
	if p := f.person(); len(f.form()) > 0 || len(p.Of(model.Need)) > 0 || len(p.Of(model.Snapshot)) > 0 || p.Contact.Enterprise.Values["employed"] != "" {
		t.Errorf("left after undo: %v %v", f.form(), p.Records)
	}
	f.Press("ctrl+r", "d") // now it is noted, and the step is done
	f.Has("7 Action programme")
}

func TestUnmarkingANeedInTheInterviewLeavesItAndADraftIsKept(t *testing.T) {
	f := firm(t, 80, 24)
	f.Did(f.Register.AddRecord(context.Background(), f.Deps.Now(), model.Need.With(string(f.amina), f.Deps.Today(), "need", "ownership", "priority", "1")))
	f.Send(page.Changed{})
	f.Press("enter")
	f.Has("Interview with Kanya Srisuk")
	f.Type("builds")
	f.Press("esc", "enter")
	f.Has("builds", "What you typed last")
	f.Press("tab", "tab", "tab")
	f.Has("[1] ownership")
	f.Press("space", "ctrl+s")
	if needs := f.person().Of(model.Need); len(needs) != 1 || !needs[0].Open() || f.form()["competence"] != "builds" {
		t.Errorf("the needs are %v, the form %v", needs, f.form())
	}
}

// TestTheInterviewTakesTwoScreens holds that all of it stands on two screens of 24 lines, in both languages.
func TestTheInterviewTakesTwoScreens(t *testing.T) {
	for _, l := range []text.Lang{text.English, text.Swedish} {
		f := firm(t, 80, 24)
		f.Deps.Lang = l
		f.Send(page.Changed{})
		f.Press("enter")
		seen := f.Text()
		f.Press("tab", "tab", "tab", "tab", "tab", "tab")
		seen += f.Text()
		for _, need := range model.Need.Options("need") {
			if label := l.Say("need.need-" + need); !strings.Contains(seen, label) {
				t.Errorf("%s stands on neither screen", label)
			}
		}
		for _, key := range []string{"form.competence", "form.goal", "form.hinders-money", "field.exports"} {
			if !strings.Contains(seen, l.Say(key)) {
				t.Errorf("%s stands on neither screen:\n%s", l.Say(key), seen)
			}
		}
	}
}

func TestActionsAreProposedForANeedAndTakenBackWithIt(t *testing.T) {
	f := firm(t, 80, 24)
	for _, rec := range []model.Record{
		model.Need.With(string(f.amina), f.Deps.Today(), "need", "capital", "priority", "1"),
		model.Need.With(string(f.amina), f.Deps.Today(), "need", "board"),
		model.Partner.With("", f.Deps.Today(), "name", "Swedbank"),
	} {
		f.Did(f.Register.AddRecord(context.Background(), f.Deps.Now(), rec))
	}
	f.Send(page.Changed{})
	f.Press("right", "right", "p") // on the need of capital
	f.Has("Proposed actions for capital: Kanya Srisuk", "Bank contact", "Swedbank", "30 Nov", "Micro-loan", "who? enter asks")
	f.Lacks("Mentor")
	f.Press("enter")
	f.Has("has Bank contact, Swedbank")
	f.Lacks("Micro-loan")
	f.Press("esc")
	f.Has("in the programme")
	f.Press("u")
	if p := f.person(); len(p.Of(model.Action)) != 0 || p.Of(model.Need)[0].Get("status") != "open" {
		t.Errorf("left after undo: %v %v", p.Of(model.Action), p.Of(model.Need))
	}
	f.Press("left", "p") // for all
	f.Has("1 capital", "2 board work", "Mentor")
	f.Press("down", "down", "enter") // nobody is known to be a mentor
	f.Type("Karin Ek")
	f.Press("ctrl+s")
	f.Has("has Mentor, Karin Ek")
}

func TestTheEightQuestionsAreTypedQuicklyAndDrawn(t *testing.T) {
	f := firm(t, 80, 24)
	answer := func(on string, digits ...string) {
		rec := model.Rating.With(string(f.amina), f.Day(on))
		for i, q := range model.RatingQuestions()[:len(digits)] {
			rec.Set(q.Key, digits[i])
		}
		f.Did(f.Register.AddRecord(context.Background(), f.Deps.Now(), rec))
	}
	f.Press("right", "right", "right", "right", "right", "a")
	f.Has("Eight questions to Kanya Srisuk", "let Kanya Srisuk answer")
	for _, digit := range []string{"4", "3", "2", "5", "", "1", "2", "3"} {
		f.Type(digit)
		f.Press("enter")
	}
	f.Has("7 of 8 answered", "plan       ●●●●○", "Swedish    –")
	f.Lacks("→ ●")
	answer("2026-06-01", "2", "3", "4")
	f.Send(page.Changed{})
	f.Has("1 Jun → 16 Nov", "plan       ●●○○○ → ●●●●○  +2", "customers  ●●●○○ → ●●●○○  same", "money      ●●●●○ → ●●○○○  -2", "rules      ●●●●●")
	f.Press("enter")
	f.Type("9")
	f.Press("ctrl+s")
	f.Has("At most 5")
	f.Type("5")
}

func TestTheEightQuestionsAreProposedOnceTheAnalysisIsDone(t *testing.T) {
	f := firm(t, 80, 24)
	f.Lacks("the eight questions")
	f.climb(model.Move{Kind: model.Complete, Reason: "told on the phone", On: f.Deps.Today()})
	f.Send(page.Changed{})
	f.Has("Ask Kanya Srisuk the eight questions")
	f.Press("enter")
	f.Has("Eight questions to Kanya Srisuk")
	f.Type("4")
	f.Press("ctrl+s")
	f.Lacks("Ask Kanya Srisuk the eight questions")
}

func TestTheSheetOfTheEightQuestionsIsWritten(t *testing.T) {
	folder := officetest.Documents(t)
	f := firm(t, 80, 24)
	p := f.Page.(*Page)
	f.Drain(p.printRating(true))
	written := officetest.File(t, folder, "*.html")
	if !strings.Contains(written, "I know what to do now") || !strings.Contains(written, "Kanya Srisuk") || strings.Contains(written, "Then and now") {
		t.Errorf("the sheet is %s", written)
	}
}

func TestThenAndNowLooksAsDrawn(t *testing.T) {
	officetest.Drawn(t, func(t *testing.T, width, height int) *officetest.Office {
		f := firm(t, width, height)
		for on, answers := range map[string]string{"2026-03-01": "22312345", "2026-11-10": "43511351"} {
			rec := model.Rating.With(string(f.amina), f.Day(on))
			for i, q := range model.RatingQuestions() {
				rec.Set(q.Key, answers[i:i+1])
			}
			f.Did(f.Register.AddRecord(context.Background(), f.Deps.Now(), rec))
		}
		f.Send(page.Changed{})
		return f.Office
	}, "right", "right", "right", "right", "right")
}
