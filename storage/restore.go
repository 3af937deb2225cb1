package storage

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// GoingBack is what it would change to go back to a backup.
type GoingBack struct {
	Newest   time.Time      // when the last change in the backup was made; zero when there is none
	Contacts int            // how many the backup has
	Seen     model.CommitID // the newest change of the register when this was found
	Stranger bool           // it is a backup of another register
	Leave    []Counted      // what is in the register now and not in the backup
	Return   []Counted      // what is in the backup and no longer in the register
	Changes  int            // the changes made in the register that the backup does not have
}

// Counted is how many rows of a table there are.
type Counted struct {
	Table string
	Rows  int
}

// countedTables are those a person counts by: people, what was noted of them, meetings.
var countedTables = []string{"contact", "log", "event"}

// GoingBack looks what restoring a backup would change. Errors are those of
// [engine.File.Restore].
func (r *Register) GoingBack(ctx context.Context, path string) (g GoingBack, err error) {
	err = r.Peek(ctx, path, func(backup engine.Source) error {
		return r.AtOneMoment(ctx, func(now *sql.Tx) error {
			g, err = compareRegisters(ctx, now, backup)
			return err
		})
	})
	return g, err
}

func compareRegisters(ctx context.Context, now, backup engine.Source) (g GoingBack, err error) {
	is, _, err := engine.MarkOf(ctx, now)
	if err != nil {
		return g, err
	}
	was, marked, err := engine.MarkOf(ctx, backup)
	if err != nil {
		return g, err
	}
	if g.Seen, err = engine.NewestCommit(ctx, now); err != nil {
		return g, err
	}
	g.Stranger = marked && was.ID != is.ID
	newest, err := engine.Value[string](ctx, backup, "SELECT at FROM commits ORDER BY seq DESC LIMIT 1")
	if err != nil {
		return g, err
	}
	if newest != "" {
		if g.Newest, err = time.Parse(engine.TimeFormat, newest); err != nil {
			return g, err
		}
	}
	if g.Contacts, err = engine.Value[int](ctx, backup, "SELECT count(*) FROM contact"); err != nil {
		return g, err
	}
	for _, table := range countedTables {
		leave, back, err := difference(ctx, now, backup, table)
		if err != nil {
			return g, err
		}
		if leave > 0 {
			g.Leave = append(g.Leave, Counted{table, leave})
		}
		if back > 0 {
			g.Return = append(g.Return, Counted{table, back})
		}
	}
	g.Changes, _, err = difference(ctx, now, backup, "commits")
	return g, err
}

// difference counts the ids that only one of two registers has in a table.
func difference(ctx context.Context, now, backup engine.Source, table string) (onlyNow, onlyBackup int, err error) {
	query := "SELECT id FROM " + table
	ids, err := engine.List(ctx, now, engine.Scan[model.RecordID], query)
	if err != nil {
		return 0, 0, err
	}
	there := make(map[model.RecordID]bool, len(ids))
	for _, id := range ids {
		there[id] = true
	}
	was, err := engine.List(ctx, backup, engine.Scan[model.RecordID], query)
	if err != nil {
		return 0, 0, err
	}
	for _, id := range was {
		if !there[id] {
			onlyBackup++
		}
		delete(there, id)
	}
	return len(there), onlyBackup, nil
}

// Words say in a language what going back changes, a line each.
func (g GoingBack) Words(l text.Lang, zone *time.Location) []string {
	var lines []string
	if g.Stranger {
		lines = append(lines, l.Say("restore.stranger"))
	}
	if !g.Newest.IsZero() {
		lines = append(lines, l.Say("restore.newest", g.Newest.In(zone).Format("2006-01-02 15:04"), l.Count("restore.contact", g.Contacts)))
	}
	if g.Changes == 0 && len(g.Leave)+len(g.Return) == 0 {
		return append(lines, l.Say("restore.same"))
	}
	if g.Changes > 0 {
		lines = append(lines, l.Count("restore.changes", g.Changes))
	}
	for _, side := range []struct {
		key  string
		rows []Counted
	}{{"restore.leave", g.Leave}, {"restore.return", g.Return}} {
		if len(side.rows) > 0 {
			lines = append(lines, l.Say(side.key, countedWords(side.rows, l)))
		}
	}
	return lines
}

func countedWords(rows []Counted, l text.Lang) string {
	parts := make([]string, len(rows))
	for i, r := range rows {
		parts[i] = l.Count("restore."+r.Table, r.Rows)
	}
	return strings.Join(parts, ", ")
}

// GoBack restores a backup as RestoreAsSeen does, after what was Seen by GoingBack. What it gives
// concerns everything there is, and is not taken back by undo: that is what the backup made
// before it is for.
func (r *Register) GoBack(ctx context.Context, path string, now time.Time, seen model.CommitID) (Done, error) {
	if _, err := r.RestoreAsSeen(ctx, path, now, seen); err != nil {
		return Done{}, err
	}
	return Done{Commit: model.NewID[model.CommitID](), Label: text.Sentencef("restore.went-back"), Lasting: true}, nil
}

// WayOut is what there is to go back to from a register that is damaged.
type WayOut struct {
	engine.WayOut
	Contacts int // how many the copy has
}

// FindWayOut looks for what a damaged register can go back to. It only reads.
func FindWayOut(ctx context.Context, path string, zone *time.Location) (w WayOut) {
	if w.WayOut = engine.FindWayOut(ctx, path, schema(), zone); w.Found {
		w.Contacts = CountIn(ctx, []BackupFile{w.Copy})[0].Contacts
	}
	return w
}

// IsDamaged tells whether a register could not be opened because it is damaged, and may be mended.
func IsDamaged(err error) bool {
	var said *model.Error
	return errors.As(err, &said) && (said.Message.Key == "check.damaged" || said.Message.Key == "storage.damaged") || IsGone(err)
}

// IsGone tells whether a register could not be opened because it is not there any more, while
// there are backups of it.
func IsGone(err error) bool {
	var said *model.Error
	return errors.As(err, &said) && said.Message.Key == "check.gone"
}

// Mend puts a backup, or else what can be read out of it, in the place of a register that cannot
// be used; see [engine.Mend].
func Mend(ctx context.Context, path, from string, now time.Time) (Mended, error) {
	return engine.Mend(ctx, path, from, schema(), now)
}
