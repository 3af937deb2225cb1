package line

import (
	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
)

// needMoves are what can be done with a need.
var needMoves = []string{"add", "met", "drop"}

func needCommand(c *call) *cobra.Command {
	priority := 2
	on := ""
	cmd := c.command("need", span{3, 3}, func(args []string) error {
		move, err := among(args[1], needMoves, "line.move")
		if err != nil {
			return err
		}
		day, err := c.pastDay(on)
		if err != nil {
			return err
		}
		need, err := needNamed(args[2])
		if err != nil {
			return err
		}
		if priority < 1 || priority > 3 {
			return wrongUse("line.priority", priority)
		}
		return c.need(args[0], move, model.NeedRecord{Need: need, Priority: priority, Status: model.NeedOpen, RaisedOn: day})
	})
	cmd.Flags().IntVar(&priority, "priority", 2, "")
	cmd.Flags().StringVar(&on, "on", "", "")
	return aboutContact(c, cmd)
}

// need adds a need, or ends the open one of its kind.
func (c *call) need(name, move string, need model.NeedRecord) error {
	r, row, err := c.openFor(name)
	if err != nil {
		return err
	}
	need.Contact = row.ID
	if move == "add" {
		done, err := r.AddNeed(c.ctx, c.now(), need)
		return c.done(done, err)
	}
	person, err := r.Person(c.ctx, row.ID)
	if err != nil {
		return err
	}
	for _, open := range person.Needs {
		if open.Need != need.Need || open.Status == model.NeedMet || open.Status == model.NeedDropped {
			continue
		}
		open.Status, open.ClosedOn = model.NeedMet, need.RaisedOn
		if move == "drop" {
			open.Status = model.NeedDropped
		}
		done, err := r.SetNeed(c.ctx, c.now(), open)
		return c.done(done, err)
	}
	return model.Fail(model.NotFound, "line.no-need", row.Name, need.Need.Label(c.language()))
}

// outcomeFlags are what is known of an outcome.
type outcomeFlags struct {
	on, evidence string
	jobs         int
}

func outcomeCommand(c *call) *cobra.Command {
	var given outcomeFlags
	cmd := c.command("outcome", span{3, 3}, func(args []string) error {
		if _, err := among(args[1], []string{"add"}, "line.move"); err != nil {
			return err
		}
		return c.addOutcome(args[0], args[2], given)
	})
	f := cmd.Flags()
	f.StringVar(&given.on, "on", "", "")
	f.IntVar(&given.jobs, "jobs", 0, "")
	f.StringVar(&given.evidence, "evidence", model.EvidenceGrades[0], "")
	completeFlag(cmd, "evidence", model.EvidenceGrades)
	return aboutContact(c, cmd)
}

func (c *call) addOutcome(name, kind string, given outcomeFlags) error {
	known, err := among(kind, model.OutcomeKinds, "line.kind")
	if err != nil {
		return err
	}
	evidence, err := among(given.evidence, model.EvidenceGrades, "line.evidence")
	if err != nil {
		return err
	}
	on, err := c.pastDay(given.on)
	if err != nil {
		return err
	}
	r, row, err := c.openFor(name)
	if err != nil {
		return err
	}
	done, err := r.AddOutcome(c.ctx, c.now(), model.Outcome{Contact: row.ID, Kind: known, On: on, Jobs: given.jobs, Evidence: evidence})
	return c.done(done, err)
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
