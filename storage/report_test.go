package storage

import (
	"context"
	"os/exec"
	"strings"
	"testing"

	"stegvis/model"
)

// reported gives the contacts report, a line a contact.
func reported(t testing.TB, r *Register, f Filter, p Period) []string {
	t.Helper()
	var lines []string
	err := r.ContactsReport(context.Background(), f, p, func(fields [][]byte) error {
		var line []string
		for i, f := range fields {
			if len(f) > 0 && i > 0 {
				line = append(line, ContactColumns[i]+"="+string(f))
			}
		}
		lines = append(lines, strings.Join(line, " "))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

func TestTheContactsReport(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	amina := must(r.AddContact(ctx, clock, model.NewContact{Contact: model.Contact{
		Name: "Amina", Values: map[string]string{"gender": "woman", "born": "1983-05-02", "language": "so", "other_languages": "ar sv", "phones": "+46701234567"},
		Enterprise: model.Enterprise{Name: "Savanna", Values: map[string]string{"sni": "SNI2025:I"}},
	}}))(t).Contact
	ladderOf(t, r, amina)
	must(r.AddContact(ctx, clock, model.NewContact{Contact: model.Contact{Name: "Hemlig", Values: map[string]string{"protected": "yes"}}}))(t)
	must(r.AddContact(ctx, clock, model.NewContact{Contact: model.Contact{Name: "Ola", Role: model.Other, Values: map[string]string{"found_on": "2025-02-01"}}}))(t)
	must(r.AddToProject(ctx, clock, []model.ContactID{amina}, "Nya vägar"))(t)
	aminas := "name=Amina role=client gender=woman birth_year=1983 languages=so ar sv firm=Savanna sni=SNI2025:I line=potential status=active step=continuous step_since=2026-11-18 " +
		"found_through=sfi found_on=2026-11-18 identify_done=2026-11-18 general_info_done=2026-11-18 startup_info_done=2026-11-18 follow_up_done=2026-11-18 analysis_done=2026-11-18 " +
		"programme_done=2026-11-18 logged_contacts=1 minutes=0 meetings_attended=0 needs_open=1 actions_open=1 actions_done=0 granted_sek=0 jobs=0 last_contact=2026-11-18 next_date=2026-12-01"
	olas := "name=Ola role=other gender=unknown status=active found_on=2025-02-01 logged_contacts=0 minutes=0 meetings_attended=0 needs_open=0 actions_open=0 actions_done=0 granted_sek=0 jobs=0"
	for name, c := range map[string]struct {
		filter   Filter
		period   Period
		expected []string
	}{
		"of everyone but those protected":  {Filter{}, Period{}, []string{aminas, olas}},
		"of a project":                     {Filter{Project: "Nya vägar"}, Period{}, []string{aminas}},
		"of those found by the year's end": {Filter{}, Period{day("2025-01-01"), day("2025-12-31")}, []string{olas}},
		"of some":                          {Filter{Ns: []int64{1, 2}}, Period{}, []string{aminas}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := reported(t, r, c.filter, c.period); strings.Join(got, "\n") != strings.Join(c.expected, "\n") {
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
		return must(r.AddContact(ctx, clock, model.NewContact{Contact: c}))(t).Contact
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
	step := func(p Period, project string, key model.StepKey) LadderRow {
		t.Helper()
		return must(r.LadderReport(ctx, p, project))(t)[key.Number()-1]
	}
	year := Period{day("2026-01-01"), day("2026-12-31")}
	for name, c := range map[string]struct {
		got, expected LadderRow
	}{
		"the first step in a year": {
			step(year, "", model.Identify),
			LadderRow{Step: model.Identify, Reached: 2, Completed: 2, Standing: 1, Men: 1, NonBinary: 1, MedianDays: 23}, // 22.5 up
		},
		"the second step in a year": {
			step(year, "", model.GeneralInfo),
			LadderRow{Step: model.GeneralInfo, Reached: 2, Skipped: 1, Standing: 1, Women: 1, Men: 1, MedianDays: -1},
		},
		"one who was closed later stood there when the year ended": {
			step(year, "", model.Inspiration),
			LadderRow{Step: model.Inspiration, Reached: 1, Standing: 1, Men: 1, MedianDays: -1},
		},
		"who moved on the last day stands on the next step": {
			step(Period{To: day("2026-02-20")}, "", model.GeneralInfo),
			LadderRow{Step: model.GeneralInfo, Reached: 2, Skipped: 1, Standing: 1, Women: 1, Men: 1, MedianDays: -1},
		},
		"of all time the closed stand nowhere": {
			step(Period{}, "", model.Inspiration),
			LadderRow{Step: model.Inspiration, Reached: 1, Men: 1, MedianDays: -1},
		},
		"of all time": {
			step(Period{}, "", model.Identify),
			LadderRow{Step: model.Identify, Reached: 3, Completed: 3, Women: 1, Men: 1, NonBinary: 1, MedianDays: 40},
		},
		"of a project": {
			step(Period{}, "Nya vägar", model.Identify),
			LadderRow{Step: model.Identify, Reached: 1, Completed: 1, Women: 1, MedianDays: 40},
		},
		"the established reached the analysis": {
			step(Period{}, "", model.Analysis),
			LadderRow{Step: model.Analysis, Reached: 1, Standing: 1, Unknown: 1, MedianDays: -1},
		},
	} {
		if c.got != c.expected {
			t.Errorf("%s: %+v, expected %+v", name, c.got, c.expected)
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
