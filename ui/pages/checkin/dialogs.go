package checkin

import (
	tea "charm.land/bubbletea/v2"

	"stegvis/model/text"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// offer asks whether everyone present takes the step that belongs to the meeting. It can be
// undone, so yes is one key.
type offer struct {
	deps     *page.Deps
	question text.Sentence
	actions  []keys.Action
}

func newOffer(deps *page.Deps, question text.Sentence, back, complete tea.Cmd) page.Dialog {
	o := &offer{deps: deps, question: question}
	o.actions = []keys.Action{
		{ID: "offer.yes", Title: "checkin.key-complete", Binding: keys.On("enter"), Hint: true, Run: func() tea.Cmd { return tea.Sequence(page.Close(), back, complete) }},
		{ID: "offer.no", Title: "checkin.key-not-now", Binding: keys.On("esc"), Hint: true, Run: func() tea.Cmd { return tea.Sequence(page.Close(), back) }},
	}
	return o
}

func (o *offer) Title() string                                 { return o.deps.Say("checkin.offer-title") }
func (o *offer) Update(tea.Msg) tea.Cmd                        { return nil }
func (o *offer) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) { return keys.Dispatch(o.actions, msg) }
func (o *offer) Actions() []keys.Action                        { return o.actions }
func (o *offer) View(width, _ int) string {
	s := ""
	for i, l := range layout.Wrap(o.deps.Widths, o.question.In(o.deps.Lang), min(width, 60)) {
		if i > 0 {
			s += "\n"
		}
		s += l
	}
	return s
}
