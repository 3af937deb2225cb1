package export

import (
	"bufio"
	"io"
	"strings"

	"stegvis/model"
	"stegvis/model/text"
)

// Specification is the requirement specification of a contact as it is read: on a screen, as plain
// lines, or printed; as the office says it, or in short words said to the person.
type Specification struct {
	model.Specification
	Office string
	Today  model.Date
	Easy   bool
	Asked  bool // somebody has asked for what is hidden of one with protected identity
	Lang   text.Lang
}

// SpecificationPart is a heading with its lines. One without lines is not there.
type SpecificationPart struct {
	Title string
	Lines []SpecificationLine
}

// SpecificationLine is one thing, with what is agreed or proposed for it below.
type SpecificationLine struct {
	Need  string // the key of the need it is about; empty: of none
	Lead  string // its priority
	Text  string
	Aside string // how far it has come
	Below []string
}

// word is a word as the office says it, or the easy one.
func (s Specification) word(name string, args ...any) string {
	key := "specification." + name
	if s.Easy {
		key += "-easy"
	}
	return s.Lang.Say(key, args...)
}

// option is the name of an option of a field, or the easy words for it.
func (s Specification) option(f model.Field, option string) string {
	if easy := "specification.easy-" + f.Key + "-" + option; s.Easy && text.Has(easy) {
		return s.Lang.Say(easy)
	}
	return f.OptionLabel(s.Lang, option)
}

// mask is what is not to be told of her.
func (s Specification) mask() model.Mask { return s.Contact.Mask().Unless(s.Asked) }

// Title is what the paper is called.
func (s Specification) Title() string { return s.word("title") }

// Facts are the lines below the title: whose it is, the firm, of when.
func (s Specification) Facts() []string {
	l, m := s.Lang, s.mask()
	facts := []string{m.InFile(clean(s.Contact.Name), l.Say("export.due-protected"))}
	if firm := clean(s.Contact.Enterprise.Name); firm != "" {
		facts = append(facts, m.InFile(s.word("firm", firm), ""))
	}
	if !s.On.IsZero() {
		facts = append(facts, s.word("on", s.On.Full(l)))
	}
	return withoutEmpty(facts)
}

// Made says by whom it was written, and when.
func (s Specification) Made() string {
	return s.Lang.Say("specification.made", s.Today.String(), officeName(s.Office, s.Lang))
}

// Parts are what it says: goal, competence, interests and what hinders, then the needs by their
// priority, each with the actions that are agreed or proposed.
func (s Specification) Parts() []SpecificationPart {
	parts := []SpecificationPart{s.said("goal"), s.said("competence"), s.said("interests"), s.hinders(), s.said("requirements")}
	needs, obstacles := SpecificationPart{Title: s.word("needs")}, SpecificationPart{Title: s.word("obstacles")}
	for _, plan := range s.Plans {
		if plan.OfNeed() {
			needs.Lines = append(needs.Lines, s.need(plan))
		} else {
			obstacles.Lines = append(obstacles.Lines, s.obstacle(plan))
		}
	}
	if len(needs.Lines) == 0 {
		needs.Lines = []SpecificationLine{{Text: s.word("none-needs")}}
	}
	var some []SpecificationPart
	for _, part := range append(parts, needs, obstacles) {
		if len(part.Lines) > 0 {
			some = append(some, part)
		}
	}
	return some
}

// said is what stands in a field of the analysis in somebody's own words.
func (s Specification) said(field string) SpecificationPart {
	part := SpecificationPart{Title: s.word(field)}
	words := model.CleanNote(s.Form[field])
	if words == "" {
		return part
	}
	for line := range strings.SplitSeq(s.mask().InFile(words, s.Lang.Say("specification.hidden")), "\n") {
		part.Lines = append(part.Lines, SpecificationLine{Text: clean(line)})
	}
	return part
}

// hinders are the obstacles that were ticked, and those told in words.
func (s Specification) hinders() SpecificationPart {
	part := s.said("obstacles")
	part.Title = s.word("hinders")
	step, _ := model.StepOf(model.Analysis)
	f, _ := step.FieldOf("hinders")
	var ticked []SpecificationLine
	for _, o := range s.Hinders() {
		ticked = append(ticked, SpecificationLine{Text: s.option(f, o)})
	}
	part.Lines = append(ticked, part.Lines...)
	return part
}

func (s Specification) need(plan model.Plan) SpecificationLine {
	need, _ := model.Need.Field("need")
	key := plan.Need.Get("need")
	return SpecificationLine{
		Need: key, Lead: plan.Need.Rank(), Text: s.option(need, key), Aside: plan.Need.Aside(s.Lang), Below: s.actions(plan),
	}
}

func (s Specification) obstacle(plan model.Plan) SpecificationLine {
	step, _ := model.StepOf(model.Analysis)
	f, _ := step.FieldOf("hinders")
	return SpecificationLine{Text: s.option(f, plan.Obstacle), Below: s.actions(plan)}
}

// actions say what is agreed for a need, or what is proposed.
func (s Specification) actions(plan model.Plan) []string {
	kind, _ := model.Action.Field("kind")
	var said []string
	for _, a := range plan.Has {
		what := s.option(kind, a.Get("kind"))
		actor, due := clean(a.Get("actor")), a.Date("due").Full(s.Lang)
		said = append(said, s.word("agreed", s.word("by", what, actor, due)))
	}
	var kinds []string
	for _, p := range plan.Proposals {
		kinds = append(kinds, s.option(kind, p.Kind))
	}
	switch {
	case len(kinds) == 0:
	case s.Easy: // one thing a line
		for _, kind := range kinds {
			said = append(said, s.word("proposed", kind))
		}
	default:
		said = append(said, s.word("proposed", strings.Join(kinds, " · ")))
	}
	return said
}

// WriteText writes it as plain lines.
func (s Specification) WriteText(dst io.Writer) error {
	w := bufio.NewWriter(dst)
	line := func(indent, words string) {
		if words != "" {
			_, _ = w.WriteString(indent + model.Visible(words))
		}
		_ = w.WriteByte('\n')
	}
	line("", s.Title())
	for _, fact := range s.Facts() {
		line("", fact)
	}
	for _, part := range s.Parts() {
		line("", "")
		line("", part.Title)
		for _, l := range part.Lines {
			said := l.Text
			if l.Lead != "" && !s.Easy {
				said = l.Lead + " " + said + " (" + l.Aside + ")"
			}
			line("  ", said)
			for _, below := range l.Below {
				line("      ", below)
			}
		}
	}
	line("", "")
	line("", s.Made())
	return w.Flush()
}

// HTML writes it as one HTML file to print.
func (s Specification) HTML(dst io.Writer) error {
	return printPaper(dst, "specification.html", map[string]any{
		"Lang": s.Lang.String(), "Easy": s.Easy, "Title": s.Title(), "Facts": s.Facts(), "Parts": s.Parts(),
		"Signed": s.word("signed"), "ForUs": s.Lang.Say("specification.for-us"), "Made": s.Made(),
	})
}

// File is the name of its file. It tells nobody's name of one with protected identity.
func (s Specification) File() string {
	return PaperName(s.word("file"), s.mask().InFile(s.Contact.Name, ""), s.Today)
}

func withoutEmpty(lines []string) []string {
	var some []string
	for _, line := range lines {
		if line != "" {
			some = append(some, line)
		}
	}
	return some
}
