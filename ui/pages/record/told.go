package record

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui/page"
)

// ShowTold shows, after a consent was withdrawn, removed or made narrower, what the partner was
// told before; nothing is shown when that is nothing.
func ShowTold(deps *page.Deps, was model.Record) tea.Cmd {
	if was.Type != model.Consent || was.Version == 0 {
		return nil
	}
	register := deps.Register
	return page.Read(func(ctx context.Context) ([]model.Record, error) { return register.AlreadyTold(ctx, was) }, func(told []model.Record) tea.Cmd {
		if len(told) == 0 {
			return nil
		}
		return page.Open(NewText(deps, func() string { return deps.Say("consent.told", model.Visible(was.Get("partner"))) }, func() string {
			var lines []string
			for _, r := range told {
				shared, _ := r.Type.Field("shared")
				what := shared.Shown(deps.Lang, r.Get("shared"))
				if what == "" {
					what = deps.Say("consent.told-name-only")
				}
				lines = append(lines, r.Date("on").Short(deps.Lang, deps.Today())+": "+what)
			}
			return strings.Join(append(lines, "", deps.Say("consent.told-nothing-more")), "\n")
		}))
	})
}
