package export

import (
	"context"
	"crypto/rand"
	"fmt"
	"slices"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/storage/report"
)

// Profile says how exact an export is (product.md §9).
type Profile string

// Funder is exact. Public has no list of persons, and no number or share from which a
// person could be told.
const (
	Funder Profile = "funder"
	Public Profile = "public"
)

// YearOptions say which year of whom goes where.
type YearOptions struct {
	Year    int
	Project string  // by name; empty: the whole office
	Profile Profile // empty: Funder
	OutDir  string  // the folder in which the year's folder is made; empty: the present one
	Lang    text.Lang
	Now     time.Time

	// Progress is told each table's name before it is written; nil tells nobody.
	Progress func(table string)
}

// Year writes a year's tables as a folder for a Swedish spreadsheet: stegvis-2026, or
// stegvis-2026-project. A folder that is there already is never touched; the new one gets
// a number. Either all of it is there in the end or nothing. Errors: Invalid for a year or
// profile that is none, NotFound for a project, Full when the disk is, Internal when it cannot be written.
func Year(ctx context.Context, r *storage.Register, o YearOptions) (path string, err error) {
	if o.Profile == "" {
		o.Profile = Funder
	}
	period, err := report.Year(o.Year)
	switch {
	case err != nil:
		return "", err
	case o.Profile != Funder && o.Profile != Public:
		return "", model.Fail(model.Invalid, "export.no-profile", string(o.Profile)).On("profile")
	}
	if err := knownProject(ctx, r, o.Project); err != nil {
		return "", err
	}
	var tables []Table
	for _, t := range report.Tables {
		table := As(r, t, report.Filter{Period: period, Project: o.Project, Today: model.DateOf(o.Now), Outside: true}, o.Profile)
		switch {
		case t.Persons && o.Profile == Public:
			continue
		case t.Persons:
			table = anonymous(table)
		}
		tables = append(tables, table)
	}
	return writeYear(ctx, tables, o)
}

// knownProject holds that a project that is named is there. Errors: NotFound.
func knownProject(ctx context.Context, r *storage.Register, name string) error {
	if name == "" {
		return nil
	}
	all, err := r.Projects(ctx)
	if err != nil {
		return err
	}
	if !slices.Contains(all, name) {
		return model.Fail(model.NotFound, "export.no-project", name).On("project")
	}
	return nil
}

func writeYear(ctx context.Context, tables []Table, o YearOptions) (string, error) {
	folder, err := newFolder(o.OutDir, yearName(o))
	if err != nil {
		return "", err
	}
	defer folder.drop()
	rows := make(map[string]int)
	for _, t := range tables {
		if o.Progress != nil {
			o.Progress(t.Name)
		}
		err := folder.write(t.File(), func(f *sumFile) (err error) {
			rows[t.Name], err = Write(ctx, f, t, SwedishExcel, o.Lang)
			return err
		})
		if err != nil {
			return "", err
		}
	}
	if err := folder.writeText(o.Lang.Say("export.readme-file"), readme(tables, rows, o)); err != nil {
		return "", err
	}
	if err := folder.writeSums(); err != nil {
		return "", err
	}
	if err := ctx.Err(); err != nil {
		return "", err
	}
	return folder.keep()
}

// yearName is the name of the year's folder.
func yearName(o YearOptions) string {
	name := fmt.Sprintf("stegvis-%d", o.Year)
	if part := fileName(o.Project); part != "" {
		name += "-" + part
	}
	if o.Profile == Public {
		name += "-public"
	}
	return name
}

// anonymous gives each row of a list of persons a random id made for this one export, so
// that two files of two years cannot be laid over each other.
func anonymous(t Table) Table {
	exact := t.Rows
	t.Rows = func(ctx context.Context, yield func([][]byte) error) error {
		var ids randomIDs
		return exact(ctx, func(fields [][]byte) error {
			fields[0] = ids.next()
			return yield(fields)
		})
	}
	return t
}

// randomIDs makes ids of sixteen consonants: no number, no date and no word.
type randomIDs struct {
	room [4096]byte
	left []byte
	id   [16]byte
}

func (r *randomIDs) next() []byte {
	const letters = "bcdfghjkmnpqrstv"
	if len(r.left) < len(r.id) {
		rand.Read(r.room[:])
		r.left = r.room[:]
	}
	for i := range r.id {
		r.id[i] = letters[r.left[i]&15]
	}
	r.left = r.left[len(r.id):]
	return r.id[:]
}
