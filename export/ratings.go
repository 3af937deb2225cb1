package export

import (
	"io"
	"strconv"

	"stegvis/model"
	"stegvis/model/text"
)

// RatingSheet is a sheet of the eight questions, for the person herself to answer by hand, with
// what she answered before below. It is made for her and stands in no file for anybody else.
type RatingSheet struct {
	Contact model.Contact
	Ratings []model.Record
	Today   model.Date
	Easy    bool // in short words
	Lang    text.Lang
}

// ratingLine is what one question was answered, as it is printed.
type ratingLine struct{ Question, Then, Now, By string }

func (s RatingSheet) word(name string) string {
	key := "rating." + name
	if s.Easy && text.Has(key+"-easy") {
		key += "-easy"
	}
	return s.Lang.Say(key)
}

// HTML writes it as one HTML file to print.
func (s RatingSheet) HTML(dst io.Writer) error {
	marks := make([]string, model.RatingMost)
	for i := range marks {
		marks[i] = strconv.Itoa(i + 1)
	}
	var questions []string
	for _, q := range model.RatingQuestions() {
		questions = append(questions, s.word(q.Key))
	}
	chart, two := s.chart()
	return printPaper(dst, "ratings.html", map[string]any{
		"Lang": s.Lang.String(), "Easy": s.Easy, "Title": s.word("sheet"), "How": s.word("sheet-how"), "Name": s.word("sheet-name"), "On": s.word("sheet-on"),
		"Who": s.Contact.Mask().InFile(clean(s.Contact.Name), ""), "Marks": marks, "Questions": questions,
		"Chart": chart, "Two": two, "ChartTitle": s.word("sheet-chart"), "First": s.word("sheet-first"), "Latest": s.word("sheet-latest"), "Change": s.word("sheet-change"),
	})
}

// chart is what was answered; nothing when nothing was. two tells whether anything was answered
// twice.
func (s RatingSheet) chart() (lines []ratingLine, two bool) {
	some := false
	for _, c := range model.ThenAndNow(s.Ratings) {
		line := ratingLine{Question: s.word(c.Question.Key), Then: s.answer(c.Then), Now: s.answer(c.Now)}
		if by, changed := c.Change(); changed {
			line.By, two = signed(by, s.Lang), true
		}
		some = some || c.Then.Value > 0
		lines = append(lines, line)
	}
	if !some {
		return nil, false
	}
	return lines, two
}

// answer draws an answer with the day it was given.
func (s RatingSheet) answer(a model.RatingAnswer) string {
	if a.Value == 0 {
		return "–"
	}
	return model.RatingScale(a.Value, "●", "○") + " " + a.On.String()
}

// signed says a change with its sign.
func signed(by int, l text.Lang) string {
	switch {
	case by > 0:
		return "+" + strconv.Itoa(by)
	case by < 0:
		return "−" + strconv.Itoa(-by)
	}
	return l.Say("rating.same")
}

// File is the name of its file. It tells nobody's name of one with protected identity.
func (s RatingSheet) File() string {
	return PaperName(s.Lang.Say("rating.sheet-file"), s.Contact.Mask().InFile(s.Contact.Name, ""), s.Today)
}
