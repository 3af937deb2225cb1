package intake

import (
	"cmp"
	"context"
	"slices"

	"stegvis/model"
	"stegvis/model/match"
)

// Questions about people, by the keys of their answers.
const (
	AskSameName = "same-name" // whether those of one name are one: "two", "one"
	AskNearName = "near-name" // whether those who share a telephone and have nearly one name are
	AskDiffers  = "differs"   // what becomes of what is said otherwise: a model.Way
)

// place puts a row that was understood into the plan: as a new contact, as someone met in
// an earlier row, or as someone in the register.
func (l *list) place(p model.PlannedContact) {
	at := len(l.plan.Contacts)
	l.plan.Contacts = append(l.plan.Contacts, p)
	if p.Kind == model.PlanReject {
		return
	}
	one := p.Contact.Person()
	found := l.people.Find(one)
	if found.Verdict == match.Doubt {
		found = l.settled(p, one, found)
	}
	switch found.Verdict {
	case match.Same:
		l.join(at, found)
	case match.Doubt:
		l.doubted(at, one, found)
		l.meet(one, met{planned: int32(at)})
	default:
		l.meet(one, met{planned: int32(at)})
	}
}

// settled decides a doubt between rows of the list: one that says nothing new of somebody is
// that person's.
func (l *list) settled(p model.PlannedContact, one match.Person, doubt match.Found) match.Found {
	if doubt.By != "" || one.ID != "" {
		return doubt
	}
	for n := range l.people.Doubtful(one) {
		where := l.met[n]
		if where.known == "" && !l.plan.Contacts[where.planned].HasNews(p) {
			return match.Found{At: int(n), Verdict: match.Same, By: match.ByName}
		}
	}
	return doubt
}

// join makes a row one with somebody met before.
func (l *list) join(at int, found match.Found) {
	p := &l.plan.Contacts[at]
	p.Kind, p.Matched = model.PlanSkip, found.By
	before := l.met[found.At]
	if before.known != "" {
		p.Existing = before.known
		l.matched = append(l.matched, at)
		l.met[found.At] = met{planned: int32(at)}
		return
	}
	of := before.planned
	for next, ok := l.rowOf[of]; ok; next, ok = l.rowOf[of] { // that row is another's by now
		of = next
	}
	l.rowOf[int32(at)] = of
	first := &l.plan.Contacts[of]
	p.SameAs, p.Existing = first.Row, first.Existing
	if l.wayOf(first.Row) != model.KeepOld || first.Existing == "" {
		first.Add(*p, l.told)
	}
}

// doubted notes that a row may speak of somebody met before.
func (l *list) doubted(at int, one match.Person, found match.Found) {
	doubt := model.Doubt{By: found.By}
	if before := l.met[found.At]; before.known != "" {
		doubt.Existing, doubt.Name = before.known, l.o.Known[found.At].Name
		for n := range l.people.Doubtful(one) {
			if l.knownAt(int(n)) != "" {
				l.unsettled = append(l.unsettled, candidate{at, int(n)})
			}
		}
	} else {
		other := &l.plan.Contacts[before.planned]
		doubt.Row, doubt.Name, doubt.About = other.Row, other.Contact.Name, other.Contact.Apart(l.o.Lang)
	}
	l.plan.Contacts[at].Doubt = &doubt
	l.doubts = append(l.doubts, candidate{at, found.At})
}

// candidate is a row of the plan, and somebody of people of whom it may speak.
type candidate struct{ at, person int }

// atOnce is how many of those in the register are read together.
const atOnce = 500

// conclude decides, when the whole list is read, what was left open, and leaves in the rows
// about people in the register what it does not have of them yet.
func (l *list) conclude(ctx context.Context) error {
	if err := l.settleKnown(ctx); err != nil {
		return err
	}
	l.answerDoubts()
	if err := l.fill(ctx); err != nil {
		return err
	}
	l.notAsked()
	slices.SortStableFunc(l.plan.Problems, func(a, b model.Problem) int { return cmp.Compare(a.Row, b.Row) })
	return nil
}

