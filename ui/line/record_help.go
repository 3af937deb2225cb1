package line

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/model/text"
)

// recordOf is the annotation that names the type of a command for records.
const recordOf = "record"

// typeOf is the type of records a command is for; nil when it is for something else.
func typeOf(cmd *cobra.Command) *model.RecordType {
	return model.RecordTypeOf(cmd.Annotations[recordOf])
}

// recordArgs are the arguments of a type's command, as part of a sentence.
func recordArgs(t *model.RecordType) text.Sentence {
	bare, more := "", "…"
	if t.Bare != "" {
		bare = " [" + strings.ToUpper(t.Bare) + "]"
	} else if t == model.Log {
		bare, more = " [TEXT]", ""
	}
	switch t.Of {
	case model.OfOffice:
		if t == model.Template {
			return text.Sentencef("help.template-args", bare)
		}
		return text.Sentencef("help.record-args-office", bare)
	case model.OfTemplate:
		return text.Sentencef("help.record-args-template", bare)
	}
	return text.Sentencef("help.record-args", more, bare)
}

// moreOf says what stands without a flag, what takes an open record further, what is listed,
// and what becomes of a record that is dropped.
func moreOf(l text.Lang, t *model.RecordType) string {
	more := ""
	f, ok := t.Field(t.Bare)
	if ok && len(f.Options) > 0 {
		more += "\n\n" + strings.ToUpper(t.Bare) + ": " + names(f.Options) + "."
	}
	if state, has := t.State(); has && ok {
		verbs := slices.DeleteFunc(slices.Clone(state.Options), func(o string) bool { return slices.Contains(state.States.Open, o) })
		more += "\n\n" + l.Say("help.record-moves", t.Command(), strings.Join(verbs, "/"), strings.ToUpper(t.Bare))
		if state.States.Drop != "" {
			more += "\n" + l.Say("help.record-dropped", t.Command(), strings.ToUpper(t.Bare))
		}
	}
	many := "help.record-many"
	if t == model.Log {
		many = "help.record-bare"
	}
	more += "\n\n"
	if t.Personal() {
		more += l.Say(many) + "\n\n" + l.Say("help.record-list") + "\n"
	}
	if t == model.Paper {
		more += l.Say("proof.help-check") + "\n"
	}
	return more + l.Say("help.record-drop")
}

// recordFlagWords are the words of a flag that sets a field of a record: what stands for its
// value, the field's name, and what there is to choose among.
// ok is false for a flag that sets none.
func recordFlagWords(l text.Lang, t *model.RecordType, flag string) (words string, ok bool) {
	for _, f := range t.Asked() {
		if flagOf(f) == flag {
			return "`" + l.Say(valueWord(f)) + "` " + lowerFirst(f.Label(l)) + choicesOf(f), true
		}
	}
	return "", false
}

func valueWord(f model.Field) string {
	switch f.Kind {
	case model.PastDate, model.FutureDate:
		return "help.value-date"
	case model.Number:
		return "help.value-number"
	case model.Amount:
		return "help.value-amount"
	case model.Choice, model.YesNo:
		return "help.value-choice"
	}
	return "help.value-text"
}

// lowerFirst is a label in the middle of a line.
func lowerFirst(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(first)) + s[size:]
}
