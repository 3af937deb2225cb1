package export

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/report"
)

// TestTheNeedsOfTheInterviewsAreThePublishedOnes brings in the interviews with 41 firms and
// compares the table row by row with what was published of them.
func TestTheNeedsOfTheInterviewsAreThePublishedOnes(t *testing.T) {
	read := func(name string) string {
		content, err := os.ReadFile("../ui/line/testdata/lists/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return string(content)
	}
	rows := func(table string) [][]string {
		all, err := csv.NewReader(strings.NewReader(table)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		return all[1:]
	}
	r := office(t)
	bringIn(t, r, read("almi-contacts.csv"), model.Client)
	got, published := rows(render(t, Of(r, report.Needs, report.Filter{}), Machine, text.Swedish)), rows(read("almi-needs.csv"))
	if len(got) != 21 || len(published) != 21 {
		t.Fatalf("%d rows, published %d, want 21", len(got), len(published))
	}
	for i, want := range published {
		if got[i][0] != want[0] || got[i][1] != want[2] {
			t.Errorf("row %d: %s, published %s", i+1, got[i], want)
		}
	}
}
