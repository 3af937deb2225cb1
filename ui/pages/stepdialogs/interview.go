package stepdialogs

import (
	"context"
	"maps"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/page"
)

// Interviews tells whether the interview is for a person: she runs a firm and stands on the
// analysis.
func Interviews(person storage.Person) bool {
	visit, standing := person.Standing()
	c := person.Contact
	return standing && visit.Step == model.Analysis && c.Path == model.Established && c.Status == model.Active
}

// asksInterview tells whether completing the step begins with the interview: nothing of it is on
// record.
func asksInterview(person storage.Person) bool {
	visit, _ := person.Standing()
	return Interviews(person) && !model.Interviewed(visit.Form, person.Of(model.Need))
}

// Interview opens the interview with an established firm.
func Interview(deps *page.Deps, id model.ContactID) tea.Cmd {
	register := deps.Register
	return page.Read(func(ctx context.Context) (storage.Person, error) { return register.Person(ctx, id) }, func(person storage.Person) tea.Cmd {
		if !Interviews(person) {
			return page.Fail(model.Fail(model.Conflict, "interview.why"))
		}
		return page.Open(interview(deps, person))
	})
}

// interview asks for everything at once: what the firm wants and what hinders, its needs, and how
// it is today.
func interview(deps *page.Deps, person storage.Person) page.Dialog {
	visit, _ := person.Standing()
	contact, register, now := person.Contact, deps.Register, deps.Now
	before := make(map[string]string)
	for _, f := range model.InterviewAnalysis() {
		before[f.Key] = visit.Form[f.Key]
	}
	for _, f := range model.InterviewFirm() {
		before[f.Key] = contact.Enterprise.Values[f.Key]
	}
	needs := model.InterviewNeeds.Key
	before[needs] = model.MarkedNeeds(person.Of(model.Need))
	return formdialog.New(deps, formdialog.Options{
		Title:  func() string { return deps.Say("interview.title", model.Visible(contact.Name)) },
		Fields: interviewFields(), Values: maps.Clone(before), DraftKey: "interview:" + string(visit.ID), Edits: true,
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			at := now()
			there, err := register.Records(ctx, model.Need, string(contact.ID))
			if err != nil {
				return storage.Done{}, err
			}
			with := storage.With{Form: make(map[string]string)}
			if v[needs] != before[needs] {
				with.Records = model.NeedsMarked(v[needs], there, contact.ID, model.DateOf(at))
			}
			for key, value := range v {
				if key != needs && value != before[key] {
					with.Form[key] = value
				}
			}
			if len(with.Form)+len(with.Records) == 0 {
				return storage.Done{}, nil
			}
			return register.Interview(ctx, at, contact.ID, with)
		},
	})
}

// interviewFields are the fields of the interview: with as few lines between them as can be, for
// all of it stands on two screens.
func interviewFields() []form.Field {
	priority, _ := model.Need.Field("priority")
	needs := form.Field{Field: model.InterviewNeeds, Heading: "interview.needs", Ranks: priority.Options, Usual: priority.Default}
	fields := append(form.Fields(model.InterviewAnalysis()), needs)
	for i := range fields {
		fields[i].Dense = true
	}
	return append(fields, form.Fields(model.InterviewFirm())...)
}
