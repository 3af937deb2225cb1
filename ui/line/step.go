package line

import (
	"cmp"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
)

// The fields of a step's command. What can be done is done with the step a contact stands on,
// or with the contact as a whole; a reason is one's own words but for closing.
var (
	moveField     = choice("line", "move", "done", "skip", "back", "reopen", "pause", "close", "hand-over")
	reasonField   = model.Field{Key: "reason", Options: model.CloseReasons}
	receiverField = model.Field{Key: "to"}
	untilField    = model.Field{Key: "until", Kind: model.FutureDate}
	closeField    = choice("field", "reason", model.CloseReasons...)
)

func stepCommand(c *call) *cobra.Command {
	var set []string
	cmd := c.withFlags("step", span{2, -1}, flags{fields: []model.Field{onField, reasonField, receiverField, untilField}}, func(g given) error {
		for _, s := range set {
			if !strings.Contains(s, "=") {
				return wrongUse("line.set-syntax", s)
			}
		}
		return g.step(set)
	})
	cmd.Flags().StringArrayVar(&set, "set", nil, "")
	return c.completeNames(cmd, func(before []string) bool { return c.verbAt(before) == 0 })
}

// verbAt is where in the arguments what is to be done is said, behind those it is done with; 0
// where it is not.
func (c *call) verbAt(args []string) int {
	for at := 1; at < len(args); at++ {
		if _, err := c.parse(moveField, args[at]); err == nil {
			return at
		}
	}
	return 0
}

// step moves contacts on the ladder, or changes how they stand to the office.
func (g given) step(set []string) error {
	at := max(g.verbAt(g.args), 1)
	move, err := g.parse(moveField, g.args[at])
	if err != nil {
		return err
	}
	if len(g.args) > at+2 {
		return misused(g.cmd, "line.too-many", g.args[at+2])
	}
	step, err := g.parse(stepField, strings.Join(g.args[at+1:], ""))
	if err != nil {
		return err
	}
	r, rows, err := g.openForAll(g.args[:at])
	if err != nil {
		return err
	}
	on := g.day("on")
	if on.IsZero() {
		on = g.today()
	}
	switch {
	case move == "pause" || move == "close" || move == "hand-over", move == "reopen" && step == "" && len(set) == 0:
		return g.setStatus(rows, move, on)
	}
	wish := model.Move{Kind: model.MoveKind(move), Step: model.StepKey(step), On: on, Reason: g.get("reason")}
	if len(rows) > 1 {
		return g.climbMany(r, rows, wish, set)
	}
	return g.climb(r, rows[0], wish, set)
}

// climbMany makes a move of several, in one change. What is set is of the step that is named, or
// else of that of the first: it says nothing of those who stand on another.
func (c *call) climbMany(r *storage.Register, rows []storage.ContactRow, wish model.Move, set []string) error {
	if len(set) > 0 && (wish.Kind == model.Complete || wish.Kind == model.Skip) {
		wish.Step = cmp.Or(wish.Step, rows[0].Step)
	}
	with, err := c.readSet(rows[0].ID, cmp.Or(wish.Step, rows[0].Step, model.Continuous), set)
	if err != nil {
		return err
	}
	return c.doneForMany(r.MoveMany(c.ctx, c.now(), idsOf(rows), wish, with))
}

// climb makes a move, with what is set on the way, in one change. When only proof is
// missing, it is listed.
func (c *call) climb(r *storage.Register, row storage.ContactRow, wish model.Move, set []string) error {
	at := cmp.Or(wish.Step, row.Step, model.Continuous) // who has finished the ladder goes on from its end
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

func (g given) setStatus(rows []storage.ContactRow, move string, on model.Date) error {
	change := model.StatusChange{On: on, Reason: g.get("reason")}
	switch move {
	case "pause":
		change.Status, change.Until = model.Paused, g.day("until")
	case "close":
		reason, err := g.parse(closeField, change.Reason)
		if err != nil {
			return err
		}
		change.Status, change.Reason = model.Closed, reason
	case "hand-over":
		change.Status, change.To = model.HandedOver, g.get("to")
	default:
		change.Status, change.Reason = model.Active, ""
	}
	if len(rows) > 1 {
		return g.doneForMany(g.register.SetStatusMany(g.ctx, g.now(), idsOf(rows), change))
	}
	done, err := g.register.SetStatus(g.ctx, g.now(), rows[0].ID, change)
	return g.done(done, err)
}
