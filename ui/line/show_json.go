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
	FollowUps []object          `json:"follow_ups"`
	Needs     []object          `json:"needs"`
	Actions   []object          `json:"actions"`
	Finance   []object          `json:"finance"`
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
		Missing:   each(c.missingOf(p), func(m model.Missing) jsonMissing { return jsonMissing{m.Proof, m.Field, m.Options} }),
		FollowUps: jsonRecords(p.Of(model.FollowUp)),
		Needs:     jsonRecords(p.Of(model.Need)),
		Actions:   jsonRecords(p.Of(model.Action)),
		Finance:   jsonRecords(p.Of(model.Finance)),
		Outcomes:  jsonRecords(p.Of(model.Outcome)),
		Timeline: each(timeline, func(t storage.TimelineItem) jsonMoment {
			return jsonMoment{t.On.String(), string(t.Kind), t.Says(c.language()), t.Words(c.language()), t.Record.Int("minutes")}
		}),
	}
}

// each makes of every item what a machine reads; never null, so that a list stays a list.
func each[T, J any](items []T, of func(T) J) []J {
	out := make([]J, len(items))
	for i, item := range items {
		out[i] = of(item)
	}
	return out
}
