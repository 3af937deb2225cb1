package line

import (
	"maps"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"stegvis/model"
)

// logCommand notes a contact made, and the next one when a date is given; otherwise it is
// the command of its type. What stands behind the contact is the text; the word add by itself
// before it is the verb all types have, and what it adds is named by its id as theirs is.
func logCommand(c *call) *cobra.Command {
	cmd := recordCommand(model.Log)(c)
	next := cmd.Flags().String("next", "", "")
	cmd.Flags().SetNormalizeFunc(func(_ *pflag.FlagSet, name string) pflag.NormalizedName {
		if name == "text" { // as other types call what was said
			name = "said"
		}
		return pflag.NormalizedName(name)
	})
	others := cmd.RunE
	cmd.RunE = c.checked(func(args []string) error {
		switch first := args[0]; {
		case first == "list" && len(args) <= 2, (first == "set" || first == "drop") && len(args) == 2:
			if *next != "" { // a log that is there has no next date to give
				return misused(cmd, "line.usage-is", usageOf(cmd))
			}
			return others(cmd, args)
		}
		r := recordCall{c, cmd, model.Log}
		if len(args) > 1 && args[1] == "add" {
			return r.log(args[0], strings.Join(args[2:], " "), *next, true)
		}
		return r.log(args[0], strings.Join(args[1:], " "), *next, false)
	})
	return cmd
}

func (r recordCall) log(owner, said, next string, printsID bool) error {
	given, err := r.given()
	if err != nil {
		return err
	}
	if given["kind"] == "" {
		kind, _ := r.t.Field("kind")
		return misused(r.cmd, "line.flag-needed", "kind", names(kind.Options))
	}
	if said != "" && given["said"] != "" { // which of the two is meant is not for us to say
		return misused(r.cmd, "line.usage-is", usageOf(r.cmd))
	}
	promise, err := r.promise(next)
	if err != nil {
		return err
	}
	register, row, err := r.openFor(owner)
	if err != nil {
		return err
	}
	log := r.t.With(string(row.ID), r.today(), "said", said)
	maps.Copy(log.Values, given)
	if promise != nil {
		promise.Owner = log.Owner
	}
	done, err := register.AddLog(r.ctx, r.now(), log, promise)
	if err := r.done(done, err); err != nil {
		return err
	}
	if printsID {
		r.print(string(log.ID))
	}
	return nil
}

// pastDay reads a day that has been; today when nothing is given.
func (c *call) pastDay(given string) (model.Date, error) {
	if given == "" {
		return c.today(), nil
	}
	return model.ParsePastDate(given, c.today())
}

// comingDay reads a day to come; none when nothing is given.
func (c *call) comingDay(given string) (model.Date, error) {
	if given == "" {
		return model.Date{}, nil
	}
	return model.ParseDate(given, c.today())
}

// bound reads the first or last day of a period; none when nothing is given.
func (c *call) bound(given string) (model.Date, error) {
	if given == "" {
		return model.Date{}, nil
	}
	return model.ParsePastDate(given, c.today())
}

// promise makes the advisor's promise of a day; nil when no day is given.
func (c *call) promise(given string) (*model.Record, error) {
	on, err := c.comingDay(given)
	if err != nil || on.IsZero() {
		return nil, err
	}
	return new(model.FollowUp.With("", c.today(), "on", on.String())), nil
}
