package model

import (
	"cmp"
	"maps"
	"slices"

	"stegvis/model/match"
)

// Role says whether a contact stands on the ladder.
type Role string

// Client climbs the ladder; Other (local entrepreneurs, speakers, partners' people) comes
// to meetings and is in no figure of the ladder.
const (
	Client Role = "client"
	Other  Role = "other"
)

// Path is the line through the ladder a contact takes.
type Path string

// Potential has an idea and begins at the first step; Established runs a firm and enters at
// the analysis, the first five steps marked as not needed.
const (
	Potential   Path = "potential"
	Established Path = "established"
)

// Status is where a contact stands with the office.
type Status string

// The statuses. A paused contact wakes by itself on a date.
const (
	Active     Status = "active"
	Paused     Status = "paused"
	HandedOver Status = "handed-over"
	Closed     Status = "closed"
)

func (s Status) known() bool {
	return s == Active || s == Paused || s == HandedOver || s == Closed
}

// CloseReasons are the reasons for closing a contact.
var CloseReasons = []string{"employed", "studying", "moved", "not-now", Unreachable, "other"}

// Unreachable is the reason that asks for attempts in different channels first.
const Unreachable = "unreachable"

// Contact is a person. Every field but the name may be empty, and empty is unknown, never
// no. Values are kept as their fields' Parse gives them, so that one table of fields serves
// forms, lists, the command line and the register (product.md §3).
type Contact struct {
	ID   ContactID
	Role Role

	Path        Path
	Status      Status
	Step        StepKey // empty for Other
	StepSince   Date
	PausedUntil Date
	StatusOn    Date   // when the status was last set
	StatusWhy   string // the reason; of one handed over to whom, and why

	Name    string
	Values  map[string]string // by key of ContactFields; absent is unknown
	Version int64             // grows with every change; a form saves only over the version it showed

	Enterprise Enterprise // zero when none
}

// Person is what it takes to know the contact again.
func (c Contact) Person() match.Person {
	v := c.Values
	return match.Person{
		ID: string(c.ID), Name: c.Name, Called: v["call_name"], Phones: v["phones"], Email: v["email"],
		Org: c.Enterprise.Values["org_number"], Born: v["born"], Place: v["place"], Country: v["country"], Gender: v["gender"],
	}
}

// Known is someone in the register, as far as it takes to know her again.
type Known = match.Person

// Enterprise is a firm, one's own or shared with others.
type Enterprise struct {
	ID     EnterpriseID
	Name   string
	Values map[string]string // by key of EnterpriseFields
}

// Groups of fields, in the order in which they are shown.
const (
	GroupPerson     = "person"
	GroupBackground = "background"
	GroupBusiness   = "business"
	GroupPath       = "path"
	GroupPrivacy    = "privacy"
)

// FieldGroup is a heading with its fields.
type FieldGroup struct {
	Key    string
	Fields []Field
}

// Name is the one field that cannot be empty.
var Name = Field{Key: "name", Kind: Line, Area: "field"}

// FirmName is the name of a contact's enterprise.
var FirmName = Field{Key: "firm", Kind: Line, Area: "field"}

// ContactFields are the fields of a person by group; the business group is EnterpriseFields.
var ContactFields = []FieldGroup{
	{GroupPerson, withArea("field", []Field{
		{Key: "call_name", Kind: Line},
		{Key: "phones", Kind: PhoneList, Private: true, Flag: "phone"},
		{Key: "email", Kind: Mail, Private: true},
		{Key: "place", Kind: Line, Private: true},
		{Key: "postcode", Kind: Line, Private: true},
		{Key: "municipality", Kind: MunicipalityChoice, Private: true},
		{Key: "gender", Kind: Choice, Options: []string{"woman", "man", "non-binary"}},
		{Key: "born", Kind: Birth},
		{Key: "language", Kind: LanguageChoice, Spoken: true},
		{Key: "other_languages", Kind: LanguageList, Spoken: true},
		{Key: "interpreter", Kind: YesNo},
		{Key: "protected", Kind: YesNo},
		{Key: "sort_name", Kind: Line},
		{Key: "note", Kind: Note},
	})},
	{GroupBackground, withArea("field", []Field{
		{Key: "country", Kind: CountryChoice},
		{Key: "parents_abroad", Kind: YesNo},
		{Key: "citizenship", Kind: Choice, Options: []string{"SE", "EU", "third", "stateless"}, Else: groupOfCitizens},
		{Key: "arrival_year", Kind: Number},
		{Key: "introduction_until", Kind: FutureDate},
		{Key: "labour_status", Kind: Choice, Options: []string{"employed", "unemployed", "long-term-unemployed", "inactive", "studying"}},
		{Key: "education", Kind: Choice, Options: []string{"isced-0-2", "isced-3-4", "isced-5-8"}},
		{Key: "rural", Kind: YesNo},
	})},
	{GroupPath, withArea("field", []Field{
		{Key: "found_through", Kind: Choice, Free: true, Flag: "through", Options: []string{"sfi", "introduction", "employment-service", "association", "word-of-mouth", "meeting", "social-media", "school", "outreach", "own-initiative"}},
		{Key: "found_on", Kind: PastDate},
	})},
	{GroupPrivacy, withArea("field", []Field{
		{Key: "legal_basis", Kind: Choice, Options: []string{"public-task", "consent", "contract", "legal-obligation"}},
		{Key: "informed_on", Kind: PastDate},
		{Key: "informed_in", Kind: LanguageChoice},
		{Key: "consents", Kind: Checklist, Options: []string{"advice-notes", "sharing", "contact-after"}},
		{Key: "share_with", Kind: Line},
		{Key: "withdrawn_on", Kind: PastDate},
		{Key: "keep_until", Kind: FutureDate},
	})},
}

