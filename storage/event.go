package storage

import (
	"cmp"
	"context"
	"database/sql"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// EventRow is an event as lists show it, with its tally. Project is the project's name.
type EventRow struct {
	model.Event
	model.Tally
}

// EventQuery says which events to list. The zero value is all of them, the latest first.
type EventQuery struct {
	From, To model.Date // days, both included; zero for no bound
	Kind     model.EventKind
	Coming   bool // the earliest first
	Limit    int  // 0: all
}

// eventColumns are the columns of a model.Event from event e and project p; tallied are the
// events of the table "some" with those present counted by what the tally asks of them.
const (
	eventColumns = `e.id, e.kind, e.title, e.held, e.starts, e.ends, e.place, e.theme, e.languages, e.audience,
		coalesce(p.name, ''), e.series, e.cancelled, e.note, e.version`
	tallied = `, counted AS MATERIALIZED (SELECT a.event, c.gender, c.country, s.first_event = a.event AS is_new, count(*) AS people
			FROM some CROSS JOIN attendance AS a ON a.event = some.id AND a.presence = 'present'
			CROSS JOIN contact AS c ON c.id = a.contact CROSS JOIN summary AS s ON s.n = c.n GROUP BY 1, 2, 3, 4)
		SELECT ` + eventColumns + `, counted.gender, counted.country, counted.is_new, coalesce(counted.people, 0)
		FROM some AS e LEFT JOIN project AS p ON p.id = e.project LEFT JOIN counted ON counted.event = e.id`
)

// Events lists events with their tallies, in the order of day and hour. One SELECT.
func (r *Register) Events(ctx context.Context, q EventQuery) ([]EventRow, error) {
	direction := " DESC"
	if q.Coming {
		direction = " ASC"
	}
	limit := q.Limit
	if limit <= 0 {
		limit = -1
	}
	order := " ORDER BY e.held" + direction + ", e.starts" + direction + ", e.id" + direction
	return r.eventRows(ctx, `WITH some AS MATERIALIZED (SELECT * FROM event AS e
			WHERE (?1 = '' OR e.held >= ?1) AND (?2 = '' OR e.held <= ?2) AND (?3 = '' OR e.kind = ?3)`+order+` LIMIT ?4)`+tallied+order, q.From.String(), q.To.String(), q.Kind, limit)
}

// eventRows reads the rows of tallied, those of one event together, and adds up its tally.
func (r *Register) eventRows(ctx context.Context, query string, args ...any) ([]EventRow, error) {
	var list []EventRow
	err := engine.Each(ctx, r, query, args, func(row *sql.Rows) error {
		e, some, err := scanTallied(row)
		if err != nil {
			return err
		}
		if n := len(list); n == 0 || list[n-1].ID != e.ID {
			list = append(list, EventRow{Event: e})
		}
		if some.people > 0 {
			list[len(list)-1].Tally.Add(some.people, some.gender, some.country, some.isNew)
		}
		return nil
	})
	return list, err
}

// alike are how many of those present count alike.
type alike struct {
	people          int
	gender, country string
	isNew           bool
}

func scanTallied(row *sql.Rows) (model.Event, alike, error) {
	var gender, country sql.NullString
	var isNew sql.NullBool
	var some alike
	e, err := scanEvent(row, &gender, &country, &isNew, &some.people)
	some.gender, some.country, some.isNew = gender.String, country.String, isNew.Bool
	return e, some, err
}

// scanEvent reads eventColumns and what follows them.
func scanEvent(row *sql.Rows, more ...any) (model.Event, error) {
	var e model.Event
	var held string
	fields := []any{
		&e.ID, &e.Kind, &e.Title, &held, &e.Start, &e.End, &e.Place, &e.Theme, &e.Languages, &e.Audience,
		&e.Project, &e.Series, &e.Cancelled, &e.Note, &e.Version,
	}
	err := row.Scan(append(fields, more...)...)
	e.On = day(held)
	return e, err
}

func scanEventAlone(row *sql.Rows) (model.Event, error) { return scanEvent(row) }

const eventOf = `SELECT ` + eventColumns + ` FROM event AS e LEFT JOIN project AS p ON p.id = e.project WHERE e.id = ?`

// event reads one event. Errors: NotFound.
func (r reader) event(ctx context.Context, id model.EventID) (model.Event, error) {
	e, found, err := engine.One(ctx, r.from, scanEventAlone, eventOf, id)
	if err == nil && !found {
		err = noEvent()
	}
	return e, err
}

// Meeting reads one event by itself, without who has to do with it. Errors: NotFound.
func (r reader) Meeting(ctx context.Context, id model.EventID) (model.Event, error) {
	return r.event(ctx, id)
}

// NextMeeting gives the first event on a day or after it that is not cancelled; found is false
// when none is planned. Nobody at it is counted, so it costs the same however many are invited.
func (r *Register) NextMeeting(ctx context.Context, from model.Date) (e model.Event, found bool, err error) {
	return engine.One(ctx, r, scanEventAlone, `SELECT `+eventColumns+` FROM event AS e LEFT JOIN project AS p ON p.id = e.project
		WHERE e.held >= ? AND e.cancelled = 0 ORDER BY e.held, e.starts, e.id LIMIT 1`, from.String())
}

func noEvent() error { return model.Fail(model.NotFound, "event.not-found") }

// EventPage is everything about one event.
type EventPage struct {
	EventRow
	Attendance []Guest // all who are noted, by name: present, excused, absent, invited
	Usual      []Guest // those usually there, and those invited, who have not come yet
}

// Speakers are those noted as speakers, there or not.
func (p EventPage) Speakers() []Guest {
	var speakers []Guest
	for _, g := range p.Attendance {
		if g.Part == model.Speaker {
			speakers = append(speakers, g)
		}
	}
	return speakers
}

// Event reads everything about one event, as of one moment. Errors: NotFound.
func (r *Register) Event(ctx context.Context, id model.EventID) (EventPage, error) {
	var page EventPage
	err := r.AtOneMoment(ctx, func(tx *sql.Tx) error {
		found, err := engine.List(ctx, tx, scanEventAlone, eventOf, id)
		if err != nil {
			return err
		}
		if len(found) == 0 {
			return noEvent()
		}
		people, err := engine.List(ctx, tx, scanGuest, guestsOf, id, lookBack, recently, model.UsualTimes)
		page = pageOf(found[0], people)
		return err
	})
	return page, err
}

func pageOf(e model.Event, people []Guest) EventPage {
	page := EventPage{EventRow: EventRow{Event: e}}
	for _, g := range people {
		if g.Presence != "" {
			page.Attendance = append(page.Attendance, g)
		}
		if g.Presence == model.Present {
			page.Tally.Add(1, g.Gender, g.Country, g.New)
		}
		if g.Expected() {
			page.Usual = append(page.Usual, g)
		}
	}
	return page
}

// NextInSeries proposes the next meeting after the latest one of a series, which is named
// by any event of it; an empty id means the weekly meeting held last. Nothing is written.
// Errors: NotFound when there is no such event, or no weekly meeting at all.
func (r *Register) NextInSeries(ctx context.Context, id model.EventID, today model.Date) (model.Event, error) {
	latest, found, err := engine.One(ctx, r, scanEventAlone,
		`WITH this AS MATERIALIZED (SELECT * FROM event WHERE id = ?1 OR ?1 = '' AND kind = ?2 ORDER BY held DESC, id DESC LIMIT 1)
		SELECT `+eventColumns+` FROM this CROSS JOIN event AS e LEFT JOIN project AS p ON p.id = e.project
		WHERE `+sameSeries+` ORDER BY e.held DESC, e.id DESC LIMIT 1`, id, model.WeeklyMeeting)
	switch {
	case err != nil:
		return model.Event{}, err
	case !found && id == "":
		return model.Event{}, model.Fail(model.NotFound, "event.no-series")
	case !found:
		return model.Event{}, noEvent()
	}
	return latest.Next(today), nil
}

// sameSeries is the condition that an event e belongs with this one: to the same series,
// or, where one of them is in none, of the same kind and title.
const sameSeries = `(e.id = this.id OR this.series <> '' AND (e.series = this.series OR e.id = this.series) OR e.series = this.id
	OR (this.series = '' OR e.series = '') AND e.kind = this.kind AND e.title = this.title)`

// AddEvent adds an event, with speakers, and gives its id: the one it has, or a new one. A
// weekly meeting of no series belongs with the weekly meetings of the same title, or begins
// a series. Errors: Invalid.
func (r *Register) AddEvent(ctx context.Context, at time.Time, e model.Event, speakers ...model.ContactID) (Done, model.EventID, error) {
	return r.addEvent(ctx, at, e, nil, speakers)
}

// AddEventSince is AddEvent for a meeting that was looked for when a change was the newest; empty
// when it was not looked for. Errors also: Exists, as CameSince tells, when there is a meeting of
// its title and day.
func (r *Register) AddEventSince(ctx context.Context, at time.Time, e model.Event, seen model.CommitID, speakers ...model.ContactID) (Done, error) {
	done, _, err := r.addEvent(ctx, at, e, &seen, speakers)
	return done, err
}

func (r *Register) addEvent(ctx context.Context, at time.Time, e model.Event, seen *model.CommitID, speakers []model.ContactID) (Done, model.EventID, error) {
	e.Version = 0
	return r.saveEvent(ctx, at, "event.added", e, seen, speakers)
}

// SaveEvent saves an event over the version it was read in; speakers given join those
// there are. Errors: Invalid; Conflict when it was changed meanwhile.
func (r *Register) SaveEvent(ctx context.Context, at time.Time, e model.Event, speakers ...model.ContactID) (Done, error) {
	done, _, err := r.saveEvent(ctx, at, "event.changed", e, nil, speakers)
	return done, err
}

func (r *Register) saveEvent(ctx context.Context, at time.Time, label string, e model.Event, seen *model.CommitID, speakers []model.ContactID) (Done, model.EventID, error) {
	e.ID = cmp.Or(e.ID, model.NewID[model.EventID]())
	done, err := r.decide(ctx, at, func(r reader) (text.Sentence, []engine.Step, error) {
		if err := r.newEvent(ctx, seen, e); err != nil {
			return text.Sentence{}, nil, err
		}
		return r.savingEvent(ctx, label, e, speakers)
	})
	return done, e.ID, err
}

// savingEvent are the steps that save an event which has its id. Errors: Invalid.
func (r reader) savingEvent(ctx context.Context, label string, e model.Event, speakers []model.ContactID) (none text.Sentence, steps []engine.Step, err error) {
	if err := e.Validate(); err != nil {
		return none, nil, err
	}
	if e.Version == 0 && e.Kind == model.WeeklyMeeting && e.Series == "" {
		series, err := r.seriesOf(ctx, e.Title)
		if err != nil {
			return none, nil, err
		}
		e.Series = series
	}
	e = begun(e)
	to := r.references()
	project, err := to.id(ctx, "project", e.Project)
	steps = append(append(to.steps, saveEventStep(e, project)), inviteSpeakers(e.ID, speakers)...)
	return text.Sentencef(label, titled(e)), steps, err
}

// seriesOf is the series of the latest weekly meeting of a title; empty when there is none.
func (r reader) seriesOf(ctx context.Context, title string) (series model.EventID, err error) {
	folded := model.Fold(title)
	err = engine.Each(ctx, r.from, "SELECT id, title, series FROM event WHERE kind = ? ORDER BY held DESC, id DESC", []any{model.WeeklyMeeting}, func(row *sql.Rows) error {
		var e model.Event
		if err := row.Scan(&e.ID, &e.Title, &e.Series); err != nil {
			return err
		}
		if model.Fold(e.Title) == folded {
			series = cmp.Or(e.Series, e.ID)
			return engine.ErrStop
		}
		return nil
	})
	return series, err
}

// begun gives an event its id, and a weekly meeting its series.
func begun(e model.Event) model.Event {
	if e.ID == "" {
		e.ID = model.NewID[model.EventID]()
	}
	if e.Kind == model.WeeklyMeeting && e.Series == "" {
		e.Series = e.ID
	}
	return e
}

// titled names an event in a sentence.
func titled(e model.Event) string { return model.CleanText(e.Title) + " " + e.On.String() }

// saveEventStep is the step that adds an event, or saves it over the version it was read in.
func saveEventStep(e model.Event, project string) engine.Step {
	const columns = "(kind, title, held, starts, ends, place, theme, languages, audience, project, series, cancelled, note"
	values := []any{
		e.Kind, model.CleanText(e.Title), e.On.String(), int(e.Start), int(e.End), model.CleanText(e.Place), model.CleanText(e.Theme),
		e.Languages, e.Audience, nullable(project), e.Series, e.Cancelled, model.CleanNote(e.Note), e.ID,
	}
	if e.Version == 0 {
		return engine.OneRow("INSERT INTO event "+columns+", id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values...)
	}
	return engine.OneRow("UPDATE event SET "+columns+") = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), version = version + 1 WHERE id = ? AND version = ?",
		append(values, e.Version)...)
}

func inviteSpeakers(event model.EventID, speakers []model.ContactID) []engine.Step {
	var steps []engine.Step
	for _, s := range speakers {
		steps = append(steps, note(model.Attendance{Event: event, Contact: s, Presence: model.Invited, Part: model.Speaker, At: model.NoClock}))
	}
	return steps
}

// CopyEvent adds an event like another one on another day: everything but who was there,
// the note, and that it was cancelled. Errors: NotFound, Invalid.
func (r *Register) CopyEvent(ctx context.Context, at time.Time, id model.EventID, on model.Date) (Done, model.EventID, error) {
	copied := model.NewID[model.EventID]()
	done, err := r.decide(ctx, at, func(r reader) (text.Sentence, []engine.Step, error) {
		e, err := r.event(ctx, id)
		if err != nil {
			return text.Sentence{}, nil, err
		}
		e.ID, e.On, e.Note, e.Cancelled, e.Version = copied, on, "", false, 0
		return r.savingEvent(ctx, "event.copied", e, nil)
	})
	return done, copied, err
}

// CancelEvent notes that an event is not held. Who was invited stays noted. Errors:
// NotFound.
func (r *Register) CancelEvent(ctx context.Context, at time.Time, id model.EventID) (Done, error) {
	return r.decide(ctx, at, func(r reader) (none text.Sentence, steps []engine.Step, err error) {
		e, err := r.event(ctx, id)
		if err != nil || e.Cancelled {
			return none, nil, err
		}
		return text.Sentencef("event.cancelled", titled(e)),
			[]engine.Step{engine.OneRow("UPDATE event SET cancelled = 1, version = version + 1 WHERE id = ? AND version = ?", id, e.Version)}, nil
	})
}
