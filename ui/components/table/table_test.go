package table_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"stegvis/ui/components/list"
	"stegvis/ui/components/table"
	"stegvis/ui/keys"
	"stegvis/ui/page"
	"stegvis/ui/theme"
	"stegvis/ui/uitest"
)

var columns = []table.Column{
	{ID: "name", Title: "field.name", Min: 12, Max: 30, Sorts: true},
	{ID: "firm", Title: "field.firm", Min: 10, Max: 20, Rank: 2},
	{ID: "days", Title: "shell.tab-today", Min: 6, Max: 6, Right: true, Rank: 1, Sorts: true},
}

func deps() *page.Deps {
	d := uitest.Deps()
	d.Theme = theme.New(theme.Options{Dark: true, Profile: colorprofile.TrueColor})
	return d
}

// row is one line of a table.
type row struct {
	id    string
	cells []table.Cell
}

// options are those of a table of rows.
func options(o table.Options[row]) table.Options[row] {
	o.Columns = columns
	o.ID = func(r row) string { return r.id }
	o.Cells = func(r row) []table.Cell { return r.cells }
	return o
}

func rows(from, n int) []row {
	out := make([]row, n)
	for i := range out {
		out[i] = row{id: fmt.Sprint("id", from+i), cells: []table.Cell{
			{Text: fmt.Sprint("Person ", from+i)}, {Text: "Café Savanna"}, {Lead: "7", Text: "5 d", Role: theme.Warn},
		}}
	}
	return out
}

func lines(t *table.Table[row]) []string {
	return strings.Split(strings.TrimSuffix(uitest.Plain(t.View()), "\n"), "\n")
}

func selected(t *table.Table[row]) string {
	r, _ := t.Selected()
	return r.id
}

func press(t *table.Table[row], names ...string) tea.Cmd {
	var last tea.Cmd
	for _, n := range names {
		last, _ = keys.Dispatch(t.Actions(), uitest.Key(n))
	}
	return last
}

func TestTheSelectedRowIsMarkedOverItsWholeWidthAndByASign(t *testing.T) {
	tb := table.New(deps(), options(table.Options[row]{Header: true}))
	tb.Resize(60, 6)
	tb.SetRows(rows(0, 3))
	press(tb, "down")
	raw := strings.Split(tb.View(), "\n")[2]
	if !strings.HasPrefix(raw, "\x1b[48;2;34;56;74m") || !strings.HasSuffix(raw, "\x1b[49m") || ansi.StringWidth(raw) != 60 {
		t.Errorf("the selected row is not marked over its width: %q", raw)
	}
	if got := lines(tb)[2]; got != " ▸ Person 1                      Café Savanna         7 5 d" {
		t.Errorf("the selected row reads %q", got)
	}
}

func TestColumnsGiveWayByTheirRankAndUseWhatTheyCan(t *testing.T) {
	for _, c := range []struct {
		width int
		want  string
	}{
		{80, "   Name                            Firm                   Today"},
		{36, "   Name          Firm         Today"},
		{30, "   Name                 Today"},
		{22, "   Name"},
		{7, "   Na…"},
	} {
		tb := table.New(deps(), options(table.Options[row]{Header: true}))
		tb.Resize(c.width, 4)
		if got := lines(tb)[0]; got != c.want {
			t.Errorf("at %d cells the header is %q, not %q", c.width, got, c.want)
		}
	}
}

func TestTheRowStaysSelectedWhenTheListChangesAroundIt(t *testing.T) {
	tb := table.New(deps(), options(table.Options[row]{}))
	tb.Resize(60, 5)
	tb.SetRows(rows(0, 30))
	press(tb, "down", "down", "down", "down", "down", "down", "down")
	y := slices.IndexFunc(lines(tb), func(l string) bool { return strings.Contains(l, "▸ Person 7") })
	tb.SetRows(append(rows(100, 4), rows(0, 30)...))
	if selected(tb) != "id7" || tb.Index() != 11 {
		t.Fatalf("row %s at %d is selected", selected(tb), tb.Index())
	}
	if now := slices.IndexFunc(lines(tb), func(l string) bool { return strings.Contains(l, "▸ Person 7") }); now != y {
		t.Errorf("it moved from line %d to %d of the screen", y, now)
	}
	tb.SetRows(rows(0, 3))
	if selected(tb) != "id2" {
		t.Errorf("when it is gone, row %q is selected and not the nearest", selected(tb))
	}
	tb.SetRows(nil)
	if _, ok := tb.Selected(); ok || selected(tb) != "" {
		t.Error("a row of an empty list is selected")
	}
}

