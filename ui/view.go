package ui

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"stegvis/model"
	"stegvis/ui/components/footer"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
	"stegvis/ui/theme"
)

// The least window a page can be drawn in, the width from which the program's name stands
// before the tabs, and the height from which there is air under them.
const (
	leastWidth  = 60
	leastHeight = 18
	nameWidth   = 100
	airHeight   = 20
	boxHeight   = 24 // from which there is air above the box of a dialog and in it
)

// frameLook is what decides whether a line that fitted still fits.
type frameLook struct {
	widths ansi.Method
	width  int
}

// spot is a tab on the top line, for the mouse.
type spot struct {
	kind page.Kind
	x, w int
}

// insideOf gives the room of a page in a window: between the tabs, with a blank line under
// them if there is room for it, and the status line and the footer.
func insideOf(width, height int) layout.Rect {
	tabs := 1
	if height >= airHeight {
		tabs = 2
	}
	rows := layout.Rect{W: width, H: height}.Rows(layout.Fixed(tabs), layout.Fill(1), layout.Fixed(2))
	return rows[1]
}

// View gives the screen as the last Update drew it.
func (a *App) View() tea.View {
	v := tea.NewView(a.frame)
	v.AltScreen = true
	v.MouseMode = tea.MouseModeCellMotion
	v.WindowTitle = a.title
	v.Cursor = a.cursor
	return v
}

// draw draws the whole screen.
func (a *App) draw() {
	a.cursor = nil
	switch {
	case a.width <= 0 || a.height <= 0 || a.top() == nil:
		a.frame = ""
		return
	case a.small():
		a.frame = a.deps.Theme.Plainly(strings.Join(a.asForMore(), "\n"))
		return
	}
	a.title = a.deps.Say("shell.title", model.Visible(a.top().Title()))
	var b strings.Builder
	b.Grow(a.width * a.height * 2)
	b.WriteString(a.tabLine())
	b.WriteString(strings.Repeat("\n", a.inside.Y))
	status := a.status()
	room := a.inside.H - len(status) + 1
	a.page(&b, room)
	d := a.dialog()
	if d != nil { // what is under it is not what one is at; its keys and what it has to say are
		under := a.faded(b.String())
		b.Reset()
		b.WriteString(under)
	}
	for _, line := range status {
		b.WriteByte(' ')
		b.WriteString(line)
		b.WriteByte('\n')
	}
	b.WriteByte(' ')
	b.WriteString(a.footer())
	screen := b.String()
	if c, ok := a.top().(page.Cursorer); ok {
		a.place(c.Cursor(), a.inside)
	}
	if d != nil {
		screen = a.over(screen, d, room)
	}
	a.frame = a.deps.Theme.Plainly(screen)
}

// asForMore is the one line of a window that is too small.
func (a *App) asForMore() []string {
	lines := layout.Wrap(a.deps.Widths, a.deps.Say("shell.small"), a.width)
	return lines[:min(len(lines), a.height)]
}

// tabLine draws where one is among the tabs; where there is no room for all names, only
// that of the tab one is in.
func (a *App) tabLine() string {
	a.tabSpots = a.tabSpots[:0]
	home := a.home()
	if home == "" {
		return " " + a.deps.Theme.Focus.Paint(a.deps.Say("shell.name"))
	}
	name := ""
	if a.width >= nameWidth {
		name = a.deps.Say("shell.name") + "   "
	}
	short := a.tabsWidth()+a.deps.Width(name)+2 > a.width
	var b strings.Builder
	b.WriteByte(' ')
	a.deps.Theme.Strong.To(&b, name)
	x := 1 + a.deps.Width(name)
	for i, k := range a.tabs {
		if x > 1+a.deps.Width(name) {
			b.WriteString("  ")
			x += 2
		}
		number, word := strconv.Itoa(i+1), " "+a.deps.Say("shell.tab-"+string(k))
		if short && k != home {
			word = ""
		}
		if k == home {
			a.deps.Theme.Accent.To(&b, number)
			a.deps.Theme.Focus.To(&b, word)
		} else {
			a.deps.Theme.Muted.To(&b, number+word)
		}
		w := 1 + a.deps.Width(word)
		a.tabSpots = append(a.tabSpots, spot{k, x, w})
		x += w
	}
	return b.String()
}

// tabsWidth is the room the tabs take with all their names.
func (a *App) tabsWidth() int {
	w := 0
	for _, k := range a.tabs {
		w += 2 + a.deps.Width(a.deps.Say("shell.tab-"+string(k))) + 2
	}
	return w - 2
}

// home is the tab that is lit: the one the page in sight belongs to.
func (a *App) home() page.Kind {
	if a.stack[0].route.Kind.Home() == "" {
		return ""
	}
	if home := a.stack[len(a.stack)-1].route.Kind.Home(); a.Pages[home] != nil {
		return home
	}
	return a.stack[0].route.Kind.Home()
}

