package record

import (
	"cmp"
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/page"
)

// New asks for a record of a type about whoever owns it.
func New(deps *page.Deps, t *model.RecordType, owner, name string) page.Dialog {
	return formdialog.New(deps, options(deps, t.New(owner, deps.Today()), name, deps.Register.AddRecord))
}

// Begun asks for a new record of which some is known.
func Begun(deps *page.Deps, rec model.Record, name string) page.Dialog {
	o := options(deps, rec, name, deps.Register.AddRecord)
	o.DraftKey += ":" + model.Fold(rec.Name(deps.Lang))
	return formdialog.New(deps, o)
}

// Edit asks for changes to a record that is there.
func Edit(deps *page.Deps, rec model.Record, name string) page.Dialog {
	if rec.Type == model.Action {
		return editAction(deps, rec, name)
	}
	return formdialog.New(deps, options(deps, rec, name, deps.Register.SaveRecord))
}

// Paper asks for a paper, or for changes to one, for what is called so. What is half filled in is
// kept for each thing to be proven.
func Paper(deps *page.Deps, rec model.Record, proves string) page.Dialog {
	save := deps.Register.AddRecord
	if rec.Version > 0 {
		save = deps.Register.SaveRecord
	}
	o := options(deps, rec, proves, save)
	o.DraftKey += ":" + rec.Get("of")
	return formdialog.New(deps, o)
}

// OfMany asks for a record that is put on file for many contacts: save gets it, nobody's yet, and
// then is what follows.
func OfMany(deps *page.Deps, t *model.RecordType, title func() string, save func(context.Context, model.Record) (storage.Done, error), then func() tea.Cmd) page.Dialog {
	o := options(deps, t.New("", deps.Today()), "", func(ctx context.Context, _ time.Time, rec model.Record) (storage.Done, error) { return save(ctx, rec) })
	o.Title, o.DraftKey, o.After = title, "many:"+t.Key, nil
	o.Then = func(map[string]string) tea.Cmd { return then() }
	return formdialog.New(deps, o)
}

// options are the form of a record. A promise of a day that is past is asked about.
func options(deps *page.Deps, rec model.Record, name string, save func(context.Context, time.Time, model.Record) (storage.Done, error)) formdialog.Options {
	t, draft := rec.Type, rec.Type.Key+":"+rec.Owner
	if rec.Version > 0 {
		draft += ":" + string(rec.ID)
	}
	inTime := asksOfPast(deps, rec)
	fields, focus := onScales(form.Fields(Asked(rec)))
	return formdialog.Options{
		Title:    func() string { return title(deps, t, name) },
		Intro:    intro(deps, t, name),
		Fields:   fields,
		Focus:    focus,
		Values:   rec.Values,
		DraftKey: draft,
		Edits:    rec.Version > 0,
		Known:    Known(deps, t, t.Fields, name),
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			is := Read(rec, v)
			if err := inTime(is); err != nil {
				return storage.Done{}, err
			}
			return save(ctx, deps.Now(), is)
		},
		After: func(v map[string]string) tea.Msg {
			return Recorded{model.ContactID(rec.Owner), t.Key, Read(rec, v).Date(t.Day), Read(rec, v).Name(deps.Lang)}
		},
		Then: func(map[string]string) tea.Cmd { return ShowTold(deps, rec) },
	}
}

// title is what stands over the form of a record of somebody; the office's own are nobody's.
func title(deps *page.Deps, t *model.RecordType, name string) string {
	if t.Of == model.OfOffice {
		return deps.Say(t.Word("title"))
	}
	return deps.Say(t.Word("title"), model.Visible(name))
}

// onScales lets what is typed into answers on a scale take the place of what stands there, for it
// is one digit, and begins at the first of them.
func onScales(fields []form.Field) (_ []form.Field, first string) {
	const oneDigit = 9
	for i, f := range fields {
		if f.Kind == model.Number && f.Most > 0 && f.Most <= oneDigit {
			fields[i].Replaces = true
			first = cmp.Or(first, f.Key)
		}
	}
	return fields, first
}

// intro is what stands above the form of a type that has words for it; nil where it has none.
func intro(deps *page.Deps, t *model.RecordType, name string) func() string {
	if !text.Has(t.Word("intro")) {
		return nil
	}
	return func() string { return deps.Say(t.Word("intro"), model.Visible(name)) }
}

// Asked are the fields that are asked of a record; a new one begins in its first state.
func Asked(rec model.Record) []model.Field {
	return slices.DeleteFunc(rec.Type.Asked(), func(f model.Field) bool { return rec.Version == 0 && (f.States != nil || f.Later) })
}

// Read gives a record with what was answered to its fields; what was not asked stays.
func Read(rec model.Record, answers map[string]string) model.Record {
	rec = rec.Clone()
	for _, f := range rec.Type.Asked() {
		if answer, asked := answers[f.Key]; asked {
			rec.Set(f.Key, answer)
		}
	}
	return rec
}

// Known offers fields of a type of records what there is already, and to who does an action those
// who mostly do before the partners: herself and the person it is about. The keys are those of
// the fields.
func Known(deps *page.Deps, t *model.RecordType, fields []model.Field, name string) map[string]func(context.Context) ([]string, error) {
	offers := known(deps, fields)
	for _, f := range fields {
		if t == model.Action && (f.Key == "actor" || f.Key == t.Word("actor")) {
			register, first := deps.Register, []string{deps.Say(model.FollowUp.Word("waiting-advisor"))}
			if name != "" {
				first = append(first, model.Visible(name))
			}
			offers[f.Key] = func(ctx context.Context) ([]string, error) {
				partners, err := register.Partners(ctx)
				return append(first, partners...), err
			}
		}
	}
	return offers
}

// known offers what there is already to the fields that refer to something or name a partner.
func known(deps *page.Deps, fields []model.Field) map[string]func(context.Context) ([]string, error) {
	offers := make(map[string]func(context.Context) ([]string, error))
	for _, f := range fields {
		switch {
		case f.Refers != "":
			offers[f.Key] = func(ctx context.Context) ([]string, error) { return deps.Register.Named(ctx, f.Refers) }
		case f.Names == model.Partner.Key:
			offers[f.Key] = deps.Register.Partners
		}
	}
	return offers
}
