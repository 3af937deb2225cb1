package model

import (
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"stegvis/model/fold"
)

// Fold gives the form in which two spellings of one name are equal, in any script; see
// package fold.
func Fold(s string) string { return fold.Strict(s) }

// Loose makes a folded name forgive missing dots and rings: å and ä are a, ö is o.
func Loose(folded string) string { return fold.Loose(folded) }

// SortName is the name a contact is sorted by: the name as it is shown, with single spaces
// and without a title before it.
func SortName(full string) string {
	words := strings.Fields(CleanText(full))
	for len(words) > 1 && isTitle(words[0]) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

func isTitle(word string) bool {
	switch Fold(word) {
	case "dr", "prof", "professor", "doktor", "mr", "mrs", "ms", "miss", "herr", "hr", "fru", "fröken":
		return true
	}
	return false
}

// NameKey gives the bytes by which names sort as in a Swedish directory: small and capital
// letters alike, å ä ö last. Comparing two keys byte by byte compares the names.
func NameKey(name string) []byte {
	k := keyMakers.Get().(*keyMaker)
	defer keyMakers.Put(k)
	key := slices.Clone(k.collator.KeyFromString(&k.room, name))
	k.room.Reset()
	return key
}

// keyMaker is a collator with the room it writes in; neither may be used twice at once.
type keyMaker struct {
	collator *collate.Collator
	room     collate.Buffer
}

var keyMakers = sync.Pool{New: func() any {
	return &keyMaker{collator: collate.New(language.Swedish, collate.IgnoreCase)}
}}
