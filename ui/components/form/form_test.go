package form_test

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/components/form"
	"stegvis/ui/page"
	"stegvis/ui/theme"
	"stegvis/ui/uitest"
)

// filled is a form being filled in by a test.
type filled struct {
	*form.Form
	deps   *page.Deps
	saved  map[string]string
	left   bool
	drafts []map[string]string
	timers []tea.Msg
}

var fields = []form.Field{
	{Field: model.Name, Required: true},
	{Field: model.Field{Key: "phones", Kind: model.PhoneList, Area: "field"}},
	{Field: model.Field{Key: "found_on", Kind: model.PastDate, Area: "field"}},
	{Field: model.Field{Key: "gender", Kind: model.Choice, Options: []string{"woman", "man", "non-binary"}, Area: "field"}},
	{Field: model.Field{Key: "language", Kind: model.LanguageChoice, Area: "field"}},
	{Field: model.Field{Key: "other_languages", Kind: model.LanguageList, Area: "field"}},
	{Field: model.Field{Key: "interpreter", Kind: model.YesNo, Area: "field"}},
	{Field: model.Field{Key: "consents", Kind: model.Checklist, Options: []string{"advice-notes", "sharing", "contact-after"}, Area: "field"}},
	{Field: model.Field{Key: "found_through", Kind: model.Choice, Free: true, Options: []string{"sfi", "school"}, Area: "field"}},
	{Field: model.Field{Key: "note", Kind: model.Note, Area: "field"}},
}

func fill(o form.Options) *filled {
	f := &filled{deps: uitest.Deps()}
	f.deps.Theme = theme.New(theme.Options{Dark: true, Profile: colorprofile.TrueColor})
	f.deps.After = func(_ time.Duration, msg tea.Msg) tea.Cmd {
		f.timers = append(f.timers, msg)
		return nil
	}
	if o.Fields == nil {
		o.Fields = fields
	}
	o.Save = func(v map[string]string) tea.Cmd { f.saved = v; return nil }
	o.Leave = func() tea.Cmd { f.left = true; return nil }
	o.Store = func(v map[string]string) tea.Cmd {
		return func() tea.Msg { f.drafts = append(f.drafts, maps.Clone(v)); return nil }
	}
	f.Form = form.New(f.deps, o)
	f.Resize(78, 20)
	return f
}

func (f *filled) press(names ...string) {
	for _, n := range names {
		f.HandleKey(uitest.Key(n))
	}
}

