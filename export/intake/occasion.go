package intake

import (
	"errors"
	"slices"
	"strings"

	"stegvis/export/intake/table"
	"stegvis/model"
)

// ErrAttendance is that a list is one of who came to which meeting, and not of contacts.
var ErrAttendance = errors.New("a list of attendance")

// comings and goings are the headings under which programs for meetings say when somebody came
// and left.
var (
	comings = []string{"first join", "join time", "första anslutning", "anslutningstid"}
	goings  = []string{"last leave", "leave time", "senaste utgång", "utgångstid", "sluttid"}
)

// isAttendance tells whether a list says who came: that she did, when she came and left, or the
// day and the meeting, and nothing that is a contact's alone.
func isAttendance(header []string, columns []column) bool {
	said := make(map[string]bool)
	came, left := false, false
	for _, h := range header {
		said[attendanceField(h, nil)] = true
		came = came || slices.Contains(comings, model.Fold(h))
		left = left || slices.Contains(goings, model.Fold(h))
	}
	return (said[presence] || came && left || said[meetingOn] && said[meetingTitle]) && !slices.ContainsFunc(columns, func(c column) bool {
		switch c.field {
		case "", LeftOut, model.Name.Key, FirstName, MiddleName, LastName, "call_name", "found_on", "email":
			return false
		case RoleOf: // in the meeting
			return !came || !left
		}
		return true
	})
}

// occasionOf is the meeting of a list of which the rows do not say it: as the Options do, else
// the lines above the list, "Start time" and a day behind it.
func occasionOf(f *table.File, o *Options) meetingKey {
	key := meetingKey{o.On, o.Meeting}
	for _, row := range f.Above {
		if len(row.Cells) < 2 {
			continue
		}
		said := oneSpace(model.CleanText(row.Cells[1]))
		switch model.Fold(row.Cells[0]) {
		case "meeting title", "mötesrubrik", "mötets rubrik", "mötestitel", "mötets titel":
			if key.title == "" {
				key.title = said
			}
		case "start time", "meeting start time", "starttid", "mötets starttid":
			if key.on.IsZero() {
				key.on, _ = dayOf(said, o)
			}
		}
	}
	return key
}

// dayOf reads a day with its time; one with a.m. or p.m. has its month first.
func dayOf(s string, o *Options) (model.Date, bool) {
	c := column{field: meetingOn}
	a, b, _, ok := slashedDate(s)
	switch m := slashed().FindStringSubmatch(s); {
	case ok && (m[5] != "" || b > 12 && a <= 12):
		c.order = monthFirst
	case ok && a <= 12:
		c.order = noOrder
	}
	return (&row{o: o}).date(c, s)
}

// noDate says that a list lacks a date, and which of its columns looks like one.
func noDate(t table.Table) error {
	for i, header := range t.Header {
		if field, _, _ := headerField(header); field != "" || table.IsBlank(header) {
			continue
		}
		cells := cellsOf(rowCells(&t), i)
		dates := 0
		for _, cell := range cells {
			_, _, _, slashed := slashedDate(cell)
			_, ok, _ := model.ParseListDate(cell)
			if slashed || ok {
				dates++
			}
		}
		if dates > 0 && dates == len(cells) {
			return model.Fail(model.Invalid, "intake.date-could-be", table.Listed([]string{header}))
		}
	}
	return model.Fail(model.Invalid, "intake.no-date-column", table.Listed(t.Header))
}

var guest = pattern(`(?i) *\((gäst|guest|extern|external|overifierad|unverified)\)$`)

// withoutGuest leaves out what programs for meetings put behind the names of those from outside.
func withoutGuest(name string) string {
	if !strings.HasSuffix(name, ")") {
		return name
	}
	return guest().ReplaceAllString(name, "")
}
