package report

import (
	"bytes"
	"slices"
	"strings"

	"stegvis/model"
	"stegvis/model/reference"
	"stegvis/model/text"
)

// Contacts lists the contacts in the order of their ids. People with protected identity are in
// no list of persons and left out. A contact belongs to a period when found by its last day, or
// on a day unknown; values are as of now. Languages have spaces between, the preferred one
// first; others than clients have no line.
var Contacts = declare(Table{
	Name:    "contacts",
	Place:   1,
	Persons: true,
	Named:   1,
	Columns: slices.Concat([]Column{
		{Key: "id", Kind: Key},
		{Key: "name"},
		{Key: "role", Kind: Key, Show: worded("field.role-")},
		{Key: "gender", Kind: Key, Show: gender},
		{Key: "birth_year", Kind: Number},
		{Key: "country", Kind: Key, Show: ofField("country")},
		{Key: "languages", Kind: Key, Show: ofField("other_languages")},
		{Key: "municipality", Kind: Key, Show: ofField("municipality")},
		{Key: "place"},
		{Key: "firm"},
		{Key: "org_number", Kind: Key, Show: firmNumber},
		{Key: "sni", Kind: Key, Show: section},
		{Key: "line", Kind: Key, Show: worded("field.line-")},
		{Key: "status", Kind: Key, Show: worded("field.status-")},
		{Key: "step", Kind: Key, Show: worded("step.")},
		{Key: "step_since", Kind: Date},
		{Key: "found_through", Show: ofField("found_through")},
		{Key: "found_on", Kind: Date},
	}, stepsDone(), counts("logged_contacts", "minutes", "meetings_attended", "needs_open", "actions_open", "actions_done"), []Column{
		{Key: "finance", Kind: Key, Show: worded("finance.decision-")},
		{Key: "granted_sek", Kind: Number},
		{Key: "firm_started", Kind: Date, Show: startedOn},
		{Key: "jobs", Kind: Count},
		{Key: "outcome", Kind: Key, Show: worded("outcome.kind-")},
		{Key: "last_contact", Kind: Date},
		{Key: "next_date", Kind: Date},
	}),
	Query: `
	SELECT c.id, c.name, c.role, iif(c.gender = '', 'unknown', c.gender), substr(c.born, 1, 4), c.country,
		trim(c.language || ' ' || c.other_languages), c.municipality, c.place,
		coalesce(e.name, ''), coalesce(e.org_number, ''), coalesce(e.sni, ''),
		iif(c.role = 'client', c.path, ''), c.status, iif(s.rung = 9, '', c.step), s.since, c.found_through, c.found_on, s.done,
		s.logged_contacts, s.minutes, s.meetings_attended, s.needs_open, s.actions_open, s.actions_done, s.finance, s.granted_sek,
		s.firm_started, s.jobs, s.outcome, s.last_contact, s.next_date
	FROM contact AS c CROSS JOIN summary AS s ON s.n = c.n LEFT JOIN enterprise AS e ON e.id = c.enterprise
	WHERE c.protected <> 'yes' AND (:to = '' OR c.found_on <= :to) AND (:project = '' OR EXISTS (
		SELECT 1 FROM project AS p JOIN participation AS j ON j.project = p.id WHERE p.name = :project AND j.contact = c.id))
		AND (:only IS NULL OR c.id IN (SELECT value FROM json_each(:only)))
	ORDER BY c.id`,
	Spread: spreadDone,
})

// gender shows a gender by its name, and that it is not known.
func gender(l text.Lang, key string) string {
	if key == "unknown" {
		return l.Say("field.unknown")
	}
	return ofField("gender")(l, key)
}

// firstDone is where the columns of the days on which steps were done begin.
const firstDone = 18

func stepsDone() []Column {
	var columns []Column
	for _, step := range model.Ladder {
		columns = append(columns, Column{Key: strings.ReplaceAll(string(step.Key), "-", "_") + "_done", Kind: Date})
	}
	return columns
}

// spreadDone puts the days steps were done, selected as "identify:2026-01-12
// analysis:2026-02-03", each in its column.
func spreadDone(selected, row [][]byte) {
	copy(row, selected[:firstDone])
	copy(row[firstDone+len(model.Ladder):], selected[firstDone+1:])
	days, done := row[firstDone:firstDone+len(model.Ladder)], selected[firstDone]
	clear(days)
	for len(done) > 0 {
		var one []byte
		one, done, _ = bytes.Cut(done, []byte{' '})
		step, day, _ := bytes.Cut(one, []byte{':'})
		if n := model.StepKey(step).Number(); n > 0 {
			days[n-1] = day
		}
	}
}

// ofField shows a value as a field of a contact does.
func ofField(key string) func(text.Lang, string) string {
	return func(l text.Lang, value string) string {
		f, _ := model.FieldByKey(key)
		return f.Shown(l, value)
	}
}

// section shows a section of SNI with its classification, as letters moved between them.
func section(l text.Lang, value string) string {
	version, letter, _ := strings.Cut(value, ":")
	s, ok := reference.SectionByLetter(version, letter)
	if !ok {
		return value
	}
	return value + " " + s.Name(l)
}

// startedOn shows the day a firm was started; when it is not known, that it was.
func startedOn(l text.Lang, value string) string {
	if value == "yes" {
		return l.Say("field.yes")
	}
	return value
}

// firmNumber shows an organisation number. That of a sole trader is her personal number,
// which never leaves.
func firmNumber(l text.Lang, value string) string {
	if model.ValidPersonalNumber(value) {
		return l.Say("export.personal-number")
	}
	return value
}
