package intake

import (
	"context"
	"path/filepath"
	"slices"

	"stegvis/export/intake/table"
	"stegvis/model"
	"stegvis/model/match"
)

// ReadAttendance reads a list of who came to which meeting: a row for each person at each
// meeting, with the columns date, meeting and name, perhaps presence. Names are looked for
// among the Known. Errors are those of Read.
func ReadAttendance(ctx context.Context, path string, o Options) (model.AttendancePlan, error) {
	return attendanceOf(filepath.Base(path), o, func(known table.Recogniser) (*table.File, error) {
		return table.Read(ctx, path, known)
	})
}

// attendanceOf reads a list by its columns of dates and names; where it has no date, by that of
// names, as the file or the Options may say when the meeting was.
func attendanceOf(name string, o Options, read func(table.Recogniser) (*table.File, error)) (model.AttendancePlan, error) {
	f, err := read(recogniseAttendance(o.Map, true))
	if f != nil && err != nil {
		if dateless, failed := read(recogniseAttendance(o.Map, false)); failed == nil {
			f, err = dateless, nil
		}
	}
	if err != nil {
		return model.AttendancePlan{}, err
	}
	return attendanceOfFile(name, f, o)
}

// register is a list of attendance while it is being read.
type register struct {
	o        *Options
	columns  []column
	people   *match.People      // Options.Known
	meetings map[meetingKey]int // the place in the plan
	unknown  map[string]string  // names met first, by match.NameKey
	there    map[presentKey]bool
	plan     model.AttendancePlan
	occasion meetingKey // of rows that do not say themselves which meeting they are of
}

// presentKey is a person at a meeting: her place in the plan's meetings, and match.NameKey.
type presentKey struct {
	meeting int
	name    string
}

type meetingKey struct {
	on    model.Date
	title string
}

func attendanceOfFile(name string, f *table.File, o Options) (model.AttendancePlan, error) {
	g := register{
		o: &o, people: match.NewPeople(len(o.Known)),
		meetings: make(map[meetingKey]int), unknown: make(map[string]string), there: make(map[presentKey]bool),
	}
	for _, k := range o.Known {
		g.people.Add(match.Person{Name: k.Name, Called: k.Called})
	}
	g.plan.Source, g.plan.Seen = name, o.Seen
	g.plan.Problems, g.plan.Left = warned(f), leftRows(f)
	g.occasion = occasionOf(f, &o)
	g.plan.On, g.plan.Title = g.occasion.on, g.occasion.title
	for i := range f.Tables {
		if err := g.takeTable(f.Tables[i]); err != nil {
			return model.AttendancePlan{}, err
		}
	}
	g.settle()
	inOrder(g.plan.Left)
	return g.plan, nil
}

// takeTable takes the rows of one table of the list, by the columns it has.
func (g *register) takeTable(t table.Table) error {
	g.columns = nil
	for _, h := range t.Header {
		field := attendanceField(h, g.o.Map)
		if field == meetingTitle && g.has(field) {
			field = ""
		}
		g.columns = append(g.columns, column{header: model.Visible(model.CleanText(h)), field: field})
	}
	named := g.has(model.Name.Key) || g.has(FirstName) || g.has(LastName)
	g.plan.Dated, g.plan.Titled = g.plan.Dated || g.has(meetingOn), g.plan.Titled || g.has(meetingTitle)
	if named && !g.has(meetingOn) && g.occasion.on.IsZero() && !g.o.Undated {
		return noDate(t)
	}
	if !named {
		return model.Fail(model.Invalid, "intake.no-attendance", table.Listed(t.Header))
	}
	askDateOrder(g.columns, rowCells(&t), nil)
	for i := range g.columns {
		if g.columns[i].order == noOrder {
			g.columns[i].order = dayFirst // the meetings of the plan show the days it makes
		}
		if g.columns[i].short == noOrder {
			g.columns[i].short = yearFirst
		}
	}
	for _, rec := range t.Rows {
		if alone, ok := rec.Alone(); ok && len(t.Header) > 2 {
			g.plan.Left = append(g.plan.Left, leftRow(rec.Number, alone, "alone"))
			continue
		}
		g.plan.Rows++
		g.add(rec)
	}
	return nil
}

