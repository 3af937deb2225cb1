package duplicates

import (
	"context"
	"maps"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/list"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// widest is how wide the comparison is where there is room for it.
const widest = 100

// comparison is two contacts side by side: the fields in which they differ, of each of which she
// chooses a side, and the key that makes them one.
type comparison struct {
	deps       *page.Deps
	keep, away model.Contact
	theirs     map[string]bool // as model.Join takes it
	joined     model.Joined
	at, room   int    // the field she is at; how many are seen
	wants      string // the sentence that says what has to be chosen first
	revealed   bool
	actions    []keys.Action
}

var (
	_ page.Dialog = (*comparison)(nil)
	_ page.Actor  = (*comparison)(nil)
	_ list.Mover  = (*comparison)(nil)
)

func newComparison(deps *page.Deps, keep, away model.Contact) *comparison {
	c := &comparison{deps: deps, keep: keep, away: away, theirs: make(map[string]bool)}
	c.join()
	side := func(away bool) func() tea.Cmd { return func() tea.Cmd { return c.choose(away) } }
	c.actions = append([]keys.Action{
		{ID: "duplicates.merge", Title: "duplicates.merge", Binding: keys.On("enter"), Hint: true, Run: c.merge},
		{ID: "duplicates.left", Title: "duplicates.key-side", Binding: keys.Shown("← →", "left", "h"), Hint: true, Enabled: c.choosable, Why: "duplicates.both", Run: side(false)},
		{ID: "duplicates.right", Title: "duplicates.key-right", Binding: keys.On("right", "l"), Enabled: c.choosable, Why: "duplicates.both", Run: side(true)},
		{ID: "duplicates.turn", Title: "duplicates.key-turn", Binding: keys.On("space"), Enabled: c.choosable, Why: "duplicates.both", Run: func() tea.Cmd { return c.choose(!c.theirs[c.joined.Lines[c.at].By]) }},
		{ID: "duplicates.reveal", Title: "contact.key-reveal", Binding: keys.On("v"), Hint: true, Enabled: func() bool { return bool(c.masked()) }, Run: c.reveal},
		{ID: "duplicates.leave", Title: "shell.leave", Binding: keys.On("esc"), Hint: true, Run: page.Close},
	}, list.Moves(func() list.Mover { return c })...)
	return c
}

func (c *comparison) join() {
	c.joined = model.Join(c.keep, c.away, c.theirs, c.deps.Lang)
	c.wants = ""
}

func (c *comparison) masked() model.Mask { return c.keep.Mask() || c.away.Mask() }

func (c *comparison) choosable() bool {
	return c.at < len(c.joined.Lines) && c.joined.Lines[c.at].By != ""
}

func (c *comparison) choose(away bool) tea.Cmd {
	c.theirs[c.joined.Lines[c.at].By] = away
	c.join()
	return nil
}

func (c *comparison) reveal() tea.Cmd {
	c.revealed = !c.revealed
	return nil
}

// merge makes the two one as she chose; where something has to be chosen first it goes there.
func (c *comparison) merge() tea.Cmd {
	if len(c.joined.Open) > 0 {
		f := c.joined.Open[0]
		c.at = slices.IndexFunc(c.joined.Lines, func(u model.Unlikeness) bool { return u.Field.Key == f.Key })
		c.wants = c.deps.Say("storage.merge-choose", f.Label(c.deps.Lang))
		return nil
	}
	register, now := c.deps.Register, c.deps.Now
	m := storage.Merging{Keep: c.keep.ID, Away: c.away.ID, KeepSeen: c.keep.Version, AwaySeen: c.away.Version, Theirs: maps.Clone(c.theirs), Lang: c.deps.Lang}
	merge := page.Write(page.Of(c.keep.Name, "duplicates.merge"), func(ctx context.Context) (storage.Done, error) {
		return register.Merge(ctx, now(), m)
	})
	return tea.Sequence(page.Send(page.CloseDialog{Dialog: c}), merge)
}

// Move goes to another field.
func (c *comparison) Move(by int) tea.Cmd {
	c.at = max(min(c.at+by, len(c.joined.Lines)-1), 0)
	return nil
}

// First goes to the first field.
func (c *comparison) First() tea.Cmd { return c.Move(-len(c.joined.Lines)) }

// Last goes to the last field.
func (c *comparison) Last() tea.Cmd { return c.Move(len(c.joined.Lines)) }

// Page is how many fields are seen at a time.
func (c *comparison) Page() int { return max(c.room, 1) }

// Title says what is asked.
func (c *comparison) Title() string { return c.deps.Say("duplicates.title") }

// Actions are the keys of the comparison.
func (c *comparison) Actions() []keys.Action { return c.actions }

// HandleKey takes the keys of the comparison.
func (c *comparison) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	return keys.Dispatch(c.actions, msg)
}

