package model

import (
	"stegvis/model/text"
)

// Label is the kind's name.
func (k EventKind) Label(l text.Lang) string { return l.Say("event.kind-" + string(k)) }

// Label says how a person stands to an event.
func (p Presence) Label(l text.Lang) string { return l.Say("event.presence-" + string(p)) }

// Label says what a person does at an event.
func (p Part) Label(l text.Lang) string { return l.Say("event.part-" + string(p)) }

// PresenceSaid is the sentence of a change of one person's presence: "Amina Warsame is
// here".
func PresenceSaid(p Presence, name string) text.Sentence {
	return text.Sentencef("event."+string(p), name)
}
