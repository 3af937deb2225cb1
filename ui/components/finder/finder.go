// Package finder is finding a person, a meeting, a network or a partner from anywhere: type a
// few letters, enter. What is searched is given to it.
package finder

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/components/input"
	"stegvis/ui/components/list"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// most is how many hits are shown.
const most = 12

// Hit is one thing found, the likeliest first.
type Hit struct {
	Title  string
	Detail string // firm, step, date: whatever tells it from its like
	Route  page.Route
}

// Find searches for what was typed and gives at most limit hits, their details in a language. An
// empty query may give what was looked at last.
type Find func(ctx context.Context, l text.Lang, query string, limit int) ([]Hit, error)

// Finder is the dialog. Make it with New.
type Finder struct {
	deps   *page.Deps
	find   Find
	line   *input.Line
	latest page.Latest
	asked  string
	hits   *list.List[Hit]
	known  bool // hits belong to what is typed
	open   bool // enter was pressed before the hits came
	caret  *tea.Cursor
}

var _ page.Dialog = (*Finder)(nil)

// New makes the finder of a search.
func New(deps *page.Deps, find Find) *Finder {
	f := &Finder{deps: deps, find: find, line: input.NewLine(deps)}
	f.hits = list.New(deps, list.Options[Hit]{ID: func(h Hit) string { return string(h.Route.Kind) + h.Route.ID }, Draw: f.hit, Wheel: 1})
	return f
}

// Title says what can be found.
func (f *Finder) Title() string { return f.deps.Say("shell.find-title") }

// Init searches for nothing yet, which may show what was looked at last.
func (f *Finder) Init() tea.Cmd { return f.search() }

// CapturesInput is always true: one types here.
func (f *Finder) CapturesInput() bool { return true }

// Opens tells whether enter was pressed and the hits have not come.
func (f *Finder) Opens() bool { return f.open && f.latest.Pending() }

// Cursor is in what is typed.
func (f *Finder) Cursor() *tea.Cursor { return f.caret }

// Actions are the keys of the finder.
func (f *Finder) Actions() []keys.Action {
	move := func(n int) func() tea.Cmd { return func() tea.Cmd { return f.hits.Move(n) } }
	return []keys.Action{
		{ID: "finder.open", Title: "shell.open", Binding: keys.On("enter"), Hint: true, Run: f.enter},
		{ID: "finder.down", Title: "shell.down", Binding: keys.On("down", "ctrl+n"), Run: move(1)},
		{ID: "finder.up", Title: "shell.up", Binding: keys.On("up", "ctrl+p"), Run: move(-1)},
		{ID: "finder.leave", Title: "shell.leave", Binding: keys.On("esc"), Hint: true, Run: page.Close},
	}
}

// HandleKey takes what is typed, the arrows, enter and esc.
func (f *Finder) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	if cmd, ok := keys.Dispatch(f.Actions(), msg); ok {
		return cmd, true
	}
	changed, handled := f.line.HandleKey(msg)
	if changed {
		return f.search(), true
	}
	return nil, handled
}

// Update takes hits, pasted text and clicks.
func (f *Finder) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return tea.Batch(f.line.Paste(msg.Content), f.search())
	case tea.MouseWheelMsg:
		return f.hits.Update(msg)
	case tea.MouseClickMsg:
		if _, ok := f.hits.Point(msg.Y - 1); ok {
			return f.enter()
		}
	}
	return nil
}

func (f *Finder) search() tea.Cmd {
	query := model.CleanText(f.line.Value())
	if query == f.asked && f.known {
		return nil
	}
	f.asked, f.known, f.open = query, false, false
	find, lang := f.find, f.deps.Lang
	return page.Ask(f, &f.latest, func(ctx context.Context) ([]Hit, error) { return find(ctx, lang, query, most) }, f.found)
}

func (f *Finder) found(hits []Hit) tea.Cmd {
	f.known = true
	f.hits.Restart()
	f.hits.SetRows(hits)
	if f.open {
		return f.enter()
	}
	return nil
}

// enter goes to the chosen hit. Pressed before the hits of what is typed have come, it
// waits for them.
func (f *Finder) enter() tea.Cmd {
	f.open = !f.known
	hit, ok := f.hits.Selected()
	if f.open || !ok {
		return nil
	}
	return tea.Sequence(page.Close(), page.Go(hit.Route))
}

// View draws what is typed and the hits under it.
func (f *Finder) View(width, height int) string {
	width = min(width, 66)
	th := f.deps.Theme
	typed, x := f.line.View(width - 2)
	f.caret = tea.NewCursor(2+x, 0)
	lines := []string{th.Accent.Paint(th.Prompt) + " " + layout.Fit(f.deps.Widths, typed, width-2, "")}
	f.hits.Resize(width, most)
	lines = append(lines, f.hits.View()...)
	if f.known && f.hits.Total() == 0 {
		says := "shell.nothing-found"
		if f.asked == "" {
			says = "shell.find-hint"
		}
		for _, l := range layout.Wrap(f.deps.Widths, f.deps.Say(says), max(width-2, 1)) {
			lines = append(lines, "  "+th.Muted.Paint(l))
		}
	}
	for len(lines) <= most {
		lines = append(lines, "")
	}
	return strings.Join(lines[:max(min(len(lines), height), 1)], "\n")
}

func (f *Finder) hit(hit Hit, width int, s list.State) string {
	th, d := f.deps.Theme, f.deps
	title := d.Cut(model.Visible(hit.Title), width-2)
	detail := d.Cut(model.Visible(hit.Detail), max(width-2-max(d.Width(title), 26)-2, 0))
	gap := layout.Spaces(max(26-d.Width(title), 0) + 2)
	if detail == "" {
		gap = ""
	}
	pad := layout.Spaces(width - 2 - d.Width(title) - d.Width(gap) - d.Width(detail))
	if !s.Selected {
		return "  " + title + gap + th.Muted.Paint(detail) + pad
	}
	return th.Select(th.Accent.Paint(th.Pointer) + " " + th.Strong.Paint(title) + gap + th.Muted.Paint(detail) + pad)
}
