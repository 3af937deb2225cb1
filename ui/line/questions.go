package line

import (
	"os"
	"strings"

	"github.com/spf13/cobra"

	"stegvis/export"
	"stegvis/model"
)

// questionsCommand writes the three questions of the follow-up to print, in a person's language or a
// named one; shows their texts; and sets an office's own.
func questionsCommand(c *call) *cobra.Command {
	return c.withFlags("questions", span{0, -1}, flags{fields: []model.Field{askedIn}, switches: []string{"usual"}}, func(g given) error {
		verb, usual, in := "", g.is("usual"), g.get(askedIn.Key)
		if len(g.args) > 0 {
			verb = g.args[0]
		}
		switch {
		case verb == "show" && len(g.args) == 2 && !usual && in == "":
			return g.showQuestions(g.args[1])
		case verb == "set" && (len(g.args) == 3 && !usual || len(g.args) == 2 && usual) && in == "":
			return g.setQuestions(g.args[1], g.args[2:])
		case verb == "show", verb == "set", usual, verb == "" && in == "":
			return g.usage()
		}
		return g.printQuestions()
	})
}

// askedIn is the language of the paper.
var askedIn = model.Field{Key: "language", Kind: model.LanguageChoice}

// inLanguage reads a language by its code or its name.
func (g given) inLanguage(typed string) (string, error) {
	return g.parse(askedIn, typed)
}

// printQuestions writes the paper on stdout.
func (g given) printQuestions() error {
	r, err := g.open()
	if err != nil {
		return err
	}
	sheet := export.QuestionSheet{On: g.today(), Lang: g.language()}
	if len(g.args) > 0 {
		row, err := g.contact(g.words(0))
		if err != nil {
			return err
		}
		person, err := r.Person(g.ctx, row.ID)
		if err != nil {
			return err
		}
		sheet.Name, sheet.Mask = person.Contact.Name, person.Contact.Mask()
		if sheet.Questions, err = r.QuestionsFor(g.ctx, person.Contact); err != nil {
			return err
		}
		if hers := person.Contact.Values["language"]; g.get(askedIn.Key) == "" && !sheet.Questions.Speaks(hers) {
			g.tell("checkup.questions-easy")
		}
	}
	if code := g.get(askedIn.Key); code != "" {
		if sheet.Questions, err = r.Questions(g.ctx, code); err != nil {
			return err
		}
	}
	return sheet.HTML(g.out)
}

// showQuestions prints the texts as set reads them.
func (g given) showQuestions(typed string) error {
	code, err := g.inLanguage(typed)
	if err != nil {
		return err
	}
	r, err := g.open()
	if err != nil {
		return err
	}
	q, err := r.Questions(g.ctx, code)
	if err != nil {
		return err
	}
	for line := range strings.Lines(q.Lines()) {
		g.print(strings.TrimSuffix(line, "\n"))
	}
	return nil
}

// setQuestions makes the texts in a file the office's own, or without one takes its own away.
func (g given) setQuestions(typed string, file []string) error {
	code, err := g.inLanguage(typed)
	if err != nil {
		return err
	}
	q := model.Questions{Language: code}
	if len(file) > 0 {
		lines, err := os.ReadFile(file[0])
		if err != nil {
			return model.Fail(model.NotFound, "line.cannot-read", file[0]).Because(err)
		}
		if q, err = model.ReadQuestions(code, string(lines)); err != nil {
			return err
		}
	}
	r, err := g.open()
	if err != nil {
		return err
	}
	done, err := r.SetQuestions(g.ctx, g.now(), q)
	return g.done(done, err)
}
