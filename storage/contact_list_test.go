package storage

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/storage/engine"
)

// peopled fills a register with people of all kinds, many of them alike, by the writes of
// the register itself.
func peopled(t testing.TB, r *Register, people int) {
	t.Helper()
	rnd := rand.New(rand.NewPCG(1, 2))
	pick := func(of ...string) string { return of[rnd.IntN(len(of))] }
	var plan model.ImportPlan
	for i := range people {
		c := model.Contact{
			Name: pick("Åsa", "Anna", "Amina", "Öyvind", "zoe", "Ärla", "Bo") + " " + pick("Berg", "Öberg", "Ahmed", "Ådahl"),
			Path: model.Path(pick("potential", "potential", "established")), Role: model.Role(pick("client", "client", "client", "other")),
			Values: map[string]string{
				"place": pick("", "Åre", "Älvsbyn", "Östersund", "Boden", "umeå"), "language": pick("", "so", "ar", "sv"),
				"gender": pick("", "woman", "man", "non-binary"), "municipality": pick("", "2480", "2321"),
				"found_on": pick("2026-01-12", "2026-03-01", "2026-10-30"), "phones": "+46701234567 +46701234568",
			},
		}
		if i%3 == 0 {
			c.Enterprise = model.Enterprise{Name: pick("Café Savanna", "Åkeri Norr", "Städ AB", "") + pick("", " 2", " 3")}
			if c.Enterprise.Name == "" {
				c.Enterprise.Values = map[string]string{"trade": "handel"} // a firm without a name
			}
		}
		p := model.PlannedContact{Row: i + 1, Contact: c}
		if i%4 == 0 {
			p.Records = []model.Record{model.Finance.With("", day("2026-11-18"), "lender", "bank", "amount", "50000")}
		}
		plan.Contacts = append(plan.Contacts, p)
	}
	if _, _, err := r.Import(context.Background(), clock, plan, model.Client, "Nya vägar"); err != nil {
		t.Fatalf("import: %v", err)
	}
	list := must(r.Contacts(context.Background(), ContactQuery{Limit: people}))(t)
	for i, c := range list {
		switch i % 5 {
		case 0:
			f := model.FollowUp.With(string(c.ID), day("2026-11-18"), "on", pick("2026-11-01", "2026-11-19", "2027-01-01"))
			must(r.AddRecord(context.Background(), clock, f))(t)
		case 1:
			l := model.Log.With(string(c.ID), day("2026-11-18"), "kind", "call", "on", pick("2026-11-01", "2026-11-17"))
			must(r.AddLog(context.Background(), clock, l, nil))(t)
		case 2:
			must(r.SetStatus(context.Background(), clock, c.ID, model.StatusChange{Status: model.Paused, Until: day("2026-12-24"), Reason: "barn"}))(t)
		case 3:
			if c.Role == model.Client && c.Step == model.Identify {
				must(r.Climb(context.Background(), clock, c.ID, model.Move{Kind: model.Skip, Reason: "känd"}, nil))(t)
			}
		}
	}
}

// must gives a value, or ends the test with the error that came instead.
func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

var allSorts = []Sort{ByName, ByFirm, ByStep, ByStatus, ByLast, ByNext, ByPlace, ByLanguage}

// inOrderOf compares two rows as a sort promises, independently of the register.
func inOrderOf(s Sort, desc bool) func(a, b ContactRow) int {
	sign := 1
	if desc {
		sign = -1
	}
	compare := func(a, b ContactRow) (emptiness, order int) {
		filled := func(fa, fb bool) int {
			if fa == fb {
				return 0
			} else if fa {
				return -1
			}
			return 1
		}
		number := func(c ContactRow) int { return cmp.Or(c.Step.Number(), 9) }
		switch s {
		case ByFirm:
			rank := func(c ContactRow) int {
				return cmp.Or(filled(c.Firm != "", false), filled(c.order.firmID != "", false)+1)
			}
			if c := cmp.Compare(rank(a), rank(b)); c != 0 {
				return c, 0
			}
			return 0, cmp.Or(bytes.Compare(a.order.firm, b.order.firm), cmp.Compare(a.order.firmID, b.order.firmID))
		case ByStep:
			return filled(a.Step != "", b.Step != ""), cmp.Or(cmp.Compare(number(a), number(b)), a.StepSince.Compare(b.StepSince))
		case ByStatus:
			return 0, cmp.Or(cmp.Compare(a.Status, b.Status), cmp.Compare(number(a), number(b)), a.StepSince.Compare(b.StepSince))
		case ByLast:
			return filled(!a.LastContact.IsZero(), !b.LastContact.IsZero()), a.LastContact.Compare(b.LastContact)
		case ByNext:
			return filled(!a.NextDate.IsZero(), !b.NextDate.IsZero()), a.NextDate.Compare(b.NextDate)
		case ByPlace:
			return filled(a.Place != "", b.Place != ""), bytes.Compare(model.NameKey(a.Place), model.NameKey(b.Place))
		case ByLanguage:
			return filled(a.Language != "", b.Language != ""), cmp.Compare(a.Language, b.Language)
		}
		return 0, bytes.Compare(model.NameKey(a.Name), model.NameKey(b.Name))
	}
	return func(a, b ContactRow) int {
		emptiness, order := compare(a, b)
		return cmp.Or(emptiness, sign*order, bytes.Compare(model.NameKey(a.Name), model.NameKey(b.Name)), cmp.Compare(a.N, b.N))
	}
}

