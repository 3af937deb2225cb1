package record

import (
	"cmp"
	"context"
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/components/picker"
	"stegvis/ui/page"
)

// UseTemplate asks which template is used for a person and from which day, and shows what it makes
// before it is made. With no template it says where they are.
func UseTemplate(deps *page.Deps, id model.ContactID, name string) tea.Cmd {
	register := deps.Register
	return page.Read(func(ctx context.Context) ([]model.Record, error) { return register.Records(ctx, model.Template, "") }, func(all []model.Record) tea.Cmd {
		if len(all) == 0 {
			return page.Fail(model.Fail(model.Invalid, "template.no-template"))
		}
		options := make([]picker.Option, len(all))
		for i, t := range all {
			options[i] = picker.Option{Value: string(t.ID), Label: model.Visible(t.Get("name"))}
		}
		slices.SortFunc(options, func(a, b picker.Option) int { return cmp.Compare(model.Fold(a.Label), model.Fold(b.Label)) })
		return page.Open(picker.NewDialog(deps, "template.choose", options, func(o picker.Option) tea.Cmd {
			return askStart(deps, id, name, model.RecordID(o.Value), o.Label)
		}))
	})
}

// template is what is read of a template before it is used for a person.
type template struct{ steps, has []model.Record }

func askStart(deps *page.Deps, id model.ContactID, name string, of model.RecordID, called string) tea.Cmd {
	register := deps.Register
	return page.Read(func(ctx context.Context) (t template, err error) {
		if t.steps, err = register.Records(ctx, model.TemplateStep, string(of)); err == nil {
			t.has, err = register.Records(ctx, model.Action, string(id))
		}
		return t, err
	}, func(t template) tea.Cmd {
		return page.Open(useDialog(deps, id, name, of, called, t))
	})
}

func useDialog(deps *page.Deps, id model.ContactID, name string, of model.RecordID, called string, t template) page.Dialog {
	start := model.Field{Key: "start", Area: "template", Kind: model.FutureDate, Required: true}
	var d *formdialog.Dialog
	d = formdialog.New(deps, formdialog.Options{
		Title:  func() string { return deps.Say("template.use-title", called, model.Visible(name)) },
		Fields: []form.Field{{Field: start, Replaces: true}},
		Values: map[string]string{"start": deps.Today().String()},
		Tall:   true,
		Below: func(width, height int) []string {
			day, err := start.ReadDate(d.Typed()["start"], deps.Today())
			if err != nil {
				return nil
			}
			return planLines(deps, t, name, day, width, height)
		},
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			day, _ := model.ParseISODate(v["start"])
			many, err := deps.Register.UseTemplate(ctx, deps.Now(), []model.ContactID{id}, of, day)
			if err == nil && many.Count == 0 && len(many.Left) > 0 {
				err = model.Fail(model.Exists, "template.has-all", model.Visible(name)).On("start").Because(many.Left[0].Why)
				var why *model.Error
				if errors.As(many.Left[0].Why, &why) && why.Code != model.Exists {
					err = why
				}
			}
			return many.Done, err
		},
	})
	return d
}

// planLines are the actions a template makes with their days, as many as there is room for; what
// she has already is said to be there.
func planLines(deps *page.Deps, t template, name string, start model.Date, width, height int) []string {
	plan, err := model.PlanOf(t.steps, t.has, "", name, start, deps.Today())
	if err != nil {
		return []string{"", deps.Theme.Bad.Paint(deps.Cut(model.Explain(err, deps.Lang), width))}
	}
	const days = 11
	lines := []string{""}
	for i, p := range plan {
		if len(lines) == height-1 && i < len(plan)-1 {
			return append(lines, deps.Theme.Muted.Paint(deps.Say("shell.more-below", len(plan)-i)))
		}
		day, said := p.Date("due").Brief(deps.Lang, deps.Today()), model.Visible(p.Get("text"))
		if p.There {
			said += " · " + deps.Say("template.there")
		}
		lines = append(lines, deps.Theme.Muted.Paint(deps.Fit(day, days))+" "+deps.Cut(said, max(width-days-1, 0)))
	}
	return lines
}
