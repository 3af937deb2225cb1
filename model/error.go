package model

import (
	"errors"
	"slices"

	"stegvis/model/text"
)

// Code tells a program what kind of thing went wrong.
type Code uint8

// The codes. Invalid: what was given cannot be; NotFound: there is no such thing;
// Conflict: it was changed meanwhile; Exists: there is one already; Busy: another holds the
// register; Damaged: the file is broken or not ours; Full: the disk is full or cannot be
// written; Internal: a fault of the program.
const (
	Internal Code = iota
	Invalid
	NotFound
	Conflict
	Exists
	Busy
	Damaged
	Full
)

// Error is what goes wrong in Stegvis: a code for the program, a sentence for the person,
// the cause for the log.
type Error struct {
	Code    Code
	Field   string        // the field of a form or the column of a list it is about; may be empty
	Message text.Sentence // what happened, what is safe, what to do
	Err     error         // the cause; may be nil
}

// Error is the sentence in English and the cause: for logs and tests.
func (e *Error) Error() string {
	s := e.Message.In(text.English)
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// Fail makes an Error from a code and a sentence of the catalogue.
// Of what was typed it quotes so much that it can be read at a glance.
func Fail(code Code, key string, args ...any) *Error {
	for i, arg := range args {
		if s, ok := arg.(string); ok && len(s) > longestQuoted {
			args = slices.Clone(args)
			args[i] = quotable(s)
		}
	}
	return &Error{Code: code, Message: text.Sentencef(key, args...)}
}

// longestQuoted is how many letters of what was typed an error repeats: more than most paths have.
const longestQuoted = 160

func quotable(s string) string {
	n := 0
	for i := range s {
		if n++; n > longestQuoted {
			return s[:i] + "…"
		}
	}
	return s
}

// On names the field the error is about.
func (e *Error) On(field string) *Error { e.Field = field; return e }

// Because adds the cause.
func (e *Error) Because(err error) *Error { e.Err = err; return e }

// CodeOf gives the code of an error, Internal for one that is not an Error.
func CodeOf(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return Internal
}

// Says tells whether an error says the sentence of a key.
func Says(err error, key string) bool {
	var e *Error
	return errors.As(err, &e) && e.Message.Key == key
}

// Explain says an error in a person's language: the sentence of the innermost Error, or
// the general one.
func Explain(err error, l text.Lang) string {
	var e *Error
	if errors.As(err, &e) {
		return e.Message.In(l)
	}
	return l.Say("error.internal")
}
