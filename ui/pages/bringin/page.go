// Package bringin is bringing in a list: choose the file, see how its columns and rows are
// understood and what would be added, updated and skipped, and only then do it, as one change.
// Reading the file is package intake's, writing the register's.
package bringin

import (
	"cmp"
	"slices"
	"sync/atomic"

	tea "charm.land/bubbletea/v2"

	"stegvis/export/intake"
	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/components/input"
	"stegvis/ui/components/list"
	"stegvis/ui/components/picker"
	"stegvis/ui/keys"
	"stegvis/ui/page"
	"stegvis/ui/papers"
)

// Page is bringing in one list.
type Page struct {
	page.Base

	path      *input.Line
	offers    []string // files the path may become, after tab
	reading   page.Latest
	come      *atomic.Int64 // how far that is, percent
	busy      string        // what is being done, a key; empty: nothing
	plan      *model.ImportPlan
	came      attendance        // instead of plan, of a list of attendance
	pasted    string            // the list itself, where it is no file
	columns   map[string]string // what was said of columns, by folded header
	answers   map[string]string // to the list's questions
	meant     map[string]string // of whom those were given that are about one row
	way       model.Way         // what becomes of what is said otherwise of people here already; empty: as the question is answered
	files     []found           // lists lying about, the newest first
	chosen    int               // of files
	fromFiles string            // the path of the one that was read, as it was chosen
	list      *list.List[line]
	look      page.Look // the lines were made for
	caret     *tea.Cursor
	pathKeys  []keys.Action
	cameKeys  []keys.Action // of a list of attendance
}

var (
	_ page.Page     = (*Page)(nil)
	_ page.Capturer = (*Page)(nil)
	_ page.Cursorer = (*Page)(nil)
)

// New makes the page. Route.Text is the file, if it is known.
func New(deps *page.Deps, r page.Route) page.Page {
	p := &Page{Base: page.Base{Deps: deps, Name: "bringin.title"}, path: input.NewLine(deps), columns: map[string]string{}, answers: map[string]string{}, meant: map[string]string{}}
	p.path.Set(r.Text)
	p.list = list.New(deps, list.Options[line]{ID: func(l line) string { return l.key }, Draw: p.draw})
	p.makeActions()
	return p
}

// Init reads the file when one was given, else looks where lists lie.
func (p *Page) Init() tea.Cmd {
	if p.path.Value() == "" {
		return p.lookAbout()
	}
	return p.read()
}

// CapturesInput is true while the file is being named.
func (p *Page) CapturesInput() bool { return !p.planned() }

// planned tells whether a list was read.
func (p *Page) planned() bool { return p.plan != nil || p.came.plan != nil }

// Cursor is in the file's name while it is being typed, and then at the selected line.
func (p *Page) Cursor() *tea.Cursor {
	switch {
	case p.busy != "":
		return nil
	case p.planned():
		return page.Below(p.list.Cursor(1), head)
	}
	return p.caret
}

// Actions are what can be done here.
func (p *Page) Actions() []keys.Action {
	switch {
	case p.plan != nil:
		return p.Keys
	case p.came.plan != nil:
		return p.cameKeys
	}
	return p.pathKeys
}

// HandleKey types the file's name, or runs the action of the key.
func (p *Page) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	if cmd, ok := keys.Dispatch(p.Actions(), msg); ok || p.planned() {
		return cmd, ok
	}
	changed, handled := p.path.HandleKey(msg)
	if changed {
		p.offers = nil
	}
	return nil, handled
}

// Update takes the plan, the outcome, files to choose among, and pasted names: dropping a
// file on the terminal pastes its path.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case howFar:
		if msg.page == p {
			return p.watch()
		}
	case tea.PasteMsg:
		switch {
		case p.planned() || p.busy != "":
		case severalLines(msg.Content):
			p.pasted = msg.Content
			return p.read()
		default:
			return p.path.Paste(dropped(msg.Content))
		}
	case tea.MouseWheelMsg:
		return p.list.Update(msg)
	case tea.MouseClickMsg:
		msg.Y -= head
		return p.list.Update(msg)
	}
	return nil
}

