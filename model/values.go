package model

import (
	"slices"

	"stegvis/model/text"
)

// Gender is a person's gender; empty is unknown.
type Gender string

// The genders.
const (
	GenderUnknown   Gender = ""
	GenderWoman     Gender = "woman"
	GenderMan       Gender = "man"
	GenderNonBinary Gender = "non-binary"
)

// AllGenders are the genders there are to choose from; unknown is the empty choice.
var AllGenders = []Gender{GenderWoman, GenderMan, GenderNonBinary}

// Valid tells whether the gender is one of AllGenders or unknown.
func (g Gender) Valid() bool { return g == GenderUnknown || slices.Contains(AllGenders, g) }

// Key is the gender in files for machines, where unknown has a word of its own.
func (g Gender) Key() string {
	if g == GenderUnknown {
		return "unknown"
	}
	return string(g)
}

// Label is the gender's name.
func (g Gender) Label(l text.Lang) string { return l.Say("value.gender-" + g.Key()) }

// LegalForm is the form of a firm in law; empty is unknown.
type LegalForm string

// The legal forms.
const (
	FormSoleTrader         LegalForm = "sole-trader"
	FormLimitedCompany     LegalForm = "limited-company"
	FormTradingPartnership LegalForm = "trading-partnership"
	FormCooperative        LegalForm = "co-operative"
	FormNonProfit          LegalForm = "non-profit"
	FormOther              LegalForm = "other"
)

// AllLegalForms are the legal forms in the order of a list to choose from.
var AllLegalForms = []LegalForm{
	FormSoleTrader, FormLimitedCompany, FormTradingPartnership, FormCooperative, FormNonProfit, FormOther,
}

// Valid tells whether the form is one of AllLegalForms.
func (f LegalForm) Valid() bool { return slices.Contains(AllLegalForms, f) }

// Label is the form's name; empty when unknown.
func (f LegalForm) Label(l text.Lang) string { return label(l, "form", string(f)) }

// FirmStatus is how far a firm has come; empty is unknown.
type FirmStatus string

// The statuses of a firm.
const (
	FirmIdea     FirmStatus = "idea"
	FirmStarting FirmStatus = "starting"
	FirmRunning  FirmStatus = "running"
	FirmPaused   FirmStatus = "paused"
	FirmClosed   FirmStatus = "closed"
)

// AllFirmStatuses are the statuses of a firm in the order in which it passes them.
var AllFirmStatuses = []FirmStatus{FirmIdea, FirmStarting, FirmRunning, FirmPaused, FirmClosed}

// Valid tells whether the status is one of AllFirmStatuses.
func (s FirmStatus) Valid() bool { return slices.Contains(AllFirmStatuses, s) }

// Label is the status's name; empty when unknown.
func (s FirmStatus) Label(l text.Lang) string { return label(l, "firm", string(s)) }

// CitizenshipGroup is a person's citizenship as the funders group it; empty is unknown.
type CitizenshipGroup string

// The groups of citizens.
const (
	CitizenSE        CitizenshipGroup = "SE"
	CitizenEU        CitizenshipGroup = "EU"
	CitizenThird     CitizenshipGroup = "third"
	CitizenStateless CitizenshipGroup = "stateless"
)

// AllCitizenshipGroups are the groups of citizens in the order of a list to choose from.
var AllCitizenshipGroups = []CitizenshipGroup{CitizenSE, CitizenEU, CitizenThird, CitizenStateless}

// Valid tells whether the group is one of AllCitizenshipGroups.
func (g CitizenshipGroup) Valid() bool { return slices.Contains(AllCitizenshipGroups, g) }

// Label is the group's name; empty when unknown.
func (g CitizenshipGroup) Label(l text.Lang) string { return label(l, "citizen", string(g)) }

// LabourStatus is what a person did for a living when the work began; empty is unknown.
type LabourStatus string

// The labour statuses. Employed covers the self-employed, as in the funders' indicators.
const (
	LabourEmployed           LabourStatus = "employed"
	LabourUnemployed         LabourStatus = "unemployed"
	LabourLongTermUnemployed LabourStatus = "long-term-unemployed"
	LabourInactive           LabourStatus = "inactive"
	LabourStudying           LabourStatus = "studying"
)

// AllLabourStatuses are the labour statuses in the order of a list to choose from.
var AllLabourStatuses = []LabourStatus{
	LabourEmployed, LabourUnemployed, LabourLongTermUnemployed, LabourInactive, LabourStudying,
}

// Valid tells whether the status is one of AllLabourStatuses.
func (s LabourStatus) Valid() bool { return slices.Contains(AllLabourStatuses, s) }

// Label is the status's name; empty when unknown.
func (s LabourStatus) Label(l text.Lang) string { return label(l, "labour", string(s)) }

// Education is the highest education completed, by level of ISCED; empty is unknown.
type Education string

// The levels of education.
const (
	EducationISCED0to2 Education = "isced-0-2"
	EducationISCED3to4 Education = "isced-3-4"
	EducationISCED5to8 Education = "isced-5-8"
)

// AllEducations are the levels of education, lowest first.
var AllEducations = []Education{EducationISCED0to2, EducationISCED3to4, EducationISCED5to8}

// Valid tells whether the level is one of AllEducations.
func (e Education) Valid() bool { return slices.Contains(AllEducations, e) }

// Label is the level's name; empty when unknown.
func (e Education) Label(l text.Lang) string { return label(l, "education", string(e)) }

// label is the name of a value of an enumeration; empty for the empty value.
func label(l text.Lang, of, key string) string {
	if key == "" {
		return ""
	}
	return l.Say("value." + of + "-" + key)
}
