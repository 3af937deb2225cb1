package storage

import (
	"context"

	"stegvis/model"
)

// MeetingRow is a line of the meetings report, in the order of its columns.
type MeetingRow struct {
	Date              model.Date
	Week              int // ISO, 1 to 53
	Kind              model.EventKind
	Title             string
	Present           int
	New               int
	Women             int
	Men               int
	BornAbroad        int
	BornAbroadPercent int // of those present, whole
}

// MeetingsReport lists the events held in a period that were not cancelled, also those to
// which nobody came, in the order of day and hour; of one project when it is named, else of
// all. A bound of the period that is zero is none.
func (r *Register) MeetingsReport(ctx context.Context, from, to model.Date, project string) ([]MeetingRow, error) {
	list, err := r.eventRows(ctx, `WITH some AS MATERIALIZED (SELECT e.* FROM event AS e LEFT JOIN project AS p ON p.id = e.project
			WHERE e.cancelled = 0 AND (?1 = '' OR e.held >= ?1) AND (?2 = '' OR e.held <= ?2) AND (?3 = '' OR p.name = ?3))`+
		tallied+` ORDER BY e.held, e.starts, e.id`, from.String(), to.String(), project)
	report := make([]MeetingRow, len(list))
	for i, e := range list {
		_, week := e.On.ISOWeek()
		report[i] = MeetingRow{
			Date: e.On, Week: week, Kind: e.Kind, Title: e.Title, Present: e.Present, New: e.New,
			Women: e.Women, Men: e.Men, BornAbroad: e.BornAbroad, BornAbroadPercent: e.BornAbroadPercent(),
		}
	}
	return report, err
}
