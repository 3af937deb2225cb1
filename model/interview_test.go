package model

import (
	"strings"
	"testing"
)

func TestTheInterviewAsksOnlyForWhatThereIs(t *testing.T) {
	fields := append(append(InterviewAnalysis(), InterviewFirm()...), InterviewNeeds)
	for _, f := range fields {
		if f.Key == "" || f.Word() == "" {
			t.Errorf("a field of the interview is none: %+v", f)
		}
	}
	if len(fields) != 7 || len(InterviewNeeds.Options) != 21 {
		t.Errorf("%d fields, %d needs", len(fields), len(InterviewNeeds.Options))
	}
}

func TestNeedsAreMarkedWithTheirPriority(t *testing.T) {
	need := func(key, priority, status string) Record {
		return Need.With("c", proposalDay, "need", key, "priority", priority, "status", status)
	}
	there := []Record{need("capital", "1", "open"), need("premises", "3", "programme"), need("export", "2", "met")}
	there[0].Version, there[1].Version, there[2].Version = 1, 1, 1
	if got := MarkedNeeds(there); got != "premises:3 capital:1" {
		t.Errorf("marked: %q", got)
	}
	for name, c := range map[string]struct{ marked, want string }{
		"as they are":       {"premises:3 capital:1", ""},
		"unmarked":          {"", ""},
		"new ones":          {"board:1 premises:3 capital:1 staff:2", "new board 1, new staff 2"},
		"another priority":  {"premises:1 capital:1", "premises 1"},
		"met, and felt now": {"export:3", "new export 3"},
		"without a rank":    {"board", "new board 2"},
	} {
		var got []string
		for _, r := range NeedsMarked(c.marked, there, "c", proposalDay) {
			r = r.Prepare(proposalDay)
			said := r.Get("need") + " " + r.Get("priority")
			if r.Version == 0 {
				said = "new " + said
			}
			got = append(got, said)
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: %q, want %q", name, s, c.want)
		}
	}
	if there[1].Get("priority") != "3" {
		t.Error("the need as it was read was changed")
	}
}

func TestASnapshotIsMadeOnlyOfWhatIsNews(t *testing.T) {
	last := Snapshot.With("f", proposalDay, "on", "2026-03-01", "employed", "2", "turnover", "500k-1m")
	today := Snapshot.With("f", proposalDay, "employed", "2", "size", "micro")
	for name, c := range map[string]struct {
		there  []Record
		fields map[string]string
		want   string
	}{
		"nothing told":              {[]Record{last}, map[string]string{"exports": "yes", "employed": ""}, ""},
		"the first":                 {nil, map[string]string{"employed": "2"}, "2026-11-16 2 "},
		"as it was":                 {[]Record{last}, map[string]string{"employed": "2"}, ""},
		"more work there":           {[]Record{last}, map[string]string{"employed": "3"}, "2026-11-16 3 "},
		"told the same day":         {[]Record{today, last}, map[string]string{"employed": "4"}, "2026-11-16 4 micro"},
		"another turnover":          {[]Record{last}, map[string]string{"employed": "2", "turnover": "over-3m"}, "2026-11-16 2 "},
		"the latest is not the top": {[]Record{last, Snapshot.With("f", proposalDay, "on", "2025-01-01", "employed", "9")}, map[string]string{"employed": "2"}, ""},
	} {
		s, ok := SnapshotAfter(c.there, "f", c.fields, proposalDay)
		got := ""
		if ok {
			got = s.Get("on") + " " + s.Get("employed") + " " + s.Get("size")
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	if today.Get("employed") != "2" {
		t.Error("the state as it was read was changed")
	}
}

func TestWhetherSheWasInterviewed(t *testing.T) {
	need := Need.With("c", proposalDay, "need", "capital")
	for name, c := range map[string]struct {
		form  map[string]string
		needs []Record
		want  bool
	}{
		"nothing":        {nil, nil, false},
		"an empty form":  {map[string]string{"goal": " "}, nil, false},
		"a goal":         {map[string]string{"goal": "grow"}, nil, true},
		"a need":         {nil, []Record{need}, true},
		"a dropped need": {nil, []Record{need.Moved("dropped", proposalDay)}, false},
	} {
		if got := Interviewed(c.form, c.needs); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
