package line

import (
	"stegvis/model"
	"stegvis/storage"
)

// jsonPerson is a contact's page for machines: what a list says of her, what is known, her
// records and the timeline.
func (c *call) jsonPerson(p storage.Person, timeline []storage.TimelineItem) object {
	protected := bool(p.Contact.Mask()) // also when what it hides was asked for
	o := append(jsonContact(p.Summary, protected), object{
		{"fields", p.Contact.Values},
		{"firm_fields,omitempty", p.Contact.Enterprise.Values},
		{"projects", textsOf(p.Projects())},
		{"ladder", each(p.Visits, jsonVisit)},
		{"missing", each(c.missingOf(p), jsonMissing)},
	}...)
	for _, t := range model.RecordTypes {
		if t != model.Log && t.Personal() { // stands in the timeline
			o = append(o, member{t.Plural, each(p.Of(t), jsonRecord)})
		}
	}
	return append(o, member{"timeline", each(timeline, c.jsonMoment)})
}

func jsonVisit(v model.Visit) object {
	return object{
		{"step", v.Step},
		{"state", v.State},
		{"from", v.From.String()},
		{"to,omitempty", v.To.String()},
		{"reason,omitempty", v.Reason},
		{"form,omitempty", v.Form},
	}
}

func jsonMissing(m model.Missing) object {
	return object{{"proof", m.Proof}, {"field,omitempty", m.Field}, {"options,omitempty", m.Options}}
}

func (c *call) jsonMoment(t storage.TimelineItem) object {
	l := c.language()
	return object{
		{"on", t.On.String()},
		{"kind", string(t.Kind)},
		{"title", t.Says(l)},
		{"text,omitempty", t.Words(l)},
		{"minutes,omitempty", t.Record.Int("minutes")},
	}
}
