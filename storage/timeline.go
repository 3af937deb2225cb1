package storage

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// TimelineKind is what kind of thing happened.
type TimelineKind string

// The kinds of what happens with a contact.
const (
	MeetingItem TimelineKind = "meeting"
	StepItem    TimelineKind = "step"
	NeedItem    TimelineKind = "need"
	ChangeItem  TimelineKind = "change"
)

// TimelineItem is one thing that happened with a contact.
type TimelineItem struct {
	On      model.Date
	Kind    TimelineKind
	ID      string        // of the log, event, visit … it came of; of the commit for a change
	Title   text.Sentence // of what is no record
	Record  model.Record  // what it is, when it has a type
	Ended   bool          // it is about the end of the record
	Body    string        // what was said, noted or given as a reason; may be of several lines
	Minutes int           // talk; logs only
	Around  int           // preparation and travel, in minutes; logs only
	Project string        // the log's
	Days    []model.Date  // of a meeting that was come to several times: all of them, the newest first
	IDs     []string      // and which they were

	seq int64 // the change that wrote it
}

// Timeline lists what happened with a contact, the newest first, at most limit. Actions lie
// at their deadlines, which may be ahead; open promises are not in it.
func (r *Register) Timeline(ctx context.Context, id model.ContactID, limit int) ([]TimelineItem, error) {
	var items []TimelineItem
	err := r.AtOneMoment(ctx, func(tx *sql.Tx) (err error) {
		if items, err = engine.List(ctx, tx, scanItem, timelineQuery, id, limit); err != nil {
			return err
		}
		records, err := recordsOf(ctx, tx, id)
		for _, t := range model.RecordTypes {
			for _, rec := range records[t.Key] {
				items = append(items, moments(rec)...)
			}
		}
		if err != nil {
			return err
		}
		return setWritten(ctx, tx, id, items)
	})
	slices.SortStableFunc(items, func(a, b TimelineItem) int {
		return cmp.Or(b.On.Compare(a.On), cmp.Compare(b.seq, a.seq), cmp.Compare(a.Kind.rank(), b.Kind.rank()), cmp.Compare(b.ID, a.ID))
	})
	return items[:min(limit, len(items))], err
}

// rank orders what one change wrote: the steps, which are one line together, above what they
// were done with, and what became of a contact's own row below all.
func (k TimelineKind) rank() int {
	switch k {
	case StepItem:
		return 0
	case ChangeItem:
		return 2
	}
	return 1
}

// setWritten gives items of a contact the change that wrote each: the first of a row, for what
// has ended, and for a step, the last.
func setWritten(ctx context.Context, tx *sql.Tx, id model.ContactID, items []TimelineItem) error {
	type span struct{ first, last int64 }
	rows := make(map[string]span)
	err := engine.Each(ctx, tx, writtenQuery, []any{id}, func(row *sql.Rows) error {
		var key string
		var s span
		err := row.Scan(&key, &s.first, &s.last)
		rows[key] = s
		return err
	})
	for i := range items {
		s := rows[items[i].ID]
		if items[i].seq = s.first; items[i].Ended || items[i].Kind == StepItem {
			items[i].seq = s.last
		}
	}
	return err
}

// writtenQuery gives the first and the last change of everything about a contact by its id: of
// having been at a meeting by the meeting's, of the contact itself by the change's. What is filled
// in on a step neither begins nor ends it.
const writtenQuery = `SELECT row_id, min(commit_seq), coalesce(max(iif(tbl <> 'visit' OR before ->> 'state' IS NOT after ->> 'state', commit_seq, NULL)), max(commit_seq))
	FROM changes WHERE contact = ?1 AND contact <> '' AND tbl <> 'contact' GROUP BY row_id
	UNION ALL SELECT m.id, m.seq, m.seq FROM (SELECT DISTINCT commit_seq FROM changes WHERE contact = ?1 AND contact <> '' AND tbl = 'contact') AS h JOIN commits AS m ON m.seq = h.commit_seq`

// moments are what a record has on the timeline: its day, and the day it ended.
func moments(rec model.Record) []TimelineItem {
	var items []TimelineItem
	add := func(on model.Date, ended bool) {
		if !on.IsZero() {
			items = append(items, TimelineItem{On: on, Kind: TimelineKind(rec.Type.Command()), ID: string(rec.ID), Record: rec, Ended: ended})
		}
	}
	if !rec.Type.Promises() {
		add(rec.Date(rec.Type.Day), false)
	}
	add(rec.Date(rec.Type.End), true)
	return items
}

// Says is what happened, in a person's language.
func (t TimelineItem) Says(l text.Lang) string {
	if t.Record.Type != nil {
		return t.Record.Moment(l, t.Ended)
	}
	return t.Title.In(l)
}

// Words are what was said, noted or given as a reason; may be of several lines.
func (t TimelineItem) Words(l text.Lang) string {
	if t.Record.Type != nil {
		return t.Record.Words(l, t.Ended)
	}
	if reason := "field.reason-" + t.Body; t.Kind == ChangeItem && text.Has(reason) {
		return l.Say(reason)
	}
	return t.Body
}

