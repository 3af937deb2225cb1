package record

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/confirm"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// editAction asks for changes to an action. A deadline that others wait for is saved once she has
// seen what moves with it, and said whether it shall.
func editAction(deps *page.Deps, rec model.Record, name string) page.Dialog {
	register := deps.Register
	var with []model.Shift // what she let move
	o := options(deps, rec, name, nil)
	o.Save = func(ctx context.Context, v map[string]string) (storage.Done, error) {
		return register.SaveMoving(ctx, deps.Now(), Read(rec, v), with)
	}
	o.First = func(v map[string]string, save func() tea.Cmd) tea.Cmd {
		is := Read(rec, v)
		if with = nil; is.Get("due") == rec.Get("due") {
			return save()
		}
		return page.Read(func(ctx context.Context) ([]model.Shift, error) { return register.Moving(ctx, is) }, func(shifts []model.Shift) tea.Cmd {
			if len(shifts) == 0 {
				return save()
			}
			all := func() tea.Msg { return page.Then(func() tea.Cmd { with = shifts; return save() }) }
			alone := func() tea.Msg { return page.Then(save) }
			return page.Open(askMoving(deps, shifts, all, alone))
		})
	}
	return formdialog.New(deps, o)
}

// askMoving shows what moves with a deadline, and asks whether it shall.
func askMoving(deps *page.Deps, shifts []model.Shift, all, alone tea.Cmd) page.Dialog {
	lines := func() []string {
		said := []string{deps.Say("action.moves-with")}
		const widest = 60
		for _, s := range shifts {
			from, to := s.Was.Brief(deps.Lang, deps.Today()), s.Is.Brief(deps.Lang, deps.Today())
			said = append(said, deps.Cut(deps.Say("action.shift-days", from, to)+" "+model.Visible(model.ActionLabel(s.Record, deps.Lang)), widest))
		}
		return said
	}
	only := keys.On("o", "b")
	if deps.Lang == text.Swedish {
		only = keys.On("b", "o")
	}
	return confirm.New(deps, "action.moves-title", "action.moves-all", lines, all).Or("action.moves-alone", only, alone)
}
