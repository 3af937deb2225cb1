package storage

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/report"
)

// interviews is a list of established owners with their needs, as the published one of 41.
func interviews() model.ImportPlan {
	plan := model.ImportPlan{Source: "intervjuer.csv", Rows: 41}
	for i := range 41 {
		c := model.Contact{
			Name: fmt.Sprintf("Företagare %d", i), Path: model.Established, Values: map[string]string{"gender": "woman", "country": "TH", "municipality": "2321"},
			Enterprise: model.Enterprise{Name: fmt.Sprintf("Firma %d", i), Values: map[string]string{"legal_form": "sole-trader", "firm_status": "running"}},
		}
		plan.Contacts = append(plan.Contacts, model.PlannedContact{Row: i + 2, Contact: c, Records: needs("2008-03-02", "capital", "marketing")})
	}
	return plan
}

// needs are needs as a list has them, raised on a day.
func needs(on string, keys ...string) []model.Record {
	var records []model.Record
	for _, key := range keys {
		records = append(records, model.Need.With("", day(on), "need", key))
	}
	return records
}

// mobilised is a list as the published one of 169: 127 women, 42 men, 37 firms, 41 jobs, 76
// who wait for finance.
func mobilised() model.ImportPlan {
	plan := model.ImportPlan{Source: "neem.csv", Rows: 169}
	for i := range 169 {
		p := model.PlannedContact{Row: i + 2, Contact: model.Contact{Name: fmt.Sprintf("Person %d", i), Values: map[string]string{"gender": "woman", "note": "Text: x"}}}
		if i%4 == 0 && i < 168 {
			p.Contact.Values["gender"] = "man"
		}
		if i < 37 {
			jobs := "1"
			if i < 4 {
				jobs = "2"
			}
			p.Records = []model.Record{model.Outcome.With("", day("2009-03-06"), "kind", "firm-started", "jobs", jobs)}
		} else if i < 37+76 {
			p.Records = []model.Record{model.Finance.With("", day("2026-11-18"))}
		}
		plan.Contacts = append(plan.Contacts, p)
	}
	return plan
}

func TestTheListOf41IsBroughtInAndTakenBack(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	nothing := all(t, r)
	done, counts, err := r.Import(ctx, clock, interviews(), model.Client, "ALMI")
	if err != nil || counts.Add != 41 {
		t.Fatalf("%+v, %v", counts, err)
	}
	if got := done.Label.In(text.English); got != "41 contacts brought in from intervjuer.csv" {
		t.Errorf("label: %q", got)
	}
	steps, total, err := r.Standing(ctx)
	if err != nil || total.Clients != 41 || steps[5].People != 41 {
		t.Errorf("standing: %+v %+v %v", steps, total, err)
	}
	if n := query[int](t, r, "SELECT count(*) FROM need WHERE raised = '2008-03-02' AND priority = 2 AND status = 'open'"); n != 82 {
		t.Errorf("%d needs", n)
	}
	if n := query[int](t, r, "SELECT count(*) FROM participation"); n != 41 {
		t.Errorf("%d take part", n)
	}
	p := person(t, r, must(r.Contacts(ctx, ContactQuery{Limit: 1}))(t)[0].ID)
	if p.Contact.StepSince != day("2026-11-18") || len(p.Visits) != 6 || p.Contact.Enterprise.Values["firm_status"] != "running" {
		t.Errorf("one of them: %+v", p)
	}
	isSound(t, r)
	undo(t, r)
	if got := all(t, r); got != nothing {
		t.Errorf("after undo:\n%s", got)
	}
	if list := must(r.Contacts(ctx, ContactQuery{Limit: 10}))(t); len(list) != 0 {
		t.Errorf("the list: %v", list)
	}
}

func TestTheListOf169GivesItsFigures(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	if _, counts, err := r.Import(ctx, clock, mobilised(), model.Client, ""); err != nil || counts.Add != 169 {
		t.Fatalf("%+v, %v", counts, err)
	}
	first := reported(t, r, report.Ladder, report.Filter{})[0]
	if got := cells(first, "reached", "women", "men", "standing", "median_days"); got != "169 127 42 169 " {
		t.Errorf("ladder: %s", got)
	}
	for what, expected := range map[string]int{
		"SELECT count(*) FROM outcome WHERE kind = 'firm-started'":              37,
		"SELECT sum(jobs) FROM summary":                                         41,
		"SELECT count(*) FROM finance WHERE decision = 'waiting'":               76,
		"SELECT count(*) FROM summary WHERE finance = 'waiting'":                76,
		"SELECT count(*) FROM contact WHERE note = 'Text: x' AND step <> ''":    169,
		"SELECT count(*) FROM commits":                                          1,
		"SELECT count(*) FROM visit WHERE step = 'identify' AND ended = ''":     169,
		"SELECT count(*) FROM outcome WHERE evidence = 'told' AND \"on\" <> ''": 37,
	} {
		if n := query[int](t, r, what); n != expected {
			t.Errorf("%s: %d, expected %d", what, n, expected)
		}
	}
	isSound(t, r)
}

