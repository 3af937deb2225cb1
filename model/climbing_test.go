package model

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// way writes visits in short: "identify done, general-info standing".
func way(visits []Visit) string {
	var all []string
	for _, v := range visits {
		all = append(all, string(v.Step)+" "+string(v.State))
	}
	return strings.Join(all, ", ")
}

// proven is where someone stands for whom every step has its proof.
func proven(who Contact, visits []Visit) Position {
	if who.Values == nil {
		who.Values = map[string]string{"phones": "+46701740605", "found_through": "sfi"}
	}
	p := Position{Evidence: Evidence{Contact: who, Seminars: 1, PersonalContacts: 1, Records: map[string]int{"need": 1, "outcome": 1, "action": 1}}}
	p.Form = map[string]string{
		"topics": "advice business-plan financing law", "language": "so", "given_on": "2026-11-18", "decision": "go-on",
		"competence": "bagare", "goal": "kafé", "obstacles": "lokal", "every_months": "3", "until": "2029-11-18", "closed_on": "2029-11-18",
	}
	for i, v := range visits {
		if v.State == Standing {
			p.Standing = &visits[i]
			if v.Form != nil {
				p.Form = v.Form
			}
		}
	}
	return p
}

func TestAMove(t *testing.T) {
	since, on := isoDay(t, "2026-11-03"), isoDay(t, "2026-11-18")
	for name, c := range map[string]struct {
		status  Status
		role    Role
		ended   bool // the whole ladder is behind
		move    Move
		lacking bool // attendance at a seminar
		to      StepKey
		after   string // the visits that end and begin
		code    Code
		field   string
	}{
		"done goes to the next step":               {move: Move{Kind: Complete}, to: StartupInfo, after: "inspiration done, startup-info standing"},
		"done without proof wants a reason":        {move: Move{Kind: Complete}, lacking: true, code: Invalid, field: "reason"},
		"done without proof is done for a reason":  {move: Move{Kind: Complete, Reason: "var på mässa"}, lacking: true, to: StartupInfo, after: "inspiration done, startup-info standing"},
		"done further on wants a reason":           {move: Move{Kind: Complete, Step: FollowingUp}, code: Invalid, field: "reason"},
		"done further on skips those between":      {move: Move{Kind: Complete, Step: FollowingUp, Reason: "vill själv"}, to: Analysis, after: "inspiration skipped, startup-info skipped, follow-up done, analysis standing"},
		"done on the last step ends the ladder":    {move: Move{Kind: Complete, Step: Continuous, Reason: "allt klart"}, to: Continuous, after: "inspiration skipped, startup-info skipped, follow-up skipped, analysis skipped, programme skipped, continuous done"},
		"done behind oneself leads nowhere":        {move: Move{Kind: Complete, Step: Identify, Reason: "x"}, code: Invalid},
		"done on a step that is none":              {move: Move{Kind: Complete, Step: "none", Reason: "x"}, code: Invalid, field: "step"},
		"done before the step began":               {move: Move{Kind: Complete, On: isoDay(t, "2026-11-02")}, code: Invalid, field: "on"},
		"done on the day the step began":           {move: Move{Kind: Complete, On: since}, to: StartupInfo, after: "inspiration done, startup-info standing"},
		"skipping wants a reason":                  {move: Move{Kind: Skip}, code: Invalid, field: "reason"},
		"skipping goes to the next step":           {move: Move{Kind: Skip, Reason: "kan redan"}, to: StartupInfo, after: "inspiration skipped, startup-info standing"},
		"going back wants a reason":                {move: Move{Kind: GoBack}, code: Invalid, field: "reason"},
		"going back goes to the step before":       {move: Move{Kind: GoBack, Reason: "ny idé"}, to: GeneralInfo, after: "inspiration left, general-info standing"},
		"going back to a step named":               {move: Move{Kind: GoBack, Step: Identify, Reason: "ny idé"}, to: Identify, after: "inspiration left, identify standing"},
		"going back does not go forward":           {move: Move{Kind: GoBack, Step: Analysis, Reason: "x"}, code: Invalid},
		"going back before the step began":         {move: Move{Kind: GoBack, Reason: "x", On: isoDay(t, "2026-11-02")}, code: Invalid, field: "on"},
		"going back from the top takes the last":   {ended: true, move: Move{Kind: GoBack, Reason: "mer att göra"}, to: Continuous, after: "continuous standing"},
		"done at the top leads nowhere":            {ended: true, move: Move{Kind: Complete}, code: Conflict},
		"done while closed wants reopening":        {status: Closed, move: Move{Kind: Complete}, code: Conflict},
		"done while paused goes on":                {status: Paused, move: Move{Kind: Complete}, to: StartupInfo, after: "inspiration done, startup-info standing"},
		"of someone off the ladder":                {role: Other, move: Move{Kind: Complete}, code: Conflict},
		"reopening what is open":                   {move: Move{Kind: Reopen}, code: Conflict},
		"reopening stays on the step":              {status: Closed, move: Move{Kind: Reopen}, to: Inspiration},
		"reopening on another step wants a reason": {status: Closed, move: Move{Kind: Reopen, Step: Identify}, code: Invalid, field: "reason"},
		"reopening on another step leaves this":    {status: HandedOver, move: Move{Kind: Reopen, Step: Analysis, Reason: "åter"}, to: Analysis, after: "inspiration left, analysis standing"},
		"reopening before the step began":          {status: Closed, move: Move{Kind: Reopen, Step: Analysis, Reason: "åter", On: isoDay(t, "2026-11-02")}, code: Invalid, field: "on"},
	} {
		t.Run("a move: "+name, func(t *testing.T) {
			who := Contact{Role: Client, Status: Active, Step: Inspiration, StepSince: since, Name: "Amina"}
			if c.status != "" {
				who.Status = c.status
			}
			visits := []Visit{{ID: "1", Step: GeneralInfo, State: Done, From: since, To: since}, {ID: "2", Step: Inspiration, State: Standing, From: since}}
			if c.role != "" {
				who.Role, visits = c.role, nil
			}
			if c.ended {
				who.Step, visits = Continuous, []Visit{{ID: "8", Step: Continuous, State: Done, From: since, To: since}}
			}
			if c.move.On.IsZero() {
				c.move.On = on
			}
			from := proven(who, visits)
			if c.lacking {
				from.Seminars = 0
			}
			climb, err := from.Decide(c.move, Noted{})
			if c.to == "" {
				e, ok := err.(*Error)
				if !ok || e.Code != c.code || e.Field != c.field {
					t.Fatalf("error %v, expected code %d at %q", err, c.code, c.field)
				}
				return
			}
			if err != nil {
				t.Fatalf("not allowed: %v", err)
			}
			if after := way(append(climb.Ended, climb.Begun...)); climb.Step != c.to || after != c.after {
				t.Errorf("now on %s after %s, expected %s after %s", climb.Step, after, c.to, c.after)
			}
		})
	}
}

