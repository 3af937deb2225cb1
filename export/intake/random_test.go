package intake

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"stegvis/model"
)

// TestEveryCellIsAValueInTheNoteOrAProblem makes lists at random and holds the rule: nothing
// vanishes, what is somebody else's or another office's becomes nobody's, nobody is joined who is
// not the same, and twice is once.
func TestEveryCellIsAValueInTheNoteOrAProblem(t *testing.T) {
	for seed := range uint64(600) {
		made := makeList(rand.New(rand.NewPCG(seed, 9)))
		var o office
		p := plan(t, made.text, o.options())
		o.take(p)
		var told strings.Builder
		for _, who := range o.people {
			fmt.Fprintln(&told, who.Name, who.Values, who.Enterprise, who.Records)
			if why := made.wrong(who); why != "" {
				t.Fatalf("seed %d: %s\n%s\n%+v", seed, why, made.text, who.Contact)
			}
		}
		for _, problem := range p.Problems {
			fmt.Fprintln(&told, problem)
		}
		for _, cell := range made.cells {
			if !strings.Contains(told.String(), cell) {
				t.Fatalf("seed %d: %q is nowhere\n%s\n%s", seed, cell, made.text, told.String())
			}
		}
		if got := len(o.people); got != made.people {
			t.Fatalf("seed %d: %d people, not %d\n%s", seed, got, made.people, made.text)
		}
		if c := plan(t, made.text, o.options()).Counts(); c.Add+c.Update > 0 {
			t.Fatalf("seed %d: the second time %+v\n%s", seed, c, made.text)
		}
	}
}

// wrong tells what a contact of the list has that is not hers.
func (m madeList) wrong(who model.OnRecord) string {
	for _, never := range m.never {
		if strings.Contains(who.Values["phones"]+" "+who.Values["email"], never) {
			return never + " is somebody else's"
		}
	}
	for _, rec := range who.Records {
		if rec.Type == model.Finance && !m.has("decision") {
			return "an application of nobody"
		}
		if rec.Type == model.Outcome {
			return "an outcome that no list tells of"
		}
	}
	if who.Path != model.Potential && !m.has("firm") {
		return "a firm of nobody"
	}
	if who.Values["born"] != "" && !m.has("born") {
		return "born on a day that no list says"
	}
	return ""
}

func (m madeList) has(column string) bool { return slices.Contains(m.columns, column) }

// madeList is a list, what of its cells must be found again, what of them is no one's of the list,
// and how many people it has.
type madeList struct {
	text         string
	columns      []string
	cells, never []string
	people       int
}

// madeHeadings are the headings that each kind of column can have.
var madeHeadings = map[string][]string{
	"name":  {"Namn", "Name", "Navn", "Nimi", "Koko nimi", "Vollständiger Name", "Vad heter du?", "1. Namn:", "*Namn*"},
	"phone": {"Telefon", "Mobile", "Mobil", "Puhelin", "Handy", "Tlf.", "Vilket telefonnummer har du?"},
	"mail":  {"E-post", "E-mail", "Sähköposti", "E-Mail-Adresse", "Mejl"},
	"place": {"Ort", "City", "Poststed", "Wohnort", "Paikkakunta", "Sted"},
	"born":  {"Född", "Fødselsdato", "Syntymäaika", "Geburtsdatum", "Date of birth"},
	"mother": {
		"Mammas mobil", "Mother's phone", "Närstående telefon", "Foresatt 1 mobil", "Huoltajan puhelin", "Telefon (Mutter)", "Faster telefon", "Frus mobil",
		"Emergency contact phone", "Handl. tel", "Arbetsgivare telefon", "Tolkens telefon", "Mobil till god man", "Sagsbehandler tlf", "Bokförare telefon", "ICE telefon",
	},
	"other": {"Handläggares e-post", "Buyer Email", "Foresattes e-post", "Huoltajan sähköposti", "E-Mail Betreuer", "Chefens mejl", "Köparens e-post", "E-post anmäld av", "Contact owner email"},
	"buyer": {"Köparens förnamn", "Faktureras till", "Mentor", "Skapad av", "Created by", "Assistentens namn", "Vår referens", "Ansprechpartner"},

	"status": {"Medlemsstatus", "Member type"},
	"club":   {"Status", "Läge", "Fas", "Stage"},
	"amount": {"Belopp", "Amount"},
	"loan":   {"Lån", "Loan"},
	"start":  {"Startdatum", "Start date", "Registreringsdatum", "Medlem sedan", "Orderdatum"},
	"number": {"Person-ID", "ID-nummer", "Kundnr", "Member ID", "Record ID"},
	"day":    {"3/9", "Närvaro v. 36", "Deltog senast"},

	"decision": {"Lånebeslut", "Loan decision"},
	"shelf":    {"Hylla", "Shelf"},
	"note":     {"Anteckning", "Notes"},
	"land":     {"Född i kyrkan", "Favourite colour"},
	"firm":     {"Företag", "Company"},
}

