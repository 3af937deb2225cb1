package model_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/modeltest"
)

func names(people []model.Candidate) string {
	var all []string
	for _, p := range people {
		all = append(all, p.Name)
	}
	return strings.Join(all, ", ")
}

func TestCandidatesPutTheLikeliestFirst(t *testing.T) {
	last := model.Likelihood{LastTime: true, Times: 1, Recent: 1}
	often := model.Likelihood{Times: 4, Recent: 2}
	invited := model.Likelihood{Invited: true}
	cases := []struct {
		name, typed string
		people      []model.Candidate
		want        string
	}{
		{
			"last week before often before the alphabet", "a",
			[]model.Candidate{{Name: "Abdi Ali"}, {Name: "Amina Warsame", Likelihood: last}, {Name: "Anna Berg", Likelihood: often}},
			"Amina Warsame, Anna Berg, Abdi Ali",
		},
		{
			"the invited stand with those of last week", "a",
			[]model.Candidate{{Name: "Abdi Ali", Likelihood: often}, {Name: "Amina Warsame", Likelihood: invited}},
			"Amina Warsame, Abdi Ali",
		},
		{
			"who has said no is no likelier than a stranger", "a",
			[]model.Candidate{{Name: "Abdi Ali"}, {Name: "Amina Warsame", Away: true, Likelihood: last}},
			"Abdi Ali, Amina Warsame",
		},
		{
			"those present come after all who are not", "ami",
			[]model.Candidate{{Name: "Amina Warsame", Present: true, Likelihood: last}, {Name: "Amir Hosseini"}, {Name: "Östen Aminoff", Found: true}},
			"Amir Hosseini, Östen Aminoff, Amina Warsame",
		},
		{
			"the first word before the others", "b",
			[]model.Candidate{{Name: "Anna Berg"}, {Name: "Bo Ek"}},
			"Bo Ek, Anna Berg",
		},
		{
			"two words fit in their order, then in the other", "a s",
			[]model.Candidate{{Name: "Sara Andersson"}, {Name: "Anna Svensson"}, {Name: "Anna Berg"}},
			"Anna Svensson, Sara Andersson",
		},
		{
			"each typed word has a word of its own", "a an",
			[]model.Candidate{{Name: "Anna Svensson"}, {Name: "Anna Asp"}},
			"Anna Asp",
		},
		{
			"dots may be left out, but those typed without come first", "as",
			[]model.Candidate{{Name: "Åsa Länta"}, {Name: "Astrid Ek"}},
			"Astrid Ek, Åsa Länta",
		},
		{
			"who was there last week comes first even when dots are left out", "as",
			[]model.Candidate{{Name: "Astrid Ek"}, {Name: "Åsa Länta", Likelihood: last}},
			"Åsa Länta, Astrid Ek",
		},
		{
			"dots that are typed are meant", "å",
			[]model.Candidate{{Name: "Anna Berg", Likelihood: last}, {Name: "Åsa Länta"}},
			"Åsa Länta, Anna Berg",
		},
		{
			"whom only the index finds comes after the names that fit", "sav",
			[]model.Candidate{{Name: "Amina Warsame", Found: true, Likelihood: last}, {Name: "Savita Rao", Found: true}},
			"Savita Rao, Amina Warsame",
		},
		{
			"other scripts", "ами",
			[]model.Candidate{{Name: "Амина Беляева"}, {Name: "Amina Warsame"}},
			"Амина Беляева",
		},
		{
			"with nothing typed the expected, in the order of the alphabet", " ",
			[]model.Candidate{{Name: "Abdi Ali"}, {Name: "Bo Ek", Likelihood: model.Likelihood{Recent: 3}}, {Name: "Eva Lund", Present: true, Likelihood: last}, {Name: "Ida Ek", Likelihood: last}, {Name: "Kim Oja", Away: true, Likelihood: last}},
			"Bo Ek, Ida Ek",
		},
	}
	for _, c := range cases {
		if got := names(model.Candidates(c.typed, c.people, 8)); got != c.want {
			t.Errorf("%s: %q gives %q, want %q", c.name, c.typed, got, c.want)
		}
	}
}

func TestCandidatesAreAtMostTheLimit(t *testing.T) {
	people := make([]model.Candidate, 100)
	for i := range people {
		people[i].Name = "Anna"
	}
	if got := len(model.Candidates("a", people, 8)); got != 8 {
		t.Errorf("100 fit, 8 were asked for, %d came", got)
	}
}

// arrive checks in people one after another and gives the keys it takes. Those of
// lastWeek were at the meeting before.
func arrive(t *testing.T, register []string, arriving, lastWeek []int) (keys int) {
	t.Helper()
	people := make([]model.Candidate, len(register))
	for i, name := range register {
		people[i] = model.Candidate{N: int64(i), Name: name}
		if slices.Contains(lastWeek, i) {
			people[i].Likelihood = model.Likelihood{LastTime: true, Times: 1, Recent: 1}
		}
	}
	slices.SortStableFunc(people, func(a, b model.Candidate) int {
		return slices.Compare(model.NameKey(a.Name), model.NameKey(b.Name))
	})
	find := func(typed string) []int64 {
		var found []int64
		for _, c := range model.Candidates(typed, people, 50) {
			found = append(found, c.N)
		}
		return found
	}
	for _, i := range arriving {
		played, ok := modeltest.Shortest(register[i], int64(i), find)
		if !ok {
			t.Fatalf("%s is not found by any beginning of the name", register[i])
		}
		keys += played.Count()
		at := slices.IndexFunc(people, func(c model.Candidate) bool { return c.N == int64(i) })
		people[at].Present = true
	}
	return keys
}

