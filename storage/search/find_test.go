package search

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"stegvis/model/fold"
	"stegvis/model/match"
)

// people are records in the order of their names; their numbers are 1, 2, 3 and so on.
var people = []Record{
	{Name: "Aljabouri Hassan"},
	{Name: "Amina Warsame", Phones: "+46701234567 +46639876543", Email: "amina.w@example.se", Place: "Östersund", Firm: "Sambusa & Te"},
	{Name: "Ann Svensson", Email: "ann@svensson.example"},
	{Name: "Asa Ek"},
	{Name: "Bo Svensson", Firm: "Åsa Bygg"},
	{Name: "Li Na Chen"},
	{Name: "Mohammed Ali", Phones: "+4712345678"},
	{Name: "Yusuf Özdemir", CallName: "Joe"},
	{Name: "Åsa Ek", Place: "Ås"},
	{Name: "أحمد الخطيب"},
}

func indexOf(records []Record) *Index {
	ns := make([]uint32, len(records))
	for i := range records {
		records[i].N = int64(i + 1)
		ns[i] = uint32(i + 1)
	}
	b := NewBuilder(ns)
	for _, i := range rand.New(rand.NewPCG(1, 2)).Perm(len(records)) {
		b.Add(records[i])
	}
	return b.Build()
}

func TestFind(t *testing.T) {
	ix := indexOf(slices.Clone(people))
	tests := []struct {
		name, query string
		want        []int64
	}{
		{"nothing finds nobody", "  ", nil},
		{"the beginning of a first name", "ami", []int64{2}},
		{"the beginning of a last name", "war", []int64{2}},
		{"two words in any order", "sv an", []int64{3}},
		{"case and other marks do not matter", "AMÍNA", []int64{2}},
		{"strict before loose, names before firms", "asa", []int64{4, 9, 5}},
		{"with its ring the name that has it", "åsa", []int64{9, 5, 4}},
		{"a place without its dots", "ostersund", []int64{2}},
		{"a firm", "sambusa", []int64{2}},
		{"a name to call by", "joe", []int64{8}},
		{"the end of a number", "4567", []int64{2}},
		{"a beginning without its 0", "7012345", []int64{2}},
		{"more of its end", "9876543", []int64{2}},
		{"the middle of a word", "busa", []int64{2}},
		{"the middle of a word beside a beginning", "amina rsund", []int64{2}},
		{"not the middle of a number", "0123", nil},
		{"too little to be looked for inside", "mbu", nil},
		{"an e-mail address", "amina.w@example.se", []int64{2}},
		{"the names that begin so before the e-mail addresses", "svensson", []int64{3, 5}},
		{"a telephone number as it is written", "070-123 45 67", []int64{2}},
		{"a telephone number from abroad", "+46 (0)70 123", []int64{2}},
		{"the second telephone number", "0639", []int64{2}},
		{"a number of another country", "0047 123", []int64{7}},
		{"Arabic letters written another way", "احمد", []int64{10}},
		{"another spelling of the same sound", "muhamed", []int64{7}},
		{"one letter wrong", "warsmae", []int64{2}},
		{"one word right and one wrong", "amina wersame", []int64{2}},
		{"words joined", "lina", []int64{6}},
		{"words divided", "al jabouri", []int64{1}},
		{"nobody", "qqqq", nil},
		{"a word that is there and one that is not", "amina qqqq", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := ix.Find(test.query, 10)
			if !slices.Equal(got.Ns, test.want) || got.Total != len(test.want) || got.More {
				t.Errorf("%q finds %v, not %v", test.query, got, test.want)
			}
		})
	}
}

func TestFindGivesTheFirstAndCountsTheRest(t *testing.T) {
	records := make([]Record, 30_000)
	for i := range records {
		records[i].Name = fmt.Sprintf("Anna%d Berg", i)
	}
	ix := indexOf(records)
	if got := ix.Find("anna be", 3); !slices.Equal(got.Ns, []int64{1, 2, 3}) || got.Total != MostCounted || !got.More {
		t.Errorf("found %v", got)
	}
	if got := ix.Find("anna2999", 3); !slices.Equal(got.Ns, []int64{3000, 29991, 29992}) || got.Total != 11 || got.More {
		t.Errorf("found %v", got)
	}
}

func TestVagueQueriesAreAnsweredWithoutLookingAtAll(t *testing.T) {
	records := make([]Record, 80_000)
	for i := range records {
		records[i] = Record{Name: fmt.Sprintf("Anna%d Berg", i), Firm: []string{"Xerxes", "Yoga"}[i%2]}
	}
	records[79_999].Name = "Åke Yxa"
	ix := indexOf(records)
	tests := []struct {
		query string
		want  []int64
		total int
		more  bool
	}{
		{"a", []int64{1, 2, 3}, MostCounted, true},
		{"b a", []int64{1, 2, 3}, MostCounted, true},
		{"b x", []int64{1, 3, 5}, 8192, true}, // as far as it looked
		{"y", []int64{2, 4, 6}, MostCounted, true},
		{"xe yo", nil, 0, false},
		{"åk y", []int64{80_000}, 1, false},
	}
	for _, test := range tests {
		got := ix.Find(test.query, 3)
		if !slices.Equal(got.Ns, test.want) || got.Total != test.total || got.More != test.more {
			t.Errorf("%q finds %v", test.query, got)
		}
	}
}

