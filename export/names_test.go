package export

import (
	"testing"

	"stegvis/model"
	"stegvis/model/text"
)

func TestPapersAreNamedAsSheWould(t *testing.T) {
	on, _ := model.NewDate(2026, 12, 2)
	e := model.Event{Title: "Företagarfrukost", On: on}
	for want, got := range map[string]string{
		"närvarolista-företagarfrukost-2026-12-02.html":       SheetName(e, text.Swedish),
		"attendance-företagarfrukost-2026-12-02.html":         SheetName(e, text.English),
		"minnesanteckningar-företagarfrukost-2026-12-02.html": MinutesName(e.Title, on, text.Swedish),
		"minutes-företagarfrukost-2026-12-02.html":            MinutesName(e.Title, on, text.English),
		"minutes-a-b-c-2026-12-02.html":                       MinutesName(`../a\\b: "C"`, on, text.English),
		"minutes-2026-12-02.html":                             MinutesName("", on, text.English),
	} {
		if got != want {
			t.Errorf("the file is called %s, want %s", got, want)
		}
	}
}
