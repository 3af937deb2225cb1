package storage

import (
	"cmp"
	"context"
	"database/sql"
	"maps"
	"slices"
	"time"

	"stegvis/model"
	"stegvis/model/match"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// AttendanceCounts are what an import of attendance did.
type AttendanceCounts struct {
	Meetings int // in the list
	Added    int // of these, those the register did not have
	Noted    int // people noted at a meeting, each meeting counted
	People   int // contacts made of unknown names
	LeftOut  int // lines with a name that is unknown and was not to be added
}

// ImportAttendance brings in a list of attendance in one commit. A meeting is the one the
// plan names, or one of the same day and title, and of the same kind when the plan says
// one; else it is added, weekly when no kind is said, in one series with those of its kind
// and title. With addUnknown each unknown name becomes a contact of the role (client when
// empty), found through the first meeting it stands at. Who is noted already with the same
// presence stays as noted. Errors: Invalid for a meeting without date or title; Conflict, as
// Import's, when somebody or a meeting the plan names was removed, or one of the unknown names added, since.
func (r *Register) ImportAttendance(ctx context.Context, at time.Time, plan model.AttendancePlan, addUnknown bool, role model.Role) (Done, AttendanceCounts, error) {
	var counts AttendanceCounts
	meetings := slices.SortedStableFunc(slices.Values(plan.Meetings), func(a, b model.PlannedMeeting) int { return a.On.Compare(b.On) })
	done, err := r.decide(ctx, at, func(r reader) (none text.Sentence, steps []engine.Step, err error) {
		b := bringing{unknown: make(map[string]model.ContactID), role: role, today: model.DateOf(at), contacts: newArrivals(), present: engine.Insertion{
			Table: "attendance", Columns: []string{"event", "contact", "presence", "invited"},
			Otherwise: `ON CONFLICT (event, contact) DO UPDATE SET presence = excluded.presence, version = version + 1
				WHERE presence <> excluded.presence AND excluded.presence <> 'invited'`,
		}}
		b.events, err = engine.List(ctx, r.from, scanEventAlone, `SELECT `+eventColumns+` FROM event AS e LEFT JOIN project AS p ON p.id = e.project ORDER BY e.held, e.id`)
		if err != nil {
			return none, nil, err
		}
		for _, m := range meetings {
			if err := b.meeting(m, addUnknown); err != nil {
				return none, nil, err
			}
		}
		err = r.outdatedBy(ctx, plan, b)
		counts = b.counts
		return counted("event.imported", len(plan.Meetings)), b.steps(), err
	})
	if err != nil {
		counts = AttendanceCounts{}
	}
	return done, counts, err
}

// outdatedBy says who, and which meeting, is no longer as a plan has them.
func (r reader) outdatedBy(ctx context.Context, plan model.AttendancePlan, b bringing) error {
	var old outdated
	for _, m := range plan.Meetings {
		if m.Event != "" && !slices.ContainsFunc(b.events, func(e model.Event) bool { return e.ID == m.Event }) {
			old.gone = append(old.gone, m.Title)
		}
	}
	names := make(map[model.ContactID]string)
	for _, m := range plan.Meetings {
		for _, p := range m.People {
			names[p.Contact] = p.Name
		}
	}
	delete(names, "") // the unknown
	gone, err := engine.List(ctx, r.from, func(row *sql.Rows) (id model.ContactID, err error) { return id, row.Scan(&id) },
		"SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM contact)", engine.JSONList(slices.Sorted(maps.Keys(names))))
	if err != nil {
		return err
	}
	for _, id := range gone {
		old.gone = append(old.gone, names[id])
	}
	seen, err := r.placeOf(ctx, plan.Seen)
	if err != nil {
		return err
	}
	since, err := r.knownSince(ctx, seen)
	if err != nil {
		return err
	}
	for _, name := range plan.Unknown {
		_, adding := b.unknown[match.NameKey(name)]
		for range since.Named(name) {
			if adding {
				old.added = append(old.added, name)
			}
			break
		}
	}
	return old.conflict()
}

// bringing is an import of attendance in the making.
type bringing struct {
	events   []model.Event              // those of the register and those added
	unknown  map[string]model.ContactID // by match.NameKey
	role     model.Role
	today    model.Date
	contacts *arrivals
	added    []engine.Step
	present  engine.Insertion
	counts   AttendanceCounts
}

func (b *bringing) meeting(m model.PlannedMeeting, addUnknown bool) error {
	b.counts.Meetings++
	event, err := b.eventFor(m)
	if err != nil {
		return err
	}
	seen := make(map[model.ContactID]bool)
	for _, p := range m.People {
		id := p.Contact
		if id == "" && addUnknown {
			id = b.contactFor(p.Name, m.On)
		}
		if id == "" {
			b.counts.LeftOut++
			continue
		}
		if !seen[id] {
			seen[id] = true
			b.counts.Noted++
			b.note(event, id, cmp.Or(p.Presence, model.Present))
		}
	}
	return nil
}

// eventFor finds the event of a planned meeting, or adds it.
func (b *bringing) eventFor(m model.PlannedMeeting) (model.EventID, error) {
	if m.Event != "" {
		return m.Event, nil
	}
	title := model.Fold(m.Title)
	for _, e := range b.events {
		if e.On == m.On && model.Fold(e.Title) == title && (m.Kind == "" || m.Kind == e.Kind) {
			return e.ID, nil
		}
	}
	e := model.Event{Kind: cmp.Or(m.Kind, model.WeeklyMeeting), Title: m.Title, On: m.On, Start: model.NoClock, End: model.NoClock}
	if err := e.Validate(); err != nil {
		return "", err
	}
	if e.Kind == model.WeeklyMeeting {
		e.Series = b.seriesOf(e.Kind, title)
	}
	e = begun(e)
	b.events = append(b.events, e)
	b.added = append(b.added, saveEventStep(e, ""))
	b.counts.Added++
	return e.ID, nil
}

// seriesOf is the series of the latest event of a kind and folded title; empty for none.
func (b *bringing) seriesOf(kind model.EventKind, title string) model.EventID {
	for _, e := range slices.Backward(b.events) {
		if e.Kind == kind && model.Fold(e.Title) == title {
			return cmp.Or(e.Series, e.ID)
		}
	}
	return ""
}

// contactFor gives the contact made of an unknown name, the same one for each time the name
// is met, its words in any order; empty for a name without letters.
func (b *bringing) contactFor(name string, on model.Date) model.ContactID {
	key := match.NameKey(name)
	if id := b.unknown[key]; id != "" || key == "" {
		return id
	}
	c, visits := arriving(found(name, on, b.role), b.today)
	b.contacts.take(c, visits)
	b.unknown[key] = c.ID
	b.counts.People++
	return c.ID
}

// note notes somebody at an event. Who has been invited does not become invited again.
func (b *bringing) note(event model.EventID, id model.ContactID, presence model.Presence) {
	invited := 0
	if presence == model.Invited {
		invited = 1
	}
	b.present.Add(event, id, presence, invited)
}

func (b *bringing) steps() []engine.Step {
	return slices.Concat(b.contacts.statements(), b.added, b.present.Steps())
}
