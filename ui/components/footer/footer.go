// Package footer is the last line: the keys that matter here, from the list of actions.
package footer

import (
	"strings"

	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// View draws the hints among the actions in one line of at most width cells, in their
// order; what does not fit is left out from the end. last is kept whatever is left out: the
// key of the help. While one types, actions on letters are left out.
func View(deps *page.Deps, actions []keys.Action, last keys.Action, width int, typing bool) string {
	end, endWidth := hint(deps, last)
	if typing && keys.Text(first(last)) {
		end, endWidth = "", 0
	}
	var b strings.Builder
	used := 0
	seen := map[string]bool{last.ID: true}
	for _, a := range actions {
		if !a.Hint || seen[a.ID] || !a.Usable() || typing && keys.Text(first(a)) && !a.InField {
			continue
		}
		seen[a.ID] = true
		s, w := hint(deps, a)
		if used > 0 {
			w += 2
		}
		if w == 0 || used+w+2+endWidth > width {
			continue
		}
		if used > 0 {
			b.WriteString("  ")
		}
		b.WriteString(s)
		used += w
	}
	if endWidth > 0 && used+2+endWidth <= width {
		if used > 0 {
			b.WriteString("  ")
		}
		b.WriteString(end)
	}
	return b.String()
}

func hint(deps *page.Deps, a keys.Action) (s string, width int) {
	key, title := a.Label(deps.Lang), deps.Say(a.Title)
	if key == "" {
		return "", 0
	}
	th := deps.Theme
	return th.Accent.Paint(key) + th.Muted.Paint(" "+title), deps.Width(key) + 1 + deps.Width(title)
}

func first(a keys.Action) string {
	names := a.Binding.Keys()
	if len(names) == 0 {
		return ""
	}
	return names[0]
}
