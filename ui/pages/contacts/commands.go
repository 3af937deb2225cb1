package contacts

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/table"
	"stegvis/ui/page"
)

const (
	mostFound   = 2000  // names found by words that can be gone through; nobody goes further
	mostCounted = 10000 // a filtered list longer than this is "more than"
)

// part is some rows of the list, as read.
type part struct {
	from  int
	rows  []storage.ContactRow
	found []int64 // by the words of the filter; nil when it has none
	total int     // table.Unknown unless known from the reading itself
	more  bool
}

// counted is how long the list is.
type counted struct {
	total    int
	more     bool
	everyone int
}

// question is everything a reading depends on.
type question struct {
	sieve   model.Sieve
	filter  storage.Filter
	sort    storage.Sort
	falling bool
	want    table.Want
	after   *storage.Cursor
	before  *storage.Cursor
	found   []int64
	end     int // the total, for reading from the end
}

func (p *Page) ask(want table.Want) question {
	s := p.sieve()
	q := question{sieve: s, filter: filterOf(s, p.deps.Today()), sort: p.sort, falling: p.falling, want: want, found: p.found, end: p.total}
	if row, ok := p.people[want.After]; ok {
		c := storage.CursorOf(row, p.sort)
		q.after = &c
	}
	if row, ok := p.people[want.Before]; ok {
		c := storage.CursorOf(row, p.sort)
		q.before = &c
	}
	return q
}

func filterOf(s model.Sieve, today model.Date) storage.Filter {
	return storage.Filter{Step: s.Steps, Status: s.Status, Role: s.Role, Gender: s.Gender, Waiting: s.Waiting, Late: s.Late, Today: today}
}

// need reads what the table asks for.
func (p *Page) need(want table.Want) tea.Cmd { return p.read(p.ask(want)) }

// restart begins another list: the filter or the order has changed.
func (p *Page) restart() tea.Cmd {
	p.table.Restart()
	p.found = nil
	return p.reload()
}

// reload reads the first rows, and counts.
func (p *Page) reload() tea.Cmd { return tea.Batch(p.read(p.ask(p.table.First())), p.countAll()) }

// refresh reads again what is in sight, after a change.
func (p *Page) refresh() tea.Cmd {
	p.found = nil
	return tea.Batch(p.read(p.ask(p.table.Again())), p.countAll())
}

func (p *Page) read(q question) tea.Cmd {
	register := p.deps.Register
	return page.Ask(&p.reading, func(ctx context.Context) (part, error) {
		if q.sieve.Text != "" {
			return q.byWords(ctx, register)
		}
		return q.inOrder(ctx, register)
	})
}

// byWords reads rows of those whom the words of the filter find. In the order of names they
// come as they were found, the best first.
func (q question) byWords(ctx context.Context, register *storage.Register) (part, error) {
	got := part{found: q.found, from: q.want.From}
	if got.found == nil {
		hits, err := register.Search(ctx, q.sieve.Text, mostFound)
		if err != nil {
			return part{}, err
		}
		got.found, got.total, got.more = hits.Ns, hits.Total, hits.More
	}
	narrowed := q.sieve
	narrowed.Text = ""
	ns := got.found
	if !narrowed.Empty() || q.sort != storage.ByName || q.falling {
		filter := q.filter
		filter.Ns = ns
		rows, err := register.Contacts(ctx, storage.ContactQuery{Filter: filter, Sort: q.sort, Desc: q.falling, Limit: mostFound})
		got.rows, got.from, got.total, got.more = rows, 0, len(rows), false
		return got, err
	}
	if q.want.End {
		got.from = max(len(ns)-q.want.Count, 0)
	}
	got.total = len(ns)
	ns = ns[min(got.from, len(ns)):min(got.from+q.want.Count, len(ns))]
	rows, err := register.Contacts(ctx, storage.ContactQuery{Filter: storage.Filter{Ns: ns}, Limit: len(ns)})
	slices.SortFunc(rows, func(a, b storage.ContactRow) int { return slices.Index(ns, a.N) - slices.Index(ns, b.N) })
	got.rows = rows
	return got, err
}

// inOrder reads rows of the list in its order, onwards from a row that is loaded.
func (q question) inOrder(ctx context.Context, register *storage.Register) (part, error) {
	query := storage.ContactQuery{Filter: q.filter, Sort: q.sort, Desc: q.falling, Limit: q.want.Count}
	got := part{from: q.want.From, total: table.Unknown}
	switch {
	case q.want.End:
		query.FromEnd = true
	case q.after != nil:
		query.After = q.after
	case q.before != nil:
		query.Before = q.before
	default:
		query.Limit += q.want.From
		got.from = 0
	}
	rows, err := register.Contacts(ctx, query)
	got.rows = rows
	switch {
	case q.want.End:
		got.total = max(q.end, len(rows))
		got.from = got.total - len(rows)
	case query.Before != nil:
		got.from = max(q.want.From+q.want.Count-len(rows), 0)
	case len(rows) < query.Limit:
		got.total = got.from + len(rows)
	}
	return got, err
}

func (p *Page) take(reply page.Reply[part]) tea.Cmd {
	if !p.reading.Is(reply.Ticket) {
		return nil
	}
	if reply.Err != nil {
		return page.Fail(reply.Err)
	}
	got := reply.Value
	p.loaded, p.found = true, got.found
	p.people = make(map[string]storage.ContactRow, len(got.rows))
	rows := make([]table.Row, len(got.rows))
	for i, c := range got.rows {
		p.people[string(c.ID)] = c
		rows[i] = p.row(c)
	}
	total := got.total
	if total == table.Unknown && p.total >= 0 && !p.more {
		total = max(p.total, got.from+len(rows))
	}
	p.table.SetWindow(table.Window{From: got.from, Rows: rows, Total: total})
	if got.total != table.Unknown && p.sieve().Text != "" {
		p.total, p.more = got.total, got.more
	}
	return nil
}

// countAll counts the list and everyone; a list found by words counts itself.
func (p *Page) countAll() tea.Cmd {
	register, s, today := p.deps.Register, p.sieve(), p.deps.Today()
	return page.Ask(&p.counting, func(ctx context.Context) (counted, error) {
		var c counted
		_, totals, err := register.Standing(ctx)
		c.everyone = totals.Clients + totals.Others
		c.total = c.everyone
		if err != nil || s.Empty() {
			return c, err
		}
		if s.Text != "" {
			hits, err := register.Search(ctx, s.Text, mostFound)
			if err != nil {
				return c, err
			}
			c.total, c.more = hits.Total, hits.More
			s.Text = ""
			if s.Empty() {
				return c, nil
			}
			filter := filterOf(s, today)
			filter.Ns = hits.Ns
			c.total, err = register.CountContacts(ctx, filter, mostCounted)
			c.more = false
			return c, err
		}
		c.total, err = register.CountContacts(ctx, filterOf(s, today), mostCounted+1)
		c.more = c.total > mostCounted
		return c, err
	})
}

// showTotal tells the table how long the list is, once that is known.
func (p *Page) showTotal() {
	if p.table.Total() == table.Unknown && !p.more && p.sieve().Text == "" {
		p.table.SetTotal(p.total)
	}
}
