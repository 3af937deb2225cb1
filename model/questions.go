package model

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"stegvis/model/reference"
	"stegvis/model/text"
)

// Questions are the three questions of a follow-up conversation in a language, to print: texts of
// the office's, by their keys.
type Questions struct {
	Language string // its code
	Texts    map[string]string
	Own      bool // the office has set them itself
}

// Asked is one of the three with its answers, as texts.
type Asked struct {
	Asks    string
	Answers []string
}

// questionFields are what is asked in a conversation, by the fields of its record.
var questionFields = []string{"running", "going", "wants"}

// QuestionKeys are the keys of all texts of the questions, in their order.
func QuestionKeys() []string {
	keys := []string{"title", "intro"}
	for _, field := range questionFields {
		keys = append(keys, field)
		for _, option := range Checkup.Options(field) {
			keys = append(keys, field+"-"+option)
		}
	}
	return append(keys, "thanks")
}

// QuestionLanguages are the codes of the languages the questions ship in, in order.
func QuestionLanguages() []string {
	var codes []string
	for code := range reference.Questions() {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	return codes
}

// UsualQuestions are the questions in a language as they ship; ok is false where they do not.
func UsualQuestions(code string) (q Questions, ok bool) {
	lines, ok := reference.Questions()[code]
	if !ok {
		return Questions{}, false
	}
	q, err := ReadQuestions(code, lines)
	return q, err == nil
}

// ReadQuestions reads the questions in a language: on each line a key, a colon and its text. All
// are there, and no others. Errors: Invalid.
func ReadQuestions(code, lines string) (Questions, error) {
	q := Questions{Language: code, Texts: make(map[string]string)}
	keys := QuestionKeys()
	for line := range strings.Lines(strings.TrimPrefix(lines, "\uFEFF")) {
		line = CleanText(line)
		if line == "" || line[0] == '#' {
			continue
		}
		key, said, ok := strings.Cut(line, ":")
		if !ok || !slices.Contains(keys, key) {
			return q, Fail(Invalid, "checkup.no-question", line, strings.Join(keys, ", "))
		}
		q.Texts[key] = strings.TrimSpace(said)
	}
	for _, key := range keys {
		if q.Texts[key] == "" {
			return q, Fail(Invalid, "checkup.question-missing", key)
		}
	}
	return q, nil
}

// Lines are the questions as ReadQuestions reads them.
func (q Questions) Lines() string {
	var b strings.Builder
	for _, key := range QuestionKeys() {
		b.WriteString(key + ": " + q.Texts[key] + "\n")
	}
	return b.String()
}

// Asked are the three questions with their answers.
func (q Questions) Asked() []Asked {
	asked := make([]Asked, len(questionFields))
	for i, field := range questionFields {
		asked[i].Asks = q.Texts[field]
		for _, option := range Checkup.Options(field) {
			asked[i].Answers = append(asked[i].Answers, q.Texts[field+"-"+option])
		}
	}
	return asked
}

// AskedBy are the same questions as the form of a conversation asks them.
func AskedBy(l text.Lang) []Asked {
	asked := make([]Asked, len(questionFields))
	for i, key := range questionFields {
		f, _ := Checkup.Field(key)
		asked[i].Asks = f.Label(l)
		for _, option := range f.Options {
			asked[i].Answers = append(asked[i].Answers, f.OptionLabel(l, option))
		}
	}
	return asked
}

// RightToLeft tells whether a language is written from right to left.
func RightToLeft(code string) bool {
	tag, err := language.Parse(code)
	if err != nil {
		return false
	}
	script, _ := tag.Script()
	return slices.Contains([]string{"Arab", "Hebr", "Syrc", "Thaa", "Nkoo"}, script.String())
}

// QuestionsFor is in which language a person who speaks some is asked: in the first that there is,
// also as one of the same language elsewhere; else in easy Swedish.
func QuestionsFor(languages []string, there func(code string) bool) string {
	for _, code := range languages {
		if there(code) {
			return code
		}
		base, _, _ := strings.Cut(code, "-")
		for _, other := range QuestionLanguages() {
			if known, _, _ := strings.Cut(other, "-"); known == base && there(other) {
				return other
			}
		}
	}
	return reference.EasySwedish
}

// Speaks tells whether the questions are in a language, or in the same one of elsewhere. Of one who
// speaks none that is known nobody can say so.
func (q Questions) Speaks(code string) bool {
	base, _, _ := strings.Cut(code, "-")
	own, _, _ := strings.Cut(q.Language, "-")
	return code == "" || base == own
}