func TestALongListIsReadWhereItIsSeen(t *testing.T) {
	const total = 1000
	var wants []list.Want[row]
	tb := table.New(deps(), options(table.Options[row]{Need: func(w list.Want[row]) tea.Cmd {
		wants = append(wants, w)
		return nil
	}}))
	answer := func() {
		w := wants[len(wants)-1]
		if w.End {
			w.From = total - w.Count
		}
		tb.SetWindow(list.Window[row]{From: w.From, Rows: rows(w.From, min(w.Count, total-w.From)), Total: total})
	}
	tb.Resize(60, 10)
	tb.SetWindow(list.Window[row]{Rows: rows(0, 30), Total: list.Unknown})

	press(tb, "down")
	if len(wants) != 0 {
		t.Fatalf("rows are asked for while all in sight are there: %+v", wants)
	}
	press(tb, "pgdown", "pgdown")
	if len(wants) != 0 {
		t.Fatalf("rows are asked for while half a screen more is there: %+v", wants)
	}
	press(tb, "pgdown")
	if len(wants) != 1 || wants[0].From > 10 || wants[0].From+wants[0].Count <= 30 {
		t.Fatalf("half a screen before the end, what is asked for is %+v", wants)
	}
	press(tb, "down")
	if len(wants) != 1 {
		t.Fatalf("the same rows are asked for twice: %+v", wants)
	}
	answer()
	press(tb, "G")
	if w := wants[len(wants)-1]; w.End {
		t.Fatalf("the end of a list of known length is asked for by %+v", w)
	}
	answer()
	if selected(tb) != "" || tb.Index() != total-1 {
		press(tb, "down")
	}
	if selected(tb) != "id999" {
		t.Fatalf("at the end row %q is selected, at %d", selected(tb), tb.Index())
	}
	press(tb, "g")
	answer()
	if selected(tb) != "id0" || !strings.Contains(lines(tb)[0], "▸ Person 0") {
		t.Fatalf("at the beginning row %q is selected", selected(tb))
	}
}

func TestTheEndOfAListOfUnknownLengthIsAskedFor(t *testing.T) {
	var asked list.Want[row]
	tb := table.New(deps(), options(table.Options[row]{Need: func(w list.Want[row]) tea.Cmd { asked = w; return nil }}))
	tb.Resize(60, 10)
	tb.SetWindow(list.Window[row]{Rows: rows(0, 100), Total: list.Unknown})
	press(tb, "G")
	if !asked.End || asked.Count < 10 {
		t.Fatalf("asked for %+v", asked)
	}
	tb.SetWindow(list.Window[row]{From: 900, Rows: rows(900, 100), Total: 1000})
	if selected(tb) != "id999" || tb.Index() != 999 {
		t.Errorf("row %q at %d is selected", selected(tb), tb.Index())
	}
}

func TestRowsThatHaveNotComeYetAreShownAsSuch(t *testing.T) {
	tb := table.New(deps(), options(table.Options[row]{Need: func(list.Want[row]) tea.Cmd { return nil }}))
	tb.Resize(60, 4)
	tb.SetWindow(list.Window[row]{Rows: rows(0, 10), Total: 50})
	press(tb, "end")
	if got := lines(tb); got[0] != "   …" || len(got) != 4 {
		t.Errorf("rows that are not loaded read %q", got)
	}
	if cmd := press(tb, "enter"); cmd != nil {
		t.Error("a row that has not come can be opened")
	}
}

func TestANewListBeginsAtItsTop(t *testing.T) {
	tb := table.New(deps(), options(table.Options[row]{}))
	tb.Resize(60, 5)
	tb.SetRows(rows(0, 30))
	press(tb, "G")
	tb.Restart()
	if !strings.Contains(tb.View(), "Person 29") {
		t.Error("the old rows went before the new ones came")
	}
	tb.SetRows(rows(0, 30))
	if selected(tb) != "id0" {
		t.Errorf("row %q is selected in the new list", selected(tb))
	}
}

func TestMarksStayWithTheirRows(t *testing.T) {
	tb := table.New(deps(), options(table.Options[row]{Marks: true}))
	tb.Resize(60, 5)
	tb.SetRows(rows(0, 4))
	press(tb, "space", "down", "space")
	tb.SetRows(rows(0, 8))
	if got := tb.Marked(); !slices.Equal(got, []string{"id0", "id2"}) {
		t.Fatalf("marked: %v", got)
	}
	if got := lines(tb)[0]; !strings.HasPrefix(got, "•  Person 0") {
		t.Errorf("a marked row reads %q", got)
	}
	press(tb, "up", "space")
	tb.Unmark()
	if len(tb.Marked()) != 0 || strings.Contains(tb.View(), "•") {
		t.Errorf("after all marks were taken away: %v\n%s", tb.Marked(), uitest.Plain(tb.View()))
	}
}

