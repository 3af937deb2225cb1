package ladderbar_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/components/ladderbar"
	"stegvis/ui/theme"
	"stegvis/ui/uitest"
)

func steps(l text.Lang, now int) []ladderbar.Step {
	var all []ladderbar.Step
	for i, s := range model.Ladder {
		state := ladderbar.Open
		switch {
		case i+1 == now:
			state = ladderbar.Now
		case i+1 == 2:
			state = ladderbar.Skipped
		case i+1 < now:
			state = ladderbar.Done
		}
		all = append(all, ladderbar.Step{Name: s.Key.Label(l), Short: s.Key.Short(l), State: state})
	}
	return all
}

func TestTheLadderIsAlwaysInSight(t *testing.T) {
	d := uitest.Deps()
	d.Theme = theme.New(theme.Options{Dark: true, Profile: colorprofile.TrueColor})
	for _, l := range []text.Lang{text.Swedish, text.English} {
		d.Lang = l
		for w := 3; w <= 200; w++ {
			line := ladderbar.View(d, steps(l, 4), w)
			uitest.AssertFits(t, d.Widths, line, w, 1)
			if plain := uitest.Plain(line); !strings.Contains(plain, "4") && !strings.Contains(plain, model.Ladder[3].Key.Short(l)) && !strings.Contains(plain, model.Ladder[3].Key.Label(l)) {
				t.Fatalf("at %d cells the present step is not told: %q", w, plain)
			}
		}
	}
}

func TestNamesShrinkWithTheRoom(t *testing.T) {
	d := uitest.Deps()
	d.Theme = theme.New(theme.Options{Dark: true, Profile: colorprofile.TrueColor})
	for _, c := range []struct {
		width int
		want  string
	}{
		{60, "✓ 1 ─ – 2 ─ ✓ 3 ─ ◉ 4 Start-up info ─ ○ 5 ─ ○ 6 ─ ○ 7 ─ ○ 8"},
		{40, "✓ 1─– 2─✓ 3─◉ 4─○ 5─○ 6─○ 7─○ 8"},
		{24, "✓1–2✓3◉4○5○6○7○8"},
		{16, "✓1–2✓3◉4○5○6○7○8"},
		{10, "4/8"},
	} {
		if got := strings.TrimSpace(uitest.Plain(ladderbar.View(d, steps(text.English, 4), c.width))); got != c.want {
			t.Errorf("at %d cells: %q, not %q", c.width, got, c.want)
		}
	}
}