// Update moves by the wheel.
func (c *comparison) Update(msg tea.Msg) tea.Cmd {
	if wheel, ok := msg.(tea.MouseWheelMsg); ok {
		switch wheel.Button {
		case tea.MouseWheelUp:
			return c.Move(-1)
		case tea.MouseWheelDown:
			return c.Move(1)
		}
	}
	return nil
}

// View draws what becomes of the two, the fields, and what it means.
func (c *comparison) View(width, height int) string {
	d := c.deps
	width = min(width, widest)
	keeps := d.Say("duplicates.keeps", model.Visible(c.keep.Name), model.Visible(c.away.Name))
	if c.keep.Name == c.away.Name {
		keeps = d.Say("duplicates.keeps-left", model.Visible(c.keep.Name))
	}
	above := append(layout.Wrap(d.Widths, keeps, width), "")
	below := []string{""}
	if c.wants != "" {
		for _, line := range layout.Wrap(d.Widths, c.wants, width) {
			below = append(below, d.Theme.Bad.Paint(line))
		}
	} else {
		below = append(below, layout.Wrap(d.Widths, d.Say("duplicates.undoes"), width)...)
	}
	c.room = max(height-len(above)-len(below), 1)
	from := max(min(c.at-c.room/2, len(c.joined.Lines)-c.room), 0)
	to := min(from+c.room, len(c.joined.Lines))
	lines := above
	for i := from; i < to; i++ {
		lines = append(lines, c.line(i, width))
	}
	lines = append(lines, below...)
	return strings.Join(lines[:min(len(lines), height)], "\n")
}

// line is a field with both sides, and a mark before what is taken of them.
func (c *comparison) line(i, width int) string {
	const pointer = 2
	d := c.deps
	u := c.joined.Lines[i]
	label := min(max(width/5, 8), 20)
	side := max((width-pointer-label-8)/2, 1)
	_, chosen := c.theirs[u.By]
	open := !chosen && slices.ContainsFunc(c.joined.Open, func(f model.Field) bool { return f.Key == u.Field.Key })
	shown := func(value string, taken bool) string {
		value = model.Visible(u.Field.Shown(d.Lang, c.masked().Unless(c.revealed).Show(u.Field.Key, value, "•••")))
		value = strings.ReplaceAll(value, "\n", " ")
		mark := d.Theme.Open
		if value == "" {
			value, mark = d.Theme.Dash, " "
		}
		if taken && !open {
			return d.Theme.Accent.Paint(d.Theme.Now) + " " + d.Fit(value, side)
		}
		return d.Theme.Muted.Paint(mark + " " + d.Fit(value, side))
	}
	joined := u.By == "" && u.Taken != u.Keep && u.Taken != u.Away
	text := d.Fit(u.Field.Label(d.Lang), label) + "  " + shown(u.Keep, joined || u.Taken == u.Keep) + "  " + shown(u.Away, joined || u.Taken == u.Away)
	if i == c.at {
		return d.Theme.Select(d.Theme.Accent.Paint(d.Theme.Pointer) + " " + text)
	}
	return layout.Spaces(pointer) + text
}