// TestAnyWayIsWhole plays moves at random and holds what must be true of every way up: the
// person stands on one step or is at the end, and nothing ends before it began.
func TestAnyWayIsWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day, _ := NewDate(2026, 1, 1)
		line := rapid.SampledFrom([]Path{Potential, Established}).Draw(t, "line")
		visits := Entering(Client, line, day)
		at := visits[len(visits)-1]
		who := Contact{Role: Client, Path: line, Status: Active, Step: at.Step, StepSince: at.From, Name: "Amina"}
		for i := range visits {
			visits[i].ID = StepID(rune('A' + i))
		}
		for range rapid.IntRange(1, 30).Draw(t, "moves") {
			day = day.AddDays(rapid.IntRange(-2, 20).Draw(t, "days"))
			move := Move{
				Kind: rapid.SampledFrom([]MoveKind{Complete, Skip, GoBack, Reopen}).Draw(t, "kind"), On: day,
				Reason: rapid.SampledFrom([]string{"", "skäl"}).Draw(t, "reason"),
			}
			if rapid.Bool().Draw(t, "further") {
				move.Step = Ladder[rapid.IntRange(0, 7).Draw(t, "step")].Key
			}
			climb, err := proven(who, visits).Decide(move, Noted{})
			if err != nil {
				continue
			}
			for _, ended := range climb.Ended {
				for i := range visits {
					if visits[i].ID == ended.ID {
						visits[i] = ended
					}
				}
			}
			for _, v := range climb.Begun {
				v.ID = StepID(rune('A' + len(visits)))
				visits = append(visits, v)
			}
			who.Step, who.StepSince, who.Status = climb.Step, climb.Since, climb.Status
			standing := 0
			for _, v := range visits {
				if v.State == Standing {
					standing++
					if v.Step != who.Step || v.From != who.StepSince || !v.To.IsZero() {
						t.Fatalf("%v, but the person is on %s since %s", v, who.Step, who.StepSince)
					}
				} else if v.To.Before(v.From) {
					t.Fatalf("%v ended before it began", v)
				}
			}
			if standing != 1 && !(standing == 0 && climb.Finished) {
				t.Fatalf("stands on %d steps after %s: %s", standing, move.Kind, way(visits))
			}
		}
	})
}

