// Package checkin is the check-in at the door: two or three letters and enter. Who is the
// likeliest is ranked by the model and the register's guest list of the meeting; everyone counted
// here is on disk.
package checkin

import (
	"cmp"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/input"
	"stegvis/ui/components/list"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// most is how many who fit are shown at once.
const most = 5

// Again as the Focus of a route goes on with a check-in that was not ended, and says so.
const Again = "again"

// Page is the check-in of one meeting.
type Page struct {
	page.Base
	id    model.EventID
	again bool // goes on after the program ended in the middle

	reading  page.Latest
	finding  page.Latest
	offering page.Latest
	state    state // as of the last reading
	loaded   bool
	unsure   bool // whether anyone is to be checked in is not known yet: the meeting has not been
	stale    bool // the register has changed since, or is about to

	query  *input.Line
	hits   []storage.Guest
	asked  answer // what hits belong to
	cursor int    // among hits; behind the last the new contact
	chosen bool   // the cursor was moved: the person seen there is meant
	right  bool   // the list of those usually here has the keys
	usual  *list.List[awaited]

	arriving queue
	came     map[int64]int // at which reading someone was first seen to be present
	times    int           // how many times it was read
	caret    *tea.Cursor
	usualTop int // the first line of those usually here, as last drawn
}

// state is everything the page shows, as read.
type state struct {
	event   model.Event
	guests  *storage.GuestList
	present []storage.Guest // the latest first
	usual   []storage.Guest // not come yet, as invited
	invited []storage.Guest // and not usually here
	sheet   []model.SheetLine
	tally   model.Tally
	seen    model.CommitID // the newest change before all this was read
}

// answer tells what the register was asked.
type answer struct {
	query  string
	guests *storage.GuestList
}

var (
	_ page.Page     = (*Page)(nil)
	_ page.Capturer = (*Page)(nil)
	_ page.Cursorer = (*Page)(nil)
)

// New makes the page. Route.ID is the meeting.
func New(deps *page.Deps, r page.Route) page.Page {
	p := &Page{Base: page.Base{Deps: deps}, id: model.EventID(r.ID), again: r.Focus == Again, query: input.NewLine(deps)}
	p.usual = list.New(deps, list.Options[awaited]{ID: awaited.id, Draw: p.usualLine})
	p.usual.Blur(true)
	p.Keys = p.makeActions()
	return p
}

// Init reads the meeting, and remembers that one is checking in.
func (p *Page) Init() tea.Cmd {
	p.unsure = true
	return tea.Batch(p.read(), p.begin())
}

// Title is the meeting's.
func (p *Page) Title() string { return model.Visible(p.state.event.Title) }

// CapturesInput is always true: one types names here.
func (p *Page) CapturesInput() bool { return true }

// Cursor is in what is typed, or at the one selected among those usually here.
func (p *Page) Cursor() *tea.Cursor {
	if p.right {
		c := page.Below(p.usual.Cursor(0), p.usualTop)
		if c != nil {
			c.X += p.leftWidth()
		}
		return c
	}
	return p.caret
}

// HandleKey runs the action of the key, or types it.
func (p *Page) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	if cmd, ok := keys.Dispatch(p.Keys, msg); ok {
		return cmd, true
	}
	if p.right && keys.Types(msg) {
		p.focus(false)
	}
	changed, handled := p.query.HandleKey(msg)
	if changed {
		return p.search(), true
	}
	return nil, handled
}

// Update takes what was read and found, changes elsewhere, and pasted text.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.Changed:
		return p.read()
	case tea.PasteMsg:
		if strings.ContainsAny(strings.TrimSpace(msg.Content), "\n\r,;\t") {
			return p.many(msg.Content)
		}
		return tea.Batch(p.query.Paste(msg.Content), p.search())
	case tea.MouseClickMsg:
		return p.click(msg)
	}
	return nil
}

// typed is what is typed, without blanks around it.
func (p *Page) typed() string { return strings.TrimSpace(p.query.Value()) }

// clear empties the line and leaves nothing chosen.
func (p *Page) clear() tea.Cmd {
	p.focus(false)
	p.query.Set("")
	return p.search()
}

// focus gives the keys to the list of those usually here, at its first, or takes them away.
func (p *Page) focus(right bool) {
	p.right = right
	p.usual.Blur(!right)
	p.usual.First()
}

// take shows the meeting as it was read, and goes on with who is waiting. When it could not be
// read, what is shown stays, and it is read again before anything else is done.
func (p *Page) take(read state, err error) tea.Cmd {
	p.arriving.came()
	if err != nil {
		p.unsure = false
		return tea.Batch(page.Fail(err), p.stuck())
	}
	p.stale = false
	first := !p.loaded
	p.inOrder(read.present)
	p.state, p.loaded = read, true
	p.await()
	cmds := []tea.Cmd{p.find(), p.next()}
	if first && p.again {
		cmds = append(cmds, p.sayAgain())
	}
	if first {
		p.unsure = read.event.On.After(p.Deps.Today())
	}
	if first && p.unsure {
		cmds = append(cmds, p.askEarly())
	}
	return tea.Batch(cmds...)
}

// inOrder puts those who came within the same minute in the order in which they were checked in
// here, the latest first: of them the register knows the minute alone.
func (p *Page) inOrder(present []storage.Guest) {
	came := make(map[int64]int, len(present))
	for _, g := range present {
		came[g.N] = p.times
		if before, known := p.came[g.N]; known {
			came[g.N] = before
		}
	}
	p.came, p.times = came, p.times+1
	slices.SortStableFunc(present, func(a, b storage.Guest) int {
		return cmp.Or(cmp.Compare(b.At, a.At), cmp.Compare(p.came[b.N], p.came[a.N]))
	})
}

// awaited is a line of those who have not come yet: one of them, or a title, which has no person.
type awaited struct {
	*storage.Guest
	title string
	n     int // below the title
}

func (a awaited) id() string {
	if a.Guest == nil {
		return ""
	}
	return string(a.ID)
}

// expected are those who have not come yet: those usually here, and then those who are only
// invited, each below their title. The first title stands by itself.
func (p *Page) expected() (title awaited, rows []awaited) {
	var all []awaited
	for _, part := range []struct {
		title  string
		guests []storage.Guest
	}{{"checkin.usual", p.state.usual}, {"checkin.invited", p.state.invited}} {
		at := len(all)
		all = append(all, awaited{title: part.title})
		for i := range part.guests {
			if g := &part.guests[i]; !p.arriving.has(g.N) {
				all = append(all, awaited{Guest: g})
			}
		}
		if all[at].n = len(all) - at - 1; all[at].n == 0 {
			all = all[:at]
		}
	}
	if len(all) == 0 {
		return awaited{title: "checkin.usual"}, nil
	}
	return all[0], all[1:]
}

// awaits tells whether anyone has not come yet.
func (p *Page) awaits() bool {
	title, _ := p.expected()
	return title.n > 0
}

// await lists those who have not come yet.
func (p *Page) await() (title awaited) {
	title, rows := p.expected()
	p.usual.SetRows(rows)
	return title
}
