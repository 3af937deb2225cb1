package contact

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/export"
	"stegvis/ui/page"
	"stegvis/ui/papers"
)

// printQuestions writes the three questions of the follow-up to print, in the person's language.
func (p *Page) printQuestions() tea.Cmd {
	deps, contact, today := p.Deps, p.file.Contact, p.Deps.Today()
	return page.Aside(func() tea.Msg {
		questions, err := deps.Register.QuestionsFor(context.Background(), contact)
		if err != nil {
			return page.Failed{Err: err}
		}
		sheet := export.QuestionSheet{Questions: questions, Name: contact.Name, Mask: contact.Mask(), On: today, Lang: deps.Lang}
		path, err := papers.Put(export.QuestionsName(questions.Language, today, deps.Lang), sheet.HTML)
		return papers.Told(deps, path, err)
	})
}
