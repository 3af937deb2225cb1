package contacts

import (
	"context"
	"math"
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

// found is what the words of the filter find, the best first.
type found struct {
	ns    []int64
	total int // how many fit; those that can be gone through may be fewer
	more  bool
}

// part is some rows of the list, as read.
type part struct {
	from  int
	rows  []storage.ContactRow
	found *found // by the words of the filter; nil when it has none
	total int    // of the rows one can go through; table.Unknown unless the reading itself tells
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
	found   *found
	total   int  // of the whole list, for reading from its end
	counted bool // that total is the whole truth
}

func (p *Page) ask(want table.Want) question {
	s := p.sieve()
	q := question{
		sieve: s, filter: filterOf(s, p.Deps.Today()), sort: p.sort, falling: p.falling, want: want,
		total: p.total, counted: p.counted && !p.more,
	}
	if p.found != nil {
		found := *p.found
		q.found = &found
	}
	if q.counted && want.From > 0 && want.After == "" && want.Before == "" && want.From+want.Count >= q.total {
		q.want.End = true // one has gone to the end at once: nothing before it is wanted
	}
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
	p.found, p.counted = nil, false
	return p.reload()
}

// reload reads the first rows, and counts. While one types, only the rows in sight are read: the
// next letter wants others.
func (p *Page) reload() tea.Cmd {
	want := p.table.First()
	if p.typing {
		want.Count = min(want.Count, max(p.Height, 1))
	}
	return tea.Batch(p.read(p.ask(want)), p.countAll())
}

// refresh reads again, after a change, the rows that are loaded: from the first of them on,
// wherever in the list that is.
func (p *Page) refresh() tea.Cmd {
	p.found = nil
	q := p.ask(p.table.Again())
	if q.want.From > 0 && len(p.part.rows) > 0 {
		first := p.part.rows[0]
		if p.falling {
			first.N++
		} else {
			first.N-- // right before it
		}
		c := storage.CursorOf(first, p.sort)
		q.after = &c
	}
	return tea.Batch(p.read(q), p.countAll())
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
		if q.sieve.Text != "" {
			return q.byWords(ctx, register)
		}
		return q.inOrder(ctx, register)
	}, p.take)
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
		got.found = &found{hits.Ns, hits.Total, hits.More}
	}
	ns, narrowed := got.found.ns, q.sieve
	narrowed.Text = ""
	if !narrowed.Empty() || q.sort != storage.ByName || q.falling {
		filter := q.filter
		filter.Ns = ns
		rows, err := register.Contacts(ctx, storage.ContactQuery{Filter: filter, Sort: q.sort, Desc: q.falling, Limit: mostFound})
		got.rows, got.from, got.total = rows, 0, len(rows)
		return got, err
	}
	if q.want.End {
		got.from = max(len(ns)-q.want.Count, 0)
	}
	got.total = len(ns)
	got.from = min(got.from, len(ns))
	ns = ns[got.from:min(got.from+q.want.Count, len(ns))]
	rows, err := register.Contacts(ctx, storage.ContactQuery{Filter: storage.Filter{Ns: ns}, Limit: len(ns)})
	slices.SortFunc(rows, func(a, b storage.ContactRow) int { return slices.Index(ns, a.N) - slices.Index(ns, b.N) })
	got.rows = rows
	got.total -= len(ns) - len(rows) // those who are gone meanwhile
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
		query.Limit++ // tells whether there are more before these
	default:
		query.Limit += q.want.From
		got.from = 0
	}
	rows, err := register.Contacts(ctx, query)
	if err != nil {
		return got, err
	}
	got.rows = rows
	switch short := len(rows) < query.Limit; {
	case q.want.End:
		got.total = len(rows)
		if !short {
			got.total, err = q.length(ctx, register)
		}
		got.total = max(got.total, len(rows))
		got.from = got.total - len(rows)
	case query.Before != nil && short:
		got.from = 0
	case query.Before != nil:
		got.rows, got.from = rows[1:], max(q.want.From, 1)
	case short:
		got.total = got.from + len(rows)
	}
	return got, err
}

// length is how long the list is: as counted before, or counted to its end.
func (q question) length(ctx context.Context, register *storage.Register) (int, error) {
	if q.counted {
		return q.total, nil
	}
	return register.CountContacts(ctx, q.filter, math.MaxInt32)
}

func (p *Page) take(read part) tea.Cmd {
	p.part, p.loaded = read, true
	p.found = p.part.found
	p.people = make(map[string]storage.ContactRow, len(p.part.rows))
	for _, c := range p.part.rows {
		p.people[string(c.ID)] = c
	}
	if p.found != nil && p.onlyWords() {
		p.total, p.more, p.counted = p.found.total, p.found.more, true
	}
	if p.part.total == table.Unknown && p.counted && !p.more {
		p.part.total = max(p.total, p.part.from+len(p.part.rows))
	}
	p.fill()
	return p.table.Update(tea.WindowSizeMsg{}) // one may have gone on while these were read
}

// fill gives the rows that were read to the table, in the present language.
func (p *Page) fill() {
	p.made = made{p.Deps.Look(), p.Deps.Today()}
	rows := make([]table.Row, len(p.part.rows))
	for i, c := range p.part.rows {
		rows[i] = p.row(c)
	}
	p.table.SetWindow(table.Window{From: p.part.from, Rows: rows, Total: p.part.total})
}

// onlyWords tells whether the filter asks for words and nothing else.
func (p *Page) onlyWords() bool {
	s := p.sieve()
	s.Text = ""
	return s.Empty()
}

// countAll counts the list and everyone; a list found by words alone tells itself how long
// it is.
func (p *Page) countAll() tea.Cmd {
	register, s, today := p.Deps.Register, p.sieve(), p.Deps.Today()
	return page.Ask(p, &p.counting, func(ctx context.Context) (counted, error) {
		var c counted
		_, totals, err := register.Standing(ctx)
		c.everyone = totals.Clients + totals.Others
		c.total = c.everyone
		if err != nil || s.Empty() {
			return c, err
		}
		filter := filterOf(s, today)
		if s.Text != "" {
			hits, err := register.Search(ctx, s.Text, mostFound)
			if err != nil {
				return c, err
			}
			c.total, c.more = hits.Total, hits.More
			if s.Text = ""; s.Empty() {
				return c, nil
			}
			filter.Ns = hits.Ns
		}
		c.total, err = register.CountContacts(ctx, filter, mostCounted+1)
		c.more = c.total > mostCounted
		return c, err
	}, func(c counted) tea.Cmd {
		p.total, p.more, p.everyone, p.counted = c.total, c.more, c.everyone, true
		p.showTotal()
		return nil
	})
}

// showTotal tells the table how long the list is, once that is known. A list found by words
// is as long as what can be gone through.
func (p *Page) showTotal() {
	if !p.more && p.sieve().Text == "" {
		p.part.total = p.total
		p.table.SetTotal(p.total)
	}
}