func TestTheMouseSelectsOpensScrollsAndSorts(t *testing.T) {
	var opened, sorted string
	tb := table.New(deps(), options(table.Options[row]{
		Header: true,
		Open:   func(r row) tea.Cmd { opened = r.id; return nil },
		Sorted: func(column string, falling bool) tea.Cmd { sorted = fmt.Sprint(column, falling); return nil },
	}))
	tb.Resize(60, 6)
	tb.SetRows(rows(0, 30))
	click := func(x, y int) { tb.Update(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}) }
	click(5, 3)
	if selected(tb) != "id2" || opened != "" {
		t.Errorf("a click selects %q and opens %q", selected(tb), opened)
	}
	if click(5, 3); opened != "id2" {
		t.Errorf("a second click opens %q", opened)
	}
	tb.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	if selected(tb) != "id5" {
		t.Errorf("the wheel selects %q", selected(tb))
	}
	click(5, 0)
	if tb.Sort("name", false); sorted != "namefalse" || !strings.Contains(lines(tb)[0], "Name ↓") {
		t.Errorf("a click on the header sorts by %q: %q", sorted, lines(tb)[0])
	}
	if click(5, 0); sorted != "nametrue" {
		t.Errorf("a second click sorts by %q", sorted)
	}
	sorted = ""
	if click(40, 0); sorted != "" {
		t.Errorf("a column one cannot sort by was: %q", sorted)
	}
}

func TestAnEmptyListSaysSoOnceItIsKnown(t *testing.T) {
	tb := table.New(deps(), options(table.Options[row]{Header: true, Empty: func() string { return "Nothing here. n begins." }}))
	tb.Resize(60, 5)
	if strings.Contains(tb.View(), "Nothing") {
		t.Error("a list that has not been read is called empty")
	}
	tb.SetRows(nil)
	if !strings.Contains(tb.View(), "Nothing here. n begins.") {
		t.Errorf("an empty list reads %q", tb.View())
	}
}

func TestWhatIsDrawnFollowsTheLook(t *testing.T) {
	d := deps()
	tb := table.New(d, options(table.Options[row]{Header: true}))
	tb.Resize(60, 5)
	tb.SetRows(rows(0, 3))
	before := tb.View()
	d.Theme = theme.New(theme.Options{Profile: colorprofile.ANSI})
	if tb.View() == before || strings.Contains(tb.View(), "38;2") {
		t.Error("rows keep the colours of the theme before")
	}
}

func TestATableFitsWhateverStandsInIt(t *testing.T) {
	names := []string{"Amina", "สมชาย ใจดี", "李小龍", "محمد", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "क्षितिज", "\u0301\u0301", "a\x1b[31m\nb\tc", "\u202eevil", ""}
	rapid.Check(t, func(t *rapid.T) {
		d := deps()
		d.Widths = rapid.SampledFrom([]ansi.Method{ansi.WcWidth, ansi.GraphemeWidth}).Draw(t, "method")
		w, h := rapid.IntRange(0, 130).Draw(t, "width"), rapid.IntRange(0, 20).Draw(t, "height")
		tb := table.New(d, options(table.Options[row]{Header: rapid.Bool().Draw(t, "header"), Marks: true, Empty: func() string { return strings.Repeat("x", 90) }}))
		tb.Resize(w, h)
		var list []row
		for i := range rapid.IntRange(0, 30).Draw(t, "rows") {
			name := rapid.SampledFrom(names)
			list = append(list, row{id: fmt.Sprint(i), cells: []table.Cell{{Lead: name.Draw(t, "lead"), Text: name.Draw(t, "name")}, {Text: name.Draw(t, "firm")}}})
		}
		tb.SetRows(list)
		for range rapid.IntRange(0, 12).Draw(t, "keys") {
			press(tb, rapid.SampledFrom([]string{"down", "up", "pgdown", "pgup", "g", "G", "space"}).Draw(t, "key"))
		}
		uitest.AssertFits(t, d.Widths, tb.View(), w, max(h, 1))
	})
}

func BenchmarkViewOf40Rows(b *testing.B) {
	tb := table.New(deps(), options(table.Options[row]{Header: true}))
	tb.Resize(120, 40)
	tb.SetRows(rows(0, 100))
	for b.Loop() {
		press(tb, "down")
		_ = tb.View()
	}
}