// EnterpriseFields are the fields of a firm besides its name.
var EnterpriseFields = withArea("field", []Field{
	{Key: "org_number", Kind: OrgNumber},
	{Key: "legal_form", Kind: Choice, Options: []string{"sole-trader", "limited-company", "trading-partnership", "co-operative", "non-profit", "other"}},
	{Key: "social", Kind: YesNo},
	{Key: "sni", Kind: SectionChoice},
	{Key: "trade", Kind: Line},
	{Key: "firm_status", Kind: Choice, Options: []string{"idea", "starting", "running", "paused", "closed"}},
	{Key: "registered_on", Kind: PastDate},
	{Key: "employed", Kind: Number},
	{Key: "fte", Kind: Decimal},
	{Key: "exports", Kind: YesNo},
	{Key: "export_countries", Kind: CountryList},
	{Key: "turnover", Kind: Choice, Options: []string{"under-100k", "100k-500k", "500k-1m", "1m-3m", "over-3m"}, Else: turnoverBand},
})

// FieldByKey gives a field of a contact, its firm included.
func FieldByKey(key string) (Field, bool) {
	switch key {
	case Name.Key:
		return Name, true
	case FirmName.Key:
		return FirmName, true
	}
	for _, g := range ContactFields {
		for _, f := range g.Fields {
			if f.Key == key {
				return f, true
			}
		}
	}
	for _, f := range EnterpriseFields {
		if f.Key == key {
			return f, true
		}
	}
	return Field{}, false
}

// FirmField tells whether a field belongs to the firm and not to the person.
func FirmField(key string) bool {
	if key == FirmName.Key {
		return true
	}
	for _, f := range EnterpriseFields {
		if f.Key == key {
			return true
		}
	}
	return false
}

// Validate holds what must be true of every contact: a name, a known role, a path and a
// status that are known or not yet given, and a step for those on the ladder. Errors are
// Invalid.
func (c Contact) Validate() error {
	if CleanText(c.Name) == "" {
		return Fail(Invalid, "error.no-name").On(Name.Key)
	}
	if err := cmp.Or(Name.bounded(CleanText(c.Name)), FirmName.bounded(CleanText(c.Enterprise.Name))); err != nil {
		return err
	}
	if c.Role != Client && c.Role != Other {
		return Fail(Invalid, "error.choice", string(c.Role)).On("role")
	}
	if c.Path != "" && c.Path != Potential && c.Path != Established {
		return Fail(Invalid, "error.choice", string(c.Path)).On("line")
	}
	if c.Status != "" && !c.Status.known() {
		return Fail(Invalid, "error.choice", string(c.Status)).On("status")
	}
	if c.Role == Other && c.Step != "" {
		return Fail(Invalid, "error.off-ladder", c.Name)
	}
	if c.Role == Client {
		if _, ok := StepOf(c.Step); !ok {
			return Fail(Invalid, "error.step", string(c.Step)).On("step")
		}
	}
	return nil
}

// with is the contact with some of its fields filled in.
func (c Contact) with(fields map[string]string) Contact {
	values := maps.Clone(c.Values)
	if values == nil {
		values = make(map[string]string)
	}
	for key, value := range fields {
		if key == Name.Key {
			c.Name = CleanText(value)
		} else if _, ok := FieldByKey(key); ok && !FirmField(key) {
			values[key] = value
		}
	}
	c.Values = values
	return c
}

// Reachable tells whether there is at least one way to reach the person: a telephone
// number, an e-mail address, or a place with a postcode.
func (c Contact) Reachable() bool {
	return c.Values["phones"] != "" || c.Values["email"] != "" || c.Values["place"] != "" && c.Values["postcode"] != ""
}

// BornAbroad tells whether the person is known to have been born outside Sweden; known is
// false when the country of birth is unknown.
func (c Contact) BornAbroad() (abroad, known bool) { return BornAbroad(c.Values["country"]) }

// BornAbroad says of a country of birth whether it is abroad.
func BornAbroad(country string) (abroad, known bool) {
	return country != "" && country != "SE", country != ""
}

// optionsOf are what one of some fields chooses among.
func optionsOf(fields []Field, key string) []string {
	return fields[slices.IndexFunc(fields, func(f Field) bool { return f.Key == key })].Options
}

// withArea gives the fields their words from an area, but for those that have another's.
func withArea(area string, fields []Field) []Field {
	for i := range fields {
		fields[i].Area = cmp.Or(fields[i].Area, area)
	}
	return fields
}
