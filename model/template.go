package model

// Template is a programme of the office's own that is used again: "starting a café".
var Template = &RecordType{
	Key: "template", Plural: "templates", Of: OfOffice,
	Fields: withArea("template", []Field{
		{Key: "name", Kind: Line, Required: true, Once: true, Ever: true},
		{Key: "about", Kind: Line},
	}),
	Title: []string{"name"}, Detail: []string{"about"}, Bare: "name",
}

// TemplateStep is one action of a template: who does what so many working days after the start,
// or after the steps it waits for.
var TemplateStep = &RecordType{
	Key: "template_step", Plural: "template_steps", Of: OfTemplate,
	Fields: withArea("template_step", []Field{
		{Key: "number", Kind: Number, Serial: true, Most: 999},
		{Key: "kind", Kind: Choice, Required: true, Options: Action.Options("kind"), Area: "action"},
		{Key: "actor", Kind: Line, Required: true, Names: "partner"},
		{Key: "text", Kind: Line, Required: true},
		{Key: "days", Kind: Number, Most: 999},
		{Key: "after", Kind: Line},
		{Key: "why", Kind: Line},
	}),
	Title: []string{"text"}, Detail: []string{"actor", "why"}, Bare: "text",
	Reads: []string{"template_step"}, Among: amongSteps, Gone: keepSteps,
}
