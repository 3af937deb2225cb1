package line

import (
	"maps"

	"github.com/spf13/cobra"

	"stegvis/model"
)

// checkupCommand notes a conversation of the continuous follow-up, and with --outcome the outcome
// its answers speak for; otherwise it is the command of its type.
func checkupCommand(c *call) *cobra.Command {
	cmd := c.recordCommand(model.Checkup, nil, recordCall.runCheckup)
	cmd.Flags().Bool(outcomeSwitch, false, "")
	return cmd
}

const outcomeSwitch = "outcome"

func (r recordCall) runCheckup() error {
	if len(r.args) != 2 || r.adds() != 1 {
		if r.is(outcomeSwitch) { // it belongs to one new conversation
			return r.usage()
		}
		return r.run()
	}
	if err := r.lacking(r.t.Asked()); err != nil {
		return err
	}
	register, row, err := r.openFor(r.args[0])
	if err != nil {
		return err
	}
	checkup := r.t.New(string(row.ID), r.today())
	maps.Copy(checkup.Values, r.values)
	done, err := register.AddCheckup(r.ctx, r.now(), checkup, r.is(outcomeSwitch))
	return r.added(string(checkup.ID), done, err)
}
