package intake

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"
	"strings"

	"stegvis/export/intake/table"
	"stegvis/model"
)

// headingsKey is what lists with the same headings have in common, in whatever order they stand.
func headingsKey(header []string) string {
	sum := sha256.Sum256([]byte(strings.Join(slices.Sorted(slices.Values(foldedHeadings(header))), "\n")))
	return hex.EncodeToString(sum[:16])
}

// foldedHeadings are the headings as they are compared.
func foldedHeadings(header []string) []string {
	folded := make([]string, len(header))
	for i, h := range header {
		folded[i] = model.Fold(model.Visible(model.CleanText(h)))
	}
	return folded
}

// both are what was said before and what is said now, which goes before it.
func both(before, now map[string]string) map[string]string {
	all := maps.Clone(before)
	if all == nil {
		all = make(map[string]string, len(now))
	}
	maps.Copy(all, now)
	return all
}

// recall takes up what was said before of lists with the headings of a file, but for what is said
// of it now, and gives what that is.
func (o *Options) recall(f *table.File) (before model.Said) {
	said := o.Said[headingsKey(headersOf(f))]
	before = model.Said{On: said.On, Answers: without(said.Answers, o.Answers), Columns: without(said.Columns, o.Map)}
	maps.DeleteFunc(before.Answers, func(key, _ string) bool { return ofPeople(key) })
	o.Answers, o.Map = both(before.Answers, o.Answers), both(before.Columns, o.Map)
	return before
}

// ofPeople tells whether a question is about the people of a list, and not about its columns.
func ofPeople(key string) bool {
	return key == AskSameName || key == AskNearName || key == AskDiffers
}

// without is what of a mapping another one has no word of.
func without(all, taken map[string]string) map[string]string {
	left := maps.Clone(all)
	maps.DeleteFunc(left, func(key, _ string) bool { _, is := taken[key]; return is })
	return left
}

// remember notes in the plan what of its answers and columns is said as before, and what is to
// be remembered of it. What is said of people is said anew each time: other people have the same
// headings.
func (l *list) remember(before model.Said, header []string) {
	said := model.Said{Answers: maps.Clone(before.Answers), Columns: make(map[string]string)}
	for i := range l.plan.Questions {
		q := &l.plan.Questions[i]
		if !q.Given || ofPeople(q.Key) {
			continue
		}
		if _, is := before.Answers[q.Key]; is {
			q.Since = before.On
		}
		said.Answers = both(said.Answers, map[string]string{q.Key: q.Answer})
	}
	for i := range l.plan.Columns {
		if _, is := before.Columns[model.Fold(l.plan.Columns[i].Header)]; is {
			l.plan.Columns[i].Since = before.On
		}
	}
	for _, h := range foldedHeadings(header) { // a column without one may stand elsewhere the next time
		if field, is := l.o.Map[h]; is {
			said.Columns[h] = field
		}
	}
	l.plan.Headings, l.plan.Said = headingsKey(header), said
}