func TestAChangeOfStatus(t *testing.T) {
	on := isoDay(t, "2026-11-18")
	for name, c := range map[string]struct {
		from    Status
		to      StatusChange
		tried   []string
		code    Code
		field   string
		allowed bool
	}{
		"closing for a reason":               {from: Active, to: StatusChange{Status: Closed, Reason: "moved"}, allowed: true},
		"closing for no reason":              {from: Active, to: StatusChange{Status: Closed}, code: Invalid, field: "reason"},
		"closing for a reason of one's own":  {from: Active, to: StatusChange{Status: Closed, Reason: "trött"}, code: Invalid, field: "reason"},
		"giving up after two attempts":       {from: Active, to: StatusChange{Status: Closed, Reason: "unreachable"}, tried: []string{"call", "email"}, code: Invalid, field: "reason"},
		"giving up after three attempts":     {from: Active, to: StatusChange{Status: Closed, Reason: "unreachable"}, tried: []string{"call", "email", "letter"}, allowed: true},
		"pausing until tomorrow":             {from: Active, to: StatusChange{Status: Paused, Reason: "sjuk", Until: on.AddDays(1)}, allowed: true},
		"pausing until today":                {from: Active, to: StatusChange{Status: Paused, Reason: "sjuk", Until: on}, code: Invalid, field: "until"},
		"pausing for ever":                   {from: Active, to: StatusChange{Status: Paused, Reason: "sjuk"}, code: Invalid, field: "until"},
		"pausing longer what is paused":      {from: Paused, to: StatusChange{Status: Paused, Reason: "sjuk", Until: on.AddDays(9)}, allowed: true},
		"closing what is closed":             {from: Closed, to: StatusChange{Status: Closed, Reason: "moved"}, code: Conflict},
		"handing over without saying whom":   {from: Active, to: StatusChange{Status: HandedOver}, code: Invalid, field: "reason"},
		"taking up again needs no reason":    {from: Paused, to: StatusChange{Status: Active}, allowed: true},
		"taking up what is active already":   {from: Active, to: StatusChange{Status: Active}, code: Conflict},
		"handing over to another with words": {from: Active, to: StatusChange{Status: HandedOver, Reason: "Almi"}, allowed: true},
	} {
		t.Run(name, func(t *testing.T) {
			c.to.On = on
			err := c.to.Check(Contact{Status: c.from, Name: "Amina"}, c.tried)
			if c.allowed {
				if err != nil {
					t.Errorf("not allowed: %v", err)
				}
				return
			}
			if e, ok := err.(*Error); !ok || e.Code != c.code || e.Field != c.field {
				t.Errorf("error %v, expected code %d at %q", err, c.code, c.field)
			}
		})
	}
}

func TestEntering(t *testing.T) {
	on := isoDay(t, "2026-11-18")
	if got := way(Entering(Client, Potential, on)); got != "identify standing" {
		t.Errorf("someone with an idea enters at %s", got)
	}
	want := "identify not-needed, general-info not-needed, inspiration not-needed, startup-info not-needed, follow-up not-needed, analysis standing"
	if got := way(Entering(Client, Established, on)); got != want {
		t.Errorf("someone with a firm enters at %s", got)
	}
	if got := Entering(Other, Potential, on); got != nil {
		t.Errorf("someone off the ladder enters at %s", way(got))
	}
}