// settleKnown decides doubts about people in the register: a row that says nothing new of one
// of them is hers.
func (l *list) settleKnown(ctx context.Context) error {
	there := make(map[model.ContactID]model.OnRecord)
	var ids []model.ContactID
	for _, c := range l.unsettled {
		id := l.knownAt(c.person)
		if _, asked := there[id]; !asked && id != "" {
			there[id] = model.OnRecord{}
			ids = append(ids, id)
		}
	}
	if err := l.onRecord(ctx, ids, there); err != nil {
		return err
	}
	for _, c := range l.unsettled {
		p := &l.plan.Contacts[c.at]
		have, ok := there[l.knownAt(c.person)]
		if p.Doubt == nil || !ok || have.ID == "" {
			continue
		}
		if p.Doubt.Existing == have.ID {
			p.Doubt.About = have.Apart(l.o.Lang)
		}
		if news := have.News(*p, model.FillEmpty, l.told); news.Kind == model.PlanSkip && len(news.Differs) == 0 {
			p.Kind, p.Existing, p.Matched, p.Doubt = model.PlanSkip, have.ID, match.ByName, nil
		}
	}
	return nil
}

// onRecord reads people as they are in the register.
func (l *list) onRecord(ctx context.Context, ids []model.ContactID, there map[model.ContactID]model.OnRecord) error {
	if l.o.OnRecord == nil {
		return nil
	}
	for some := range slices.Chunk(ids, atOnce) {
		found, err := l.o.OnRecord(ctx, some)
		if err != nil {
			return err
		}
		for _, have := range found {
			there[have.ID] = have
		}
	}
	return nil
}

// answerDoubts makes one of those in doubt when that is the answer, and lists them when there
// is none.
func (l *list) answerDoubts() {
	doubts := slices.DeleteFunc(l.doubts, func(c candidate) bool { return l.plan.Contacts[c.at].Doubt == nil })
	near := func(c candidate) bool { return l.plan.Contacts[c.at].Doubt.By == match.ByName }
	l.answerDoubt(AskNearName, slices.DeleteFunc(slices.Clone(doubts), func(c candidate) bool { return !near(c) }))
	l.answerDoubt(AskSameName, slices.DeleteFunc(doubts, func(c candidate) bool { return l.plan.Contacts[c.at].Doubt == nil || near(c) }))
}

func (l *list) answerDoubt(ask string, doubts []candidate) {
	if len(doubts) == 0 {
		return
	}
	q := model.Question{Key: ask, Word: ask, Cells: len(doubts), Options: []string{"two", "one"}}
	l.ask(&q)
	for _, c := range doubts {
		p := &l.plan.Contacts[c.at]
		if len(q.Samples) < mostSamples {
			q.Samples = append(q.Samples, p.Contact.Name)
		}
		switch one := l.answerRow(&q, c.at, p.Doubt); {
		case one.Answer == "one":
			p.Doubt = nil
			l.join(c.at, match.Found{At: c.person, Verdict: match.Same, By: match.ByName})
		case !q.Given && !one.Given:
			l.plan.Problems = append(l.plan.Problems, l.namesake(p))
		}
	}
	l.plan.Questions = append(l.plan.Questions, q)
}

// mostSamples is how many cells a question shows.
const mostSamples = 3

// ask takes the answer to a question, else the careful choice.
func (l *list) ask(q *model.Question) {
	q.Answer = q.Options[0]
	if given := l.o.Answers[q.Key]; slices.Contains(q.Options, given) {
		q.Answer, q.Given = given, true
	}
}

// namesake is the problem that a row may speak of somebody met before.
func (l *list) namesake(p *model.PlannedContact) model.Problem {
	doubt := model.Problem{Row: p.Row, Name: p.Contact.Name, OtherRow: p.Doubt.Row}
	kind, where := "namesake", "-here"
	if p.Doubt.Row > 0 {
		where = "-in-list"
	}
	switch by := p.Doubt.By; by {
	case match.ByName:
		kind, doubt.Value = "near-name", p.Doubt.Name
	case "":
	default:
		doubt.Column, doubt.Value = l.heading(by), l.shown(by, p.Contact.Values[by])
	}
	doubt.Reason = kind + where
	return doubt
}

