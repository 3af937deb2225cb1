package model_test

import (
	"slices"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
)

// measures are actions of one person, each "name day [waits for …] [state]": "C 2027-03-24 A B done".
func measures(t *testing.T, said ...string) []model.Record {
	t.Helper()
	all := make([]model.Record, len(said))
	for i, s := range said {
		words := strings.Fields(s)
		a := model.Action.With("amina", onDay(t, "2026-11-16"), "kind", "permit", "actor", "me", "text", words[0], "due", words[1])
		a.ID = model.RecordID(words[0])
		var after []model.RecordID
		for _, w := range words[2:] {
			if slices.Contains(model.Action.Options("status"), w) {
				a.Set("status", w)
				continue
			}
			after = append(after, model.RecordID(w))
		}
		model.SetAfter(a, after...)
		all[i] = a
	}
	return all
}

func measure(t *testing.T, all []model.Record, name string) model.Record {
	t.Helper()
	for _, a := range all {
		if a.Get("text") == name {
			return a.Clone()
		}
	}
	t.Fatalf("there is no action %s", name)
	return model.Record{}
}

// The days are computed by hand. Over Easter 2027 nobody works from Friday 26 to Monday 29 March;
// over midsummer on Friday 25 June; over Christmas on Friday 24 and 31 December (25 and 26
// December and 1 January are a weekend), nor on Thursday 6 January 2028.
func TestAMovedDeadlineMovesWhatWaitsForIt(t *testing.T) {
	easter := []string{
		"A 2027-03-15",   // Monday
		"B 2027-03-19 A", // 4 working days later: 16 17 18 19
		"C 2027-03-24 B", // 3: 22 23 24
		"D 2027-03-31 C", // 3: 25 30 31
		"E 2027-04-02 D", // 2: 1 2 April
	}
	midsummer := []string{
		"A 2027-06-14",   // Monday
		"B 2027-06-17 A", // 3: 15 16 17
		"C 2027-06-22 B", // 3: 18 21 22
		"D 2027-06-24 C", // 2: 23 24
		"E 2027-06-29 D", // 2: 28 29
	}
	christmas := []string{
		"A 2027-12-13",   // Monday
		"B 2027-12-15 A", // 2: 14 15
		"C 2027-12-20 B", // 3: 16 17 20
		"D 2027-12-23 C", // 3: 21 22 23
		"E 2027-12-28 D", // 2: 27 28
	}
	for name, c := range map[string]struct {
		actions     []string
		moved, to   string
		want, stays string
	}{
		"five in a chain over Easter, a week later": {
			easter, "A", "2027-03-22",
			// 23 24 25 30 | 31 1 2 | 5 6 7 | 8 9
			"B 2027-03-30, C 2027-04-02, D 2027-04-07, E 2027-04-09", "",
		},
		"five in a chain over Easter, a week earlier": {
			easter, "A", "2027-03-08",
			// 9 10 11 12 | 15 16 17 | 18 19 22 | 23 24
			"B 2027-03-12, C 2027-03-17, D 2027-03-22, E 2027-03-24", "",
		},
		"five in a chain over midsummer, a week later": {
			midsummer, "A", "2027-06-21",
			// 22 23 24 | 28 29 30 | 1 2 July | 5 6
			"B 2027-06-24, C 2027-06-30, D 2027-07-02, E 2027-07-06", "",
		},
		"five in a chain over Christmas, a week later": {
			christmas, "A", "2027-12-20",
			// 21 22 | 23 27 28 | 29 30 3 January | 4 5
			"B 2027-12-22, C 2027-12-28, D 2028-01-03, E 2028-01-05", "",
		},
		"from the middle only what comes after": {
			easter, "C", "2027-03-31",
			// 1 2 5 April | 6 7
			"D 2027-04-05, E 2027-04-07", "",
		},
		"a tree: both branches, each with its own distance": {
			[]string{"A 2027-03-15", "B 2027-03-16 A", "C 2027-03-18 A", "D 2027-03-17 B", "E 2027-03-22 C"},
			"A", "2027-03-24",
			// B 1: 25 | D 1: 30 | C 3: 25 30 31 | E 2: 1 2 April
			"B 2027-03-25, C 2027-03-31, D 2027-03-30, E 2027-04-02", "",
		},
		"of two the last counts: the other moves freely before it": {[]string{"A 2027-03-15", "B 2027-03-19", "C 2027-03-22 A B"}, "A", "2027-03-18", "", ""},
		"of two the last counts: when the other passes it":         {[]string{"A 2027-03-15", "B 2027-03-19", "C 2027-03-22 A B"}, "A", "2027-03-23", "C 2027-03-24", ""},
		"of two the last counts: earlier only as far as the other": {[]string{"A 2027-03-15", "B 2027-03-19", "C 2027-03-22 A B"}, "B", "2027-03-10", "C 2027-03-16", ""},
		"joined again after two branches":                          {[]string{"A 2027-03-15", "B 2027-03-16 A", "C 2027-03-18 A", "D 2027-03-19 B C"}, "A", "2027-03-16", "B 2027-03-17, C 2027-03-19, D 2027-03-22", ""},
		"on the same day stays on the same day":                    {[]string{"A 2027-03-15", "B 2027-03-15 A"}, "A", "2027-03-25", "B 2027-03-25", ""},
		"what is done does not move, nor what waited for it":       {[]string{"A 2027-03-15", "B 2027-03-16 A done", "C 2027-03-18 B"}, "A", "2027-03-22", "", ""},
		"what is dropped holds up nothing":                         {[]string{"A 2027-03-15 dropped", "B 2027-03-16 A"}, "A", "2027-03-22", "", ""},
		"from a Saturday to the working day behind it":             {[]string{"A 2027-03-19", "B 2027-03-20 A"}, "A", "2027-03-26", "B 2027-03-30", ""},
		"however they are listed":                                  {[]string{"C 2027-03-24 B", "B 2027-03-19 A", "A 2027-03-15"}, "A", "2027-03-22", "B 2027-03-30, C 2027-04-02", ""},
		"nothing moves when the day stays":                         {easter, "A", "2027-03-15", "", ""},
		"those in a circle stay where they are":                    {[]string{"A 2027-03-15", "B 2027-03-16 A", "C 2027-03-17 D", "D 2027-03-17 C"}, "A", "2027-03-22", "B 2027-03-23", ""},
	} {
		t.Run(name, func(t *testing.T) {
			actions := measures(t, c.actions...)
			moved := measure(t, actions, c.moved)
			moved.Set("due", c.to)
			var got []string
			for _, s := range model.Cascade(actions, moved) {
				if was := measure(t, actions, s.Record.Get("text")).Date("due"); s.Was != was || s.Record.Date("due") != s.Is {
					t.Errorf("%s is said to move from %s to %s, and has %s", s.Record.Get("text"), s.Was, s.Is, s.Record.Get("due"))
				}
				got = append(got, s.Record.Get("text")+" "+s.Is.String())
			}
			if said := strings.Join(got, ", "); said != c.want {
				t.Errorf("moved are\n%s\nnot\n%s", said, c.want)
			}
		})
	}
}