func (f *filled) types(s string) {
	for _, r := range s {
		f.HandleKey(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

func (f *filled) text() string { return uitest.Plain(f.View()) }

func TestAFormIsFilledInWithTheKeyboardAlone(t *testing.T) {
	f := fill(form.Options{})
	f.types("Amina Warsame")
	f.press("enter")
	f.types("0705427044, 08-123 456 78")
	f.press("enter")
	f.types("12/11")
	if !strings.Contains(f.text(), "12/11   Thu 12 Nov 2026") {
		t.Errorf("the date is not shown beside what is typed:\n%s", f.text())
	}
	f.press("tab")
	if !strings.Contains(f.text(), "070-542 70 44, 08-123 456 78") {
		t.Errorf("numbers are not shown as people write them:\n%s", f.text())
	}
	f.types("wo")
	f.press("enter")
	f.types("soma")
	f.press("enter")
	f.types("arab")
	f.press("enter") // takes Arabic and goes on
	f.press("up")
	f.types("engl")
	f.press("tab")
	f.types("y")
	f.press("tab", "space", "down", "down", "space", "tab")
	f.types("the library")
	f.press("tab")
	f.types("Wants premises.")
	f.press("alt+enter")
	f.types("Call in May.")
	f.press("enter")
	want := map[string]string{
		"name": "Amina Warsame", "phones": "+46705427044 +46812345678", "found_on": "2026-11-12", "gender": "woman",
		"language": "so", "other_languages": "ar en", "interpreter": "yes", "consents": "advice-notes contact-after",
		"found_through": "the library", "note": "Wants premises.\nCall in May.",
	}
	if !maps.Equal(f.saved, want) {
		t.Errorf("saved\n%v\nnot\n%v\n%s", f.saved, want, f.text())
	}
}

func TestWhatIsWrongStandsUnderItsFieldUntilItIsMended(t *testing.T) {
	f := fill(form.Options{Values: map[string]string{"name": "Amina"}})
	f.press("tab", "tab")
	f.types("31/2")
	f.press("tab")
	if !strings.Contains(f.text(), "! There is no day “31/2”") {
		t.Errorf("the error is not shown when the field is left:\n%s", f.text())
	}
	f.press("ctrl+s")
	if f.saved != nil || f.Focused() != "found_on" {
		t.Fatalf("with an error %v is saved, and one is in %s", f.saved, f.Focused())
	}
	f.press("ctrl+u")
	if strings.Contains(f.text(), "!") {
		t.Errorf("the error stays while one mends it:\n%s", f.text())
	}
	f.types("11 nov")
	if f.press("ctrl+s"); f.saved["found_on"] != "2026-11-11" {
		t.Errorf("saved %v", f.saved)
	}
}

func TestARequiredFieldIsAskedForInBothLanguages(t *testing.T) {
	f := fill(form.Options{})
	f.press("tab", "ctrl+s")
	if f.saved != nil || f.Focused() != "name" || !strings.Contains(f.text(), "! “Name” has to be filled in.") {
		t.Errorf("saved %v, in %s:\n%s", f.saved, f.Focused(), f.text())
	}
	f.deps.Lang = text.Swedish
	if !strings.Contains(f.text(), "behöver fyllas i") {
		t.Errorf("the error keeps its language:\n%s", f.text())
	}
}

func TestAnErrorOfSavingGoesToTheFieldItNames(t *testing.T) {
	f := fill(form.Options{Values: map[string]string{"name": "Amina"}})
	if f.Fail(errors.New("of no field")) {
		t.Error("an error of no field is taken")
	}
	if !f.Fail(model.Fail(model.Invalid, "error.internal").On("gender")) || f.Focused() != "gender" {
		t.Errorf("an error of gender goes to %s", f.Focused())
	}
}

func TestOneCanChooseInTheOtherLanguageAndByTheArrows(t *testing.T) {
	f := fill(form.Options{})
	f.Focus("gender")
	f.types("kv")
	f.press("tab")
	if got := f.Value("gender"); got != "woman" {
		t.Errorf("kv chooses %q", got)
	}
	f.Focus("gender")
	f.press("right")
	if got := f.Value("gender"); got != "man" {
		t.Errorf("the arrow chooses %q", got)
	}
	f.press("backspace")
	if got := f.Value("gender"); got != "" {
		t.Errorf("backspace leaves %q", got)
	}
	f.press("space", "down", "enter")
	if got := f.Value("gender"); got != "man" {
		t.Errorf("the second of the open list is %q", got)
	}
	f.Focus("gender")
	f.types("w")
	if f.press("esc"); f.left || f.Value("gender") != "man" {
		t.Errorf("esc in an open list leaves the form (%v) or changes the value to %q", f.left, f.Value("gender"))
	}
	if f.press("esc"); !f.left {
		t.Error("esc does not leave the form")
	}
}

func TestLettersInAFormAreNeverCommands(t *testing.T) {
	f := fill(form.Options{})
	for _, field := range fields {
		f.Focus(field.Key)
		for _, key := range []string{"q", "u", "/", "?", "1", "j", "k", "x"} {
			if _, handled := f.HandleKey(uitest.Key(key)); !handled {
				t.Errorf("%s in %s goes on to the page", key, field.Key)
			}
		}
	}
}

func TestADraftIsStoredSoonAfterEachEdit(t *testing.T) {
	f := fill(form.Options{Values: map[string]string{"name": "Amina"}})
	f.press("left", "right")
	if len(f.timers) != 0 || f.Dirty() {
		t.Fatal("moving about is an edit")
	}
	f.types(" W")
	if len(f.timers) != 1 || !f.Dirty() {
		t.Fatalf("%d clocks run after two edits", len(f.timers))
	}
	run(f.Update(f.timers[0]))
	if len(f.drafts) != 1 || f.drafts[0]["name"] != "Amina W" {
		t.Fatalf("drafts: %v", f.drafts)
	}
	if f.Flush() != nil {
		t.Error("a draft is stored twice")
	}
	f.types("a")
	if len(f.timers) != 2 {
		t.Errorf("%d clocks have run after an edit behind the first draft", len(f.timers))
	}
	run(f.Flush())
	if _, open := f.Draft(); open || len(f.drafts) != 2 || f.drafts[1]["name"] != "Amina Wa" {
		t.Errorf("drafts: %v", f.drafts)
	}
}

func run(cmd tea.Cmd) {
	if cmd != nil {
		cmd()
	}
}

func TestADraftComesBackAsItWasTyped(t *testing.T) {
	f := fill(form.Options{Values: map[string]string{"name": "Amina", "gender": "woman"}})
	f.types(" W")
	f.Focus("found_on")
	f.types("31/2")
	f.Focus("phones")
	f.types("0705427044")
	f.Focus("other_languages")
	f.types("so")
	f.press("enter")
	draft := f.Typed()
	again := fill(form.Options{Values: map[string]string{"name": "Amina", "gender": "woman"}, Draft: draft})
	if !maps.Equal(again.Typed(), draft) || !again.Dirty() {
		t.Errorf("came back as\n%v\nnot\n%v", again.Typed(), draft)
	}
	if draft["found_on"] != "31/2" || draft["other_languages"] != "so" {
		t.Errorf("kept: %v", draft)
	}
}

func TestFieldsAppearByWhatElseIsFilledIn(t *testing.T) {
	f := fill(form.Options{Fields: []form.Field{
		{Field: model.Field{Key: "exports", Kind: model.YesNo, Area: "field"}},
		{Field: model.Field{Key: "export_countries", Kind: model.CountryList, Area: "field"}, Shown: func(v map[string]string) bool { return v["exports"] == "yes" }},
		{Field: model.Field{Key: "trade", Kind: model.Line, Area: "field"}},
	}})
	if f.press("tab"); f.Focused() != "trade" {
		t.Errorf("tab goes to %s, which is not there", f.Focused())
	}
	f.press("shift+tab")
	f.types("y")
	if f.press("tab"); f.Focused() != "export_countries" {
		t.Errorf("tab goes to %s", f.Focused())
	}
}

func TestAClickGoesToAFieldAndTicks(t *testing.T) {
	f := fill(form.Options{})
	lines := strings.Split(f.text(), "\n")
	y := slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, "[ ]") })
	x := strings.Index(lines[y], "[ ]")
	f.Update(tea.MouseClickMsg{X: x + 1, Y: y + 1, Button: tea.MouseLeft})
	if f.Focused() != "consents" || f.Value("consents") != "sharing" {
		t.Errorf("a click ticks %q in %s:\n%s", f.Value("consents"), f.Focused(), f.text())
	}
}