func (g *register) has(field string) bool {
	return slices.ContainsFunc(g.columns, func(c column) bool { return c.field == field })
}

// add takes one row.
func (g *register) add(rec table.Row) {
	r := row{o: g.o, number: rec.Number, values: make(map[string]string)}
	var on model.Date
	dated, title, came := false, g.occasion.title, model.Present
	for i, cell := range rec.Cells[:min(len(rec.Cells), len(g.columns))] {
		c, s := g.columns[i], model.CleanText(cell)
		if isNothing(s) && c.field != presence {
			continue
		}
		switch c.field {
		case meetingOn:
			on, dated = r.date(c, s)
			if !dated {
				on = model.Date{}
			}
		case meetingTitle:
			title = oneSpace(s)
		case presence:
			came = r.presence(c, s)
		default:
			r.cell(c, cell)
		}
	}
	r.joinName()
	if on.IsZero() && len(r.problems) == 0 {
		on = g.occasion.on
	}
	toBeAsked := g.o.Undated && !g.has(meetingOn)
	switch {
	case !isName(r.name):
		r.problem(column{}, "", "no-name")
	case on.IsZero() && len(r.problems) == 0 && !toBeAsked:
		r.problem(column{}, "", "no-date")
	}
	if isName(r.name) && (!on.IsZero() || toBeAsked) {
		g.present(&r, meetingKey{on, title}, came)
	}
	for i := range r.problems {
		r.problems[i].Name = r.name
	}
	g.plan.Problems = append(g.plan.Problems, r.problems...)
}

// present puts a person into a meeting.
func (g *register) present(r *row, key meetingKey, came model.Presence) {
	p := model.PlannedPresence{Row: r.number, Name: r.name, Presence: came}
	name := match.NameKey(r.name)
	switch named := slices.Collect(g.people.Named(r.name)); {
	case len(named) > 1:
		r.problem(column{}, "", "ambiguous")
		return
	case len(named) == 1:
		p.Contact, p.Known = model.ContactID(g.o.Known[named[0]].ID), g.o.Known[named[0]].Name
	case g.unknown[name] == "":
		g.unknown[name] = r.name
		g.plan.Unknown = append(g.plan.Unknown, r.name)
	default:
		p.Name = g.unknown[name]
	}
	folded := meetingKey{key.on, model.Fold(key.title)}
	at, ok := g.meetings[folded]
	if !ok {
		at = len(g.plan.Meetings)
		g.meetings[folded] = at
		g.plan.Meetings = append(g.plan.Meetings, model.PlannedMeeting{On: key.on, Title: key.title})
	}
	m := &g.plan.Meetings[at]
	if key := (presentKey{at, name}); g.there[key] {
		r.problem(column{}, "", "twice")
		return
	} else {
		g.there[key] = true
	}
	m.People = append(m.People, p)
	if came == model.Present {
		m.Present++
	}
}

var presenceField = model.Field{
	Key: "presence", Kind: model.Choice, Area: "event",
	Options: []string{string(model.Present), string(model.Excused), string(model.Absent), string(model.Invited)},
}

// presence reads whether someone was there. On a list of who came an empty cell says
// nothing, and means that she did not.
func (r *row) presence(c column, s string) model.Presence {
	if key, ok := presenceField.Option(s); ok {
		return model.Presence(key)
	}
	answer, ok := model.ParseYesNo(s)
	switch {
	case !ok:
		r.problem(c, s, "presence")
		return model.Present
	case answer == "yes":
		return model.Present
	}
	return model.Absent
}
