package export

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"stegvis/storage/report"
)

func TestThePublicProfileTellsOfNoOne(t *testing.T) {
	ladder := func(values ...string) []string {
		row := append([]string{"identify"}, values...)
		return publicRow(t, report.Ladder, row)
	}
	meeting := func(values ...string) []string {
		return publicRow(t, report.Meetings, append([]string{"2026-11-18", "4", "weekly", "Frukost"}, values...))
	}
	finance := func(values ...string) []string {
		return publicRow(t, report.Finance, append([]string{"bank"}, values...))
	}
	outcome := func(values ...string) []string {
		return publicRow(t, report.Outcomes, append([]string{"jobs"}, values...))
	}
	proof := func(values ...string) []string {
		return publicRow(t, report.Proof, append([]string{"jobs"}, values...))
	}
	row := func(values ...string) []string { return values }
	cases := []struct {
		name      string
		got, want []string
	}{
		{"what few were granted is theirs", finance("40", "20", "2", "18", "0", "900000", "90000"), row("bank", "40", "20", "..", "..", "0", "900000", "..")},
		{"nought was granted to nobody", finance("40", "20", "0", "20", "0", "900000", "0"), row("bank", "40", "20", "0", "20", "0", "900000", "0")},
		{"of few applications nothing", finance("3", "3", "0", "0", "0", "70000", "0"), row("bank", "..", "..", "0", "0", "0", "..", "0")},
		{"the jobs of few are theirs", outcome("3", "3", "0", "0", "60", "7.5", "3", "0", "0"), row("jobs", "..", "..", "0", "0", "..", "..", "..", "..", "..")},
		{"few known one way hide how the others are known", outcome("40", "20", "20", "0", "60", "7.5", "38", "2", "0"), row("jobs", "40", "20", "20", "0", "60", "7.5", "..", "..", "..")},
		{"few jobs of many", outcome("40", "20", "20", "0", "4", "", "40", "0", "0"), row("jobs", "40", "20", "20", "0", "..", "", "40", "0", "0")},
		{"few without proof", proof("41", "39", "2"), row("jobs", "41", "..", "..")},
		{"large numbers stay", ladder("40", "20", "0", "12", "25", "15", "0", "0", "12"), ladderRow("40", "20", "0", "12", "25", "15", "0", "0", "12")},
		{"small ones do not, nor the one they could be worked out from", ladder("40", "20", "2", "12", "37", "3", "0", "0", "12"), ladderRow("40", "20", "..", "12", "..", "..", "0", "0", "12")},
		{"two small ones hide each other", ladder("40", "20", "0", "12", "34", "3", "3", "0", "12"), ladderRow("40", "20", "0", "12", "34", "..", "..", "0", "12")},
		{"a sum of nothing but ones is no hiding place", ladder("40", "20", "0", "12", "38", "1", "1", "0", "12"), ladderRow("40", "20", "0", "12", "..", "..", "..", "0", "12")},
		{"days of a few are theirs", ladder("40", "3", "0", "12", "20", "20", "0", "0", "12"), ladderRow("40", "..", "0", "12", "20", "20", "0", "0", "..")},
		{"a small meeting has no share", meeting("8", "0", "8", "0", "6", "75", "8"), meetingRow("8", "0", "8", "0", "..", "..", "8")},
		{"nor has one of which few are not born abroad", meeting("20", "5", "10", "10", "18", "90", "20"), meetingRow("20", "5", "10", "10", "..", "..", "20")},
		{"few of whom the gender is not told", meeting("20", "5", "10", "8", "9", "45", "20"), meetingRow("20", "5", "10", "..", "9", "45", "20")},
		{"a large one has", meeting("20", "5", "10", "10", "9", "45", "20"), meetingRow("20", "5", "10", "10", "9", "45", "20")},
		{"few of whom the country is known have no share", meeting("20", "5", "10", "10", "5", "63", "8"), meetingRow("20", "5", "10", "10", "..", "..", "8")},
		{"few of whom the country is not known hide it", meeting("20", "5", "10", "10", "9", "50", "18"), meetingRow("20", "5", "10", "10", "9", "..", "..")},
	}
	for _, c := range cases {
		if a, b := strings.Join(c.got, " "), strings.Join(c.want, " "); a != b {
			t.Errorf("%s:\n got %s\nwant %s", c.name, a, b)
		}
	}
}

func ladderRow(values ...string) []string { return append([]string{"identify"}, values...) }

func meetingRow(values ...string) []string {
	return append([]string{"2026-11-18", "4", "weekly", "Frukost"}, values...)
}