// makeList makes a list of people with columns in any order, of theirs, of somebody else's, of
// the office's and of nobody's knowledge; some stand in two rows.
func makeList(r *rand.Rand) (made madeList) {
	pick := func(from ...string) string { return from[r.IntN(len(from))] }
	made.columns = []string{"name", "phone"}
	headings := make(map[string]string)
	for _, c := range slices.Sorted(maps.Keys(madeHeadings)) {
		headings[c] = pick(madeHeadings[c]...)
		if c != "name" && c != "phone" && r.IntN(3) == 0 {
			made.columns = append(made.columns, c)
		}
	}
	r.Shuffle(len(made.columns), func(i, j int) { made.columns[i], made.columns[j] = made.columns[j], made.columns[i] })
	comma := pick(";", "\t", ",")
	row := func(cells map[string]string) string {
		var line []string
		for _, c := range made.columns {
			line = append(line, cells[c])
		}
		return strings.Join(line, comma) + "\r\n"
	}
	made.text = row(headings)
	rows := 0
	for i := range 2 + r.IntN(12) {
		made.people++
		who := map[string]string{"name": pick("Åsa", "Bo", "Çem", "Dina") + " " + madeWord("Ström", i), "phone": fmt.Sprintf("+46701%06d", i), "born": fmt.Sprintf("19%02d-03-0%d", 50+i, 1+i%9)}
		for again := range 1 + r.IntN(2) {
			rows++
			cells := made.row(who, rows, headings)
			if again > 0 && r.IntN(2) == 0 {
				cells["mail"], cells["firm"] = "", ""
			}
			for _, c := range made.columns {
				if cells[c] != "" && c != "decision" {
					made.cells = append(made.cells, cells[c])
				}
			}
			made.text += row(cells)
		}
	}
	if r.IntN(3) == 0 {
		if s, err := charmap.Windows1252.NewEncoder().String(made.text); err == nil {
			made.text = s
		}
	}
	return made
}

// row makes the cells of a row of somebody.
func (m *madeList) row(who map[string]string, n int, headings map[string]string) map[string]string {
	cells := maps.Clone(who)
	for kind, word := range map[string]string{"place": "By", "status": "stat", "shelf": "hyl", "note": "not", "land": "lan", "firm": "Firma", "buyer": "Kund", "club": "Skede"} {
		cells[kind] = madeWord(word, n)
	}
	cells["mail"], cells["other"] = madeWord("m", n)+"@example.se", madeWord("o", n)+"@example.se"
	cells["mother"] = fmt.Sprintf("070-2%02d 00 00", n)
	m.never = append(m.never, fmt.Sprintf("+46702%02d0000", n), cells["other"])
	cells["amount"], cells["number"] = fmt.Sprint(1200+n), fmt.Sprint(31000+n)
	cells["loan"], cells["start"], cells["day"] = "ja", fmt.Sprintf("2026-03-%02d", 1+n%28), "x"
	cells["decision"] = "väntar"
	return cells
}

func madeWord(kind string, n int) string { return fmt.Sprintf("%s%c%c", kind, 'a'+n/26, 'a'+n%26) }
