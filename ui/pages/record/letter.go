package record

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/export"
	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/keys"
	"stegvis/ui/page"
	"stegvis/ui/papers"
)

// ShowLetter shows the letter of a referral, to be copied or printed; it is refused when the
// person's consents do not let the partner be told any more.
func ShowLetter(deps *page.Deps, referral model.Record) tea.Cmd {
	register, today, lang := deps.Register, deps.Today(), deps.Lang
	return page.Read(func(ctx context.Context) (export.Letter, error) {
		return export.ReferralLetter(ctx, register, referral, today, lang)
	}, func(letter export.Letter) tea.Cmd {
		return page.Open(NewText(deps, func() string { return deps.Say("referral.letter-title", model.Visible(letter.Partner)) }, letter.Text,
			keys.Action{ID: "letter.copy", Title: "referral.key-copy", Binding: keys.On("c"), Hint: true, Run: func() tea.Cmd {
				return tea.Batch(tea.SetClipboard(letter.Text()), page.Send(page.Told{Sentence: text.Sentencef("referral.copied")}))
			}},
			keys.Action{ID: "letter.print", Title: "referral.key-print", Binding: keys.On("p"), Hint: true, Run: func() tea.Cmd {
				return page.Aside(func() tea.Msg {
					path, err := papers.Put(letter.FileName(), letter.HTML)
					return papers.Told(deps, path, err)
				})
			}},
		))
	})
}
