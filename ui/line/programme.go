package line

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
)

// afterField is what an action waits for, by the ids of other actions.
var afterField = model.Field{Key: "after"}

// actionCommand is the command of its type, which also says what an action waits for. A deadline
// that is moved moves what waits for it, unless --alone says that it does not.
func actionCommand(c *call) *cobra.Command {
	return c.recordCommand(model.Action, []model.Field{afterField}, recordCall.runAction, "alone")
}

func (r recordCall) runAction() error {
	set := r.args[0] == "set"
	switch after := r.cmd.Flag(afterField.Key); {
	case after.Changed && !set && r.adds() == 0:
		return misused(r.cmd, "line.flag-with", afterField.Key, "add, set")
	case r.is("alone") && !set:
		return misused(r.cmd, "line.flag-with", "alone", "set")
	case after.Changed:
		ids := strings.FieldsFunc(after.Value.String(), func(c rune) bool { return c == ',' || c == ' ' })
		if len(ids) == 0 {
			return misused(r.cmd, "line.flag-value", after.Value.String(), afterField.Key)
		}
		if slices.Equal(ids, []string{"none"}) {
			ids = nil
		}
		r.values[afterField.Key] = strings.Join(ids, " ")
	}
	return r.run()
}

// save saves a record that was changed. Of an action it saves with it what waits for it, and says
// what moved.
func (r recordCall) save(register *storage.Register, rec model.Record) error {
	if rec.Type != model.Action {
		done, err := register.SaveRecord(r.ctx, r.now(), rec)
		return r.done(done, err)
	}
	var shifts []model.Shift
	if !r.is("alone") {
		var err error
		if shifts, err = register.Moving(r.ctx, rec); err != nil {
			return err
		}
	}
	done, err := register.SaveMoving(r.ctx, r.now(), rec, shifts)
	if err := r.done(done, err); err != nil {
		return err
	}
	for _, s := range shifts {
		r.say("  %s", s.Line(r.language()))
	}
	return nil
}

// startField is the day a template begins on.
var startField = model.Field{Key: "on", Kind: model.FutureDate}

// templateCommand is the command of its type, which also uses a template for contacts, and adds
// those that come with the program.
func templateCommand(c *call) *cobra.Command {
	return c.recordCommand(model.Template, []model.Field{startField}, recordCall.runTemplate)
}

func (r recordCall) runTemplate() error {
	first := r.args[0]
	if r.get(startField.Key) != "" && first != "use" {
		return misused(r.cmd, "line.flag-with", startField.Key, "use")
	}
	switch {
	case first == "use" && len(r.args) > 2:
		return r.use(r.args[1], r.args[2:])
	case first == "ship" && len(r.args) == 1:
		register, err := r.openOrMake()
		if err != nil {
			return err
		}
		return r.done(register.AddShippedTemplates(r.ctx, r.now(), r.language()))
	}
	return r.run()
}

// use makes the actions of a template for contacts from a day on.
func (r recordCall) use(template string, names []string) error {
	start := r.day(startField.Key)
	if start.IsZero() {
		start = r.today()
	}
	register, rows, err := r.openForAll(names)
	if err != nil {
		return err
	}
	id, _, err := r.template(register, template)
	if err != nil {
		return err
	}
	return r.doneForMany(register.UseTemplate(r.ctx, r.now(), idsOf(rows), model.RecordID(id), start))
}