// TestTwentyPeopleTakeFewKeys plays ten evenings: each time another twenty of two hundred
// come, in the order of the register's file.
func TestTwentyPeopleTakeFewKeys(t *testing.T) {
	cases := []struct {
		name        string
		register    []string
		regulars    int // how many of the twenty were here last week
		most        int // keys on any evening
		mostOnMean  int // keys on the mean of the evenings
		alsoRegular int // others who were here last week and do not come
	}{
		{"names from many languages, no history", modeltest.ManyLanguages(t), 0, 55, 55, 0},
		{"Swedish names, no history", modeltest.Swedish(t), 0, 80, 75, 0},
		{"names from many languages, 18 of the 20 here last week", modeltest.ManyLanguages(t), 18, 45, 45, 0},
		{"names from many languages, 18 of last week's 30", modeltest.ManyLanguages(t), 18, 45, 45, 12},
		{"Swedish names, 18 of the 20 here last week", modeltest.Swedish(t), 18, 48, 45, 0},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var evenings []int
			for evening := range 10 {
				arriving := every(10, evening)
				lastWeek := slices.Concat(arriving[:c.regulars], every(10, (evening+5)%10)[:c.alsoRegular])
				evenings = append(evenings, arrive(t, c.register, arriving, lastWeek))
			}
			sum := 0
			for _, keys := range evenings {
				sum += keys
			}
			if slices.Max(evenings) > c.most || sum > c.mostOnMean*len(evenings) {
				t.Errorf("twenty people took %v keys; the most is %d, on the mean %d", evenings, c.most, c.mostOnMean)
			}
			t.Logf("%v keys", evenings)
		})
	}
}

func every(nth, from int) []int {
	var picked []int
	for i := from; i < 200; i += nth {
		picked = append(picked, i)
	}
	return picked
}

func TestLikelihoodOrders(t *testing.T) {
	people := []model.Likelihood{{Times: 2}, {LastTime: true, Times: 1}, {}, {LastTime: true, Times: 9}, {Invited: true}}
	slices.SortStableFunc(people, model.Likelihood.Compare)
	want := []model.Likelihood{{LastTime: true, Times: 9}, {LastTime: true, Times: 1}, {Invited: true}, {Times: 2}, {}}
	if !slices.Equal(people, want) {
		t.Errorf("the order is %v, want %v", people, want)
	}
}

func TestTheSheetKeepsItsNumbers(t *testing.T) {
	usual := model.Likelihood{LastTime: true}
	people := []model.Candidate{
		{N: 7, Name: "Amina Warsame", Likelihood: usual},
		{N: 3, Name: "Bo Ek"},
		{N: 9, Name: "Erik Länta", Likelihood: model.Likelihood{Invited: true}},
		{N: 4, Name: "Åke Öberg", Likelihood: model.Likelihood{Recent: 3}},
	}
	before := model.Sheet(people)
	people[0].Present, people[1].Present, people[2].Away = true, true, true
	after := model.Sheet(people)
	if len(before) != 3 || len(after) != 3 {
		t.Fatalf("three stand on the sheet, before %v and after %v", before, after)
	}
	for i := range before {
		if before[i].Number != i+1 || cmp.Compare(before[i].N, after[i].N) != 0 {
			t.Errorf("line %d: before %v, after %v", i+1, before[i], after[i])
		}
	}
	if !after[0].Present {
		t.Error("Amina Warsame has come, and the sheet does not say so")
	}
}

func TestLineOfReadsANumberOfTheSheet(t *testing.T) {
	sheet := model.Sheet([]model.Candidate{{N: 7, Likelihood: model.Likelihood{Invited: true}}, {N: 8, Likelihood: model.Likelihood{Invited: true}}})
	for typed, want := range map[string]int64{"1": 7, " 2 ": 8, "02": 8} {
		if line, ok := model.LineOf(sheet, typed); !ok || line.N != want {
			t.Errorf("%q gives %v %v, want the line of %d", typed, line, ok, want)
		}
	}
	for _, typed := range []string{"", "0", "3", "-1", "1a", "99999999999"} {
		if line, ok := model.LineOf(sheet, typed); ok {
			t.Errorf("%q is no number of the sheet, and gives %v", typed, line)
		}
	}
}

func BenchmarkCandidatesAmongThreeHundred(b *testing.B) {
	people := make([]model.Candidate, 300)
	for i := range people {
		people[i] = model.Candidate{N: int64(i), Name: "Anna Karin Svensson Öberg"}
	}
	for b.Loop() {
		model.Candidates("an sv", people, 8)
	}
}
