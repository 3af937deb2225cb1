//go:build unix

package start_test

import (
	"database/sql"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"stegvis/model/text"
	"stegvis/ui/line"
)

// over is the corner of a dialog, before its title: what was done is said in the same words.
const over = "╭ "

// filled opens a form by a key, writes values into its fields one after the other, and saves it.
func (s *terminal) filled(open, title string, values ...string) {
	s.t.Helper()
	s.press(open)
	s.until(over + title)
	s.fields(values...)
	s.press(ctrlS)
	s.gone(over + title)
}

// fields writes values into the fields of a form; an empty one leaves what stands there.
func (s *terminal) fields(values ...string) {
	s.t.Helper()
	for i, v := range values {
		if i > 0 {
			s.press("\t")
		}
		s.write(v)
	}
}

// adding chooses which of several is to be added.
func (s *terminal) adding(which, title string) {
	s.t.Helper()
	s.press("a")
	s.until("What is to be added?")
	s.write(which)
	s.press(enter)
	s.until(over + title)
}

// TestFromTheInterviewToTheFollowUpAYearAfterTheStart takes one of the 41 of the interviews from
// the list to a firm that is followed up, with the real program in a terminal; the last ten changes
// are then taken back and done again.
func TestFromTheInterviewToTheFollowUpAYearAfterTheStart(t *testing.T) {
	path, documents := filepath.Join(t.TempDir(), "register.stegvis.db"), folder(t)
	run := func(args ...string) {
		t.Helper()
		s := startProgram(t, documents, append([]string{"--db", path, "--lang", "en"}, args...)...)
		if status := s.end(); status != 0 {
			t.Fatalf("stegvis %s ended with %d", strings.Join(args, " "), status)
		}
	}
	run("import", "../line/testdata/lists/almi-contacts.csv", "--yes")

	s := start80(t, text.English, documents, path)
	s.until("Needs you")
	s.press("/")
	s.write("kanya")
	s.until("Kanya Srisuk")
	s.press(enter)
	s.until("6 Analysis")
	s.filled("d", "Complete step 6", "builds", "grow", " ")
	s.until("7 Action programme")
	const right = "\x1b[C"
	s.press(right, right, right)
	s.until("No actions yet")
	const action = "Action for Kanya Srisuk"
	for _, a := range [][]string{
		{"bank", "Almi", "2026-12-04", "loan talk"},
		{"micro-loan", "Almi", "2026-12-11"},
		{"bank", "Swedbank", "2026-12-14", "an account"},
		{"mentor", "Swedbank", "2027-01-15"},
		{"trade training", "Komvux", "2027-02-01"},
	} {
		s.filled("a", action+" ", a...)
	}
	s.until("Almi", "Swedbank", "Programme 5")

	s.press(right, right, right)
	s.until("No referral yet")
	const referral, consent = "Referral of Kanya Srisuk", "What a partner may know of Kanya Srisuk"
	s.adding("Referral", referral)
	s.write("Almi")
	s.press(ctrlS)
	s.until("may know nothing without consent")
	s.press(escape)
	s.gone(over + referral)
	s.adding("Consent", consent)
	s.fields("Almi", " ")
	s.press(ctrlS)
	s.gone(over + consent)
	s.adding("Referral", referral)
	s.until("To               Almi") // what she wrote before; she goes on with the next field
	s.press("\t", " ", "\x1b[B", " ", ctrlS)
	s.until("does not hold: the")
	s.press(" ", ctrlS)
	s.gone(over + referral)
	s.until("Referred 2")

	s.press("\x1b[D", "\x1b[D")
	s.until("Outcomes")
	const application, outcome = "Application for finance for Kanya Srisuk", "Outcome for Kanya Srisuk"
	s.adding("Application", application)
	s.fields("micro-lender", "growth", "100000", "\x152026-11-10")
	s.press(ctrlS)
	s.gone(over + application)
	s.press("e")
	s.until(over + application)
	s.fields("", "", "", "", "granted", "300000")
	s.press(ctrlS)
	s.until("A micro-loan of")
	s.press("\x15")
	s.write("100000")
	s.press(ctrlS)
	s.gone(over + application)
	s.until("granted")
	s.filled("o", "Proof of", "the decision")
	s.adding("Outcome", outcome)
	s.fields("Firm started", "\x152026-11-12", "Bygg Kanya", "new", "", "", "1", "", "", "", "after 6", "yes")
	s.press(ctrlS)
	s.gone(over + outcome)
	s.adding("Outcome", outcome)
	s.fields("Jobs created", "\x152026-11-12", "2", "", "yes")
	s.press(ctrlS)
	s.gone(over + outcome)
	s.until("2 jobs")
	s.press("q")
	s.end()

	for _, today := range []string{"2027-05-12", "2027-11-12"} {
		s = startProgram(t, documents, "--db", path, "--lang", "en", "--today", today)
		s.until("Kanya Srisuk", "months after")
		s.press("/")
		s.write("kanya")
		s.until("Kanya Srisuk")
		s.press(enter)
		s.until("7 Action programme")
		s.filled("F", "Follow-up with Kanya Srisuk", "yes", "well", "no")
		s.until("next")
		s.press("q")
		s.end()
	}

	again := func(command string) {
		t.Helper()
		status := line.Run(t.Context(), line.World{
			Args: []string{"--db", path, "--lang", "en", command}, In: strings.NewReader(""), Out: io.Discard, Err: io.Discard,
			Terminal: func(io.Writer) bool { return false }, Asks: func() bool { return false },
			Getenv: func(string) string { return "" }, Now: monday,
		})
		if status != line.ExitDone {
			t.Fatalf("stegvis %s ended with %d", command, status)
		}
	}
	const changes = 10
	after := tables(t, path)
	for range changes {
		again("undo")
	}
	before := tables(t, path)
	if before == after {
		t.Error("nothing was taken back")
	}
	for range changes {
		again("redo")
	}
	if now := tables(t, path); now != after {
		t.Errorf("the tables differ:\n%s\n\n%s", after, now)
	}
	for range changes {
		again("undo")
	}
	if now := tables(t, path); now != before {
		t.Errorf("the tables differ:\n%s\n\n%s", before, now)
	}
}

// tables is everything the register holds but its history and the versions of its rows.
func tables(t *testing.T, path string) string {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+path+"?mode=ro")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	query := func(q string, args ...any) (all []string) {
		found, err := db.Query(q, args...)
		if err != nil {
			t.Fatalf("%s: %v", q, err)
		}
		defer found.Close()
		for found.Next() {
			var row string
			if err := found.Scan(&row); err != nil {
				t.Fatal(err)
			}
			all = append(all, row)
		}
		return all
	}
	var lines []string
	for _, table := range query("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT IN ('commits', 'changes', 'checksum', 'register')") {
		columns := query("SELECT iif(type = 'BLOB', 'hex(' || name || ')', '\"' || name || '\"') FROM pragma_table_info(?) WHERE name <> 'version' ORDER BY name", table)
		lines = append(lines, query("SELECT '"+table+" ' || json_array("+strings.Join(columns, ", ")+") FROM "+table+" ORDER BY 1")...)
	}
	if len(lines) < 41 {
		t.Fatalf("only %d rows", len(lines))
	}
	return strings.Join(lines, "\n")
}
