package line

import (
	"stegvis/model"
	"stegvis/storage"
)

// jsonShown is a contact's page for machines.
type jsonShown struct {
	jsonContact
	Fields    map[string]string `json:"fields"`
	FirmOf    map[string]string `json:"firm_fields,omitempty"`
	Projects  []string          `json:"projects"`
	Ladder    []jsonVisit       `json:"ladder"`
	Missing   []jsonMissing     `json:"missing"`
	FollowUps []jsonFollowUp    `json:"follow_ups"`
	Needs     []jsonNeed        `json:"needs"`
	Actions   []jsonAction      `json:"actions"`
	Finance   []jsonFinance     `json:"finance"`
	Outcomes  []object          `json:"outcomes"`
	Timeline  []jsonMoment      `json:"timeline"`
}

type jsonVisit struct {
	Step   model.StepKey     `json:"step"`
	State  model.VisitState  `json:"state"`
	From   string            `json:"from"`
	To     string            `json:"to,omitempty"`
	Reason string            `json:"reason,omitempty"`
	Form   map[string]string `json:"form,omitempty"`
}

type jsonMissing struct {
	Proof   model.Proof `json:"proof"`
	Field   string      `json:"field,omitempty"`
	Options []string    `json:"options,omitempty"`
}

type jsonFollowUp struct {
	ID      model.FollowUpID `json:"id"`
	On      string           `json:"on"`
	What    string           `json:"what,omitempty"`
	Waiting model.Waiting    `json:"waiting"`
	Partner string           `json:"partner,omitempty"`
	Since   string           `json:"since,omitempty"`
	Chased  int              `json:"chased,omitempty"`
	Done    string           `json:"done,omitempty"`
}

type jsonNeed struct {
	ID       model.NeedID     `json:"id"`
	Need     model.Need       `json:"need"`
	Priority int              `json:"priority"`
	Status   model.NeedStatus `json:"status"`
	Raised   string           `json:"raised"`
	Closed   string           `json:"closed,omitempty"`
}

type jsonAction struct {
	ID     model.ActionID     `json:"id"`
	Kind   string             `json:"kind"`
	Actor  string             `json:"actor"`
	Text   string             `json:"text,omitempty"`
	Due    string             `json:"due"`
	Status model.ActionStatus `json:"status"`
	Result string             `json:"result,omitempty"`
}

type jsonFinance struct {
	ID       model.ApplicationID `json:"id"`
	Lender   string              `json:"lender,omitempty"`
	Amount   int64               `json:"amount_sek,omitempty"`
	On       string              `json:"on,omitempty"`
	Decision model.Decision      `json:"decision"`
	Granted  int64               `json:"granted_sek,omitempty"`
	Decided  string              `json:"decided,omitempty"`
}

type jsonMoment struct {
	On      string `json:"on"`
	Kind    string `json:"kind"`
	Title   string `json:"title"`
	Text    string `json:"text,omitempty"`
	Minutes int    `json:"minutes,omitempty"`
}

func (c *call) jsonPerson(p storage.Person, timeline []storage.TimelineItem) jsonShown {
	row := jsonRow(p.Summary)
	row.Protected = bool(p.Contact.Mask()) // also when she was asked for
	return jsonShown{
		jsonContact: row,
		Fields:      p.Contact.Values,
		FirmOf:      p.Contact.Enterprise.Values,
		Projects:    each(p.Projects, func(name string) string { return name }),
		Ladder: each(p.Visits, func(v model.Visit) jsonVisit {
			return jsonVisit{v.Step, v.State, v.From.String(), v.To.String(), v.Reason, v.Form}
		}),
		Missing: each(c.missingOf(p), func(m model.Missing) jsonMissing { return jsonMissing{m.Proof, m.Field, m.Options} }),
		FollowUps: each(p.FollowUps, func(f model.FollowUp) jsonFollowUp {
			return jsonFollowUp{f.ID, f.On.String(), f.What, f.Waiting, f.Partner, f.Since.String(), f.Chased, f.DoneOn.String()}
		}),
		Needs: each(p.Needs, func(n model.NeedRecord) jsonNeed {
			return jsonNeed{n.ID, n.Need, n.Priority, n.Status, n.RaisedOn.String(), n.ClosedOn.String()}
		}),
		Actions: each(p.Actions, jsonActionOf),
		Finance: each(p.Applications, func(a model.Application) jsonFinance {
			return jsonFinance{a.ID, a.Lender, a.Amount, a.On.String(), a.Decision, a.Granted, a.DecidedOn.String()}
		}),
		Outcomes: jsonRecords(p.Of(model.Outcome)),
		Timeline: each(timeline, func(t storage.TimelineItem) jsonMoment {
			return jsonMoment{t.On.String(), string(t.Kind), t.Says(c.language()), t.Body, t.Minutes}
		}),
	}
}

func jsonActionOf(a model.Action) jsonAction {
	return jsonAction{a.ID, a.Kind, a.Actor, a.Text, a.Due.String(), a.Status, a.Result}
}

// each makes of every item what a machine reads; never null, so that a list stays a list.
func each[T, J any](items []T, of func(T) J) []J {
	out := make([]J, len(items))
	for i, item := range items {
		out[i] = of(item)
	}
	return out
}