// status draws the line above the footer: what waits to be saved, what was not, and what
// happened last, or else what the page has to say. An error may take several lines.
func (a *App) status() []string {
	var lines []string
	if waits := a.waits(); waits != "" {
		lines = append(lines, a.deps.Theme.Warn.Paint(a.deps.Cut(waits, a.width-2)))
	}
	a.toast.Named(a.undoKey(), a.redoKey())
	lines = append(lines, a.unsaved.Lines(a.deps, a.width-2)...)
	if len(lines) == 0 || a.toast.Standing() {
		lines = append(lines, a.toast.Lines(a.deps, a.width-2)...)
	}
	if a.Mend != nil && a.damaged() {
		lines = append(lines, a.deps.Theme.Warn.Paint(a.deps.Cut(a.deps.Say("damaged.hint", keys.Say(mendKey, a.deps.Lang)), a.width-2)))
	}
	if len(lines) > 0 {
		return lines
	}
	if s, ok := a.top().(page.Statuser); ok {
		return []string{a.deps.Theme.Muted.Paint(a.deps.Cut(s.Status(), a.width-2))}
	}
	return []string{""}
}

func (a *App) footer() string {
	if a.dialog() != nil {
		return footer.View(a.deps, a.here(), keys.Action{}, a.width-2, a.typing())
	}
	i := slices.IndexFunc(a.anywhere, func(k keys.Action) bool { return k.ID == helpID })
	return footer.View(a.deps, slices.Concat(a.here(), a.anywhere), a.anywhere[i], a.width-2, a.typing())
}

// under is a page that lies under a dialog, and what it looks like there.
type under struct {
	theme       *theme.Theme
	page, faded string
}

// faded is the page muted. While one types in a dialog it is the one of the frame before.
func (a *App) faded(page string) string {
	if now := a.deps.Theme; a.under.theme != now || a.under.page != page {
		a.under = under{now, page, now.Faded(page)}
	}
	return a.under.faded
}

// boxTop gives the rows above the box of a dialog, and whether there is air inside it. Both come
// from the window alone: whatever grows or shrinks in the box, its first line stays where it is.
func (a *App) boxTop() (above, air int) {
	if a.height < boxHeight {
		return 0, 0
	}
	return a.inside.H / 12, 1
}

// over draws the box of a dialog over the screen.
func (a *App) over(screen string, d page.Dialog, room int) string {
	const frame = 4 // border and air on both sides
	th := a.deps.Theme
	above, air := a.boxTop()
	room = max(room-above-2-air, 1)
	inside := d.View(max(a.width-2-frame, 1), room)
	lines := strings.Split(inside, "\n")
	lines = lines[:min(len(lines), room)]
	title := a.deps.Cut(model.Visible(d.Title()), a.width-2-frame)
	w := a.deps.Width(title) + 2
	for _, line := range lines {
		w = max(w, a.deps.Width(line))
	}
	w = min(w, a.width-frame)
	x, y := (a.width-w-frame)/2, a.inside.Y+above
	a.box = layout.Rect{X: x + 2, Y: y + 1 + air, W: w, H: len(lines)}
	if air > 0 {
		lines = slices.Insert(lines, 0, "")
		if len(lines) < room+air {
			lines = append(lines, "")
		}
	}
	var b strings.Builder
	th.Line.To(&b, th.TopLeft+" ")
	th.Focus.To(&b, title)
	th.Line.To(&b, " "+strings.Repeat(th.Rule, max(w+frame-4-a.deps.Width(title), 0))+th.TopRight)
	wall := th.Line.Paint(th.Wall)
	for _, line := range lines {
		b.WriteString("\n" + wall + " " + layout.Fit(a.deps.Widths, line, w, "") + " " + wall)
	}
	b.WriteByte('\n')
	th.Line.To(&b, th.BottomLeft+strings.Repeat(th.Rule, w+frame-2)+th.BottomRight)
	a.cursor = nil
	if c, ok := d.(page.Cursorer); ok {
		a.place(c.Cursor(), a.box)
	}
	return layout.Over(a.deps.Widths, screen, b.String(), x, y, w+frame)
}

// place shows the terminal's cursor, given from the corner of a part of the screen.
func (a *App) place(c *tea.Cursor, at layout.Rect) {
	if c == nil || !at.Has(at.X+c.X, at.Y+c.Y) {
		return
	}
	placed := tea.NewCursor(at.X+c.X, at.Y+c.Y)
	placed.Shape, placed.Blink = tea.CursorBar, false
	a.cursor = placed
}

// page writes exactly n lines of the page in sight. A line that is too wide would break over
// the ones below it: it is cut. A line that is the one of the frame before is not measured
// again.
func (a *App) page(b *strings.Builder, n int) {
	if look := (frameLook{a.deps.Widths, a.width}); look != a.drawnFor || len(a.drawn) != n {
		a.drawnFor, a.drawn = look, make([]string, n)
	}
	s := a.top().View()
	for i := range n {
		line, rest, _ := strings.Cut(s, "\n")
		if line != a.drawn[i] {
			a.drawn[i] = layout.Cut(a.deps.Widths, line, a.width, "")
		}
		b.WriteString(a.drawn[i])
		b.WriteByte('\n')
		s = rest
	}
}
