package line

import (
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"stegvis/model"
	"stegvis/storage"
)

// logCommand notes a contact made, and the next one when a date is given; otherwise it is
// the command of its type. What stands behind the contact is the text; the word add by itself
// before it is the verb all types have, and what it adds is named by its id as theirs is.
func logCommand(c *call) *cobra.Command {
	cmd := c.recordCommand(model.Log, []model.Field{nextField, doneField}, recordCall.runLog)
	cmd.Flag(doneField.Key).NoOptDefVal = theOnly
	cmd.Flags().SetNormalizeFunc(func(_ *pflag.FlagSet, name string) pflag.NormalizedName {
		if name == "text" { // as other types call what was said
			name = "said"
		}
		return pflag.NormalizedName(name)
	})
	return cmd
}

// doneField is the promise that was kept by the contact: by itself the only one it could be.
var doneField = model.Field{Key: "done"}

// theOnly is what --done says by itself.
const theOnly = "-"

func (r recordCall) runLog() error {
	switch first := r.args[0]; {
	case first == "list" && len(r.args) <= 2, (first == "set" || first == "drop") && len(r.args) == 2:
		if r.get(nextField.Key) != "" || r.cmd.Flag(doneField.Key).Changed { // they belong to a new one
			return r.usage()
		}
		return r.run()
	case len(r.args) > 1 && r.args[1] == "add":
		return r.log(r.words(2), true)
	}
	return r.log(r.words(1), false)
}

func (r recordCall) log(said string, printsID bool) error {
	if said+r.get("said") != "" && r.get("kind") == "" {
		r.values["kind"] = model.UsualKind
	}
	if err := r.lacking(r.t.Asked()); err != nil {
		return err
	}
	if said != "" && r.get("said") != "" { // which of the two is meant is not for us to say
		return r.usage()
	}
	register, row, err := r.openFor(r.args[0])
	if err != nil {
		return err
	}
	promise := r.promise()
	log := r.t.With(string(row.ID), r.today(), "said", said)
	maps.Copy(log.Values, r.values)
	delete(log.Values, nextField.Key)
	delete(log.Values, doneField.Key)
	if promise != nil {
		promise.Owner = log.Owner
	}
	kept, err := r.kept(register, row, log.Date("on"))
	if err != nil {
		return err
	}
	done, err := register.AddLog(r.ctx, r.now(), log, promise, kept...)
	if printsID {
		return r.added(string(log.ID), done, err)
	}
	return r.done(done, err)
}

// kept is the promise that is said to be kept; none without --done. Which of several it is must
// be said by its id or its words: what says nothing, as an empty variable of a script, is wrong use.
func (r recordCall) kept(register *storage.Register, row storage.ContactRow, on model.Date) ([]model.RecordID, error) {
	flag := r.cmd.Flag(doneField.Key)
	which := r.get(doneField.Key)
	switch {
	case !flag.Changed:
		return nil, nil
	case which == "":
		return nil, misused(r.cmd, "line.flag-value", flag.Value.String(), flag.Name)
	}
	open, err := register.MayBeKept(r.ctx, row.ID, on)
	if which != theOnly && err == nil {
		open, err = register.OpenPromises(r.ctx, row.ID)
		open = slices.DeleteFunc(open, func(f model.Record) bool {
			return string(f.ID) != which && !strings.Contains(model.Fold(f.Name(r.language())), model.Fold(which))
		})
	}
	if err != nil {
		return nil, err
	}
	switch len(open) {
	case 0:
		return nil, model.Fail(model.NotFound, "line.nothing-kept", row.Name)
	case 1:
		return []model.RecordID{open[0].ID}, nil
	}
	named := each(open, func(f model.Record) string {
		return string(f.ID) + " (" + joined(", ", f.Get("on"), f.Name(r.language())) + ")"
	})
	return nil, misused(r.cmd, "line.several-kept", row.Name, strings.Join(named, "; "))
}
