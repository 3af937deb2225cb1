package export

import (
	"context"
	"encoding/csv"
	"os"
	"strconv"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/storage/report"
)

// sums are the columns of a table added up.
func sums(t *testing.T, r *storage.Register, table report.Table) map[string]int {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(render(t, Of(r, table, report.Filter{}), Machine, text.Swedish))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	sums := make(map[string]int)
	for _, row := range rows[1:] {
		for i, value := range row {
			n, _ := strconv.Atoi(value)
			sums[rows[0][i]] += n
		}
	}
	return sums
}

func TestTheListsGiveTheFiguresThatArePublishedOfThem(t *testing.T) {
	for list, want := range map[string]map[string]int{
		"../ui/line/testdata/lists/neem-contacts.csv": {"firms": 37, "jobs": 41, "waiting": 76, "firms-started": 37, "started": 37, "clients": 169, "undated": 0, "asked-undated": 113},
		"intake/testdata/cases/b-loans.csv":           {"granted_sek": 80000, "granted": 2, "waiting": 1, "contacts": 80000},
		"intake/testdata/cases/b-jobs.csv":            {"firms": 2, "jobs": 5, "people": 1, "contact-jobs": 5},
	} {
		content, err := os.ReadFile(list)
		if err != nil {
			t.Fatal(err)
		}
		r := office(t)
		bringIn(t, r, string(content), model.Client)
		got := sums(t, r, report.Finance)
		for key, n := range sums(t, r, report.Outcomes) {
			got[key] = n
		}
		contacts := sums(t, r, report.Contacts)
		got["contacts"], got["contact-jobs"] = contacts["granted_sek"], contacts["jobs"]
		s, err := r.Shares(context.Background(), report.Filter{})
		if err != nil {
			t.Fatal(err)
		}
		got["firms-started"], got["started"], got["clients"] = s.Firms.Counted, s.Started, s.Clients
		got["undated"], got["asked-undated"] = s.OutcomesUndated, s.FinanceUndated
		for key, n := range want {
			if got[key] != n {
				t.Errorf("%s: %s is %d, published %d", list, key, got[key], n)
			}
		}
	}
}
