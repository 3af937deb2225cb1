package model

import (
	"strings"
	"testing"

	"stegvis/model/text"
)

func TestAStepIsNamed(t *testing.T) {
	for name, c := range map[string]struct {
		typed string
		step  StepKey
	}{
		"by its key":                             {"startup-info", StartupInfo},
		"by its number":                          {"5", FollowingUp},
		"by the beginning of its Swedish name":   {"åtgärd", Programme},
		"by the beginning of its English name":   {"contin", Continuous},
		"in capitals":                            {"ANALYS", Analysis},
		"by a beginning both languages have":     {"inspir", Inspiration},
		"but not by a number there is not":       {"9", ""},
		"but not by nought":                      {"0", ""},
		"but not by less than three letters":     {"an", ""},
		"but not by nothing":                     {"", ""},
		"but not by the middle of its name":      {"seminar", ""},
		"but not by a word no step begins with":  {"middag", ""},
		"but not by letters inside a longer one": {"uppföljningar", ""},
	} {
		t.Run("a step is named "+name, func(t *testing.T) {
			if got, ok := ParseStep(c.typed); got != c.step || ok != (c.step != "") {
				t.Errorf("%q is %q (%t), expected %q", c.typed, got, ok, c.step)
			}
		})
	}
}

func TestTheLadderHasEightStepsInOrder(t *testing.T) {
	if len(Ladder) != 8 {
		t.Fatalf("the ladder has %d steps", len(Ladder))
	}
	for i, s := range Ladder {
		if s.Number != i+1 || s.Key.Number() != i+1 {
			t.Errorf("%s is step %d at place %d", s.Key, s.Number, i+1)
		}
		next, ok := s.Key.Next()
		if last := i == len(Ladder)-1; ok == last || !last && next != Ladder[i+1].Key {
			t.Errorf("after %s comes %q (%t)", s.Key, next, ok)
		}
		if s.Silence <= 0 || len(s.Proof) == 0 {
			t.Errorf("%s has no limit of silence or no proof", s.Key)
		}
		for _, l := range []text.Lang{text.Swedish, text.English} {
			if got, ok := ParseStep(s.Key.Label(l)); !ok || got != s.Key {
				t.Errorf("%q is read as %q", s.Key.Label(l), got)
			}
		}
	}
	if _, ok := StepKey("none").Next(); ok || StepKey("none").Number() != 0 {
		t.Error("a key that is none has a place on the ladder")
	}
}

func TestEveryFieldAProofNeedsIsOnItsForm(t *testing.T) {
	for _, s := range Ladder {
		for _, p := range s.Proof {
			m, lacks := p.lacking(s, Evidence{})
			if !lacks {
				t.Errorf("%s: %s is proved by nothing", s.Key, p)
			}
			switch p {
			case ProofName, ProofReach, ProofChannel:
				if _, ok := FieldByKey(m.Field); !ok {
					t.Errorf("%s: a contact has no field %q", s.Key, m.Field)
				}
			case ProofSeminar, ProofPersonalContact, Need.Proof(), Action.Proof(), Outcome.Proof(): // mended elsewhere
			default:
				if _, ok := s.FieldOf(m.Field); !ok {
					t.Errorf("%s: the form has no field %q", s.Key, m.Field)
				}
			}
		}
		for _, f := range s.Fields {
			for _, required := range f.Needed {
				if _, err := f.Parse(required, Date{}); err != nil {
					t.Errorf("%s: %s requires %q, which is no option", s.Key, f.Key, required)
				}
			}
		}
	}
}

func TestWhatAStepNeedsIsToldFromWhatMayBeLeftOut(t *testing.T) {
	for key, want := range map[StepKey]string{
		Identify: "", GeneralInfo: "topics language given_on", Inspiration: "", StartupInfo: "topics language given_on",
		FollowingUp: "decision", Analysis: "competence goal hinders obstacles", Programme: "", Continuous: "every_months every_weeks until closed_on",
	} {
		step, _ := StepOf(key)
		var needs []string
		for _, f := range step.Fields {
			if step.Needs(f.Key) {
				needs = append(needs, f.Key)
			}
		}
		if got := strings.Join(needs, " "); got != want {
			t.Errorf("step %d needs %q, not %q", step.Number, got, want)
		}
	}
	start, _ := StepOf(StartupInfo)
	topics, _ := start.FieldOf("topics")
	if got := topics.BoxLabel(text.English, "tax") + ", " + topics.BoxLabel(text.English, "law"); got != "Tax and permits (optional), Business law" {
		t.Errorf("the boxes read %q", got)
	}
	general, _ := StepOf(GeneralInfo)
	if topics, _ = general.FieldOf("topics"); topics.BoxLabel(text.English, "trades") != "Trades" {
		t.Error("where any box will do none is marked")
	}
}
