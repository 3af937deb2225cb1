package export

import (
	"context"
	"encoding/csv"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

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

// TestNobodyWhoWasTypedFreelyLeavesInAYear: a partner does, by the name of the directory.
func TestNobodyWhoWasTypedFreelyLeavesInAYear(t *testing.T) {
	r, ctx := office(t), context.Background()
	now := time.Date(2026, 11, 18, 9, 0, 0, 0, time.UTC)
	today := model.DateOf(now)
	done, err := r.AddContact(ctx, now, model.NewContact{Contact: model.Contact{Name: "Amina Warsame"}})
	if err != nil {
		t.Fatal(err)
	}
	amina := done.Owner()
	for _, rec := range []model.Record{
		model.Partner.With("", today, "name", "Almi Norr"),
		model.Action.With(amina, today, "kind", "bank", "actor", "almi norr", "due", "2026-12-01"),
		model.Action.With(amina, today, "kind", "mentor", "actor", "Grannen Ali Hassan", "due", "2026-12-01"),
		model.Action.With(amina, today, "kind", "permit", "actor", "Amina Warsame", "due", "2026-12-01"),
		model.Finance.With(amina, today, "lender", "Farbror Ali", "amount", "5000", "on", "2026-11-01"),
	} {
		if _, err := r.AddRecord(ctx, now, rec); err != nil {
			t.Fatal(err)
		}
	}
	for _, profile := range []Profile{Funder, Public} {
		path, err := Year(ctx, r, YearOptions{Year: 2026, OutDir: t.TempDir(), Now: now, Profile: profile, Lang: text.English})
		if err != nil {
			t.Fatal(err)
		}
		all := ""
		for _, name := range []string{"programme.csv", "finance.csv"} {
			content, err := os.ReadFile(filepath.Join(path, name))
			if err != nil {
				t.Fatal(err)
			}
			all += string(content)
		}
		if strings.Contains(all, "Ali") || strings.Contains(all, "Amina") || !strings.Contains(all, "Almi Norr") || !strings.Contains(all, "somebody else") {
			t.Errorf("%s says\n%s", profile, all)
		}
	}
	if own := render(t, Of(r, report.Programme, report.Filter{}), Machine, text.English); !strings.Contains(own, "mentor,Grannen Ali Hassan") || !strings.Contains(own, "bank,Almi Norr") {
		t.Errorf("the office sees\n%s", own)
	}
}
