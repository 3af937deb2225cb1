package line

import (
	"maps"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"stegvis/model"
)

// logCommand notes a contact made, and the next one when a date is given; otherwise it is
// the command of its type. What stands behind the contact is the text; the word add by itself
// before it is the verb all types have, and what it adds is named by its id as theirs is.
func logCommand(c *call) *cobra.Command {
	cmd := c.recordCommand(model.Log, []model.Field{nextField}, recordCall.runLog)
	cmd.Flags().SetNormalizeFunc(func(_ *pflag.FlagSet, name string) pflag.NormalizedName {
		if name == "text" { // as other types call what was said
			name = "said"
		}
		return pflag.NormalizedName(name)
	})
	return cmd
}

func (r recordCall) runLog() error {
	switch first := r.args[0]; {
	case first == "list" && len(r.args) <= 2, (first == "set" || first == "drop") && len(r.args) == 2:
		if r.get("next") != "" { // a log that is there has no next date to give
			return r.usage()
		}
		return r.run()
	case len(r.args) > 1 && r.args[1] == "add":
		return r.log(r.words(2), true)
	}
	return r.log(r.words(1), false)
}

func (r recordCall) log(said string, printsID bool) error {
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
	if promise != nil {
		promise.Owner = log.Owner
	}
	done, err := register.AddLog(r.ctx, r.now(), log, promise)
	if printsID {
		return r.added(string(log.ID), done, err)
	}
	return r.done(done, err)
}