// way is what becomes of what is said otherwise.
func (l *list) way() model.Way {
	switch given := model.Way(l.o.Answers[AskDiffers]); given {
	case model.FillEmpty, model.TakeNew, model.KeepOld:
		return given
	}
	return cmp.Or(l.o.OnDuplicate, model.FillEmpty)
}

// fill leaves in the rows about people in the register what it does not have of them yet.
func (l *list) fill(ctx context.Context) error {
	way := l.way()
	l.plan.Way = way
	if way == model.KeepOld && !l.saysWays() || l.o.OnRecord == nil {
		return nil
	}
	there := make(map[model.ContactID]model.OnRecord)
	for some := range slices.Chunk(l.matched, atOnce) {
		clear(there)
		ids := make([]model.ContactID, len(some))
		for i, at := range some {
			ids[i] = l.plan.Contacts[at].Existing
		}
		if err := l.onRecord(ctx, ids, there); err != nil {
			return err
		}
		for _, at := range some {
			if have, ok := there[l.plan.Contacts[at].Existing]; ok {
				l.fillRow(&l.plan.Contacts[at], have)
			}
		}
	}
	l.askDiffers(way)
	return nil
}

// fillRow leaves in a row what one in the register does not have yet; of one that is to be left as
// she is only what is said otherwise.
func (l *list) fillRow(row *model.PlannedContact, have model.OnRecord) {
	way := l.wayOf(row.Row)
	if way == model.KeepOld {
		row.Differs = have.News(*row, model.FillEmpty, l.told).Differs
		return
	}
	l.compareCounted(row, have)
	*row = have.News(*row, way, l.told)
	if way != l.plan.Way {
		row.Way = way
	}
}

// askDiffers asks what becomes of what the list says otherwise than the register.
func (l *list) askDiffers(way model.Way) {
	q := model.Question{Key: AskDiffers, Word: AskDiffers, Options: []string{string(model.FillEmpty), string(model.TakeNew), string(model.KeepOld)}}
	l.ask(&q)
	q.Answer, q.Given = string(way), q.Given || l.o.OnDuplicate != ""
	for _, at := range l.matched {
		p := &l.plan.Contacts[at]
		if len(p.Differs) == 0 {
			continue
		}
		one := l.answerRow(&q, at, nil)
		for _, d := range p.Differs {
			q.Cells++
			if len(q.Samples) < mostSamples {
				q.Samples = append(q.Samples, cmp.Or(l.shown(d.Field, d.Have), "•••")+" ≠ "+l.shown(d.Field, d.List))
			}
			if !q.Given && !one.Given {
				l.plan.Problems = append(l.plan.Problems, model.Problem{Row: p.Row, Name: p.Contact.Name, Column: l.heading(d.Field), Value: l.shown(d.Field, d.List), Reason: "differs"})
			}
		}
	}
	if q.Cells > 0 {
		l.plan.Questions = append(l.plan.Questions, q)
	}
}

// heading is what the list calls a field.
func (l *list) heading(field string) string {
	for _, c := range l.columns {
		if c.field == field {
			return c.header
		}
	}
	return l.o.Lang.Say(targetWord(field))
}

// shown is a value as people read it.
func (l *list) shown(field, value string) string {
	if f, ok := model.FieldByKey(field); ok {
		return f.Shown(l.o.Lang, value)
	}
	return value
}

// told is a value as a line of the note.
func (l *list) told(field, value string) string {
	if value == "" {
		return ""
	}
	return l.heading(field) + ": " + l.shown(field, value)
}

// knownAt is who somebody of people is in the register; empty for one of the list.
func (l *list) knownAt(person int) model.ContactID {
	if person < len(l.o.Known) {
		return model.ContactID(l.o.Known[person].ID)
	}
	return ""
}