func ids(list []ContactRow) []int64 {
	var ns []int64
	for _, c := range list {
		ns = append(ns, c.N)
	}
	return ns
}

func TestAListIsTheSameInWhateverPagesItIsRead(t *testing.T) {
	r := fresh(t)
	peopled(t, r, 120)
	ctx := context.Background()
	everyone := must(r.Contacts(ctx, ContactQuery{Limit: 1000}))(t)
	if len(everyone) != 120 {
		t.Fatalf("%d contacts", len(everyone))
	}
	for _, sort := range allSorts {
		for _, desc := range []bool{false, true} {
			t.Run(fmt.Sprintf("sort %d descending %t", sort, desc), func(t *testing.T) {
				expected := slices.SortedFunc(slices.Values(everyone), inOrderOf(sort, desc))
				q := ContactQuery{Sort: sort, Desc: desc, Limit: 7}
				var forward []ContactRow
				for {
					page := must(r.Contacts(ctx, q))(t)
					if forward = append(forward, page...); len(page) < q.Limit {
						break
					}
					last := CursorOf(page[len(page)-1], sort)
					q.After = &last
				}
				if !slices.Equal(ids(forward), ids(expected)) {
					t.Errorf("forward:\n%v\nexpected:\n%v", ids(forward), ids(expected))
				}
				q = ContactQuery{Sort: sort, Desc: desc, Limit: 7, FromEnd: true}
				var back []ContactRow
				for {
					page := must(r.Contacts(ctx, q))(t)
					if back = append(slices.Clone(page), back...); len(page) < q.Limit {
						break
					}
					first := CursorOf(page[0], sort)
					q.Before, q.FromEnd = &first, false
				}
				if !slices.Equal(ids(back), ids(expected)) {
					t.Errorf("backward:\n%v\nexpected:\n%v", ids(back), ids(expected))
				}
			})
		}
	}
}

var someFilters = map[string]Filter{
	"none":                    {},
	"a step":                  {Step: []model.StepKey{model.Identify}},
	"two steps and a status":  {Step: []model.StepKey{model.GeneralInfo, model.Analysis}, Status: []model.Status{model.Active}},
	"paused":                  {Status: []model.Status{model.Paused}},
	"others":                  {Role: model.Other},
	"women":                   {Gender: "woman"},
	"gender unknown":          {Gender: "unknown"},
	"a language":              {Language: "so"},
	"a municipality":          {Municipality: "2480"},
	"a project":               {Project: "Nya vägar"},
	"a project there is none": {Project: "Gamla vägar"},
	"waiting for finance":     {Waiting: true},
	"silent":                  {Silent: true, Today: day("2026-11-18")},
	"nothing agreed":          {NoDate: true},
	"women of a step, silent": {Gender: "woman", Step: []model.StepKey{model.Identify}, Silent: true, Today: day("2026-11-18")},
	"late":                    {Late: true, Today: day("2026-11-18")},
	"women who wait, late":    {Gender: "woman", Waiting: true, Late: true, Today: day("2027-06-01")},
	"born abroad":             {Abroad: true},
	"protected women":         {Protected: true, Gender: "woman"},
	"the whole ladder":        {Finished: true},
	"some of them":            {Ns: []int64{5, 3, 99, 17, 12345}},
	"some who are women":      {Ns: []int64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, Gender: "woman"},
	"none of them":            {Ns: []int64{}},
}

func (f Filter) lets(c ContactRow, more map[int64]string) bool {
	waiting := c.N%4 == 1 // as peopled made them
	gender := c.Gender
	if gender == "" {
		gender = "unknown"
	}
	_, silent := model.SilentFor(c.Step, c.QuietSince, f.Today, model.SilenceLimits())
	noDate := c.NextDate.IsZero() && c.Status == model.Active && c.Role == model.Client
	abroad, _ := model.BornAbroad(c.Country)
	return (!f.Abroad || abroad) && (!f.Protected || bool(c.Mask)) && (!f.Finished || c.Finished) &&
		(!f.Silent || silent) && (!f.NoDate || noDate) && (len(f.Step) == 0 || slices.Contains(f.Step, c.Step)) && (len(f.Status) == 0 || slices.Contains(f.Status, c.Status)) &&
		(f.Role == "" || f.Role == c.Role) && (f.Gender == "" || f.Gender == gender) && (f.Language == "" || f.Language == c.Language) &&
		(f.Municipality == "" || f.Municipality == more[c.N]) && (f.Project == "" || f.Project == c.Project) && (!f.Waiting || waiting) &&
		(!f.Late || !c.NextDate.IsZero() && c.NextDate.Before(f.Today)) && (f.Ns == nil || slices.Contains(f.Ns, c.N))
}

