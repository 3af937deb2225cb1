package contact

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/picker"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
)

// provable are the types of records that a paper can prove.
var provable = []*model.RecordType{model.Outcome, model.Finance}

// prove gives what o does with a record: it asks for its paper, or shows the papers there are. Nil
// for one that needs none.
func (p *Page) prove(rec model.Record) func() tea.Cmd {
	if !slices.Contains(provable, rec.Type) {
		return nil
	}
	return func() tea.Cmd { return p.papersOf(rec.Type.Key, string(rec.ID), rec.Name(p.Deps.Lang)) }
}

// proveMeeting gives what o does with a meeting of the timeline at which the person was; of one she
// came to again and again it asks first which.
func (p *Page) proveMeeting(t storage.TimelineItem) func() tea.Cmd {
	if t.Kind != storage.MeetingItem || len(t.IDs) == 0 {
		return nil
	}
	d := p.Deps
	named := func(i int) string { return p.meetingTitle(t) + ", " + t.Days[i].Short(d.Lang, d.Today()) }
	if len(t.IDs) == 1 {
		return func() tea.Cmd { return p.papersOf("event", t.IDs[0], named(0)) }
	}
	return func() tea.Cmd {
		var options []picker.Option
		for i, id := range t.IDs {
			options = append(options, picker.Option{Value: id, Label: t.Days[i].Full(d.Lang)})
		}
		return page.Open(picker.NewDialog(d, "proof.many", options, func(o picker.Option) tea.Cmd {
			return p.papersOf("event", o.Value, named(slices.Index(t.IDs, o.Value)))
		}).Titled(func() string { return d.Say("proof.which", p.meetingTitle(t)) }))
	}
}

// meetingTitle is what a meeting of the timeline is called.
func (p *Page) meetingTitle(t storage.TimelineItem) string {
	title, _ := t.Title.Args[0].(string)
	return model.Visible(title)
}

// papersOf asks for the first paper of something, or shows those there are and another.
func (p *Page) papersOf(kind, id, name string) tea.Cmd {
	d := p.Deps
	another := func() tea.Cmd {
		return page.Open(record.Paper(d, model.PaperOf(p.id, d.Today(), kind, id), name))
	}
	papers := slices.DeleteFunc(slices.Clone(p.file.Of(model.Paper)), func(rec model.Record) bool { return rec.Get("of") != kind+" "+id })
	if len(papers) == 0 {
		return another()
	}
	var options []picker.Option
	for _, paper := range papers {
		options = append(options, picker.Option{Value: string(paper.ID), Label: model.Visible(paper.Get("what") + ", " + paper.Aside(d.Lang) + " " + paper.Get("where"))})
	}
	options = append(options, picker.Option{Value: "", Label: d.Say("proof.another")})
	return page.Open(picker.NewDialog(d, "proof.many", options, func(o picker.Option) tea.Cmd {
		if o.Value == "" {
			return another()
		}
		at := slices.IndexFunc(papers, func(rec model.Record) bool { return string(rec.ID) == o.Value })
		return page.Open(record.Paper(d, papers[at], name))
	}).Titled(func() string { return d.Say("proof.which", model.Visible(name)) }))
}

// detail is what stands below a record; below a paper also what it proves.
func (p *Page) detail(rec model.Record) string {
	detail := rec.Detail(p.Deps.Lang)
	if rec.Type != model.Paper || rec.Get("of") == "" {
		return detail
	}
	return strings.TrimSuffix(p.proves(rec)+" · "+detail, " · ")
}

// proves says what a paper proves: of what has been removed, that it is nothing any more.
func (p *Page) proves(rec model.Record) string {
	d := p.Deps
	kind, id, _ := strings.Cut(rec.Get("of"), " ")
	for _, t := range p.file.timeline {
		if kind == "event" && t.Is(id) {
			return d.Say("proof.proves", p.meetingTitle(t))
		}
	}
	if kind == "event" { // longer ago than what is read of the past
		if len(p.file.timeline) >= timelineLength {
			return d.Say("proof.proves-meeting")
		}
		return d.Say("proof.of-nothing")
	}
	for _, t := range provable {
		for _, of := range p.file.Of(t) {
			if t.Key == kind && string(of.ID) == id {
				return d.Say("proof.proves", of.Name(d.Lang))
			}
		}
	}
	return d.Say("proof.of-nothing")
}
