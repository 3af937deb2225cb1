package contacts

import (
	"cmp"
	"context"
	"math"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/list"
	"stegvis/ui/page"
	"stegvis/ui/pages/contactlist"
)

const (
	mostFound   = 2000  // names found by words that can be gone through; nobody goes further
	mostCounted = 10000 // a filtered list longer than this is "more than"
)

// found is what the words of the filter find, the best first.
type found struct {
	ns    []int64
	total int // how many fit; those that can be gone through may be fewer
	more  bool
}

// part is some rows of the list, as read.
type part struct {
	contactlist.Window
	found *found // by the words of the filter; nil when it has none
}

// counted is how long the list is.
type counted struct {
	total    int
	more     bool
	everyone int
}

// question is everything a reading depends on.
type question struct {
	asked  model.FilterQuery
	query  storage.ContactQuery
	want   contactlist.Want
	found  *found
	length int // of the whole list, for reading from its end; Unknown where it is not known
}

func (p *Page) ask(want contactlist.Want) question {
	s := p.asked()
	q := question{asked: s, query: storage.ContactQuery{Filter: storage.FilterOf(s, p.Deps.Today()), Sort: p.sort, Desc: p.falling}, want: want, length: list.Unknown}
	if p.found != nil {
		found := *p.found
		q.found = &found
	}
	if p.counted && !p.more {
		q.length = p.total
	}
	if q.length >= 0 && want.From > 0 && want.After == nil && want.Before == nil && want.Again == nil && want.From+want.Count >= q.length {
		q.want.End = true // one has gone to the end at once: nothing before it is wanted
	}
	return q
}

// need reads what the table asks for.
func (p *Page) need(want contactlist.Want) tea.Cmd { return p.read(p.ask(want)) }

// restart begins another list: the filter or the order has changed.
func (p *Page) restart() tea.Cmd {
	p.table.Restart()
	p.found, p.counted = nil, false
	return p.reload()
}

// reload reads the first rows, and counts. While one types, only the rows in sight are read: the
// next letter wants others.
func (p *Page) reload() tea.Cmd {
	want := p.table.Begin()
	if p.typing {
		want.Count = min(want.Count, max(p.Height, 1))
	}
	if p.everyone > 0 && p.foundByWords() && !p.counting.Pending() {
		return p.read(p.ask(want))
	}
	return tea.Batch(p.read(p.ask(want)), p.countAll())
}

// refresh reads again, after a change, the rows that are loaded: from the first of them on,
// wherever in the list that is.
func (p *Page) refresh() tea.Cmd {
	p.found = nil
	return tea.Batch(p.read(p.ask(p.table.Reload())), p.countAll())
}

// warm makes the register ready to be searched, before the first letter comes.
func (p *Page) warm() tea.Cmd {
	register := p.Deps.Register
	return func() tea.Msg {
		// What goes wrong here goes wrong again, and is told, when something is looked for.
		_, _ = register.Search(context.Background(), "", 0)
		return nil
	}
}

func (p *Page) read(q question) tea.Cmd {
	register := p.Deps.Register
	return page.Ask(p, &p.reading, func(ctx context.Context) (part, error) {
		if q.asked.Text != "" {
			return q.byWords(ctx, register)
		}
		read, err := contactlist.Read(ctx, register.Contacts, q.query, q.want, func(ctx context.Context) (int, error) {
			if q.length >= 0 {
				return q.length, nil
			}
			return register.CountContacts(ctx, q.query.Filter, math.MaxInt32)
		})
		return part{Window: read}, err
	}, p.take)
}

// byWords reads rows of those whom the words of the filter find. In the order of names they
// come as they were found, the best first.
func (q question) byWords(ctx context.Context, register *storage.Register) (part, error) {
	got := part{found: q.found}
	if got.found == nil {
		hits, err := register.Search(ctx, q.asked.Text, mostFound)
		if err != nil {
			return part{}, err
		}
		got.found = &found{hits.Ns, hits.Total, hits.More}
	}
	ns, narrowed := got.found.ns, q.asked
	narrowed.Text = ""
	if !narrowed.Empty() || q.query.Sort != storage.ByName || q.query.Desc {
		query := q.query
		query.Filter.Ns, query.Limit = ns, mostFound
		rows, err := register.Contacts(ctx, query)
		got.Rows, got.Total = rows, len(rows)
		return got, cmp.Or(err, register.Why(ctx, q.asked.Text, rows))
	}
	got.From = q.want.From
	if q.want.End {
		got.From = max(len(ns)-q.want.Count, 0)
	}
	got.Total = len(ns)
	got.From = min(got.From, len(ns))
	ns = ns[got.From:min(got.From+q.want.Count, len(ns))]
	rows, err := register.ContactsOf(ctx, ns)
	got.Rows = rows
	got.Total -= len(ns) - len(rows) // those who are gone meanwhile
	return got, cmp.Or(err, register.Why(ctx, q.asked.Text, rows))
}

func (p *Page) take(read part) tea.Cmd {
	p.loaded, p.found = true, read.found
	if p.foundByWords() {
		p.total, p.more, p.counted = p.found.total, p.found.more, true
	}
	if read.Total == list.Unknown && p.counted && !p.more {
		read.Total = max(p.total, read.From+len(read.Rows))
	}
	p.table.SetWindow(read.Window)
	if p.typing { // the next letter wants others, and a change may be why it was read
		p.seen.Forget()
		return nil
	}
	return tea.Batch(p.readOn(), p.see(true))
}

// readOn asks for the rows that are wanted now: one may have gone on while others were read.
func (p *Page) readOn() tea.Cmd { return p.table.Update(tea.WindowSizeMsg{}) }

// foundByWords tells whether the filter asks for words and nothing else: such a list tells itself
// how long it is.
func (p *Page) foundByWords() bool {
	s := p.asked()
	words := s.Text
	s.Text = ""
	return words != "" && s.Empty()
}

// countAll counts the list and everyone; of one found by words alone only everyone.
func (p *Page) countAll() tea.Cmd {
	register, s, today := p.Deps.Register, p.asked(), p.Deps.Today()
	found := p.foundByWords()
	return page.Ask(p, &p.counting, func(ctx context.Context) (counted, error) {
		var c counted
		_, totals, err := register.Standing(ctx)
		c.everyone = totals.Clients + totals.Others
		c.total = c.everyone
		if err != nil || s.Empty() || found {
			return c, err
		}
		filter := storage.FilterOf(s, today)
		if s.Text != "" {
			hits, err := register.Search(ctx, s.Text, mostFound)
			if err != nil {
				return c, err
			}
			filter.Ns = hits.Ns
		}
		c.total, err = register.CountContacts(ctx, filter, mostCounted+1)
		c.more = c.total > mostCounted
		return c, err
	}, func(c counted) tea.Cmd {
		if p.everyone = c.everyone; found {
			return nil
		}
		p.total, p.more, p.counted = c.total, c.more, true
		p.showTotal()
		return nil
	})
}

// showTotal tells the table how long the list is, once that is known. A list found by words
// is as long as what can be gone through.
func (p *Page) showTotal() {
	if !p.more && p.asked().Text == "" {
		p.table.SetTotal(p.total)
	}
}
