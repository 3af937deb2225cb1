package model

import (
	"slices"
	"strings"
	"testing"

	"stegvis/model/text"
)

// TestEveryNeedAndObstacleHasItsActions holds the tables against what they speak of.
func TestEveryNeedAndObstacleHasItsActions(t *testing.T) {
	kinds := Action.Options("kind")
	for _, need := range Need.Options("need") {
		if len(meets[need]) == 0 {
			t.Errorf("nothing meets %s", need)
		}
	}
	for of, some := range map[string]map[string][]string{"need": meets, "obstacle": clears} {
		for key, proposed := range some {
			for i, kind := range proposed {
				if !slices.Contains(kinds, kind) || slices.Index(proposed, kind) != i {
					t.Errorf("%s %s: %s is no kind of action, or stands there twice", of, key, kind)
				}
			}
		}
	}
	for key := range meets {
		if !slices.Contains(Need.Options("need"), key) {
			t.Errorf("%s is no need", key)
		}
	}
	for key := range clears {
		if !slices.Contains(Obstacles, key) {
			t.Errorf("%s is no obstacle", key)
		}
	}
	for _, kind := range kinds {
		if usualDays[kind] == 0 {
			t.Errorf("%s takes no time", kind)
		}
		if _, ok := text.Lookup("proposal.fits-" + kind); !ok && kind != "other" {
			t.Errorf("nobody can be known to do %s", kind)
		}
	}
}

var proposalDay = Date{Year: 2026, Month: 11, Day: 16}

// said puts plans into words: "capital: bank (Swedbank), micro-loan; -".
func saidOfPlans(plans []Plan) string {
	var said []string
	for _, p := range plans {
		s := p.Obstacle
		if p.OfNeed() {
			s = p.Need.Get("need")
		}
		for _, a := range p.Has {
			s += " has " + a.Get("kind")
		}
		for _, proposal := range p.Proposals {
			s += " " + proposal.Kind
		}
		said = append(said, s)
	}
	return strings.Join(said, "; ")
}

