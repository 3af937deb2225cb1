package model

import (
	"slices"

	"stegvis/model/text"
)

// Label is the kind's name.
func (k EventKind) Label(l text.Lang) string { return l.Say("event.kind-" + string(k)) }

// Label says how a person stands to an event.
func (p Presence) Label(l text.Lang) string { return l.Say("event.presence-" + string(p)) }

// Label says what a person does at an event.
func (p Part) Label(l text.Lang) string { return l.Say("event.part-" + string(p)) }

// AudienceLabel says for whom an event is held; empty for an event that says nothing of it.
func AudienceLabel(audience string, l text.Lang) string {
	if !slices.Contains(Audiences, audience) {
		return audience
	}
	return l.Say("event.audience-" + audience)
}

// ParseEventKind reads a kind as a person names it: its key, or the beginning of its name
// in either language when only one kind begins so. Errors are Invalid.
func ParseEventKind(s string) (EventKind, error) {
	folded := Fold(s)
	var found []EventKind
	for _, k := range EventKinds {
		if folded == Fold(string(k)) {
			return k, nil
		}
		if folded != "" && (hasPrefix(Fold(k.Label(text.Swedish)), folded) || hasPrefix(Fold(k.Label(text.English)), folded)) {
			found = append(found, k)
		}
	}
	if len(found) == 1 {
		return found[0], nil
	}
	return "", Fail(Invalid, "event.unknown-kind", s).On("kind")
}

// PresenceSaid is the sentence of a change of one person's presence: "Amina Warsame is
// here".
func PresenceSaid(p Presence, name string) text.Sentence {
	return text.Sentencef("event."+string(p), name)
}