func TestWhatAnActionMayWaitFor(t *testing.T) {
	for name, c := range map[string]struct {
		actions []string
		saved   string
		refused []string // what the sentence names; none: it is allowed
	}{
		"one that is due before":                   {[]string{"A 2027-03-15", "B 2027-03-16 A"}, "B", nil},
		"one that is due on the same day":          {[]string{"A 2027-03-15", "B 2027-03-15 A"}, "B", nil},
		"not one that is due later":                {[]string{"A 2027-03-17", "B 2027-03-16 A"}, "B", []string{"“B”", "2027-03-16", "“A” (2027-03-17)"}},
		"nor may what it waits for pass it":        {[]string{"A 2027-03-17", "B 2027-03-16 A"}, "A", []string{"“B”", "2027-03-16", "“A” (2027-03-17)"}},
		"one that is done, however late":           {[]string{"A 2027-03-17 done", "B 2027-03-16 A"}, "B", nil},
		"one that was dropped":                     {[]string{"A 2027-03-17 dropped", "B 2027-03-16 A"}, "B", nil},
		"not itself":                               {[]string{"A 2027-03-17 A"}, "A", []string{"“A”, “A”"}},
		"not two for each other":                   {[]string{"A 2027-03-15 B", "B 2027-03-15 A"}, "B", []string{"“B”, “A”, “B”"}},
		"not in a circle of three, one of it done": {[]string{"A 2027-03-15 C", "B 2027-03-15 A done", "C 2027-03-15 B"}, "A", []string{"“A”, “C”, “B”, “A”"}},
		"not somebody else's":                      {[]string{"A 2027-03-15 X"}, "A", []string{"no action X"}},
		"what others do wrong is not its fault":    {[]string{"A 2027-03-17", "B 2027-03-16 A", "C 2027-03-20"}, "C", nil},
	} {
		t.Run(name, func(t *testing.T) {
			actions := measures(t, c.actions...)
			saved := measure(t, actions, c.saved)
			others := slices.DeleteFunc(slices.Clone(actions), func(a model.Record) bool { return a.ID == saved.ID })
			_, err := model.Action.Among(saved, model.Own{Records: map[string][]model.Record{"action": others}}, onDay(t, "2026-11-16"))
			if (err == nil) != (c.refused == nil) {
				t.Fatalf("it says %v", err)
			}
			for _, named := range c.refused {
				if said := model.Explain(err, text.English); !strings.Contains(said, named) {
					t.Errorf("%q does not name %s", said, named)
				}
			}
		})
	}
}

func TestWhatWaitsForAnActionIsFreeWhenItIsGone(t *testing.T) {
	actions := measures(t, "B 2027-03-16 A X", "C 2027-03-17 B")
	freed, err := model.Action.Gone(measures(t, "A 2027-03-15")[0], model.Own{Records: map[string][]model.Record{"action": actions}})
	if err != nil || len(freed) != 1 || freed[0].Record.Get("text") != "B" || freed[0].Record.Get("after") != "X" {
		t.Errorf("freed are %v, %v", freed, err)
	}
}
