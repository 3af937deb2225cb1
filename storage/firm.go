package storage

import (
	"context"
	"database/sql"
	"slices"
	"strings"
	"sync"

	"stegvis/model"
	"stegvis/storage/engine"
)

// firm is an enterprise as it is in the register, with what a change of it is decided by.
type firm struct {
	model.Enterprise
	version int64
	shared  int // how many contacts have it
}

var firmQuery = sync.OnceValue(func() string {
	return "SELECT e.id, e.name, e.version, (SELECT count(*) FROM contact WHERE enterprise = e.id), e." + strings.Join(firmKeys(), ", e.") + " FROM enterprise AS e WHERE "
})

func scanFirm(row *sql.Rows) (firm, error) {
	var f firm
	values := make([]string, len(firmKeys()))
	targets := []any{&f.ID, &f.Name, &f.version, &f.shared}
	for i := range values {
		targets = append(targets, &values[i])
	}
	err := row.Scan(targets...)
	f.Values = known(firmKeys(), values)
	return f, err
}

// firmWith finds the firm that has an organisation number.
func (r reader) firmWith(ctx context.Context, number string) (f firm, found bool, err error) {
	if number == "" {
		return firm{}, false, nil
	}
	return engine.One(ctx, r.from, scanFirm, firmQuery()+"e.org_number = ? AND e.org_number <> '' ORDER BY e.id LIMIT 1", number)
}

// ofFirm gives the changes that are about the firm, those that would change nothing left out.
func ofFirm(has model.Enterprise, changes map[string]string) map[string]string {
	firm := make(map[string]string)
	for key, value := range changes {
		now := has.Values[key]
		if key == model.FirmName.Key {
			now = has.Name
		}
		if model.FirmField(key) && value != now {
			firm[key] = value
		}
	}
	return firm
}

// changeFirm decides what becomes of a contact's firm when fields of it change: it is made
// when first needed, the firm with the same organisation number becomes the contact's own,
// and one of which nothing is left is let go. It gives the id the contact then has, and the
// steps that bring the firm about before, and tidy up after, the contact is changed.
func (r reader) changeFirm(ctx context.Context, has model.EnterpriseID, changes map[string]string) (id model.EnterpriseID, before, after []engine.Step, err error) {
	if len(changes) == 0 {
		return has, nil, nil, nil
	}
	var old firm
	if has != "" {
		var found bool
		if old, found, err = engine.One(ctx, r.from, scanFirm, firmQuery()+"e.id = ?", has); err != nil {
			return has, nil, nil, err
		} else if !found {
			return has, nil, nil, absent()
		}
	}
	same, found, err := r.firmWith(ctx, changes["org_number"])
	switch {
	case err != nil:
		return has, nil, nil, err
	case found && same.ID != has:
		return same.ID, same.update(changes, false), old.release(), nil
	case has == "":
		made := model.Enterprise{ID: model.NewID[model.EnterpriseID](), Name: changes[model.FirmName.Key], Values: changes}
		a := newArrivals()
		a.firm(made)
		return made.ID, a.firms.Steps(), nil, nil
	case old.shared > 1 && changesTo(changes, model.FirmName.Key, ""), old.emptiedBy(changes):
		return "", nil, old.release(), nil
	}
	return has, old.update(changes, true), nil, nil
}

// update changes the firm; without clearing, only to values that are not empty.
func (f firm) update(changes map[string]string, clearing bool) []engine.Step {
	var sets []string
	var args []any
	set := func(column string, value any) { sets, args = append(sets, column+" = ?"), append(args, value) }
	for _, key := range append([]string{model.FirmName.Key}, firmKeys()...) {
		value, changed := changes[key]
		switch {
		case !changed || value == "" && !clearing:
		case key == model.FirmName.Key:
			set("name", value)
			set("name_key", model.NameKey(value))
		case f.Values[key] != value:
			set(key, value)
		}
	}
	if len(sets) == 0 {
		return nil
	}
	return []engine.Step{engine.OneRow("UPDATE enterprise SET "+strings.Join(sets, ", ")+", version = version + 1 WHERE id = ? AND version = ?",
		append(args, f.ID, f.version)...)}
}

// release removes a firm that no contact has any more; the one that lets it go no longer
// does when this runs.
func (f firm) release() []engine.Step {
	if f.ID == "" || f.shared > 1 {
		return nil
	}
	return []engine.Step{engine.OneRow("DELETE FROM enterprise WHERE id = ? AND version = ?", f.ID, f.version)}
}

// emptiedBy tells whether nothing is known of the firm after the changes.
func (f firm) emptiedBy(changes map[string]string) bool {
	left := func(key, value string) bool {
		if changed, ok := changes[key]; ok {
			value = changed
		}
		return value != ""
	}
	return !left(model.FirmName.Key, f.Name) &&
		!slices.ContainsFunc(firmKeys(), func(key string) bool { return left(key, f.Values[key]) })
}

func changesTo(changes map[string]string, key, value string) bool {
	to, ok := changes[key]
	return ok && to == value
}