func TestDenseBoxesStandBesideOneAnother(t *testing.T) {
	dense := fields[7]
	dense.Dense = true
	f := fill(form.Options{Fields: []form.Field{dense, fields[0]}})
	lines := strings.Split(f.text(), "\n")
	if strings.Count(lines[0], "[ ]") < 2 {
		t.Fatalf("the boxes do not stand beside one another:\n%s", f.text())
	}
	f.press("right", "space", "left", "down", "down", "x")
	if got := f.Value("consents"); got != "sharing contact-after" {
		t.Errorf("the arrows tick %q", got)
	}
	second := strings.Index(lines[0], "[ ]") + strings.Index(lines[0][strings.Index(lines[0], "[ ]")+1:], "[ ]") + 1
	x := len([]rune(lines[0][:second]))
	f.Update(tea.MouseClickMsg{X: x + 1, Y: 0, Button: tea.MouseLeft})
	if got := f.Value("consents"); got != "contact-after" {
		t.Errorf("a click on the second of a line leaves %q", got)
	}
	if f.press("down", "down"); f.Focused() != "name" {
		t.Errorf("behind the last box one is in %s", f.Focused())
	}
}

func TestPastedTextGoesIntoTheField(t *testing.T) {
	f := fill(form.Options{})
	f.Update(tea.PasteMsg{Content: "Amina\nWarsame"})
	f.Focus("note")
	f.Update(tea.PasteMsg{Content: "one\r\ntwo"})
	if f.Value("name") != "Amina Warsame" || f.Value("note") != "one\ntwo" {
		t.Errorf("pasted %q and %q", f.Value("name"), f.Value("note"))
	}
}

