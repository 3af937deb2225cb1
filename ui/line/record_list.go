package line

import (
	"slices"

	"stegvis/model"
	"stegvis/storage"
)

// list prints records with whose they are: those not ended, or those of one state; with an
// owner all of that one. Every flag that is given narrows it.
func (r recordCall) list(owner []string) error {
	records, err := r.wanted(owner)
	if err != nil {
		return err
	}
	return printList(r.call, r.is("json"), listOf(records), r.jsonOwned, func(rec storage.OwnedRecord) []string {
		return append([]string{string(rec.ID), rec.Name}, rec.Cells(r.language())...)
	}, "line.no-records")
}

func (r recordCall) jsonOwned(rec storage.OwnedRecord) object {
	if r.t.Of == model.OfOffice {
		return jsonRecord(rec.Record)
	}
	return append(jsonRecord(rec.Record), member{string(r.t.Of), rec.Owner}, member{"name", rec.Name})
}

// wanted are the records of a type that are as the flags say. What nothing can be, or nothing
// on record is, is wrong use: an empty list would hide that a word was mistyped.
func (r recordCall) wanted(owner []string) ([]storage.OwnedRecord, error) {
	state := ""
	if f, ok := r.t.State(); ok {
		state = r.get(f.Key)
	}
	records, err := r.listed(owner, state)
	if err != nil {
		return nil, err
	}
	for _, f := range r.t.Asked() {
		value, given := r.values[f.Key]
		if !given {
			continue
		}
		if value == "" {
			return nil, misused(r.cmd, "line.flag-value", r.cmd.Flag(flagOf(f)).Value, flagOf(f))
		}
		others := func(rec storage.OwnedRecord) bool { return !f.Fits(rec.Get(f.Key), value) }
		if records = slices.DeleteFunc(records, others); len(records) > 0 || !f.Worded() {
			continue
		}
		ever, err := r.ever(owner)
		if err != nil {
			return nil, err
		}
		if !slices.ContainsFunc(ever, func(rec storage.OwnedRecord) bool { return !others(rec) }) {
			return nil, misused(r.cmd, "line.none-such", value, flagOf(f))
		}
	}
	return records, nil
}

// ever are all records of the type, or of an owner, in whatever state.
func (r recordCall) ever(owner []string) (all []storage.OwnedRecord, err error) {
	states := []string{""}
	if f, ok := r.t.State(); ok && len(owner) == 0 {
		states = f.Options
	}
	for _, state := range states {
		of, err := r.listed(owner, state)
		if err != nil {
			return nil, err
		}
		all = append(all, of...)
	}
	return all, nil
}

// listed are the records that are open, or in a state, of everyone; of one owner all, or those
// in the state.
func (r recordCall) listed(owner []string, state string) ([]storage.OwnedRecord, error) {
	if len(owner) == 0 {
		register, err := r.open()
		if err != nil {
			return nil, err
		}
		return register.AllRecords(r.ctx, r.t, state)
	}
	register, err := r.open()
	if err != nil {
		return nil, err
	}
	id, name, err := r.owner(register, owner[0])
	if err != nil {
		return nil, err
	}
	records, err := register.Records(r.ctx, r.t, id)
	var owned []storage.OwnedRecord
	f, _ := r.t.State()
	for _, rec := range records {
		if state == "" || rec.Get(f.Key) == state {
			owned = append(owned, storage.OwnedRecord{Record: rec, Name: name})
		}
	}
	return owned, err
}
