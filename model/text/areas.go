package text

// areas are the files of the catalogue by the first part of their keys.
var areas = map[string]Words{
	"contacts": contactsWords,
	"contact":  contactWords,
	"intake":   intakeWords,
	"problem":  problemWords,
	"ladder":   ladderWords,
	"moving":   movingWords,
	"pass":     passWords,
	"shell":    shellWords,
	"log":      logWords,
	"help":     helpWords,
	"line":     lineWords,
	"storage":  storageWords,
	"today":    todayWords,
	"date":     dateWords,
	"value":    valueWords,
	"proof":    proofWords,
	"record":   recordWords,
	"field":    fieldWords,
	"form":     formWords,
	"step":     stepWords,
	"event":    eventWords,
	"done":     doneWords,
	"timeline": timelineWords,
	"error":    errorWords,
}
