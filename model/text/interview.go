package text

// interviewWords are the words of the interview with an established firm.
var interviewWords = Words{
	"title": {"Intervju med %s", "Interview with %s"},
	"key":   {"intervju med företaget", "interview with the firm"},
	"row":   {"Intervju med företaget: allt i ett formulär", "Interview with the firm: all in one form"},
	"why":   {"Intervjun är för den som driver företag och står på steg 6.", "The interview is for somebody who runs a firm and stands on step 6."},
	"needs": {"Behov: blanksteg markerar, 1–3 ger prioritet", "Needs: space marks, 1–3 give the priority"},
	"done":  {"Intervjun med %s noterades", "Interview with %s noted"},
}
