package checkin

import (
	"context"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"stegvis/model"
	"stegvis/model/match"
	"stegvis/storage"
)

// entry is one name or number of a list, and whom it means: one, or nobody, or several.
type entry struct {
	typed string
	meant []storage.Guest
}

func (e entry) understood() bool { return len(e.meant) == 1 }

var (
	numbersOnly = regexp.MustCompile(`^[0-9]+( ?[-–] ?[0-9]+)?([ ,.]+[0-9]+( ?[-–] ?[0-9]+)?)*[ ,.]*$`)
	oneNumber   = regexp.MustCompile(`[0-9]+( ?[-–] ?[0-9]+)?`)
	bullet      = regexp.MustCompile(`^(?:[-–•*]|[0-9]+[.)]?)\s+`)
	wideGap     = regexp.MustCompile(`\t|\s{2,}`)
)

// mostInRange is how many lines of the sheet a range may name: more is a slip of the finger.
const mostInRange = 500

// reader understands a list of those who came: numbers of the sign-in sheet, alone or as 1 3 5-7,
// and names, one a line, between commas, semicolons or in columns.
type reader struct {
	guests *storage.GuestList
	sheet  []model.SheetLine
}

// read gives every entry of a list in its order, each person once.
func (r reader) read(ctx context.Context, list string) (entries []entry, err error) {
	lines := strings.FieldsFunc(list, func(c rune) bool { return c == '\n' || c == '\r' || c == ';' })
	for _, line := range lines {
		of, err := r.line(ctx, strings.TrimSpace(line))
		if err != nil {
			return nil, err
		}
		entries = append(entries, of...)
	}
	seen := map[model.ContactID]bool{}
	return slices.DeleteFunc(entries, func(e entry) bool {
		if !e.understood() {
			return false
		}
		again := seen[e.meant[0].ID]
		seen[e.meant[0].ID] = true
		return again
	}), nil
}

func (r reader) line(ctx context.Context, line string) ([]entry, error) {
	if numbersOnly.MatchString(line) {
		return r.numbers(line), nil
	}
	line = bullet.ReplaceAllString(line, "")
	if cells := wideGap.Split(line, -1); len(cells) > 1 {
		return r.cells(ctx, cells)
	}
	if !strings.Contains(line, ",") {
		return r.names(ctx, line)
	}
	if whole, err := r.names(ctx, line); err != nil || len(whole) == 1 && whole[0].understood() {
		return whole, err // surname first
	}
	return r.names(ctx, strings.Split(line, ",")...)
}

// cells understands a row of a table: its first cell, with the second where the name is in two,
// or names in all of them.
func (r reader) cells(ctx context.Context, cells []string) ([]entry, error) {
	if _, err := strconv.Atoi(cells[0]); err == nil {
		cells = cells[1:] // the rows are numbered
	}
	two := strings.Join(cells[:min(len(cells), 2)], " ")
	for _, name := range []string{cells[0], two} {
		if one, err := r.names(ctx, name); err != nil || len(one) == 1 && one[0].understood() {
			if all, err := r.names(ctx, cells...); err == nil && understood(all) == len(all) {
				return all, nil
			}
			return one, err
		}
	}
	all, err := r.names(ctx, cells...)
	if err != nil || understood(all) > 0 {
		return all, err
	}
	return r.names(ctx, two)
}

func understood(entries []entry) (n int) {
	for _, e := range entries {
		if e.understood() {
			n++
		}
	}
	return n
}

func (r reader) numbers(line string) (entries []entry) {
	for _, part := range oneNumber.FindAllString(line, -1) {
		from, to, ranged := strings.Cut(strings.ReplaceAll(part, "–", "-"), "-")
		first, _ := strconv.Atoi(strings.TrimSpace(from))
		last := first
		if ranged {
			last, _ = strconv.Atoi(strings.TrimSpace(to))
		}
		if last < first || last-first > mostInRange {
			entries = append(entries, entry{typed: part})
			continue
		}
		for n := first; n <= last; n++ {
			entries = append(entries, r.number(strconv.Itoa(n)))
		}
	}
	return entries
}

func (r reader) number(typed string) entry {
	e := entry{typed: typed}
	if line, ok := model.LineOf(r.sheet, typed); ok {
		if g, known := r.guests.Guest(line.N); known {
			e.meant = []storage.Guest{g}
		}
	}
	return e
}

func (r reader) names(ctx context.Context, names ...string) (entries []entry, err error) {
	for _, name := range names {
		if name = model.CleanText(name); name == "" {
			continue
		}
		if e := r.number(name); e.understood() {
			entries = append(entries, e)
			continue
		}
		e, err := r.name(ctx, name)
		if err != nil {
			return nil, err
		}
		entries = append(entries, e)
	}
	return entries, nil
}

// name understands a name, also one that what else is known stands behind: a firm, a number.
func (r reader) name(ctx context.Context, name string) (entry, error) {
	meant, err := r.whoIs(ctx, name)
	if err != nil || len(meant) > 0 {
		return entry{name, meant}, err
	}
	words := strings.Fields(name)
	for n := len(words) - 1; n >= 2; n-- {
		begins, err := r.whoIs(ctx, strings.Join(words[:n], " "))
		if err != nil || len(begins) > 0 {
			return entry{name, begins}, err
		}
	}
	return entry{name, nil}, nil
}

// mostAlike is how many are looked at to find the one that is meant.
const mostAlike = 20

// whoIs gives those a name may mean: the one whose name it is, or all it fits.
func (r reader) whoIs(ctx context.Context, name string) ([]storage.Guest, error) {
	hits, err := r.guests.Find(ctx, name, mostAlike)
	if err != nil {
		return nil, err
	}
	typed := match.NewQuery(name)
	hits = slices.DeleteFunc(hits, func(g storage.Guest) bool { // found by a firm or a number: not taken unseen
		_, fits := typed.Letters(g.Name)
		return !fits
	})
	return match.Meant(name, hits, func(g storage.Guest) string { return g.Name }), nil
}