func TestWhoIsThereAlreadyIsOnlyFilledIn(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := model.ContactID(must(r.AddContact(ctx, clock, model.NewContact{Contact: model.Contact{
		Name: "Amina Warsame", Values: map[string]string{"place": "Boden", "born": "1983", "phones": "+46701234567", "note": "ett"},
		Enterprise: model.Enterprise{Name: "Savanna"},
	}}))(t).Owner())
	must(r.AddRecord(ctx, clock, model.Need.With(string(id), day("2026-11-18"), "need", "capital")))(t)
	before := all(t, r)
	list := model.ImportPlan{Seen: seen(t, r), Contacts: []model.PlannedContact{{
		Kind: model.PlanUpdate, Existing: id, Version: 1, FirmVersion: 1,
		Contact: model.Contact{
			Values: map[string]string{
				"place": "Luleå", "email": "a@example.se", "born": "1983-05-02", "phones": "+46701234567 +46701112233", "note": "ett\ntvå\nHund: ja",
			},
			Enterprise: model.Enterprise{Name: "Annat", Values: map[string]string{"trade": "kafé"}},
		},
		Records: needs("2026-11-18", "capital", "market"), Log: "Hund: ja",
	}, {Kind: model.PlanSkip, Existing: id}, {Kind: model.PlanReject}}}
	_, counts, err := r.Import(ctx, clock, list, model.Client, "")
	if err != nil || counts != (model.Counts{Update: 1, Skip: 1, Reject: 1}) {
		t.Fatalf("%+v, %v", counts, err)
	}
	p := person(t, r, id)
	for key, expected := range map[string]string{"place": "Boden", "email": "a@example.se", "born": "1983-05-02", "phones": "+46701234567 +46701112233", "note": "ett\ntvå\nHund: ja\nOrt: Luleå\nFöretag: Annat\nBransch: kafé"} {
		if got := p.Contact.Values[key]; got != expected {
			t.Errorf("%s: %q, expected %q", key, got, expected)
		}
	}
	if e := p.Contact.Enterprise; e.Name != "Savanna" || e.Values["trade"] != "" {
		t.Errorf("firm: %+v", e)
	}
	if len(p.Of(model.Need)) != 2 {
		t.Errorf("needs: %+v", p.Of(model.Need))
	}
	isSound(t, r)
	undo(t, r)
	if got := all(t, r); got != before {
		t.Errorf("after undo:\n%s\nexpected:\n%s", got, before)
	}
}