func publicRow(t *testing.T, table report.Table, row []string) []string {
	t.Helper()
	fields := make([][]byte, len(row))
	for i, s := range row {
		fields[i] = []byte(s)
	}
	newSuppression(table).suppress(fields)
	out := make([]string, len(row))
	for i, f := range fields {
		out[i] = string(f)
	}
	return out
}

// TestNoWithheldNumberCanBeWorkedOut makes tables of any sums that make no ring, with any
// numbers, and finds for every withheld cell another number that fits what is shown.
func TestNoWithheldNumberCanBeWorkedOut(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for try := range 20_000 {
		table, row := randomTable(random)
		fields := make([][]byte, len(row))
		for i, n := range row {
			fields[i] = []byte(strconv.Itoa(n))
		}
		newSuppression(table).suppress(fields)
		var hidden []int
		for i, f := range fields {
			switch {
			case string(f) == "..":
				hidden = append(hidden, i)
			case 0 < row[i] && row[i] < few:
				t.Fatalf("try %d: %d is shown of %v", try, row[i], row)
			}
		}
		for _, cell := range hidden {
			if !canDiffer(table, row, hidden, cell, make([]int, len(row))) {
				t.Fatalf("try %d: column %d of %v is worked out from %s, of the sums %+v", try, cell, row, fields, table.Sums)
			}
		}
	}
}

// randomTable makes counts and their sums: a total of some parts, of which some are totals of
// others, or a second sum of a total.
func randomTable(random *rand.Rand) (table report.Table, row []int) {
	add := func(n int) string {
		key := fmt.Sprint("c", len(row))
		table.Columns = append(table.Columns, report.Column{Key: key, Kind: report.Count})
		row = append(row, n)
		return key
	}
	split := func(total int) {
		sum := report.Sum{Total: table.Columns[total].Key, Open: random.IntN(2) == 0}
		left := row[total]
		for range 1 + random.IntN(3) {
			n := random.IntN(left + 1)
			if random.IntN(3) == 0 {
				n = min(left, random.IntN(3))
			}
			sum.Parts = append(sum.Parts, add(n))
			left -= n
		}
		if !sum.Open {
			sum.Parts = append(sum.Parts, add(left))
		}
		table.Sums = append(table.Sums, sum)
	}
	add(random.IntN(40))
	split(0)
	split(random.IntN(len(row)))
	return table, row
}

// canDiffer looks for a row with another number in the cell that shows the same: hidden numbers
// one up, one down or as they are, none of them nought.
func canDiffer(table report.Table, row, hidden []int, cell int, by []int) bool {
	if len(hidden) == 0 {
		for _, sum := range table.Sums {
			total := table.Column(sum.Total)
			parts, change := 0, 0
			for _, part := range sum.Parts {
				parts, change = parts+row[table.Column(part)], change+by[table.Column(part)]
			}
			if !sum.Open && change != by[total] || parts+change > row[total]+by[total] {
				return false
			}
		}
		return by[cell] != 0
	}
	for by[hidden[0]] = -1; by[hidden[0]] <= 1; by[hidden[0]]++ {
		if row[hidden[0]]+by[hidden[0]] > 0 && canDiffer(table, row, hidden[1:], cell, by) {
			return true
		}
	}
	by[hidden[0]] = 0
	return false
}

// TestTheSumsOfATableMakeNoRing holds what the suppression is exact for, and that a declaration
// names columns there are.
func TestTheSumsOfATableMakeNoRing(t *testing.T) {
	for _, table := range report.Tables {
		group := make(map[string]string)
		var find func(key string) string
		find = func(key string) string {
			if up, ok := group[key]; ok {
				return find(up)
			}
			return key
		}
		for i, sum := range table.Sums {
			for _, key := range append([]string{sum.Total}, sum.Parts...) {
				if at := table.Column(key); at < 0 || table.Columns[at].Kind != report.Count {
					t.Errorf("%s: the sum names %s, which is no count of it", table.Name, key)
				}
				if node := fmt.Sprint("sum", i); find(key) == find(node) {
					t.Errorf("%s: the sums make a ring at %s", table.Name, key)
				} else {
					group[find(key)] = find(node)
				}
			}
			if at := table.Column(sum.Share); sum.Share != "" && (at < 0 || table.Columns[at].Kind != report.Percent) {
				t.Errorf("%s: %s is no share", table.Name, sum.Share)
			}
		}
		for _, c := range table.Columns {
			if c.Of != "" && table.Column(c.Of) < 0 {
				t.Errorf("%s: %s is of %s, which is no column", table.Name, c.Key, c.Of)
			}
		}
		for _, key := range table.Foremost {
			if table.Column(key) < 0 {
				t.Errorf("%s: the foremost %s is no column", table.Name, key)
			}
		}
	}
}
