package intake

import (
	"context"

	"stegvis/export/intake/table"
	"stegvis/model/text"
)

// readFile reads a file of contacts. The columns made of business cards get their headings in
// the language of whom they are shown.
func readFile(ctx context.Context, path string, o Options) (*table.File, error) {
	f, err := table.Read(ctx, path, recogniseContacts(o.Map))
	if f != nil && f.Cards {
		headCards(f, o.Lang)
	}
	return f, err
}

// headCards puts the headings of business cards into words: Phone 2 is Telefon 2.
func headCards(f *table.File, l text.Lang) {
	for _, t := range f.Tables {
		for i, heading := range t.Header {
			if at, rest, ok := table.CardHeadingOf(heading); ok {
				t.Header[i] = l.Say("card."+table.CardHeadings[at].Word) + rest
			}
		}
	}
}