// TestFindAgreesWithLookingAtEveryone compares Find, before and after changes, with a plain
// look at all records.
func TestFindAgreesWithLookingAtEveryone(t *testing.T) {
	syllables := []string{"a", "å", "an", "as", "ås", "bo", "bö", "li", "na", "sv", "x"}
	text := rapid.Custom(func(t *rapid.T) string {
		var words []string
		for range rapid.IntRange(1, 3).Draw(t, "words") {
			words = append(words, strings.Join(rapid.SliceOfN(rapid.SampledFrom(syllables), 1, 2).Draw(t, "syllables"), ""))
		}
		return strings.Join(words, " ")
	})
	record := rapid.Custom(func(t *rapid.T) Record { return Record{Name: text.Draw(t, "name"), Firm: text.Draw(t, "firm")} })
	rapid.Check(t, func(t *rapid.T) {
		records := rapid.SliceOfN(record, 1, 40).Draw(t, "records")
		slices.SortStableFunc(records, func(a, b Record) int { return strings.Compare(a.Name, b.Name) })
		ix := indexOf(records)
		for range rapid.IntRange(0, 4).Draw(t, "rounds") {
			records = change(t, ix, records, record)
		}
		if ix.Len() != len(records) {
			t.Fatalf("it holds %d, not %d", ix.Len(), len(records))
		}
		query, limit := text.Draw(t, "query"), rapid.IntRange(0, 8).Draw(t, "limit")
		want := plainly(records, query)
		if len(want) == 0 {
			return // guesses have their own rules
		}
		got := ix.Find(query, max(limit, 1)*50)
		if got.Sure != len(want) || !slices.Equal(got.Ns[:got.Sure], want) {
			t.Fatalf("%q finds %v, not %v", query, got, want)
		}
		if some := ix.Find(query, limit); some.Total != got.Total || !slices.Equal(some.Ns, got.Ns[:min(limit, len(got.Ns))]) {
			t.Fatalf("%q finds %v, and %v of all", query, some, got)
		}
	})
}

// change changes, adds or removes some records in the index and in the list.
func change(t *rapid.T, ix *Index, records []Record, record *rapid.Generator[Record]) []Record {
	next := int64(len(ix.base.Load().ns))
	for _, l := range ix.base.Load().delta {
		next = max(next, int64(l.n))
	}
	var touched []int64
	for range rapid.IntRange(1, 3).Draw(t, "changes") {
		r := record.Draw(t, "record")
		switch kind := rapid.IntRange(0, 2).Draw(t, "kind"); {
		case kind == 0 || len(records) == 0:
			next++
			r.N = next
			records = append(records, r)
		case kind == 1:
			i := rapid.IntRange(0, len(records)-1).Draw(t, "which")
			r.N = records[i].N
			records[i] = r
		default:
			i := rapid.IntRange(0, len(records)-1).Draw(t, "which")
			r.N = records[i].N
			records = slices.Delete(slices.Clone(records), i, i+1)
		}
		touched = append(touched, r.N)
	}
	slices.SortStableFunc(records, func(a, b Record) int {
		if c := strings.Compare(a.Name, b.Name); c != 0 {
			return c
		}
		return int(a.N - b.N)
	})
	inDelta := func(n int64) bool {
		return slices.Contains(touched, n) || slices.ContainsFunc(ix.base.Load().delta, func(l deltaRecord) bool { return int64(l.n) == n })
	}
	var changes []Change
	for _, n := range touched {
		c := Change{Record: Record{N: n}, Gone: true}
		for i, r := range records {
			if r.N == n {
				c = Change{Record: r, Key: []byte(r.Name)}
				for j := i - 1; j >= 0 && c.After == 0; j-- {
					if !inDelta(records[j].N) {
						c.After = records[j].N
					}
				}
			}
		}
		changes = append(changes, c)
	}
	ix.Take(slices.CompactFunc(slices.SortedFunc(slices.Values(changes), func(a, b Change) int { return int(a.N - b.N) }), func(a, b Change) bool { return a.N == b.N }))
	return records
}

// plainly finds by looking at every record.
func plainly(records []Record, query string) (ns []int64) {
	var tiers [fitsByName + 1][]int64
	for _, r := range records {
		worst := uint8(fitsByName)
		for _, t := range parse(query) {
			best := uint8(0)
			for field, s := range []string{r.Firm, r.Name} {
				for _, w := range strings.Fields(fold.Strict(s)) {
					if strings.HasPrefix(w, t.strict) {
						best = max(best, fits+uint8(field))
					}
					if strings.HasPrefix(fold.Loose(w), t.loose) {
						best = max(best, fitsLoosely+uint8(field))
					}
				}
			}
			worst = min(worst, best)
		}
		tiers[worst] = append(tiers[worst], r.N)
	}
	for grade := fitsByName; grade > 0; grade-- {
		ns = append(ns, tiers[grade]...)
	}
	return ns
}

func TestEveryHitOfAGuessFitsTheQuery(t *testing.T) {
	ix := indexOf(slices.Clone(people))
	for _, query := range []string{"muhamed", "warsmae", "asna ek", "hasan", "svenson"} {
		ns := ix.Find(query, 10).Ns
		if len(ns) == 0 {
			t.Errorf("%q finds nobody", query)
		}
		for _, n := range ns {
			r := people[n-1]
			if match.Score(query, strings.Join([]string{r.Name, r.CallName, r.Firm, r.Place}, " ")) == 0 {
				t.Errorf("%q finds %s", query, r.Name)
			}
		}
	}
}

func TestAWordNobodyCanHaveIsAnsweredAtOnce(t *testing.T) {
	ix := indexOf([]Record{{Name: "Amina Warsame"}, {Name: "Beata Berg"}})
	begun := time.Now()
	if n := ix.Find(strings.Repeat("B", 100_000), 5).Total; n != 0 {
		t.Errorf("%d fit", n)
	}
	if took := time.Since(begun); took > time.Second {
		t.Errorf("it took %s", took)
	}
}
