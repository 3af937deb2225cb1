package model

import (
	"slices"
	"testing"
)

func TestWhatAStepLacks(t *testing.T) {
	reached := Contact{Name: "Amina Warsame", Values: map[string]string{"phones": "+46701740605", "found_through": "sfi"}}
	form := func(pairs ...string) Evidence {
		e := Evidence{Form: make(map[string]string)}
		for i := 0; i < len(pairs); i += 2 {
			e.Form[pairs[i]] = pairs[i+1]
		}
		return e
	}
	for name, c := range map[string]struct {
		step    StepKey
		has     Evidence
		missing []Proof
	}{
		"step 1 lacks all of a person nothing is known of":  {Identify, Evidence{}, []Proof{ProofName, ProofReach, ProofChannel}},
		"step 1 lacks nothing of one reached and found":     {Identify, Evidence{Contact: reached}, nil},
		"step 2 lacks a topic when none is ticked":          {GeneralInfo, form("given_on", "2026-11-11", "language", "so"), []Proof{ProofTopics}},
		"step 2 is content with any one topic":              {GeneralInfo, form("given_on", "2026-11-11", "language", "so", "topics", "trades"), nil},
		"step 3 lacks a seminar":                            {Inspiration, Evidence{}, []Proof{ProofSeminar}},
		"step 3 lacks nothing after a seminar":              {Inspiration, Evidence{Seminars: 1}, nil},
		"step 4 lacks law":                                  {StartupInfo, form("given_on", "2026-11-11", "language", "so", "topics", "business-plan financing tax"), []Proof{ProofTopics}},
		"step 4 can do without tax":                         {StartupInfo, form("given_on", "2026-11-11", "language", "so", "topics", "law financing business-plan"), nil},
		"step 4 lacks its date and language":                {StartupInfo, form("topics", "business-plan financing law"), []Proof{ProofDate, ProofLanguage}},
		"step 5 lacks a talk after no":                      {FollowingUp, form("decision", "no"), []Proof{ProofPersonalContact}},
		"step 5 lacks a decision after a talk":              {FollowingUp, Evidence{PersonalContacts: 2}, []Proof{ProofDecision}},
		"step 6 does not take spaces for a goal":            {Analysis, Evidence{Records: map[string]int{"need": 1}, Form: map[string]string{"competence": "kock", "goal": " \n", "obstacles": "lån"}}, []Proof{ProofGoal}},
		"step 6 takes ticks for what hinders":               {Analysis, Evidence{Records: map[string]int{"need": 1}, Form: map[string]string{"competence": "kock", "goal": "kafé", "hinders": "money time"}}, nil},
		"step 6 takes words for what hinders":               {Analysis, Evidence{Records: map[string]int{"need": 1}, Form: map[string]string{"competence": "kock", "goal": "kafé", "obstacles": "lån"}}, nil},
		"step 6 lacks what hinders":                         {Analysis, Evidence{Records: map[string]int{"need": 1}, Form: map[string]string{"competence": "kock", "goal": "kafé", "hinders": " "}}, []Proof{ProofObstacles}},
		"step 6 lacks a need":                               {Analysis, form("competence", "kock", "goal", "kafé", "obstacles", "lån"), []Proof{Need.Proof()}},
		"step 7 lacks an action":                            {Programme, Evidence{}, []Proof{Action.Proof()}},
		"step 8 has no schedule without an end":             {Continuous, Evidence{Records: map[string]int{"outcome": 1}, Form: map[string]string{"every_months": "3", "closed_on": "2026-11-11"}}, []Proof{ProofSchedule}},
		"step 8 has no schedule of every nought months":     {Continuous, Evidence{Records: map[string]int{"outcome": 1}, Form: map[string]string{"every_months": "0", "until": "2029-01-01", "closed_on": "2026-11-11"}}, []Proof{ProofSchedule}},
		"step 8 has a schedule of every so many weeks":      {Continuous, form("every_weeks", "2", "until", "2029-01-01", "closed_on", "2026-11-11"), []Proof{Outcome.Proof()}},
		"step 8 has a schedule in the plan after a start":   {Continuous, Evidence{Planned: 4, Records: map[string]int{"outcome": 1}}, []Proof{ProofScheduleClosed}},
		"step 8 is not done while its schedule is not over": {Continuous, Evidence{Records: map[string]int{"outcome": 1}, Form: map[string]string{"every_months": "3", "until": "2029-01-01"}}, []Proof{ProofScheduleClosed}},
		"step 8 lacks an outcome":                           {Continuous, form("every_months", "3", "until", "2029-01-01", "closed_on", "2026-11-11"), []Proof{Outcome.Proof()}},
	} {
		t.Run(name, func(t *testing.T) {
			step, _ := StepOf(c.step)
			var missing []Proof
			for _, m := range MissingFor(step, c.has) {
				missing = append(missing, m.Proof)
			}
			if !slices.Equal(missing, c.missing) {
				t.Errorf("missing %v, expected %v", missing, c.missing)
			}
		})
	}
}

func TestMissingTopicsAreNamed(t *testing.T) {
	step, _ := StepOf(StartupInfo)
	for _, m := range MissingFor(step, Evidence{Form: map[string]string{"topics": "tax business-plan"}}) {
		if m.Proof == ProofTopics && !slices.Equal(m.Options, []string{"financing", "law"}) {
			t.Errorf("still to cover are %v, expected financing and law", m.Options)
		}
	}
}
