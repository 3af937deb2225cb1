package table

import (
	"bytes"
	"cmp"
	"context"
	"io"
	"slices"
	"strconv"
	"strings"

	"stegvis/model"
)

// CardHeadings are the headings of a table made of business cards, in their order; those of a
// second telephone and so on end in a number. What has no place among them stands under the name
// that it has in the file.
var CardHeadings = []CardHeading{
	{"First name", "first-name"},
	{"Middle name", "middle-name"},
	{"Last name", "last-name"},
	{"Display name", "display-name"},
	{"Nickname", "nickname"},
	{"Phone", "phone"},
	{"E-mail", "e-mail"},
	{"Birthday", "birthday"},
	{"Gender", "gender"},
	{"Company", "company"},
	{"Department", "department"},
	{"Title", "title"},
	{"Occupation", "occupation"},
	{"Street", "street"},
	{"Postcode", "postcode"},
	{"City", "city"},
	{"Region", "region"},
	{"Country", "country"},
	{"Address", "address"},
	{"Website", "website"},
	{"Notes", "notes"},
	{"Categories", "categories"},
	{"Fax", "fax"},
	{"Pager", "pager"},
	{"Prefix", "prefix"},
	{"Suffix", "suffix"},
	{"Further", "further"},
}

// CardHeading is a heading, and the word for it in the area card.
type CardHeading struct{ Heading, Word string }

// CardHeadingOf finds a heading among CardHeadings; rest is what stands behind it there, a number
// or a label.
func CardHeadingOf(heading string) (at int, rest string, ok bool) {
	bare, _, _ := strings.Cut(heading, " (")
	bare = strings.TrimRight(bare, " 0123456789")
	at = slices.IndexFunc(CardHeadings, func(h CardHeading) bool { return h.Heading == bare })
	return at, heading[len(bare):], at >= 0
}

// furtherHeading is the heading of what there are no more columns for.
const furtherHeading = "Further"

// mostCardColumns is the greatest number of columns made of the properties of cards.
const mostCardColumns = 120

// isCards tells whether a file begins as business cards do, and goes back to the beginning.
func isCards(src io.ReadSeeker) (bool, error) {
	head := make([]byte, 4096)
	n, err := io.ReadFull(src, head)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return false, err
	}
	e, _ := encodingOf(head[:n])
	text, err := io.ReadAll(e.decode(bytes.NewReader(head[:n])))
	if err != nil {
		return false, err
	}
	_, err = src.Seek(0, io.SeekStart)
	begins := bytes.ToLower(bytes.TrimSpace(text))
	return bytes.HasPrefix(begins, []byte("begin:vcard")), err
}

// cards makes a table of business cards.
type cards struct {
	headings []string
	at       map[string]int // the place of a heading
	rows     []Row
	warnings []Warning
	row      *card // the one that is open; nil between cards
	number   int   // of the card begun last
	kept     amount
	full     error // when there are too many
	nested   int   // how many cards are open inside the open one
}

// card is a card that is open.
type card struct {
	number int
	cells  map[int]string
	last   int               // the column written last; -1: none, or one left out
	labels map[string]string // of groups
	held   []property        // to be put when all labels are known
	agent  bool              // the property before was one that holds a card
	unseen bool              // the property before was one that is left out
	text   int               // the length of all that is held
}

// The limits of a card, which is put together from all it holds.
const (
	mostProperties = 1_000
	mostCardText   = 4 << 20
)

// take holds a property until all labels are known.
func (c *card) take(p property) error {
	c.agent = p.name == "AGENT" && strings.TrimSpace(p.value) == ""
	if c.unseen = isUnseen(p.name) || p.name == "" && c.unseen; c.unseen {
		return nil
	}
	c.held = append(c.held, p)
	if c.text += len(p.value); len(c.held) > mostProperties || c.text > mostCardText {
		return model.Fail(model.Invalid, "intake.too-much")
	}
	return nil
}

// readCards reads a file of business cards, vCard 2.1, 3.0 and 4.0: a table with a row for
// each card, numbered from 1.
func readCards(ctx context.Context, src io.ReadSeeker) (*File, error) {
	e, err := detectEncoding(src)
	if err != nil {
		return nil, err
	}
	c := &cards{at: make(map[string]int)}
	lines := newCardLines(e.decode(src))
	for n := 0; ; n++ {
		if n%1024 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		p, err := lines.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		if c.take(p); c.full != nil {
			return nil, c.full
		}
	}
	if c.row != nil {
		c.warn(c.row.number, "card-cut")
		c.end()
	}
	// The file's own way is no table's: rows that are put aside are written as one.
	l := ownList()
	l.header = c.settle()
	return &File{Encoding: e.name, Tables: []Table{{Header: l.header, Rows: c.rows}}, Warnings: c.warnings, Cards: true, list: l}, nil
}

