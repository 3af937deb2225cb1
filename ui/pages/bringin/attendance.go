package bringin

import (
	"context"
	"errors"
	"regexp"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/export/intake"
	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/components/picker"
	"stegvis/ui/page"
)

// What a list can be of, as far as it was said.
const (
	ofContacts   = "contacts"
	ofAttendance = "attendance"
)

// The lines of a list that are answered by enter, besides columns and questions.
const (
	askKind    = "kind"    // what the list is of
	askDay     = "day"     // when the meeting was
	askMeeting = "meeting" // what it is called
	askUnknown = "unknown" // what becomes of unknown names
)

// attendance is what is known, and was said, of a list of who came to which meeting.
type attendance struct {
	plan    *model.AttendancePlan
	of      string // of what the list is; empty: what it seems to be
	was     string // that, when it was read last
	on      model.Date
	meeting string
	adding  bool // unknown names become contacts
}

// understood is a list that was read: one of the two.
type understood struct {
	plan *model.ImportPlan
	came *model.AttendancePlan
}

// readList reads the list at a path, or the lines that were pasted, as what it is said to be, else
// as what it seems to be.
func readList(ctx context.Context, path, name, pasted, of string, o intake.Options) (u understood, err error) {
	if of != ofAttendance {
		var plan model.ImportPlan
		if pasted != "" {
			plan, err = intake.ReadPasted(ctx, name, pasted, o)
		} else {
			plan, err = intake.Read(ctx, path, o)
		}
		if !errors.Is(err, intake.ErrAttendance) {
			return understood{plan: &plan}, err
		}
	}
	var came model.AttendancePlan
	if pasted != "" {
		came, err = intake.ReadPastedAttendance(ctx, name, pasted, o)
	} else {
		came, err = intake.ReadAttendance(ctx, path, o)
	}
	return understood{came: &came}, err
}

// severalLines tells whether what was pasted is a list itself, and not the path of one or of files
// dropped together.
func severalLines(pasted string) bool {
	lines := strings.Split(strings.TrimSpace(strings.ReplaceAll(pasted, "\r", "\n")), "\n")
	return len(lines) > 1 && !aPath.MatchString(lines[0])
}

// aPath is how the path of a file begins that was dropped on the terminal.
var aPath = regexp.MustCompile(`^\s*['"]?(?:~?[/\\]|[A-Za-z]:[/\\]|file:)`)

// openAsked opens what enter asks at a line.
func (p *Page) openAsked(ask string) tea.Cmd {
	switch ask {
	case askKind:
		return p.chooseKind()
	case askDay:
		return p.askOccasion("on")
	case askMeeting:
		return p.askOccasion("title")
	case askUnknown:
		return p.chooseUnknown()
	}
	return nil
}

// chooseKind asks what the list is of, and reads it anew.
func (p *Page) chooseKind() tea.Cmd {
	var options []picker.Option
	for _, of := range []string{ofAttendance, ofContacts} {
		options = append(options, picker.Option{Value: of, Label: p.Deps.Say("bringin.of-" + of)})
	}
	return page.Open(picker.NewDialog(p.Deps, "bringin.list-is", options, func(o picker.Option) tea.Cmd {
		p.came.of = o.Value
		return p.read()
	}))
}

// chooseUnknown asks what becomes of names that nobody here has.
func (p *Page) chooseUnknown() tea.Cmd {
	options := []picker.Option{
		{Value: "", Label: p.Deps.Say("bringin.unknown-left")},
		{Value: "add", Label: p.Deps.Say("bringin.unknown-added")},
	}
	return page.Open(picker.NewDialog(p.Deps, "bringin.unknown", options, func(o picker.Option) tea.Cmd {
		p.came.adding = o.Value != ""
		p.look = page.Look{}
		return nil
	}))
}

// askOccasion asks for the day or the name of the meeting, and reads the list anew.
func (p *Page) askOccasion(first string) tea.Cmd {
	d := p.Deps
	return page.Open(formdialog.New(d, formdialog.Options{
		Title: func() string { return d.Say("bringin.occasion") },
		Fields: []form.Field{
			{Field: model.Field{Key: "on", Kind: model.PastDate, Area: "event"}, Required: true},
			{Field: model.Field{Key: "title", Kind: model.Line, Area: "event"}},
		},
		Values: map[string]string{"on": p.came.plan.On.String(), "title": p.came.plan.Title},
		Focus:  first,
		Save:   func(context.Context, map[string]string) (storage.Done, error) { return storage.Done{}, nil },
		Then: func(v map[string]string) tea.Cmd {
			p.came.on, _ = model.ParseISODate(v["on"])
			p.came.meeting = v["title"]
			return p.read()
		},
	}))
}

// writeAttendance notes who came, as one change, after a backup.
func (p *Page) writeAttendance() tea.Cmd {
	plan, adding, register, now := *p.came.plan, p.came.adding, p.Deps.Register, p.Deps.Now()
	p.busy = writing
	_, watch := p.told()
	return tea.Batch(watch, page.WriteFor(p, text.Sentencef("bringin.attendance-of", plan.Source), func(ctx context.Context) (storage.Done, error) {
		if err := register.BackupFirst(ctx, now); err != nil {
			return storage.Done{}, err
		}
		done, _, err := register.ImportAttendance(ctx, now, plan, adding, model.Client)
		return done, err
	}, func(_ storage.Done, err error) tea.Cmd {
		p.busy = ""
		switch {
		case model.CodeOf(err) == model.Conflict: // the plan is old: a new one is shown
			return p.read()
		case err != nil:
			return nil
		}
		return page.Send(page.Leave{Page: p, Next: &page.Route{Kind: page.Meetings}})
	}))
}

// mayNote tells whether there is anybody to note, at meetings that all have their day.
func (p *Page) mayNote() bool {
	plan := p.came.plan
	if p.busy != "" || plan == nil || plan.Undated() {
		return false
	}
	for _, m := range plan.Meetings {
		for _, one := range m.People {
			if one.Contact != "" || p.came.adding {
				return true
			}
		}
	}
	return false
}
