// Package pages lists the pages there are: the one place that knows all of them.
package pages

import (
	"stegvis/ui/page"
	"stegvis/ui/pages/behind"
	"stegvis/ui/pages/bringin"
	"stegvis/ui/pages/checkin"
	"stegvis/ui/pages/contact"
	"stegvis/ui/pages/contacts"
	"stegvis/ui/pages/duplicates"
	"stegvis/ui/pages/ladder"
	"stegvis/ui/pages/meeting"
	"stegvis/ui/pages/meetings"
	"stegvis/ui/pages/newcontact"
	"stegvis/ui/pages/office"
	"stegvis/ui/pages/partners"
	"stegvis/ui/pages/reports"
	"stegvis/ui/pages/specification"
	"stegvis/ui/pages/templates"
	"stegvis/ui/pages/today"
	"stegvis/ui/pages/weeklypass"
)

// All gives the constructor of every page but the first start, which needs to be told how one
// looks around.
func All() map[page.Kind]page.Constructor {
	return map[page.Kind]page.Constructor{
		page.Today:      today.New,
		page.Contacts:   contacts.New,
		page.Contact:    contact.New,
		page.NewContact: newcontact.New,
		page.Import:     bringin.New,
		page.Ladder:     ladder.New,
		page.Meetings:   meetings.New,
		page.Meeting:    meeting.New,
		page.CheckIn:    checkin.New,
		page.WeeklyPass: weeklypass.New,
		page.Reports:    reports.New,
		page.Office:     office.New,
		page.Duplicates: duplicates.New,
		page.Partners:   partners.New,
		page.Templates:  templates.New,
		page.Figure:     behind.New,

		page.Specification: specification.New,
	}
}