func seen(t *testing.T, r *Register) model.CommitID {
	t.Helper()
	_, newest, err := r.Known(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return newest
}

// TestAnOldPlanIsRefusedByName changes the register between the plan and the writing: nothing is
// brought in, nothing is lost, and who it is about is said.
func TestAnOldPlanIsRefusedByName(t *testing.T) {
	ctx := context.Background()
	for _, c := range []struct {
		says, named string
		meanwhile   func(*Register, model.ContactID)
	}{
		{"a telephone number was corrected", "Changed: Amina Warsame.", func(r *Register, id model.ContactID) {
			must(r.SaveContact(ctx, clock, id, 1, map[string]string{"phones": "+46709999999"}))(t)
		}},
		{"what the list fills was filled by hand", "Changed: Amina Warsame.", func(r *Register, id model.ContactID) {
			must(r.SaveContact(ctx, clock, id, 1, map[string]string{"email": "other@example.se"}))(t)
		}},
		{"the firm was changed", "Changed: Amina Warsame.", func(r *Register, id model.ContactID) {
			must(r.SaveContact(ctx, clock, id, 1, map[string]string{"trade": "handel"}))(t)
		}},
		{"the contact is gone", "Removed: Amina Warsame.", func(r *Register, _ model.ContactID) { undo(t, r) }},
		{"somebody new was added by hand", "Added: Lina Haddad.", func(r *Register, _ model.ContactID) {
			must(r.AddContact(ctx, clock, model.NewContact{Contact: model.Contact{Name: "Haddad Lina", Values: map[string]string{"phones": "+46701112233"}}}))(t)
		}},
	} {
		r := fresh(t)
		id := model.ContactID(must(r.AddContact(ctx, clock, model.NewContact{Contact: model.Contact{
			Name: "Amina Warsame", Values: map[string]string{"phones": "+46701234567"}, Enterprise: model.Enterprise{Name: "Savanna"},
		}}))(t).Owner())
		have := must(r.OnRecord(ctx, []model.ContactID{id}))(t)[0]
		row := have.News(model.PlannedContact{Contact: model.Contact{
			Name: "Amina Warsame", Values: map[string]string{"phones": "+46701234567 +46630000000", "email": "a@example.se"},
			Enterprise: model.Enterprise{Values: map[string]string{"trade": "kafé"}},
		}}, model.FillEmpty, asNote)
		lina := model.PlannedContact{Contact: model.Contact{Name: "Lina Haddad", Values: map[string]string{"phones": "+46701112233"}}}
		plan := model.ImportPlan{Seen: seen(t, r), Contacts: []model.PlannedContact{row, lina}}
		c.meanwhile(r, id)
		before := all(t, r)
		_, _, err := r.Import(ctx, clock, plan, model.Client, "")
		if model.CodeOf(err) != model.Conflict || !strings.Contains(fmt.Sprint(err), c.named) {
			t.Errorf("%s: %v, want a conflict with %q", c.says, err, c.named)
		}
		if got := all(t, r); got != before {
			t.Errorf("%s: something was brought in", c.says)
		}
	}
}

func TestWhatIsOnRecordMeanwhileIsNotCountedAsUpdated(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := model.ContactID(must(r.AddContact(ctx, clock, model.NewContact{Contact: model.Contact{Name: "Amina Warsame"}}))(t).Owner())
	have := must(r.OnRecord(ctx, []model.ContactID{id}))(t)[0]
	row := have.News(model.PlannedContact{Contact: model.Contact{Name: "Amina Warsame"}, Records: needs("2026-11-18", "capital")}, model.FillEmpty, asNote)
	must(r.AddRecord(ctx, clock, model.Need.With(string(id), day("2026-11-18"), "need", "capital")))(t)
	_, counts, err := r.Import(ctx, clock, model.ImportPlan{Seen: seen(t, r), Contacts: []model.PlannedContact{row}}, model.Client, "")
	if err != nil || counts != (model.Counts{Skip: 1}) {
		t.Errorf("%+v, %v", counts, err)
	}
}

func TestRowsOfTheSameFirmShareIt(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	must(r.AddContact(ctx, clock, model.NewContact{Contact: model.Contact{Name: "Kanya", Enterprise: model.Enterprise{Name: "Bygg Kanya"}}}))(t)
	var list model.ImportPlan
	for _, e := range []model.Enterprise{
		{Name: "bygg kanya", Values: map[string]string{"org_number": "556036-0793"}},  // hers
		{Name: "Kanyas bygg", Values: map[string]string{"org_number": "556036-0793"}}, // by number hers
		{Name: "Bygg Kanya", Values: map[string]string{"org_number": "212000-0142"}},  // another number
		{Name: "Städ Emre"}, {Name: "STÄD EMRE", Values: map[string]string{"trade": "städ"}}, // one
		{}, // none
	} {
		list.Contacts = append(list.Contacts, model.PlannedContact{Contact: model.Contact{Name: "P", Enterprise: e}})
	}
	if _, _, err := r.Import(ctx, clock, list, model.Client, ""); err != nil {
		t.Fatal(err)
	}
	shared := query[string](t, r, `SELECT group_concat(line, '; ') FROM (SELECT e.name || ' ' || e.org_number || ' ' || e.trade || ' ' || count(*) AS line
		FROM enterprise AS e JOIN contact AS c ON c.enterprise = e.id GROUP BY e.id ORDER BY e.id)`)
	if shared != "Bygg Kanya 556036-0793  3; Bygg Kanya 212000-0142  1; Städ Emre  städ 2" {
		t.Errorf("firms: %s", shared)
	}
	isSound(t, r)
}

func TestKnownAreThoseOnRecord(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	c := model.Contact{Name: "Amina", Values: map[string]string{"phones": "+46701234567", "email": "a@example.se", "born": "1983", "place": "Boden", "gender": "woman"}}
	id := model.ContactID(must(r.AddContact(ctx, clock, model.NewContact{Contact: c}))(t).Owner())
	all, _, err := r.Known(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != 1 || all[0] != knownAs(id, c) {
		t.Errorf("known: %+v", all)
	}
	must(r.AddRecord(ctx, clock, model.Need.With(string(id), day("2026-11-18"), "need", "capital")))(t)
	gone := model.NewID[model.ContactID]()
	if c := must(r.OnRecord(ctx, []model.ContactID{gone, id}))(t); len(c) != 1 || c[0].Values["place"] != "Boden" || len(c[0].Records) != 1 || c[0].Records[0].Get("need") != "capital" {
		t.Errorf("on record: %+v", c)
	}
}

func BenchmarkImportOf10000(b *testing.B) {
	plan := listOf(10_000, "Kanya Srisuk", "")
	for i := range plan.Contacts {
		plan.Contacts[i].Contact.Enterprise.Name = fmt.Sprintf("Firma %d", i)
		plan.Contacts[i].Contact.Values = map[string]string{"phones": "+46701234567", "place": "Boden", "gender": "woman"}
	}
	for b.Loop() {
		r := fresh(b)
		if _, _, err := r.Import(context.Background(), clock, plan, model.Client, "Nya vägar"); err != nil {
			b.Fatal(err)
		}
	}
}

// asNote is how a value stands in the note.
func asNote(field, value string) string { return field + ": " + value }

func knownAs(id model.ContactID, c model.Contact) model.Known {
	c.ID = id
	return c.Person()
}