func TestAFormFitsAndKeepsItsCursorInSight(t *testing.T) {
	texts := []string{"Amina", "สมชาย ใจดี", "李小龍李小龍李小龍李小龍", "👩‍👩‍👧‍👦", "a b c d e f g h i j k l m n o p q r s t u v", "\x1b[31m", "31/2"}
	rapid.Check(t, func(t *rapid.T) {
		f := fill(form.Options{Margin: rapid.IntRange(0, 1).Draw(t, "margin")})
		f.deps.Widths = rapid.SampledFrom([]ansi.Method{ansi.WcWidth, ansi.GraphemeWidth}).Draw(t, "method")
		f.deps.Lang = rapid.SampledFrom([]text.Lang{text.Swedish, text.English}).Draw(t, "language")
		w, h := rapid.IntRange(20, 100).Draw(t, "width"), rapid.IntRange(1, 24).Draw(t, "height")
		f.Resize(w, h)
		for range rapid.IntRange(0, 25).Draw(t, "steps") {
			switch rapid.IntRange(0, 2).Draw(t, "do") {
			case 0:
				f.Update(tea.PasteMsg{Content: rapid.SampledFrom(texts).Draw(t, "text")})
			default:
				f.press(rapid.SampledFrom([]string{"tab", "tab", "down", "up", "left", "home", "enter", "space", "backspace", "s", "alt+enter"}).Draw(t, "key"))
			}
			uitest.AssertFits(t, f.deps.Widths, f.View(), w, h)
			if c := f.Cursor(); c != nil && (c.X < 0 || c.X >= w || c.Y < 0 || c.Y >= h) {
				t.Fatalf("the cursor is at %d, %d of %d × %d:\n%s", c.X, c.Y, w, h, f.text())
			}
		}
	})
}

func TestTheNameOfAFieldIsWholeWhereItsValueKeepsRoom(t *testing.T) {
	f := fill(form.Options{Fields: []form.Field{{Field: model.Field{Key: "information", Kind: model.Line, Area: "office"}}}})
	f.deps.Lang = text.Swedish
	for width, want := range map[int]string{64: "Information på närvarolistan  ___", 42: "Information p…  ___"} {
		f.Resize(width, 5)
		if got := f.text(); !strings.Contains(got, want) {
			t.Errorf("at %d cells it is %q, not %q", width, got, want)
		}
	}
}

func BenchmarkAKeyInAFormOfAllFields(b *testing.B) {
	var all []model.Field
	for _, g := range model.ContactFields {
		all = append(all, g.Fields...)
	}
	f := fill(form.Options{Fields: form.Fields(all)})
	f.Resize(120, 36)
	for b.Loop() {
		f.types("a")
		_ = f.View()
		f.press("backspace")
	}
}

func TestWhatAnOpenListOffersIsSavedToo(t *testing.T) {
	f := fill(form.Options{Values: map[string]string{"name": "Amina"}})
	f.Focus("gender")
	f.types("wo")
	if f.press("ctrl+s"); f.saved["gender"] != "woman" {
		t.Errorf("saved is %v", f.saved)
	}
}

func TestArrowsGoThroughAFewOptionsAndNeverToNothingWhereThatCannotBe(t *testing.T) {
	two := form.Field{Field: model.Field{Key: "role", Kind: model.Choice, Options: []string{"client", "other"}, Area: "field"}}
	for _, required := range []bool{false, true} {
		two.Required = required
		f := fill(form.Options{Fields: []form.Field{two}, Values: map[string]string{"role": "client"}})
		f.press("right", "right")
		if want := map[bool]string{false: "", true: "client"}[required]; f.Value("role") != want {
			t.Errorf("required %v: after two steps the choice is %q, not %q", required, f.Value("role"), want)
		}
	}
}
