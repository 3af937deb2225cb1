package line

import (
	"github.com/spf13/cobra"

	"stegvis/model"
)

// ofField is what a paper proves: the id of an outcome, an application or a meeting.
var ofField = model.Field{Key: "of", Area: "proof"}

// proofCommand is the command of papers: that of their type, told besides what a paper proves, and
// what looks for the files they name.
func proofCommand(c *call) *cobra.Command {
	return c.recordCommand(model.Paper, []model.Field{ofField}, recordCall.runProof)
}

func (r recordCall) runProof() error {
	if r.args[0] == "check" && len(r.args) == 1 {
		return r.checkProof()
	}
	if flag := r.cmd.Flag(ofField.Key); flag.Changed {
		if r.args[0] == "list" || r.args[0] == "drop" {
			return r.usage()
		}
		register, err := r.open()
		if err != nil {
			return err
		}
		if r.values[ofField.Key], err = register.Provable(r.ctx, r.get(ofField.Key)); err != nil {
			return err
		}
	}
	return r.run()
}

// checkProof prints a line for each file that is not as it was noted.
func (r recordCall) checkProof() error {
	register, err := r.open()
	if err != nil {
		return err
	}
	wrong, files, err := register.CheckProof(r.ctx)
	if err != nil {
		return err
	}
	for _, what := range wrong {
		r.print(what.In(r.language()))
	}
	if len(wrong) > 0 {
		return model.Fail(model.Invalid, "proof.check-wrong")
	}
	r.say("%s", r.language().Count("proof.check-well", files))
	return nil
}
