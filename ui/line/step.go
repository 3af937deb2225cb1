package line

import (
	"cmp"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
)

// moves are what can be done with the step a contact stands on, or with the contact as a
// whole.
var moves = []string{"done", "skip", "back", "reopen", "pause", "close", "hand-over"}

type stepFlags struct {
	on, reason, until string
	set               []string
}

func stepCommand(c *call) *cobra.Command {
	var given stepFlags
	cmd := c.command("step", span{2, 3}, func(args []string) error {
		move, err := among(args[1], moves, "line.move")
		if err != nil {
			return err
		}
		for _, s := range given.set {
			if !strings.Contains(s, "=") {
				return wrongUse("line.set-syntax", s)
			}
		}
		step := ""
		if len(args) == 3 {
			step = args[2]
		}
		return c.step(args[0], move, step, given)
	})
	f := cmd.Flags()
	f.StringVar(&given.on, "on", "", "")
	f.StringVar(&given.reason, "reason", "", "")
	f.StringVar(&given.until, "until", "", "")
	f.StringArrayVar(&given.set, "set", nil, "")
	return aboutContact(c, cmd)
}

// step moves a contact on the ladder, or changes how it stands to the office.
func (c *call) step(name, move, step string, given stepFlags) error {
	on, err := c.pastDay(given.on)
	if err != nil {
		return err
	}
	target, err := stepNamed(step)
	if err != nil {
		return err
	}
	r, err := c.open()
	if err != nil {
		return err
	}
	row, err := c.contact(r, name)
	if err != nil {
		return err
	}
	switch {
	case move == "pause" || move == "close" || move == "hand-over",
		move == "reopen" && target == "" && len(given.set) == 0:
		return c.setStatus(r, row, move, on, given)
	}
	wish := model.Move{Kind: model.MoveKind(move), Step: target, On: on, Reason: given.reason}
	return c.climb(r, row, wish, given.set)
}

func stepNamed(step string) (model.StepKey, error) {
	if step == "" {
		return "", nil
	}
	key, ok := model.ParseStep(step)
	if !ok {
		return "", wrongUse("error.step", step)
	}
	return key, nil
}

// climb makes a move, with what is set on the way, in one change. When only proof is
// missing, it is listed.
func (c *call) climb(r *storage.Register, row storage.ContactRow, wish model.Move, set []string) error {
	at := cmp.Or(wish.Step, row.Step)
	with, err := c.readSet(row.ID, at, set)
	if err != nil {
		return err
	}
	done, err := r.ClimbWith(c.ctx, c.now(), row.ID, wish, with)
	var failed *model.Error
	var lacking model.Lacking
	if errors.As(err, &failed) && errors.As(err, &lacking) {
		return refusal{failed, c.missingLines(at, lacking)}
	}
	return c.done(done, err)
}

func (c *call) setStatus(r *storage.Register, row storage.ContactRow, move string, on model.Date, given stepFlags) error {
	change := model.StatusChange{On: on, Reason: given.reason}
	switch move {
	case "pause":
		until, err := c.comingDay(given.until)
		if err != nil {
			return err
		}
		change.Status, change.Until = model.Paused, until
	case "close":
		reason, err := among(given.reason, model.CloseReasons, "line.reason")
		if err != nil {
			return err
		}
		change.Status, change.Reason = model.Closed, reason
	case "hand-over":
		change.Status = model.HandedOver
	default:
		change.Status, change.Reason = model.Active, ""
	}
	done, err := r.SetStatus(c.ctx, c.now(), row.ID, change)
	return c.done(done, err)
}
