package page

// Kind is a kind of page.
type Kind string

// The kinds of page. Today to Office are the tabs, in this order.
const (
	Today      Kind = "today"
	Contacts   Kind = "contacts"
	Ladder     Kind = "ladder"
	Meetings   Kind = "meetings"
	Networks   Kind = "networks"
	Reports    Kind = "reports"
	Office     Kind = "office"
	Contact    Kind = "contact"     // ID: the contact; Focus: a tab or what is due
	NewContact Kind = "new-contact" // Text: the name as far as it was typed
	Meeting    Kind = "meeting"     // ID: the event
	CheckIn    Kind = "checkin"     // ID: the event
	Import     Kind = "import"      // Text: the file, if it is known
	FirstStart Kind = "first-start"
	WeeklyPass Kind = "weekly-pass"
	Damaged    Kind = "damaged" // of a register that is damaged
	Settings   Kind = "settings"
	Duplicates Kind = "duplicates" // contacts who may be one person
	Partners   Kind = "partners"   // ID: the partner to begin at, or empty
	Templates  Kind = "templates"  // ID: the template to begin at, or empty
	Figure     Kind = "figure"     // those behind a figure; ID: its table; Text: which, see package behind

	Specification Kind = "specification" // ID: the contact
)

// Tabs are the pages of the top line in their order; in the top line they are numbered without a gap.
var Tabs = []Kind{Today, Contacts, Ladder, Meetings, Networks, Reports, Office}

// homes are the tabs under which the other pages stand.
var homes = map[Kind]Kind{
	Contact: Contacts, Specification: Contacts, NewContact: Contacts, Import: Contacts,
	Meeting: Meetings, CheckIn: Meetings,
	WeeklyPass: Today, Settings: Office, Duplicates: Office, Partners: Office, Templates: Office, Figure: Reports,
}

// Home gives the tab that is lit while a page is in sight; empty for a page outside the
// tabs.
func (k Kind) Home() Kind {
	for _, tab := range Tabs {
		if tab == k {
			return k
		}
	}
	return homes[k]
}

// Route is where one can go: a kind of page and what it shall show. A Route of a tab with
// nothing but its Kind goes to that tab as it was left; any other opens a page on top.
type Route struct {
	Kind  Kind
	ID    string // of the thing shown
	Focus string // the part of it to begin at; each page says which it knows
	Text  string // something typed that the page shall begin with
}

// Navigate opens the page of a route. The page in sight stays underneath, as it is.
type Navigate struct{ Route Route }

// Back closes the page in sight and shows the one underneath.
type Back struct{}
