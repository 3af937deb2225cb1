package intake

import (
	"slices"
	"strconv"
	"strings"

	"stegvis/model"
)

// RowAnswer is the key of the answer to a question about people for one row alone: "same-name 17".
func RowAnswer(ask string, row int) string { return ask + " " + strconv.Itoa(row) }

// isRowAnswer tells whether a key is one of RowAnswer.
func isRowAnswer(key string) bool {
	ask, row, _ := strings.Cut(key, " ")
	_, err := strconv.Atoi(row)
	return err == nil && (ask == AskSameName || ask == AskNearName || ask == AskDiffers)
}

// answerRow is the answer to a question for one of the rows it is about.
func (l *list) answerRow(q *model.Question, at int, doubt *model.Doubt) model.QuestionRow {
	one := model.QuestionRow{At: at, Doubt: doubt, Answer: q.Answer}
	if given := l.o.Answers[RowAnswer(q.Key, l.plan.Contacts[at].Row)]; slices.Contains(q.Options, given) {
		one.Answer, one.Given = given, true
	}
	q.Rows = append(q.Rows, one)
	return one
}

// wayOf is what becomes of what a row says otherwise.
func (l *list) wayOf(row int) model.Way {
	switch given := model.Way(l.o.Answers[RowAnswer(AskDiffers, row)]); given {
	case model.FillEmpty, model.TakeNew, model.KeepOld:
		return given
	}
	return l.way()
}

// saysWays tells whether what becomes of what single rows say otherwise is said.
func (l *list) saysWays() bool {
	for key := range l.o.Answers {
		if isRowAnswer(key) && strings.HasPrefix(key, AskDiffers) {
			return true
		}
	}
	return false
}

// notAsked notes the answers about one row that answer no question.
func (l *list) notAsked() {
	asked := make(map[string]bool)
	for _, q := range l.plan.Questions {
		for _, one := range q.Rows {
			if one.Given {
				asked[RowAnswer(q.Key, l.plan.Contacts[one.At].Row)] = true
			}
		}
	}
	for key := range l.o.Answers {
		if isRowAnswer(key) && !asked[key] {
			l.plan.NotAsked = append(l.plan.NotAsked, key)
		}
	}
	slices.Sort(l.plan.NotAsked)
}
