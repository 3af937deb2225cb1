package form

import (
	"slices"
	"strings"

	"stegvis/model"
)

func (e *choiceEditor) view(width int, focused bool) drawing {
	switch {
	case e.boxes():
		return e.viewBoxes(width, focused)
	case e.answers():
		return e.viewAnswers(width, focused)
	case e.many:
		return e.viewMany(width, focused)
	case e.list != nil && focused:
		return e.viewList(width)
	}
	th := e.deps.Theme
	label := th.Blank(width - 2)
	if chosen := e.typed(); chosen != "" {
		label = e.label(chosen, width-2)
	} else if e.proposes() {
		label = th.Muted.Paint(e.deps.Cut(e.deps.Say("shell.proposed", e.label(e.field.Proposes[0], width)), width-2))
	}
	d := drawing{lines: []string{label}, y: -1, selected: -1}
	if focused {
		d.lines[0] += th.Accent.Paint(" " + th.Down)
		d.y = 0
	}
	return d
}

func (e *choiceEditor) label(value string, width int) string {
	return e.deps.Cut(model.Visible(labelOf(e.field, value, e.deps.Lang)), width)
}

// viewMany draws what is chosen, and the list behind it.
func (e *choiceEditor) viewMany(width int, focused bool) drawing {
	th, deps := e.deps.Theme, e.deps
	labels := make([]string, len(e.chosen))
	for i, v := range e.chosen {
		labels[i] = model.Visible(labelOf(e.field, v, deps.Lang))
	}
	chosen := strings.Join(labels, ", ")
	switch {
	case !focused && chosen == "":
		return drawing{lines: []string{th.Blank(width)}, y: -1, selected: -1}
	case !focused:
		return drawing{lines: []string{deps.Cut(chosen, width)}, y: -1, selected: -1}
	case chosen != "":
		chosen = deps.Cut(chosen+",", max(width-14, width/2)) + " "
	case e.list == nil:
		return drawing{lines: []string{th.Blank(width-2) + th.Accent.Paint(" "+th.Down)}, selected: -1}
	}
	used := deps.Width(chosen)
	if e.list == nil {
		return drawing{lines: []string{chosen + th.Accent.Paint(th.Down)}, x: used, selected: -1}
	}
	d := e.viewList(max(width-used, 8))
	d.lines[0] = chosen + d.lines[0]
	d.x += used
	for i, line := range d.lines[1:] {
		d.lines[i+1] = deps.Cut(line, width)
	}
	return d
}

func (e *choiceEditor) viewList(width int) drawing {
	if e.lang != e.deps.Lang {
		e.lang = e.deps.Lang
		e.list.SetOptions(optionsOf(e.field, e.lang))
	}
	query, x := e.list.QueryView(width)
	if query == "" {
		query = e.deps.Theme.Blank(width)
	}
	return drawing{lines: append([]string{query}, e.list.View(min(width, 44), listLines)...), x: x, selected: -1}
}

// answerWords are the words of yes, no and unknown.
var answerWords = []string{"field.yes", "field.no", "field.unknown"}

func (e *choiceEditor) viewAnswers(width int, focused bool) drawing {
	th := e.deps.Theme
	at := slices.Index(e.shown, e.typed())
	var b strings.Builder
	x := 0
	for i, word := range answerWords {
		if i > 0 {
			b.WriteString("  ")
		}
		word = e.deps.Say(word)
		switch {
		case i == at && focused:
			th.Focus.To(&b, th.Now+" "+word)
		case i == at:
			b.WriteString(th.Now + " " + word)
		default:
			th.Muted.To(&b, th.Open+" "+word)
		}
		if i < at {
			x += e.deps.Width(word) + 4
		}
	}
	d := drawing{lines: []string{e.deps.Cut(b.String(), width)}, x: min(x, max(width-1, 0)), y: -1, selected: -1}
	if focused {
		d.y = 0
	}
	return d
}

func (e *choiceEditor) click(x, y int) (changed bool) {
	switch {
	case e.boxes():
		return e.clickBox(x, y)
	case e.answers():
		return e.clickAnswer(x)
	case e.list == nil:
		e.open("")
	case y == 0:
		e.list = nil
	case e.list.PointLine(y - 1):
		return e.accept(true)
	}
	return false
}

func (e *choiceEditor) clickAnswer(x int) (changed bool) {
	left := 0
	for i, word := range answerWords {
		w := e.deps.Width(e.deps.Say(word)) + 4
		if x >= left && x < left+w {
			return e.choose(e.shown[i])
		}
		left += w
	}
	return false
}