func TestWhatIsProposed(t *testing.T) {
	need := func(key string, more ...string) Record {
		return Need.With("c", proposalDay, append([]string{"need", key}, more...)...)
	}
	action := func(kind string, more ...string) Record {
		return Action.With("c", proposalDay, append([]string{"kind", kind, "actor", "Swedbank", "due", "2026-12-01"}, more...)...)
	}
	abroad := Contact{Values: map[string]string{"gender": "woman", "country": "SO"}}
	for name, c := range map[string]struct {
		from Planned
		want string
	}{
		"nothing needed":                        {Planned{}, ""},
		"the most pressing first":               {Planned{Needs: []Record{need("premises"), need("capital", "priority", "1")}}, "capital bank micro-loan; premises premises permit"},
		"dropped is not there":                  {Planned{Needs: []Record{need("capital", "status", "dropped")}}, ""},
		"met stands last, with nothing":         {Planned{Needs: []Record{need("capital", "status", "met", "priority", "1"), need("premises")}}, "premises premises permit; capital"},
		"in the programme":                      {Planned{Needs: []Record{need("capital", "status", "programme")}, Actions: []Record{action("bank", "need", "capital")}}, "capital has bank"},
		"the action is for something else":      {Planned{Needs: []Record{need("capital")}, Actions: []Record{action("bank", "need", "premises")}}, "capital bank micro-loan"},
		"a dropped action is proposed again":    {Planned{Needs: []Record{need("capital")}, Actions: []Record{action("bank", "need", "capital", "status", "dropped")}}, "capital bank micro-loan"},
		"schools for her":                       {Planned{Contact: abroad, Needs: []Record{need("administration")}}, "administration school-mixed school-abroad school-women mentor"},
		"schools for somebody nothing is known": {Planned{Needs: []Record{need("administration")}}, "administration school-mixed mentor"},
		"an obstacle":                           {Planned{Hinders: []string{"language", "other"}}, "language sfi"},
		"an obstacle that a need is about":      {Planned{Needs: []Record{need("capital")}, Hinders: []string{"money"}}, "capital bank micro-loan"},
		"an obstacle that is acted on":          {Planned{Actions: []Record{action("sfi")}, Hinders: []string{"language"}}, ""},
		"two obstacles of one kind":             {Planned{Hinders: []string{"time", "network"}}, "time mentor"},
	} {
		if got := saidOfPlans(c.from.Plans(proposalDay)); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestWhoDoesSuchThings(t *testing.T) {
	var partners []Record
	for _, p := range [][2]string{{"Swedbank", ""}, {"Almi", "mikrolån och rådgivning"}, {"Lärcentrum", "SFI och yrkesutbildning"}, {"Kommunen", "Tillstånd, lokaler"}, {"Norrlandsfonden", "krediter för tillväxt"}} {
		partners = append(partners, Partner.With("", proposalDay, "name", p[0], "does", p[1]))
	}
	for kind, want := range map[string]string{
		"bank": "Norrlandsfonden Swedbank", "micro-loan": "Almi", "sfi": "Lärcentrum", "trade-training": "Lärcentrum", "permit": "Kommunen", "mentor": "", "other": "",
	} {
		if got := strings.Join(Doing(kind, partners), " "); got != want {
			t.Errorf("%s is done by %q, want %q", kind, got, want)
		}
	}
	proposal := Planned{Needs: []Record{Need.With("c", proposalDay, "need", "capital")}, Partners: partners}.Plans(proposalDay)[0].Proposals[0]
	action := proposal.Action("c", proposalDay)
	if action.Get("actor") != "Norrlandsfonden" || action.Get("need") != "capital" || action.Get("due") != "2026-11-30" {
		t.Errorf("the action is %v", action.Values)
	}
}

func TestNothingIsDueOnAWeekend(t *testing.T) {
	for from, want := range map[string]string{"2026-11-13": "2026-11-13", "2026-11-14": "2026-11-16", "2026-11-15": "2026-11-16"} {
		d, _ := ParseISODate(from)
		if got := workday(d).String(); got != want {
			t.Errorf("%s becomes %s", from, got)
		}
	}
}

func TestANeedComesIntoTheProgrammeWithItsAction(t *testing.T) {
	need := func(key, status string) Record {
		return Need.With("c", proposalDay, "need", key, "status", status)
	}
	needs := []Record{need("capital", "open"), need("premises", "open"), need("capital", "met")}
	changes := Programmed(Action.With("c", proposalDay, "kind", "bank", "need", "capital"), needs, proposalDay)
	if len(changes) != 1 || changes[0].Record.Get("status") != "programme" || changes[0].Record.Get("need") != "capital" {
		t.Errorf("changed: %v", changes)
	}
	for name, action := range map[string]Record{
		"an action for no need": Action.With("c", proposalDay, "kind", "bank"),
		"a dropped one":         Action.With("c", proposalDay, "kind", "bank", "need", "capital", "status", "dropped"),
	} {
		if changes := Programmed(action, needs, proposalDay); len(changes) > 0 {
			t.Errorf("%s changes %v", name, changes)
		}
	}
}

func TestTheSpecificationIsOfTheLastAnalysisThatSaysSomething(t *testing.T) {
	day := func(s string) Date { d, _ := ParseISODate(s); return d }
	first := Visit{Step: Analysis, State: Done, From: day("2026-01-01"), To: day("2026-02-01"), Form: map[string]string{"goal": "a café", "hinders": "language"}}
	for name, c := range map[string]struct {
		visits   []Visit
		on, goal string
		plans    string
	}{
		"never analysed":                {nil, "", "", ""},
		"done":                          {[]Visit{first}, "2026-02-01", "a café", "language sfi"},
		"taken up again, nothing noted": {[]Visit{first, {Step: Analysis, State: Skipped, From: day("2026-05-01"), To: day("2026-05-01")}}, "2026-02-01", "a café", "language sfi"},
		"again":                         {[]Visit{first, {Step: Analysis, State: Standing, From: day("2026-05-01"), Form: map[string]string{"goal": "two cafés"}}}, "2026-05-01", "two cafés", ""},
	} {
		s := Specify(c.visits, Planned{}, proposalDay)
		if s.On.String() != c.on || s.Form["goal"] != c.goal || saidOfPlans(s.Plans) != c.plans {
			t.Errorf("%s: of %s, %v, %s", name, s.On, s.Form, saidOfPlans(s.Plans))
		}
	}
}
