package storage

import (
	"context"
	"fmt"
	"os/exec"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/storage/engine"
	"stegvis/storage/report"
)

// reported gives the rows of a table, each by the keys of its columns.
func reported(t testing.TB, r *Register, table report.Table, f report.Filter) []map[string]string {
	t.Helper()
	var rows []map[string]string
	err := r.Report(context.Background(), table, f, func(values [][]byte) error {
		row := make(map[string]string)
		for i, c := range table.Columns {
			row[c.Key] = string(values[i])
		}
		rows = append(rows, row)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// cells are the values of some columns of a row, with spaces between.
func cells(row map[string]string, keys ...string) string {
	var values []string
	for _, key := range keys {
		values = append(values, row[key])
	}
	return strings.Join(values, " ")
}

// worded are the values of a row that are there, but for the id.
func worded(table report.Table, row map[string]string) string {
	var values []string
	for _, c := range table.Columns[1:] {
		if row[c.Key] != "" {
			values = append(values, c.Key+"="+row[c.Key])
		}
	}
	return strings.Join(values, " ")
}

func TestTheContactsReport(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	amina := model.ContactID(must(r.AddContact(ctx, clock, model.NewContact{Contact: model.Contact{
		Name: "Amina", Values: map[string]string{"gender": "woman", "born": "1983-05-02", "language": "so", "other_languages": "ar sv", "phones": "+46701234567"},
		Enterprise: model.Enterprise{Name: "Savanna", Values: map[string]string{"sni": "SNI2025:I"}},
	}}))(t).Owner())
	ladderOf(t, r, amina)
	must(r.AddContact(ctx, clock, model.NewContact{Contact: model.Contact{Name: "Hemlig", Values: map[string]string{"protected": "yes"}}}))(t)
	must(r.AddContact(ctx, clock, model.NewContact{Contact: model.Contact{Name: "Ola", Role: model.Other, Values: map[string]string{"found_on": "2025-02-01"}}}))(t)
	must(r.AddToProject(ctx, clock, []model.ContactID{amina}, "Nya vägar"))(t)
	aminas := "name=Amina role=client gender=woman birth_year=1983 languages=so ar sv firm=Savanna sni=SNI2025:I line=potential status=active step=continuous step_since=2026-11-18 " +
		"found_through=sfi found_on=2026-11-18 identify_done=2026-11-18 general_info_done=2026-11-18 startup_info_done=2026-11-18 follow_up_done=2026-11-18 analysis_done=2026-11-18 " +
		"programme_done=2026-11-18 logged_contacts=1 minutes=0 meetings_attended=0 needs_open=1 actions_open=1 actions_done=0 granted_sek=0 jobs=0 last_contact=2026-11-18 next_date=2026-12-01"
	olas := "name=Ola role=other gender=unknown status=active found_on=2025-02-01 logged_contacts=0 minutes=0 meetings_attended=0 needs_open=0 actions_open=0 actions_done=0 granted_sek=0 jobs=0"
	for name, c := range map[string]struct {
		filter   report.Filter
		expected []string
	}{
		"of everyone but those protected":  {report.Filter{}, []string{aminas, olas}},
		"of a project":                     {report.Filter{Project: "Nya vägar"}, []string{aminas}},
		"of those found by the year's end": {report.Filter{Period: must(report.Year(2025))(t)}, []string{olas}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, row := range reported(t, r, report.Contacts, c.filter) {
				got = append(got, worded(report.Contacts, row))
			}
			if strings.Join(got, "\n") != strings.Join(c.expected, "\n") {
				t.Errorf("got\n%s\nexpected\n%s", strings.Join(got, "\n"), strings.Join(c.expected, "\n"))
			}
		})
	}
}

func TestTheLadderReport(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	found := func(name, gender, on string, role model.Role) model.ContactID {
		c := model.Contact{Name: name, Role: role, Values: map[string]string{"gender": gender, "found_on": on}}
		return model.ContactID(must(r.AddContact(ctx, clock, model.NewContact{Contact: c}))(t).Owner())
	}
	move := func(id model.ContactID, kind model.MoveKind, on string) {
		t.Helper()
		must(r.Climb(ctx, clock, id, model.Move{Kind: kind, On: day(on), Reason: "x"}, nil))(t)
	}
	amina := found("Amina", "woman", "2025-12-01", model.Client)
	omar := found("Omar", "man", "2026-02-01", model.Client)
	kim := found("Kim", "non-binary", "2026-03-01", model.Client)
	found("Ola", "man", "2026-03-01", model.Other)
	must(r.AddContact(ctx, clock, model.NewContact{Contact: model.Contact{Name: "Kanya", Path: model.Established, Values: map[string]string{"found_on": "2026-03-01"}}}))(t)
	move(amina, model.Complete, "2026-01-10") // identify, 40 days
	move(omar, model.Complete, "2026-02-06")  // identify, 5 days
	move(omar, model.Skip, "2026-02-20")      // general information
	move(kim, model.Complete, "2027-01-05")   // identify, next year
	must(r.SetStatus(ctx, clock, omar, model.StatusChange{Status: model.Closed, On: day("2027-02-01"), Reason: "moved"}))(t)
	must(r.AddToProject(ctx, clock, []model.ContactID{amina}, "Nya vägar"))(t)
	step := func(p report.Period, project string, key model.StepKey) string {
		t.Helper()
		row := reported(t, r, report.Ladder, report.Filter{Period: p, Project: project})[key.Number()-1]
		return cells(row, "step", "reached", "completed", "skipped", "standing", "women", "men", "non_binary", "unknown", "median_days")
	}
	year, always := must(report.Year(2026))(t), report.Period{}
	for name, c := range map[string]struct {
		got, expected string
	}{
		"the first step in a year":                                 {step(year, "", model.Identify), "identify 2 2 0 1 0 1 1 0 23"}, // 22.5 up
		"the second step in a year":                                {step(year, "", model.GeneralInfo), "general-info 2 0 1 1 1 1 0 0 "},
		"one who was closed later stood there when the year ended": {step(year, "", model.Inspiration), "inspiration 1 0 0 1 0 1 0 0 "},
		"who moved on the last day stands on the next step": {
			step(report.Period{To: day("2026-02-20")}, "", model.GeneralInfo), "general-info 2 0 1 1 1 1 0 0 ",
		},
		"of all time the closed stand nowhere": {step(always, "", model.Inspiration), "inspiration 1 0 0 0 0 1 0 0 "},
		"of all time":                          {step(always, "", model.Identify), "identify 3 3 0 0 1 1 1 0 40"},
		"of a project":                         {step(always, "Nya vägar", model.Identify), "identify 1 1 0 0 1 0 0 0 40"},
		"the established reached the analysis": {step(always, "", model.Analysis), "analysis 1 0 0 1 0 0 0 1 "},
	} {
		if c.got != c.expected {
			t.Errorf("%s: %s, expected %s", name, c.got, c.expected)
		}
	}
}

// TestTheMeetingsReportCountsAsTheListDoes compares the query with the rules of the tally.
func TestTheMeetingsReportCountsAsTheListDoes(t *testing.T) {
	r, ctx, plan := fresh(t), context.Background(), mobilised()
	for i := range plan.Contacts {
		plan.Contacts[i].Contact.Values["country"] = []string{"SO", "SE", ""}[i%3]
	}
	if _, _, err := r.Import(ctx, clock, plan, model.Client, ""); err != nil {
		t.Fatal(err)
	}
	people := must(engine.List(ctx, r, engine.Scan[model.ContactID], "SELECT id FROM contact ORDER BY id"))(t)
	for i, on := range []string{"2027-01-01", "2026-01-01", "2025-12-29", "2020-12-31"} {
		comes(t, r, meeting(t, r, "Frukost", on), people[i*7:i*20+3]...)
	}
	expected := must(r.Events(ctx, EventQuery{Coming: true}))(t)
	for i, row := range reported(t, r, report.Meetings, report.Filter{}) {
		e := expected[i]
		_, week := e.On.ISOWeek()
		percent, _ := e.BornAbroadPercent()
		want := fmt.Sprintln(e.On, week, e.Kind, e.Title, e.Present, e.New, e.Women, e.Men, e.BornAbroad, percent, e.CountryKnown)
		if got := cells(row, "date", "week", "kind", "title", "present", "new", "women", "men", "born_abroad", "born_abroad_percent", "born_known"); got+"\n" != want {
			t.Errorf("meeting %d: %s, want %s", i, got, want)
		}
	}
}

// Others read the register with tools of their own, older than the engine in here.
func TestTheRegisterCanBeReadByTheSqliteOfTheSystem(t *testing.T) {
	tool, err := exec.LookPath("sqlite3")
	if err != nil {
		t.Skip("there is no sqlite3 here")
	}
	r := fresh(t)
	added(t, r, "Amina Warsame")
	out, err := exec.Command(tool, "-readonly", "-csv", r.Path(), "SELECT name, (SELECT count(*) FROM visit WHERE contact = c.id) FROM contact AS c").CombinedOutput()
	if got := strings.TrimSpace(string(out)); err != nil || got != `"Amina Warsame",1` {
		t.Errorf("%s, %v", got, err)
	}
}
