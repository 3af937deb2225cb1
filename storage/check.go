package storage

import (
	"context"
	"database/sql"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// What the check of a register finds.
type (
	Fault    = engine.Fault
	Repaired = engine.Repaired
	Progress = engine.Progress
)

// Notice is a fault that is none: see [engine.FaultKind].
const Notice = engine.Notice

// mostWrong is how many records of a type the check names.
const mostWrong = 20

// Check looks through the whole register; see [engine.File.Check]. Besides, every record must
// be what its type allows.
func (r *Register) Check(ctx context.Context, progress Progress) ([]Fault, error) {
	wrong, err := r.File.Check(ctx, progress)
	if err != nil {
		return nil, err
	}
	for _, t := range model.RecordTypes {
		found, err := r.checkRecords(ctx, t)
		if model.CodeOf(err) == model.Damaged && len(wrong) > 0 { // that it is damaged is said already
			continue
		}
		if err != nil {
			return nil, err
		}
		wrong = append(wrong, found...)
	}
	adrift, err := r.adrift(ctx)
	if err != nil && len(wrong) == 0 {
		return nil, err
	}
	for _, what := range adrift {
		wrong = append(wrong, Fault{Kind: Notice, What: what})
	}
	return wrong, nil
}

func (r *Register) checkRecords(ctx context.Context, t *model.RecordType) (wrong []Fault, err error) {
	scan := scanRecord(t)
	err = engine.Each(ctx, r, selectRecords(t), nil, func(row *sql.Rows) error {
		rec, err := scan(row)
		if err != nil || len(wrong) == mostWrong {
			return err
		}
		if key, bad := rec.Unsound(); bad {
			f, _ := t.Field(key)
			what := text.Sentencef("storage.check-record", text.Say(t.Word("one")), string(rec.ID), text.Say(f.Word()), rec.Get(key))
			wrong = append(wrong, Fault{Kind: engine.Around, What: what})
		}
		return nil
	})
	return wrong, err
}

// Salvage saves what can still be read out of a damaged register; see [engine.Salvage].
func Salvage(ctx context.Context, path string, now time.Time) (engine.Salvaged, error) {
	return engine.Salvage(ctx, path, schema(), now)
}

// NewestBackup finds the newest sound backup of a register that cannot be opened; see
// [engine.NewestBackup].
func NewestBackup(ctx context.Context, path string, place *time.Location) (b BackupFile, ok bool) {
	return engine.NewestBackup(ctx, path, schema(), place)
}

// Repair makes anew what can be made anew in a register; see [engine.Repair].
func Repair(ctx context.Context, path string, o Options, progress Progress) (Repaired, error) {
	return engine.Repair(ctx, path, schema(), o, progress)
}