func (p *Page) take(read understood, err error) tea.Cmd {
	p.busy = ""
	choosable := read.plan != nil && len(read.plan.Columns) > 0 // there is a list, if without a known column of names
	if err != nil && !choosable {
		p.came.of = p.came.was
		if !p.planned() {
			p.pasted = ""
			p.forgetChosen()
		}
		return page.FailOf(&p.reading, err)
	}
	if read.plan != nil && p.forgetOthers(read.plan) {
		return p.read()
	}
	if p.plan == nil && read.plan != nil || p.came.plan == nil && read.came != nil { // not when the same list is read anew after an answer
		p.list.Restart()
	}
	p.plan, p.came.plan, p.came.was = read.plan, read.came, p.came.of
	p.look = page.Look{} // the lines are made when they are needed
	if err != nil {
		return page.FailOf(&p.reading, err)
	}
	return nil
}

// chooseColumn asks what the column at the cursor is to be taken for, and reads the file anew.
func (p *Page) chooseColumn() tea.Cmd {
	header := p.at().column
	var options []picker.Option
	for _, target := range intake.Targets() {
		options = append(options, picker.Option{Value: target, Label: intake.TargetLabel(p.Deps.Lang, target)})
	}
	return page.Open(picker.NewDialog(p.Deps, "bringin.column-title", options, func(o picker.Option) tea.Cmd {
		p.columns[model.Fold(header)] = o.Value
		return p.read()
	}).At(p.fieldOf(header)))
}

// fieldOf is what a column is taken for.
func (p *Page) fieldOf(header string) string {
	if i := slices.IndexFunc(p.plan.Columns, func(c model.ColumnUse) bool { return c.Header == header }); i >= 0 {
		return p.plan.Columns[i].Field
	}
	return ""
}

// openLine changes what the column at the cursor is, answers the question there, or shows its row.
func (p *Page) openLine() tea.Cmd {
	switch at := p.at(); {
	case at.ask != "":
		return p.openAsked(at.ask)
	case at.question != "":
		return p.answer()
	case at.column == "":
		return p.openRow(at.of)
	}
	return p.chooseColumn()
}

// answer asks the question at the cursor, and reads the file anew.
func (p *Page) answer() tea.Cmd {
	at := p.at()
	i := slices.IndexFunc(p.plan.Questions, func(q model.Question) bool { return q.Key == at.question })
	if i < 0 {
		return nil
	}
	q := p.plan.Questions[i]
	if at.row > 0 {
		return p.answerRow(q, at.row)
	}
	var options []picker.Option
	for _, o := range q.Options {
		options = append(options, picker.Option{Value: o, Label: q.OptionLabel(p.Deps.Lang, o)})
	}
	return page.Open(picker.NewDialog(p.Deps, "question."+q.Word, options, func(o picker.Option) tea.Cmd {
		p.answers[q.Key] = o.Value
		if q.Key == intake.AskDiffers {
			p.way = ""
		}
		return p.read()
	}).At(q.Answer))
}

// nextWay goes on to the next thing that may become of people who are here already.
func (p *Page) nextWay() tea.Cmd {
	switch p.wayNow() {
	case model.FillEmpty:
		p.way = model.TakeNew
	case model.TakeNew:
		p.way = model.KeepOld
	default:
		p.way = model.FillEmpty
	}
	delete(p.answers, intake.AskDiffers)
	return p.read()
}

func (p *Page) wayNow() model.Way {
	return cmp.Or(p.way, model.Way(p.answers[intake.AskDiffers]), model.FillEmpty)
}

// sayWritten tells where a file was written.
func sayWritten(path string) page.Told {
	return page.Told{Sentence: text.Sentencef("bringin.rejects-written", papers.Said(path))}
}
