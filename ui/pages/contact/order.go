package contact

import (
	"strings"

	"stegvis/model"
	"stegvis/ui/layout"
	"stegvis/ui/theme"
)

// orderRows say below an action what it waits for, or that it can begin where others wait for it
// or it waited itself, and what usually comes before it and is not there.
func (p *Page) orderRows(a model.Record, trap model.Trap, width int) (rows []row) {
	d := p.Deps
	say := func(paint theme.Paint, said string) {
		for _, l := range layout.Wrap(d.Widths, said, max(width-dayWidth, 8)) {
			rows = append(rows, row{text: layout.Spaces(dayWidth) + paint.Paint(l)})
		}
	}
	actions := p.file.Of(model.Action)
	holding := model.WaitsFor(a, actions)
	switch {
	case !a.Open():
	case len(holding) > 0:
		var names []string
		for _, first := range holding {
			names = append(names, model.Visible(model.ActionLabel(first, d.Lang)))
		}
		rows = append(rows, row{text: layout.Spaces(dayWidth) + d.Theme.Muted.Paint(d.Cut(d.Say("action.waits", strings.Join(names, ", ")), max(width-dayWidth, 8)))})
	case a.Get("status") == "planned" && model.InChain(a, actions):
		say(d.Theme.Good, d.Say("action.can-begin"))
	}
	if len(trap.Lacking) == 0 {
		return rows
	}
	first := trap.Lacking[0]
	said := d.Say("action.trap", model.Visible(first.Get("text")))
	if more := len(trap.Lacking) - 1; more > 0 {
		said = d.Say("action.trap-more", model.Visible(first.Get("text")), more)
	}
	say(d.Theme.Warn, d.Theme.Late+" "+said)
	if why := first.Get("why"); why != "" {
		say(d.Theme.Muted, model.Visible(why))
	}
	return rows
}

// traps are what each action of the programme usually comes behind and does not, by the action;
// none for another type.
func (p *Page) traps(t *model.RecordType) map[model.RecordID]model.Trap {
	if t != model.Action || len(p.file.steps) == 0 {
		return nil
	}
	found := make(map[model.RecordID]model.Trap)
	for _, trap := range model.Traps(p.file.Of(model.Action), p.file.steps) {
		found[trap.Action.ID] = trap
	}
	return found
}

// held tells whether an action waits for others: it stands back behind what can begin.
func (p *Page) held(rec model.Record) bool {
	return rec.Type == model.Action && rec.Open() && len(model.WaitsFor(rec, p.file.Of(model.Action))) > 0
}
