package line

import (
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
)

// recordCommand is the command of a type of records: add one to an owner, list them, change
// one, drop one, and for types with states take the open one of a kind to a state.
func recordCommand(t *model.RecordType) func(*call) *cobra.Command {
	return func(c *call) *cobra.Command { return c.recordCommand(t, nil, recordCall.run) }
}

func (c *call) recordCommand(t *model.RecordType, besides []model.Field, run func(recordCall) error, switches ...string) *cobra.Command {
	fields := t.Asked()
	for i := range fields {
		fields[i].Default = "" // what is not given stays as it is in one that is there
	}
	takes := flags{fields: append(fields, besides...), switches: append(switches, "json")}
	cmd := c.withFlags(t.Command(), span{1, -1}, takes, func(g given) error { return run(recordCall{g, t}) })
	cmd.Annotations = map[string]string{recordOf: t.Key}
	return c.completeNames(cmd, func(before []string) bool { return !slices.Contains(before, "add") })
}

// recordCall is one run of the command of a type.
type recordCall struct {
	given
	t *model.RecordType
}

func (r recordCall) run() error {
	switch first := r.args[0]; {
	case first == "list" && len(r.args) <= 2:
		return r.list(r.args[1:])
	case first == "set" && len(r.args) == 2:
		return r.set(model.RecordID(r.args[1]))
	case first == "drop" && len(r.args) == 2:
		return r.drop(model.RecordID(r.args[1]))
	case first == "add" && r.t.Of == model.OfOffice:
		return r.add(nil, r.words(1))
	case r.adds() > 0 && r.t.Of != model.OfOffice:
		return r.add(r.args[:r.adds()], r.words(r.adds()+1))
	case len(r.args) == 3 && r.t.Bare != "" && r.t.Of == model.OfContact:
		return r.move(first, r.args[1], r.args[2])
	}
	return r.usage()
}

// adds is where in the arguments add stands, behind those whose the record is to be; 0 where it
// does not.
func (r recordCall) adds() int { return slices.Index(r.args[1:], "add") + 1 }

// add adds a record to an owner and prints its id, or one to each of several. What stands without
// a flag is for the field that takes it.
func (r recordCall) add(owners []string, bare string) error {
	if bare != "" {
		f, ok := r.t.Field(r.t.Bare)
		if !ok || r.get(f.Key) != "" { // which of the two is meant is not for us to say
			return r.usage()
		}
		value, err := r.parse(f, bare)
		if err != nil {
			return err
		}
		r.values[f.Key] = value
	}
	if err := r.lacking(r.t.Asked()); err != nil {
		return err
	}
	if r.t.Of != model.OfContact {
		return r.addToOther(strings.Join(owners, " "))
	}
	register, rows, err := r.openForAll(owners)
	if err != nil {
		return err
	}
	rec := r.t.New(string(rows[0].ID), r.today())
	maps.Copy(rec.Values, r.values)
	if len(rows) > 1 {
		return r.addToMany(register, rows, rec)
	}
	done, err := register.AddRecord(r.ctx, r.now(), rec)
	return r.added(string(rec.ID), done, err)
}

// addToMany adds the same for several. They join a project as those who are marked on a screen do.
func (r recordCall) addToMany(register *storage.Register, rows []storage.ContactRow, rec model.Record) error {
	if r.t == model.Participation && r.get("on")+r.get("to") == "" {
		return r.doneForMany(register.AddToProject(r.ctx, r.now(), idsOf(rows), rec.Get("project")))
	}
	return r.doneForMany(register.AddToMany(r.ctx, r.now(), idsOf(rows), rec))
}

// set changes the fields of one record that are given.
func (r recordCall) set(id model.RecordID) error {
	register, rec, err := r.find(id)
	if err != nil {
		return err
	}
	was := rec.Clone()
	maps.Copy(rec.Values, r.values)
	return r.sayTold(register, was, r.save(register, rec))
}

// drop removes one record. A flag has nothing to say of it, and may have been meant for set.
func (r recordCall) drop(id model.RecordID) error {
	for _, f := range r.t.Asked() {
		if _, given := r.values[f.Key]; given {
			return misused(r.cmd, "line.drop-alone", flagOf(f))
		}
	}
	register, rec, err := r.find(id)
	if err != nil {
		return err
	}
	done, err := register.DropRecord(r.ctx, r.now(), rec)
	return r.sayTold(register, rec, r.done(done, err))
}

// find opens the register and reads a record of the type.
func (r recordCall) find(id model.RecordID) (*storage.Register, model.Record, error) {
	register, err := r.open()
	if err != nil {
		return nil, model.Record{}, err
	}
	rec, err := register.Record(r.ctx, r.t, id)
	if model.CodeOf(err) == model.NotFound {
		err = model.Fail(model.NotFound, "line.no-record", string(id), text.Say(r.t.Word("one")))
	}
	return register, rec, err
}

// move takes an owner's open record of a value to a state: "need amina met premises".
func (r recordCall) move(owner, verb, value string) error {
	f, ok := r.t.State()
	if !ok || verb == "" || value == "" {
		return r.usage()
	}
	if verb == "drop" && f.States.Drop != "" {
		verb = f.States.Drop
	}
	state, ok := f.Option(verb)
	if !ok {
		return wrongUse("line.not-among", verb, text.Say("line.move"), names(append([]string{"add", "drop"}, f.Options...)))
	}
	bare, _ := r.t.Field(r.t.Bare)
	value, err := r.parse(bare, value)
	if err != nil {
		return err
	}
	register, row, err := r.openFor(owner)
	if err != nil {
		return err
	}
	records, err := register.Records(r.ctx, r.t, string(row.ID))
	if err != nil {
		return err
	}
	records = slices.DeleteFunc(records, func(rec model.Record) bool { return !rec.Open() || rec.Get(bare.Key) != value })
	one := text.Say(r.t.Word("one"))
	rec, err := theOne(records,
		model.Fail(model.NotFound, "line.none-open", row.Name, one, bare.Shown(r.language(), value)),
		model.Fail(model.Conflict, "line.several-open", row.Name, one),
		func(rec model.Record) string {
			return string(rec.ID) + "  " + joined("  ", rec.Cells(r.language())...)
		})
	if err != nil {
		return err
	}
	rec = rec.Moved(state, r.today())
	maps.Copy(rec.Values, r.values)
	return r.save(register, rec)
}

// recordFrom reads the short form of a record, its fields in their order with colons between
// them; what is left out begins as it does.
func (c *call) recordFrom(t *model.RecordType, id model.ContactID, value string) (model.Record, error) {
	rec := t.New(string(id), c.today())
	parts := strings.SplitN(value, ":", len(t.Short))
	for i, part := range parts {
		f, _ := t.Field(t.Short[i])
		parsed, err := c.parse(f, part)
		if err != nil {
			return rec, err
		}
		if parsed != "" {
			rec.Set(f.Key, parsed)
		}
	}
	for _, key := range t.Short {
		if f, _ := t.Field(key); f.Required && rec.Get(key) == "" {
			return rec, wrongUse("line.set-short", t.Command(), strings.ToUpper(strings.Join(t.Short, ":")), value)
		}
	}
	return rec, nil
}
