package export

import (
	"io"
	"strings"

	"stegvis/model"
	"stegvis/model/reference"
	"stegvis/model/text"
)

// QuestionSheet is the three questions of the follow-up on paper, in the language of the person, with
// what they ask beside them in that of the office.
type QuestionSheet struct {
	Questions model.Questions
	Name      string // of the person; empty: nobody's
	Mask      model.Mask
	On        model.Date
	Lang      text.Lang // of the office
}

// Beside is a text of a sheet with what it says in the language of the office.
type Beside struct{ Says, Beside string }

// HTML writes the sheet as one HTML file to print, with nothing in it from elsewhere.
func (s QuestionSheet) HTML(dst io.Writer) error {
	type question struct {
		Asks, Beside string
		Answers      []Beside
	}
	asked, ours := s.Questions.Asked(), model.AskedBy(s.Lang)
	beside := func(said string) string {
		if s.own() {
			return ""
		}
		return said
	}
	questions := make([]question, len(asked))
	for i, q := range asked {
		questions[i] = question{Asks: clean(q.Asks), Beside: beside(ours[i].Asks)}
		for j, a := range q.Answers {
			questions[i].Answers = append(questions[i].Answers, Beside{clean(a), beside(ours[i].Answers[j])})
		}
	}
	direction, who := "ltr", s.Mask.InFile(clean(s.Name), "")
	if model.RightToLeft(s.Questions.Language) {
		direction = "rtl"
	}
	if who != "" {
		who += ", " + s.On.String()
	}
	said := s.Questions.Texts
	return printPaper(dst, "questions.html", map[string]any{
		"Lang": strings.TrimSuffix(s.Questions.Language, "-simple"), "Dir": direction, "Who": who, "Title": clean(said["title"]), "Intro": clean(said["intro"]),
		"Questions": questions, "Thanks": clean(said["thanks"]), "Ours": s.Lang.Say("checkup.questions-ours"),
	})
}

// own tells whether the sheet is in the language of the office, so that nothing stands beside it.
func (s QuestionSheet) own() bool {
	return strings.TrimSuffix(s.Questions.Language, "-simple") == s.Lang.String()
}

// QuestionsName is what the file of the questions in a language is called; it names nobody.
func QuestionsName(code string, on model.Date, l text.Lang) string {
	language := code
	if known, ok := reference.LanguageByCode(code); ok {
		language = known.Name(l)
	}
	return PaperName(l.Say("checkup.questions-name"), language, on)
}