func (c *cards) warn(number int, why string) {
	c.warnings = append(c.warnings, Warning{Row: number, Why: why})
	if len(c.warnings) > mostRows && c.full == nil {
		c.full = model.Fail(model.Invalid, "intake.too-much")
	}
}

// take takes the next property of the file.
func (c *cards) take(p property) {
	isCard := strings.EqualFold(strings.TrimSpace(p.value), "vcard")
	switch {
	case p.name == "BEGIN" && isCard:
		c.begin()
	case c.row == nil: // between cards
	case p.name == "END" && isCard && c.nested > 0:
		c.nested--
	case p.name == "END" && isCard:
		c.end()
	case c.nested > 0: // of somebody else
	case p.name == "X-ABLABEL":
		if p.group != "" && len(c.row.labels) < mostProperties {
			c.row.labels[p.group] = strings.TrimSuffix(strings.TrimPrefix(unescaped(p.value), "_$!<"), ">!$_")
		}
	default:
		c.full = c.row.take(p)
	}
}

// begin begins a card: a new one, or one inside the open one. One that was never ended ends here.
func (c *cards) begin() {
	c.number++
	if c.row != nil && (c.row.agent || c.nested > 0) {
		c.nested++
		c.warn(c.number, "card-inside")
		return
	}
	if c.row != nil {
		c.warn(c.row.number, "card-cut")
		c.end()
	}
	c.row = &card{number: c.number, cells: make(map[int]string), labels: make(map[string]string), last: -1}
}

// end puts the properties of the open card into their columns.
func (c *cards) end() {
	for _, p := range c.row.held {
		c.property(p, c.row.labels[p.group])
	}
	row := Row{Number: c.row.number, Unclosed: -1}
	for at, cell := range c.row.cells {
		for len(row.Cells) <= at {
			row.Cells = append(row.Cells, "")
		}
		row.Cells[at] = cell
	}
	c.rows = append(c.rows, row)
	c.full = cmp.Or(c.full, c.kept.add(row))
	c.row, c.nested = nil, 0
}

// put writes a value under a heading, or under its next number where that is taken.
func (c *cards) put(heading, value string) {
	c.row.last = -1
	if value = strings.TrimSpace(value); value == "" {
		return
	}
	for n := 1; n < 10; n++ {
		numbered := heading
		if n > 1 {
			numbered += " " + strconv.Itoa(n)
		}
		at, ok := c.column(numbered)
		if !ok {
			break
		}
		if have := c.row.cells[at]; have == "" {
			c.row.cells[at], c.row.last = value, at
			return
		} else if have == value {
			return
		}
	}
	c.join(furtherHeading, heading+": "+value, "\n")
}

// join adds a value to what stands under a heading.
func (c *cards) join(heading, value, between string) {
	c.row.last = -1
	if value = strings.TrimSpace(value); value == "" {
		return
	}
	at, ok := c.column(heading)
	if !ok {
		at, _ = c.column(furtherHeading)
		value = heading + ": " + value
	}
	if have := c.row.cells[at]; have != "" {
		value = have + between + value
	}
	c.row.cells[at], c.row.last = value, at
}

// column gives the place of a heading, a new one while there is room; there is always some for
// what is further.
func (c *cards) column(heading string) (at int, ok bool) {
	if at, ok := c.at[heading]; ok {
		return at, true
	}
	if len(c.headings) >= mostCardColumns && heading != furtherHeading {
		return 0, false
	}
	c.at[heading] = len(c.headings)
	c.headings = append(c.headings, heading)
	return c.at[heading], true
}

// settle puts the columns into their order, and gives their headings.
func (c *cards) settle() []string {
	place := func(heading string) int {
		if at, _, ok := CardHeadingOf(heading); ok {
			return at
		}
		return len(CardHeadings)
	}
	order := make([]int, len(c.headings)) // the column that comes to stand at each place
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return place(c.headings[a]) - place(c.headings[b]) })
	headings := make([]string, len(order))
	for i, from := range order {
		headings[i] = model.Visible(model.CleanText(c.headings[from]))
	}
	for i, row := range c.rows {
		cells := make([]string, len(order))
		for to, from := range order {
			if from < len(row.Cells) {
				cells[to] = row.Cells[from]
			}
		}
		c.rows[i].Cells = trimmed(cells)
	}
	return headings
}
