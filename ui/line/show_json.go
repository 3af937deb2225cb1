package line

import (
	"stegvis/model"
	"stegvis/storage"
)

// jsonShown is the beginning of a contact's page for machines; her records and the timeline
// follow.
type jsonShown struct {
	jsonContact
	Fields   map[string]string `json:"fields"`
	FirmOf   map[string]string `json:"firm_fields,omitempty"`
	Projects []string          `json:"projects"`
	Ladder   []jsonVisit       `json:"ladder"`
	Missing  []jsonMissing     `json:"missing"`
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

func (c *call) jsonPerson(p storage.Person, timeline []storage.TimelineItem) oneObject {
	row := jsonRow(p.Summary)
	row.Protected = bool(p.Contact.Mask()) // also when she was asked for
	head := jsonShown{
		jsonContact: row,
		Fields:      p.Contact.Values,
		FirmOf:      p.Contact.Enterprise.Values,
		Projects:    each(p.Projects(), func(name string) string { return name }),
		Ladder: each(p.Visits, func(v model.Visit) jsonVisit {
			return jsonVisit{v.Step, v.State, v.From.String(), v.To.String(), v.Reason, v.Form}
		}),
		Missing: each(c.missingOf(p), func(m model.Missing) jsonMissing { return jsonMissing{m.Proof, m.Field, m.Options} }),
	}
	var lists object
	for _, t := range model.RecordTypes {
		if t != model.Log { // stands in the timeline
			lists = append(lists, member{t.Plural, each(p.Of(t), jsonRecord)})
		}
	}
	lists = append(lists, member{"timeline", each(timeline, func(t storage.TimelineItem) jsonMoment {
		return jsonMoment{t.On.String(), string(t.Kind), t.Says(c.language()), t.Words(c.language()), t.Record.Int("minutes")}
	})})
	return oneObject{head, lists}
}

// each makes of every item what a machine reads; never null, so that a list stays a list.
func each[T, J any](items []T, of func(T) J) []J {
	out := make([]J, len(items))
	for i, item := range items {
		out[i] = of(item)
	}
	return out
}