// Told is what happened, with its days as on a line, in a person's language.
func (t TimelineItem) Told(l text.Lang, today model.Date) string {
	if t.Record.Type != nil {
		return t.Says(l)
	}
	return model.Dated(t.Title, l, today).In(l)
}

// Folded is a timeline with one line for what is one thing: a step that was done and the next one
// begun by that, and a meeting of one title that was come to again and again, at its newest. Of as
// many items as were read at most there may be more before them: how often is then said to be at
// least that often.
func Folded(items []TimelineItem, most int) []TimelineItem {
	often := "timeline.was-there-often"
	if len(items) >= most {
		often = "timeline.was-there-at-least"
	}
	folded := make([]TimelineItem, 0, len(items))
	at := make(map[string]int) // the line of each title that was come to
	for i, item := range items {
		if title, ok := item.attended(); ok {
			first, again := at[title]
			if again {
				of := &folded[first]
				of.Days, of.IDs = append(of.Days, item.On), append(of.IDs, item.ID)
				of.Title = text.Sentencef(often, title, len(of.Days), of.Days[0].String())
				continue
			}
			at[title] = len(folded)
			item.Days, item.IDs = []model.Date{item.On}, []string{item.ID}
		}
		if next := i + 1; next < len(items) && item.Title.Key == "timeline.step-begun" && items[next].Title.Key == "timeline.step-done" && item.On == items[next].On {
			continue
		}
		if i > 0 && item.Title.Key == "timeline.step-done" && items[i-1].Title.Key == "timeline.step-begun" && item.On == items[i-1].On {
			item.Title = text.Sentencef("timeline.step-on", append(slices.Clone(item.Title.Args[:1]), items[i-1].Title.Args...)...)
		}
		folded = append(folded, item)
	}
	return folded
}

// Is tells whether the item came of what has an id, or of that among others.
func (t TimelineItem) Is(id string) bool { return t.ID == id || slices.Contains(t.IDs, id) }

// attended is the title of a meeting the person was at.
func (t TimelineItem) attended() (title string, ok bool) {
	if t.Kind != MeetingItem || t.Title.Key != "timeline.was-there" {
		return "", false
	}
	title, ok = t.Title.Args[0].(string)
	return title, ok
}

// timelineQuery gives for each item that is no record: day, kind, id, the item's key, two
// texts its title is made of, body.
var timelineQuery = strings.Join([]string{
	`SELECT e.held AS day, 'meeting' AS kind, e.id AS id, 'meeting' AS title, e.title AS a, a.presence AS b, '' AS body
		FROM attendance AS a JOIN event AS e ON e.id = a.event WHERE a.contact = ?1 AND a.presence <> 'invited' AND e.cancelled = 0`,
	`SELECT ended, 'step', id, 'step-' || state, step, '', reason FROM visit WHERE contact = ?1 AND state IN ('done', 'skipped', 'left')`,
	`SELECT began, 'step', id, 'step-begun', step, '', reason FROM visit WHERE contact = ?1 AND state = 'standing'`,
	`SELECT substr(m.at, 1, 10), 'change', m.id, 'change', m.label, '',
		iif(m.label ->> 'k' IN ('done.status-paused', 'done.status-closed'), coalesce(h.why, ''), '')
		FROM (SELECT commit_seq, max(after ->> 'status_why') AS why FROM changes WHERE contact = ?1 AND contact <> '' AND tbl = 'contact' GROUP BY commit_seq) AS h JOIN commits AS m ON m.seq = h.commit_seq
		WHERE m.kind = 'do' AND m.label ->> 'k' IN ('done.added', 'done.changed', 'done.imported', 'done.imported-one', 'done.reopened', 'done.status-active', 'done.status-paused', 'done.status-handed-over', 'done.status-closed')
		AND coalesce((SELECT later.kind FROM commits AS later WHERE later.target = m.id AND later.target <> '' ORDER BY later.seq DESC LIMIT 1), '') <> 'undo'`,
}, " UNION ALL ") + " ORDER BY day DESC, id DESC LIMIT ?2"

func scanItem(row *sql.Rows) (TimelineItem, error) {
	var t TimelineItem
	var on, title, a, b string
	if err := row.Scan(&on, &t.Kind, &t.ID, &title, &a, &b, &t.Body); err != nil {
		return t, err
	}
	t.On = day(on)
	var err error
	t.Title, err = t.title(title, a, b)
	return t, err
}

// title is the sentence of what is no record.
func (t TimelineItem) title(title, a, b string) (text.Sentence, error) {
	key := "timeline." + title
	switch t.Kind {
	case ChangeItem:
		said, err := engine.DecodeSentence(a)
		if key := said.Key; err == nil && (key == "done.imported" || key == "done.imported-one") { // it counts others too
			said = text.Sentencef("timeline.imported", said.Args[len(said.Args)-1])
		}
		return said, err
	case MeetingItem:
		if b == string(model.Present) {
			return text.Sentencef("timeline.was-there", a), nil
		}
		return text.Sentencef("timeline.meeting", a, text.Say("event.presence-"+b)), nil
	case StepItem:
		return text.Sentencef(key, model.StepKey(a).Number(), text.Say("step."+a)), nil
	}
	return text.Sentencef(key), nil
}