func TestAFilterLetsThroughWhatItSaysWhicheverWayItIsRead(t *testing.T) {
	r := fresh(t)
	peopled(t, r, 120)
	ctx := context.Background()
	everyone := must(r.Contacts(ctx, ContactQuery{Limit: 1000}))(t)
	municipality := make(map[int64]string)
	for _, c := range everyone {
		municipality[c.N] = query[string](t, r, "SELECT municipality FROM contact WHERE n = ?", c.N)
	}
	for name, f := range someFilters {
		t.Run(name, func(t *testing.T) {
			var expected []ContactRow
			for _, c := range everyone {
				if f.lets(c, municipality) {
					expected = append(expected, c)
				}
			}
			if n := must(r.CountContacts(ctx, f, 1000))(t); n != len(expected) {
				t.Errorf("counted %d, expected %d", n, len(expected))
			}
			for _, sort := range allSorts {
				sorted := ids(slices.SortedFunc(slices.Values(expected), inOrderOf(sort, false)))
				q := ContactQuery{Filter: f, Sort: sort, Limit: 1000}
				if got := ids(must(r.Contacts(ctx, q))(t)); !slices.Equal(got, sorted) {
					t.Errorf("sort %d: got %v, expected %v", sort, got, sorted)
				}
				ways := []func() (string, []any){q.walk}
				if f.Ns != nil {
					ways = nil
				}
				for _, s := range f.sources() {
					ways = append(ways, func() (string, []any) { return q.gather(s) })
				}
				for i, way := range ways {
					sql, args := way()
					found, err := engine.List(ctx, r, scanNumbered, sql, args...)
					if err != nil {
						t.Fatalf("way %d: %v\n%s", i, err, sql)
					}
					var got []int64
					for _, n := range found {
						got = append(got, n.N)
					}
					if !slices.Equal(got, sorted) {
						t.Errorf("sort %d, way %d: got %v, expected %v", sort, i, got, sorted)
					}
				}
			}
		})
	}
}

func TestNoListLooksAtOrSortsTheWholeRegister(t *testing.T) {
	r := fresh(t)
	peopled(t, r, 30)
	ctx := context.Background()
	some := must(r.Contacts(ctx, ContactQuery{Limit: 10}))(t)
	for _, sort := range allSorts {
		for _, desc := range []bool{false, true} {
			at := CursorOf(some[5], sort)
			for name, q := range map[string]ContactQuery{
				"beginning": {}, "end": {FromEnd: true}, "after": {After: &at}, "before": {Before: &at},
			} {
				q.Sort, q.Desc, q.Limit = sort, desc, 50
				sql, args := q.walk()
				for _, line := range plan(t, r, sql, args) {
					// Equal firms are sorted among themselves; all else comes in order from an index.
					if strings.Contains(line, "TEMP B-TREE FOR ORDER BY") || strings.HasPrefix(line, "SCAN") && !strings.Contains(line, "USING INDEX") && !strings.Contains(line, "subquery") {
						t.Errorf("sort %d descending %t, %s: %s", sort, desc, name, line)
					}
				}
			}
		}
	}
}

// plan is how SQLite goes about a SELECT, line by line.
func plan(t testing.TB, r *Register, sql string, args []any) []string {
	t.Helper()
	found, err := r.QueryContext(context.Background(), "EXPLAIN QUERY PLAN "+sql, args...)
	if err != nil {
		t.Fatalf("%v\n%s", err, sql)
	}
	defer found.Close()
	var lines []string
	for found.Next() {
		var a, b, c int
		var line string
		if err := found.Scan(&a, &b, &c, &line); err != nil {
			t.Fatal(err)
		}
		lines = append(lines, line)
	}
	return lines
}

func TestAFirmOfWhichNothingIsSortedByIsListedOnce(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	for name, firm := range map[string]string{"Amina Warsame": "Café Savanna", "Bo Ek": "\u0591", "Cecilia Öhman": "", "David Ali": "Åkeri Norr"} {
		must(r.AddContact(ctx, clock, model.NewContact{Contact: model.Contact{Name: name, Enterprise: model.Enterprise{Name: firm}}}))(t)
	}
	for _, desc := range []bool{false, true} {
		listed, q := "", ContactQuery{Sort: ByFirm, Desc: desc, Limit: 1}
		for range 5 {
			for _, row := range must(r.Contacts(ctx, q))(t) {
				listed += row.Name[:1]
				at := CursorOf(row, ByFirm)
				q.After = &at
			}
		}
		if want := map[bool]string{false: "ADBC", true: "DABC"}[desc]; listed != want {
			t.Errorf("descending %t: %s, not %s", desc, listed, want)
		}
	}
}
