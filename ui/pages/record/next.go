package record

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/page"
)

// nextFields ask what comes next and who is waited for. Where the date may be left empty, the
// rest is asked only when there is one.
func nextFields(optional bool) []form.Field {
	next := func(v map[string]string) bool { return !optional || v["next"] != "" }
	return []form.Field{
		{Field: model.Field{Key: "next", Kind: model.FutureDate, Area: "log"}, Required: !optional},
		{Field: model.Field{Key: "what", Kind: model.Line, Area: "log"}, Shown: next},
		{Field: model.Field{Key: "waiting", Kind: model.Choice, Options: []string{"advisor", "contact", "partner"}, Area: "log"}, Shown: next},
		{Field: model.Field{Key: "partner", Kind: model.Line, Area: "log"}, Shown: func(v map[string]string) bool {
			return next(v) && v["waiting"] == string(model.OnPartner)
		}},
	}
}

// readNext makes a follow-up of what was typed; nil when there is no date.
func readNext(id model.ContactID, since model.Date, v map[string]string) (*model.FollowUp, error) {
	on, ok := model.ParseISODate(v["next"])
	if !ok {
		return nil, nil
	}
	f := &model.FollowUp{Contact: id, On: on, What: v["what"], Waiting: model.Waiting(v["waiting"]), Partner: v["partner"], Since: since}
	if f.Waiting == "" {
		f.Waiting = model.OnAdvisor
	}
	return f, f.Validate()
}

// NewNext asks for the next date with a person.
func NewNext(deps *page.Deps, id model.ContactID, name string) page.Dialog {
	return nextDialog(deps, name, map[string]string{"waiting": string(model.OnAdvisor)}, "next:"+string(id),
		func(ctx context.Context, v map[string]string) (storage.Done, error) {
			next, err := readNext(id, deps.Today(), v)
			if err != nil {
				return storage.Done{}, err
			}
			return deps.Register.AddFollowUp(ctx, deps.Now(), *next)
		}, func(v map[string]string) tea.Msg { return recorded(id, "next", v["next"], v["what"]) })
}

// EditNext asks for changes to a promise that is there: another date, another word, someone
// else to wait for.
func EditNext(deps *page.Deps, f model.FollowUp, name string) page.Dialog {
	values := map[string]string{"next": f.On.String(), "what": f.What, "waiting": string(f.Waiting), "partner": f.Partner}
	return nextDialog(deps, name, values, "next:"+string(f.Contact)+":"+string(f.ID),
		func(ctx context.Context, v map[string]string) (storage.Done, error) {
			next, err := readNext(f.Contact, f.Since, v)
			if err != nil {
				return storage.Done{}, err
			}
			changed := f
			changed.On, changed.What, changed.Waiting, changed.Partner = next.On, next.What, next.Waiting, next.Partner
			if changed.Waiting != f.Waiting {
				changed.Since = deps.Today()
			}
			return deps.Register.SaveFollowUp(ctx, deps.Now(), changed)
		}, func(v map[string]string) tea.Msg { return recorded(f.Contact, "next", v["next"], v["what"]) })
}

func nextDialog(deps *page.Deps, name string, values map[string]string, draft string,
	save func(context.Context, map[string]string) (storage.Done, error), after func(map[string]string) tea.Msg,
) page.Dialog {
	return formdialog.New(deps, formdialog.Options{
		Title:  func() string { return deps.Say("log.next-title", model.Visible(name)) },
		Fields: nextFields(false), Values: values, DraftKey: draft, Save: save, After: after,
	})
}
