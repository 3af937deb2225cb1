// Package pages lists the pages there are: the one place that knows all of them.
package pages

import (
	"stegvis/ui/page"
	"stegvis/ui/pages/contact"
	"stegvis/ui/pages/ladder"
	"stegvis/ui/pages/pass"
	"stegvis/ui/pages/today"
)

// All gives the constructor of every page.
func All() map[page.Kind]page.Constructor {
	return map[page.Kind]page.Constructor{
		page.Today:      today.New,
		page.Contact:    contact.New,
		page.Ladder:     ladder.New,
		page.WeeklyPass: pass.New,
	}
}
