package contacts

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/storage/demo"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
	"stegvis/ui/uitest"
)

// crowd is the page over a made-up office.
type crowd struct {
	*officetest.Office
	t    *testing.T
	page *Page
}

// few are enough for several times what is read at once: one goes over the edge of what is
// loaded many times in every order.
const few = 240

// madeUp are the files of made-up offices by how many people there are, each made once.
var madeUp = map[int][]byte{}

func crowded(t *testing.T, contacts int) *crowd {
	t.Helper()
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "register.stegvis.db")
	var err error
	if file := madeUp[contacts]; file != nil {
		err = os.WriteFile(path, file, 0o600)
	} else if err = demo.Write(ctx, path, demo.Options{Contacts: contacts, Seed: 1, Today: uitest.Monday, Lang: text.English}); err == nil {
		madeUp[contacts], err = os.ReadFile(path)
	}
	if err != nil {
		t.Fatal(err)
	}
	register, err := storage.Open(ctx, path, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { register.Close() })
	o := officetest.New(t)
	o.Register, o.Deps.Register, o.Deps.History = register, register, register
	c := &crowd{Office: o, t: t}
	o.Show(New, page.Route{Kind: page.Contacts}, 80, 24)
	c.page = o.Page.(*Page)
	return c
}

func (c *crowd) selected() string {
	row, _ := c.page.table.Selected()
	return string(row.ID)
}

// list is the whole list in its order, as the register gives it at once.
func (c *crowd) list(q storage.ContactQuery) []string {
	c.t.Helper()
	q.Limit = 1 << 20
	rows, err := c.Register.Contacts(context.Background(), q)
	if err != nil {
		c.t.Fatal(err)
	}
	ids := make([]string, len(rows))
	for i, r := range rows {
		ids[i] = string(r.ID)
	}
	return ids
}

// at holds that one is at a place of the list, and that it is loaded.
func (c *crowd) at(list []string, place int) {
	c.t.Helper()
	if got := c.page.table.Index(); got != place || c.selected() != list[place] {
		c.t.Fatalf("one is at %d, %q, not at %d, %q:\n%s", got, c.selected(), place, list[place], c.Text())
	}
}

// walk presses a key until one is at the other end of the list, and holds that every place on
// the way is the right one.
func (c *crowd) walk(list []string, key string) {
	c.t.Helper()
	for i := 0; i <= len(list); i++ {
		was := c.page.table.Index()
		c.Press(key)
		now := c.page.table.Index()
		if now == was {
			return
		}
		c.at(list, now)
	}
	c.t.Fatalf("%s comes to no end", key)
}

func TestFromTheEndBackToTheBeginning(t *testing.T) {
	c := crowded(t, 1_200)
	c.Has("Contacts  1 200", "1 of 1 200")
	list := c.list(storage.ContactQuery{})
	c.at(list, 0)
	c.Press("G")
	c.at(list, len(list)-1)
	c.Has("1 200 of 1 200")
	c.walk(list, "k")
	c.at(list, 0)
	c.walk(list, "pgdown")
	c.at(list, len(list)-1)
	c.Press("g")
	c.at(list, 0)
	c.Press("G", "g", "G")
	c.at(list, len(list)-1)

	// A change far down in the list reads no more than what is in sight, and keeps the place.
	for range 300 {
		c.Press("k")
	}
	place := c.page.table.Index()
	c.Send(page.Changed{Touched: []storage.Touch{{Table: "contact"}}})
	c.at(list, place)
	if n := c.page.table.Reload().Count; n > 200 {
		t.Errorf("%d rows were read again", n)
	}
	c.walk(list, "pgup")
	c.at(list, 0)
}

func TestEveryOrderCanBeGoneThroughFromBothEnds(t *testing.T) {
	c := crowded(t, few)
	for _, s := range sorts {
		for _, falling := range []bool{false, true} {
			t.Run(s.column, func(t *testing.T) {
				c.t = t
				c.Drain(c.page.sortedBy(s.column, falling))
				list := c.list(storage.ContactQuery{Sort: s.sort, Desc: falling})
				c.at(list, 0)
				c.walk(list, "pgdown")
				c.at(list, len(list)-1)
				c.walk(list, "pgup")
				c.at(list, 0)
				c.Press("G")
				c.at(list, len(list)-1)
				c.walk(list, "pgup")
				c.at(list, 0)
			})
		}
	}
}

func TestAFilterHoldsInEveryOrder(t *testing.T) {
	c := crowded(t, few)
	c.Press("f")
	c.Type("women step 4-7")
	c.Press("enter")
	filter := storage.Filter{Gender: "woman", Step: []model.StepKey{model.StartupInfo, model.FollowingUp, model.Analysis, model.Programme}}
	total := len(c.list(storage.ContactQuery{Filter: filter}))
	c.Has("Contacts  "+number(total)+" of 240 · women step 4-7", "1 of "+number(total))
	for _, s := range sorts {
		c.Drain(c.page.sortedBy(s.column, true))
		list := c.list(storage.ContactQuery{Filter: filter, Sort: s.sort, Desc: true})
		c.at(list, 0)
		c.Press("G")
		c.at(list, len(list)-1)
		c.walk(list, "pgup")
		c.at(list, 0)
	}
	c.Press("esc")
	c.Has("1 of 240")
}

func TestAListFoundByWordsIsWholeInEveryOrder(t *testing.T) {
	c := crowded(t, few)
	c.Press("f")
	c.Type("a women")
	c.Press("enter")
	var first []string
	for _, s := range sorts {
		c.Drain(c.page.sortedBy(s.column, false))
		c.Press("G")
		n := c.page.table.Total()
		c.Press("g")
		seen := []string{c.selected()}
		for range n - 1 {
			c.Press("j")
			seen = append(seen, c.selected())
		}
		slices.Sort(seen)
		if first == nil {
			first = seen
		}
		if !slices.Equal(seen, first) || len(seen) < 20 || len(slices.Compact(seen)) != len(first) {
			t.Errorf("sorted by %s there are %d, and by name %d", s.column, len(seen), len(first))
		}
	}
}

func TestRowsAddedAndGoneAboveLeaveTheWayToTheBeginning(t *testing.T) {
	c := crowded(t, few)
	c.Press("G")
	for _, name := range []string{"Aaa First", "Aaa Second", "Aaa Third"} {
		done, err := c.Register.AddContact(context.Background(), c.Deps.Now(), model.NewContact{Contact: model.Contact{Name: name}})
		if err != nil {
			t.Fatal(err)
		}
		c.Send(page.Changed{Touched: done.Touched})
	}
	list := c.list(storage.ContactQuery{})
	for range 400 {
		c.Press("pgup")
	}
	c.at(list, 0)
	c.Press("G")
	for range 3 {
		c.Press("u")
	}
	list = c.list(storage.ContactQuery{})
	for range 400 {
		c.Press("pgup")
	}
	c.at(list, 0)
	c.Press("G")
	c.at(list, len(list)-1)
}
