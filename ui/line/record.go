package line

import (
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
	return func(c *call) *cobra.Command {
		var asJSON bool
		cmd := c.command(t.Command(), span{1, -1}, nil)
		cmd.Annotations = map[string]string{recordOf: t.Key}
		for _, f := range t.Asked() {
			cmd.Flags().String(flagOf(f), "", "")
			if len(f.Options) > 0 {
				completeFlag(cmd, flagOf(f), f.Options)
			}
		}
		cmd.Flags().BoolVar(&asJSON, "json", false, "")
		cmd.RunE = c.checked(func(args []string) error {
			r := recordCall{c, cmd, t}
			switch {
			case args[0] == "list" && len(args) <= 2:
				return r.list(args[1:], asJSON)
			case args[0] == "set" && len(args) == 2:
				return r.set(model.RecordID(args[1]))
			case args[0] == "drop" && len(args) == 2:
				return r.drop(model.RecordID(args[1]))
			case len(args) >= 2 && args[1] == "add":
				return r.add(args[0], strings.Join(args[2:], " "))
			case len(args) == 3 && t.Bare != "":
				return r.move(args[0], args[1], args[2])
			}
			return misused(cmd, "line.usage-is", usageOf(cmd))
		})
		return aboutContact(c, cmd)
	}
}

// flagOf is the flag that sets a field of a record.
func flagOf(f model.Field) string {
	if f.Flag != "" {
		return f.Flag
	}
	return strings.ReplaceAll(f.Key, "_", "-")
}

// recordCall is one run of the command of a type.
type recordCall struct {
	*call
	cmd *cobra.Command
	t   *model.RecordType
}

// add adds a record to an owner and prints its id. What stands without a flag is for the
// field that takes it.
func (r recordCall) add(owner, bare string) error {
	given, err := r.given()
	if err != nil {
		return err
	}
	if bare != "" {
		f, ok := r.t.Field(r.t.Bare)
		if !ok {
			return misused(r.cmd, "line.usage-is", usageOf(r.cmd))
		}
		if given[f.Key] != "" { // which of the two is meant is not for us to say
			return misused(r.cmd, "line.usage-is", usageOf(r.cmd))
		}
		if given[f.Key], err = r.parse(f, bare); err != nil {
			return err
		}
	}
	for _, f := range r.t.Asked() {
		if f.Required && f.Default == "" && given[f.Key] == "" && (f.When == nil || f.When(given)) {
			if f.Key == r.t.Bare {
				return misused(r.cmd, "line.usage-is", usageOf(r.cmd))
			}
			return misused(r.cmd, "line.flag-missing", flagOf(f))
		}
	}
	register, row, err := r.openFor(owner)
	if err != nil {
		return err
	}
	rec := r.t.New(string(row.ID), r.today())
	for key, value := range given {
		rec.Set(key, value)
	}
	done, err := register.AddRecord(r.ctx, r.now(), rec)
	if err := r.done(done, err); err != nil {
		return err
	}
	r.print(string(rec.ID))
	return nil
}

// given are the flags that were given, read as their fields read them.
func (r recordCall) given() (map[string]string, error) {
	given := make(map[string]string)
	for _, f := range r.t.Asked() {
		flag := r.cmd.Flags().Lookup(flagOf(f))
		if !flag.Changed {
			continue
		}
		value, err := r.parse(f, flag.Value.String())
		if err != nil {
			return nil, err
		}
		given[f.Key] = value
	}
	return given, nil
}

// parse reads what was typed for a field. What is no option, or no number, is wrong use.
func (c *call) parse(f model.Field, typed string) (string, error) {
	value, err := f.Parse(typed, c.today())
	switch {
	case err == nil:
	case len(f.Options) > 0:
		word := "line." + f.Key // as part of a sentence
		if !text.Has(word) {
			word = f.Word()
		}
		return "", wrongUse("line.not-among", typed, text.Say(word), names(f.Options))
	case f.Whole():
		return "", wrongUse("line.flag-value", typed, flagOf(f))
	}
	return value, err
}

// set changes the fields of one record that are given.
func (r recordCall) set(id model.RecordID) error {
	given, err := r.given()
	if err != nil {
		return err
	}
	register, rec, err := r.find(id)
	if err != nil {
		return err
	}
	for key, value := range given {
		rec.Set(key, value)
	}
	done, err := register.SaveRecord(r.ctx, r.now(), rec)
	return r.done(done, err)
}

// drop removes one record. A flag has nothing to say of it, and may have been meant for set.
func (r recordCall) drop(id model.RecordID) error {
	for _, f := range r.t.Asked() {
		if r.cmd.Flags().Changed(flagOf(f)) {
			return misused(r.cmd, "line.drop-alone", flagOf(f))
		}
	}
	register, rec, err := r.find(id)
	if err != nil {
		return err
	}
	done, err := register.DropRecord(r.ctx, r.now(), rec)
	return r.done(done, err)
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
		return misused(r.cmd, "line.usage-is", usageOf(r.cmd))
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
	given, err := r.given()
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
	switch {
	case len(records) == 1:
		rec := records[0].Moved(state, r.today())
		for key, value := range given {
			rec.Set(key, value)
		}
		done, err := register.SaveRecord(r.ctx, r.now(), rec)
		return r.done(done, err)
	case len(records) > 1:
		var lines []string
		for _, rec := range records {
			lines = append(lines, string(rec.ID)+"  "+joined("  ", rec.Cells(r.language())...))
		}
		return refusal{model.Fail(model.Conflict, "line.several-open", row.Name, text.Say(r.t.Word("one"))), lines}
	}
	return model.Fail(model.NotFound, "line.none-open", row.Name, text.Say(r.t.Word("one")), bare.Shown(r.language(), value))
}

// openFor opens the register and finds the one contact that is meant.
func (c *call) openFor(name string) (*storage.Register, storage.ContactRow, error) {
	r, err := c.open()
	if err != nil {
		return nil, storage.ContactRow{}, err
	}
	row, err := c.contact(r, name)
	return r, row, err
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
