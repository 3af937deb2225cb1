package intake

import (
	"testing"

	"stegvis/model"
)

// outcomesOf are the outcomes a list makes of its first row.
func outcomesOf(t *testing.T, list string) (records []model.Record) {
	t.Helper()
	plan := plan(t, list, Options{Today: today})
	for _, rec := range plan.Contacts[0].Records {
		if rec.Type == model.Outcome {
			records = append(records, rec)
		}
	}
	return records
}

func TestAListSaysOfAFirmThatWasStartedWhatBelongsToIt(t *testing.T) {
	list := "Namn;Telefon;Företag;Företagsform;Startat företag;Arbetstillfällen;Nya heltidstjänster;Med vår hjälp;Nytt eller övertaget\n" +
		"Testa Exempel;070-111 22 33;Kafé Ett;Aktiebolag;2026-02-01;2;1,5;delvis;övertaget\n"
	records := outcomesOf(t, list)
	if len(records) != 1 {
		t.Fatalf("%d outcomes, expected one", len(records))
	}
	for key, want := range map[string]string{"kind": "firm-started", "firm": "Kafé Ett", "legal_form": "limited-company", "jobs": "2", "fte": "1.5", "helped": "partly", "start": "taken-over"} {
		if got := records[0].Get(key); got != want {
			t.Errorf("%s is %q, expected %q", key, got, want)
		}
	}
}

func TestHelpIsNoOutcomeWhereNoFirmWasStarted(t *testing.T) {
	for name, list := range map[string]string{
		"of a list of members":     "Namn;Telefon;Med vår hjälp\nTesta Exempel;070-111 22 33;ja\n",
		"of firms that are there":  "Namn;Telefon;Företag;Hur det började\nTesta Exempel;070-111 22 33;Kafé Ett;nytt\n",
		"of a row without a start": "Namn;Telefon;Startat företag;Med vår hjälp\nTesta Exempel;070-111 22 33;;ja\n",
	} {
		if records := outcomesOf(t, list); len(records) > 0 {
			t.Errorf("%s: %v", name, records[0].Values)
		}
	}
}
