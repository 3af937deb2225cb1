package storage

import (
	"context"
	"strings"
	"time"

	"stegvis/model"
	"stegvis/model/reference"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// ofQuestions stands before the code of a language in the settings that are an office's own
// questions of the follow-up.
const ofQuestions = "questions "

// Questions are the three questions of the follow-up in a language: the office's own, or those that
// ship. Errors: NotFound where there are none.
func (r *Register) Questions(ctx context.Context, code string) (model.Questions, error) {
	own, err := engine.Value[string](ctx, r, "SELECT coalesce((SELECT value FROM setting WHERE key = ?), '')", ofQuestions+code)
	if err != nil {
		return model.Questions{}, err
	}
	if own != "" {
		if q, err := model.ReadQuestions(code, own); err == nil { // else of a later edition of the program
			q.Own = true
			return q, nil
		}
	}
	q, ok := model.UsualQuestions(code)
	if !ok {
		return q, model.Fail(model.NotFound, "checkup.no-questions", code, strings.Join(model.QuestionLanguages(), ", "))
	}
	return q, nil
}

// QuestionsFor are the questions for a person, in a language of hers or else in easy Swedish.
func (r *Register) QuestionsFor(ctx context.Context, contact model.Contact) (model.Questions, error) {
	all, err := r.Settings(ctx)
	if err != nil {
		return model.Questions{}, err
	}
	hers := append(strings.Fields(contact.Values["language"]), strings.Fields(contact.Values["other_languages"])...)
	return r.Questions(ctx, model.QuestionsFor(hers, func(code string) bool {
		_, ships := reference.Questions()[code]
		return ships || all[ofQuestions+code] != ""
	}))
}

// SetQuestions makes questions the office's own in their language; none take the office's own away.
func (r *Register) SetQuestions(ctx context.Context, at time.Time, q model.Questions) (Done, error) {
	lines := ""
	if len(q.Texts) > 0 {
		lines = q.Lines()
	}
	return r.Commit(ctx, at, text.Sentencef("checkup.questions-set", q.Language), setting(map[string]string{ofQuestions + q.Language: lines})...)
}
