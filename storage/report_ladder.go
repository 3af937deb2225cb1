package storage

import (
	"context"
	"database/sql"
	"slices"

	"stegvis/model"
)

// LadderRow is a line of the ladder report: a step, and how many clients. The genders are
// those of Reached.
type LadderRow struct {
	Step       model.StepKey
	Reached    int // came to stand on it, or passed it, in the period
	Completed  int // completed it in the period
	Skipped    int // skipped it in the period
	Standing   int // active or paused on it when the period ends
	Women      int
	Men        int
	NonBinary  int
	Unknown    int
	MedianDays int // from beginning to completing it, of those completed in the period; -1: none
}

// LadderReport counts the ladder's steps over a period, of those who take part in a project
// when it is named, else of all; without bounds over everything. Steps that were not needed
// count nowhere. The median of an even number is the mean of the middle two, half days up.
func (r *Register) LadderReport(ctx context.Context, period Period, project string) ([]LadderRow, error) {
	report := make([]LadderRow, len(model.Ladder))
	days := make([][]dayCount, len(model.Ladder))
	for i, s := range model.Ladder {
		report[i].Step = s.Key
	}
	err := r.each(ctx, ladderQuery, []any{period.From.String(), period.To.String(), project}, func(row *sql.Rows) error {
		var what, gender string
		var step model.StepKey
		var n, length int
		if err := row.Scan(&what, &step, &gender, &length, &n); err != nil {
			return err
		}
		if i := step.Number() - 1; i >= 0 && what == "days" {
			days[i] = append(days[i], dayCount{length, n})
		} else if i >= 0 {
			report[i].count(what, gender, n)
		}
		return nil
	})
	for i := range report {
		report[i].MedianDays = median(days[i])
	}
	return report, err
}

func (l *LadderRow) count(what, gender string, n int) {
	switch what {
	case "completed":
		l.Completed += n
	case "skipped":
		l.Skipped += n
	case "standing":
		l.Standing += n
	case "reached":
		l.Reached += n
		switch gender {
		case "woman":
			l.Women += n
		case "man":
			l.Men += n
		case "non-binary":
			l.NonBinary += n
		default:
			l.Unknown += n
		}
	}
}

// ladderQuery counts, from the visits of clients, what happened in the period ?1 to ?2 in
// the project ?3. Where someone stood at its end is told from the visits, and from the day
// of the last change of status for those who are no longer active or paused.
const ladderQuery = `
	WITH way AS MATERIALIZED (
		SELECT v.contact, v.step, v.state, v.began, v.ended, c.gender,
			c.status IN ('active', 'paused') OR ?2 <> '' AND c.status_on > ?2 AS here
		FROM contact AS c CROSS JOIN visit AS v ON v.contact = c.id
		WHERE c.role = 'client' AND v.state <> 'not-needed' AND (?3 = '' OR EXISTS (
			SELECT 1 FROM participation AS j JOIN project AS p ON p.id = j.project WHERE j.contact = c.id AND p.name = ?3))),
	over AS (SELECT * FROM way WHERE ended <> '' AND ended >= ?1 AND (?2 = '' OR ended <= ?2))
	SELECT 'reached', step, gender, 0, count(DISTINCT contact) FROM way WHERE began >= ?1 AND (?2 = '' OR began <= ?2) GROUP BY step, gender
	UNION ALL SELECT 'completed', step, '', 0, count(DISTINCT contact) FROM over WHERE state = 'done' GROUP BY step
	UNION ALL SELECT 'skipped', step, '', 0, count(DISTINCT contact) FROM over WHERE state = 'skipped' GROUP BY step
	UNION ALL SELECT 'standing', step, '', 0, count(DISTINCT contact) FROM way
		WHERE here AND (?2 = '' AND ended = '' OR ?2 <> '' AND began <= ?2 AND (ended = '' OR ended > ?2)) GROUP BY step
	UNION ALL SELECT 'days', step, '', CAST(julianday(ended) - julianday(began) AS INTEGER) AS days, count(*) FROM over
		WHERE state = 'done' GROUP BY step, days`

// dayCount is how many visits took so many days.
type dayCount struct{ days, visits int }

// median is the middle number of days; -1 of none.
func median(counts []dayCount) int {
	slices.SortFunc(counts, func(a, b dayCount) int { return a.days - b.days })
	total := 0
	for _, c := range counts {
		total += c.visits
	}
	if total == 0 {
		return -1
	}
	low, high := nth(counts, (total-1)/2), nth(counts, total/2)
	return (low + high + 1) / 2
}

func nth(counts []dayCount, n int) int {
	for _, c := range counts {
		if n < c.visits {
			return c.days
		}
		n -= c.visits
	}
	return 0
}
