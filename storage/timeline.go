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
	LogItem      TimelineKind = "log"
	MeetingItem  TimelineKind = "meeting"
	StepItem     TimelineKind = "step"
	NeedItem     TimelineKind = "need"
	ActionItem   TimelineKind = "action"
	FinanceItem  TimelineKind = "finance"
	FollowUpItem TimelineKind = "follow-up"
	ChangeItem   TimelineKind = "change"
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
		return err
	})
	slices.SortStableFunc(items, func(a, b TimelineItem) int {
		return cmp.Or(b.On.Compare(a.On), cmp.Compare(b.ID, a.ID))
	})
	return items[:min(limit, len(items))], err
}

// moments are what a record has on the timeline: its day, and the day it ended.
func moments(rec model.Record) []TimelineItem {
	var items []TimelineItem
	for _, key := range []string{rec.Type.Day, rec.Type.End} {
		if on := rec.Date(key); !on.IsZero() {
			items = append(items, TimelineItem{On: on, Kind: TimelineKind(rec.Type.Command()), ID: string(rec.ID), Record: rec, Ended: key == rec.Type.End})
		}
	}
	return items
}

// Says is what happened, in a person's language.
func (t TimelineItem) Says(l text.Lang) string {
	if t.Record.Type != nil {
		return t.Record.Moment(l, t.Ended)
	}
	return t.Title.In(l)
}

// timelineQuery gives for each item: day, kind, id, the item's key, two texts and a number
// its title is made of, body, minutes, preparation and travel, project.
var timelineQuery = strings.Join([]string{
	`SELECT held AS day, 'log' AS kind, l.id AS id, 'log' AS title, l.kind AS a, '' AS b, 0 AS n, said AS body, minutes, preparation + travel, coalesce(p.name, '')
		FROM log AS l LEFT JOIN project AS p ON p.id = l.project WHERE contact = ?1`,
	`SELECT e.held, 'meeting', e.id, 'meeting', e.title, a.presence, 0, '', 0, 0, ''
		FROM attendance AS a JOIN event AS e ON e.id = a.event WHERE a.contact = ?1 AND a.presence <> 'invited' AND e.cancelled = 0`,
	`SELECT ended, 'step', id, 'step-' || state, step, '', 0, reason, 0, 0, '' FROM visit WHERE contact = ?1 AND state IN ('done', 'skipped', 'left')`,
	`SELECT began, 'step', id, 'step-begun', step, '', 0, reason, 0, 0, '' FROM visit WHERE contact = ?1 AND state = 'standing'`,
	`SELECT raised, 'need', id, 'need', need, '', 0, '', 0, 0, '' FROM need WHERE contact = ?1`,
	`SELECT closed, 'need', id, 'need-' || status, need, '', 0, '', 0, 0, '' FROM need WHERE contact = ?1 AND closed <> ''`,
	`SELECT due, 'action', id, 'action', kind, actor, 0, what || iif(what <> '' AND result <> '', ': ', '') || result, 0, 0, status FROM action WHERE contact = ?1`,
	`SELECT applied, 'finance', id, 'applied', lender, '', amount, '', 0, 0, '' FROM application WHERE contact = ?1 AND applied <> ''`,
	`SELECT decided, 'finance', id, 'decided', lender, decision, granted, why, 0, 0, '' FROM application WHERE contact = ?1 AND decided <> ''`,
	`SELECT done, 'follow-up', id, 'follow-up-done', '', '', 0, what, 0, 0, '' FROM follow_up WHERE contact = ?1 AND done <> ''`,
	`SELECT substr(m.at, 1, 10), 'change', m.id, 'change', m.label, '', 0, '', 0, 0, ''
		FROM (SELECT DISTINCT commit_seq FROM changes WHERE contact = ?1 AND contact <> '' AND tbl = 'contact') AS h JOIN commits AS m ON m.seq = h.commit_seq
		WHERE m.kind = 'do' AND m.label ->> 'k' IN ('done.added', 'done.changed', 'done.imported', 'done.imported-one', 'done.reopened', 'done.status-active', 'done.status-paused', 'done.status-handed-over', 'done.status-closed')
		AND coalesce((SELECT later.kind FROM commits AS later WHERE later.target = m.id AND later.target <> '' ORDER BY later.seq DESC LIMIT 1), '') <> 'undo'`,
}, " UNION ALL ") + " ORDER BY day DESC, id DESC LIMIT ?2"

func scanItem(row *sql.Rows) (TimelineItem, error) {
	var t TimelineItem
	var on, title, a, b string
	var n int64
	if err := row.Scan(&on, &t.Kind, &t.ID, &title, &a, &b, &n, &t.Body, &t.Minutes, &t.Around, &t.Project); err != nil {
		return t, err
	}
	t.On = day(on)
	var err error
	t.Title, err = itemTitle(title, a, b, n, &t)
	return t, err
}

// itemTitle says what happened.
func itemTitle(title, a, b string, n int64, t *TimelineItem) (text.Sentence, error) {
	key := "timeline." + title
	switch t.Kind {
	case ChangeItem:
		return engine.DecodeSentence(a)
	case LogItem:
		return text.Sentencef("record.log-" + a), nil
	case MeetingItem:
		if b == string(model.Present) {
			return text.Sentencef("timeline.was-there", a), nil
		}
		return text.Sentencef("timeline.meeting", a, text.Say("event.presence-"+b)), nil
	case StepItem:
		return text.Sentencef(key, model.StepKey(a).Number(), text.Say("step."+a)), nil
	case NeedItem:
		return text.Sentencef(key, text.Say("value.need-"+a)), nil
	case ActionItem:
		status := t.Project
		t.Project = ""
		return text.Sentencef(key, text.Say("record.action-"+a), b, text.Say("record.action-status-"+status)), nil
	case FinanceItem:
		if title == "decided" {
			return text.Sentencef(key, lender(a), text.Say("record.decision-"+b), n), nil
		}
		return text.Sentencef(key, lender(a), n), nil
	}
	return text.Sentencef(key), nil
}

// lender is a lender as a sentence says it; one that is no choice of ours is said as it
// stands.
func lender(key string) any {
	word := text.Say("timeline.lender-" + key)
	if key == "" {
		word = "timeline.lender-unknown"
	}
	if !text.Has(string(word)) {
		return key
	}
	return word
}
