package demo

import (
	"fmt"
	"strconv"
	"strings"

	"stegvis/model"
)

// draw makes up the person of an index.
func (d *drawing) draw(index int) {
	d.begin(index)
	d.index, d.card = index, d.office.cardOf(index)
	p := d.Person
	*p = Person{
		Visits:  p.Visits[:0],
		Records: p.Records[:0], Attendance: p.Attendance[:0],
	}
	found := d.office.found(index)
	d.age = d.workday(d.office.today.Sub(model.DateOf(found)))
	if d.card.role == model.Other && d.chance(70) { // known before the office wrote them down
		d.age = max(d.age, d.workday(span-d.IntN(60)))
	}
	d.until, d.since = 0, 0
	if d.card.status != model.Active {
		d.until = d.workday(d.between(2, d.age/2))
		d.until = min(d.until, d.age)
	}
	p.Contact = model.Contact{
		ID: model.ContactID(uuid(found.UnixMilli(), uint16(index&0xFFF), d.Uint64())), Version: 1,
		Role: d.card.role, Path: model.Potential, Status: d.card.status, Values: make(map[string]string, 24),
	}
	if d.card.established {
		p.Contact.Path = model.Established
	}
	d.who()
	d.reach()
	d.background()
	d.privacy()
	d.wayUp()
	d.work()
}

// who gives the person an origin, a gender and a name.
func (d *drawing) who() {
	d.origin = d.office.others[d.IntN(len(d.office.others))]
	women := 42
	if d.Contact.Role == model.Client {
		d.origin = d.office.clients[d.IntN(len(d.office.clients))]
		women = 68
	}
	v := d.Contact.Values
	first := d.origin.men
	switch at := d.IntN(100); {
	case at < women:
		v["gender"], first = "woman", d.origin.women
	case at < 97:
		v["gender"] = "man"
	case at < 98:
		v["gender"] = "non-binary"
	default: // not known
	}
	own := d.chance(20)
	one := d.IntN(len(first.latin))
	two := d.IntN(len(d.origin.family.latin))
	three := d.IntN(len(d.origin.family.latin))
	d.given = first.latin[one]
	d.latin = d.whole(d.given, first.latin, d.origin.family.latin, one, two, three)
	d.Contact.Name = d.latin
	if own && len(first.native) > 0 {
		d.Contact.Name = d.whole(first.native[one], first.native, d.origin.family.native, one, two, three)
	}
	if d.chance(12) {
		v["call_name"] = d.given
	}
}

// whole puts a name together the way it is done where the person comes from.
func (d *drawing) whole(given string, first, family []string, one, two, three int) string {
	switch more := (one + two + three) % 6; {
	case d.origin.fathers && two != three && more < 3:
		return given + " " + family[two] + " " + family[three]
	case d.origin.hyphen && more == 0:
		return given + "-" + first[(one+1)%len(first)] + " " + family[two]
	case two != three && more == 1:
		return given + " " + family[two] + "-" + family[three]
	}
	return given + " " + family[two]
}

// reach gives ways to reach the person.
func (d *drawing) reach() {
	v := d.Contact.Values
	v["phones"] = phone(d.index)
	if d.chance(6) {
		v["phones"] += " " + phone(d.index+d.office.contacts)
	}
	if d.chance(55) {
		v["email"] = d.mail()
	}
	at := d.office.places[d.IntN(len(d.office.places))]
	v["place"], v["municipality"] = at.name, at.municipality
	if d.chance(60) {
		v["postcode"] = at.postcode
	}
	v["rural"] = "yes"
	if at.name == "Luleå" || at.name == "Östersund" {
		v["rural"] = "no"
	}
	if d.chance(1) {
		v["protected"] = "yes"
	}
}

// fictional is how many numbers are set aside for stories: 070-174 06 05 to 99.
const fictional = 95

// phone gives the telephone number of an index: the first ones are never anyone's.
func phone(index int) string {
	if index < fictional {
		return fmt.Sprintf("+467017406%02d", 5+index)
	}
	const numbers, step = 10_000_000, 7_654_321 // no number comes twice before all have
	at := index - fictional
	return fmt.Sprintf("+467%c%07d", "02369"[at/numbers%5], at%numbers*step%numbers)
}

// mail makes an address from the name.
func (d *drawing) mail() string {
	letters := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z':
			return r
		case r == ' ' || r == '-':
			return '.'
		}
		return -1
	}, model.Loose(model.Fold(d.latin)))
	if d.office.contacts > 1000 {
		letters += strconv.Itoa(d.index)
	}
	return letters + "@" + pick(d, "example.se", "example.se", "example.com", "example.org")
}

// background is where the person comes from and stands in working life.
func (d *drawing) background() {
	v, year := d.Contact.Values, int(d.office.today.Year)
	born := d.day(d.between(20*365, 62*365))
	v["born"] = born.String()
	if d.chance(40) {
		v["born"] = v["born"][:4]
	}
	v["language"] = d.origin.language
	if !d.chance(4) {
		v["country"] = d.origin.country
	}
	abroad := d.origin.country != "SE"
	v["citizenship"] = d.origin.group
	if !abroad {
		if d.origin.language != "sv" {
			v["other_languages"] = "sv"
		}
		v["parents_abroad"] = "no"
		d.labour()
		return
	}
	arrived := year - d.between(0, 14)
	v["arrival_year"] = strconv.Itoa(max(arrived, int(born.Year)))
	if arrived < year-6 && d.chance(60) {
		v["citizenship"] = "SE"
	}
	v["parents_abroad"] = "yes"
	v["other_languages"] = pick(d, "sv", "sv en", "en", "sv")
	if arrived >= year-3 && d.origin.group == "third" {
		v["interpreter"] = pick(d, "yes", "yes", "no")
		v["introduction_until"] = d.day(-d.between(30, 500)).String()
	}
	d.labour()
}

func (d *drawing) labour() {
	if d.Contact.Role == model.Other {
		return
	}
	v := d.Contact.Values
	if !d.chance(10) {
		v["labour_status"] = pick(d, "employed", "unemployed", "unemployed", "long-term-unemployed", "inactive", "studying")
		v["education"] = pick(d, "isced-0-2", "isced-3-4", "isced-3-4", "isced-5-8")
	}
	v["found_through"] = pick(d, "sfi", "sfi", "introduction", "employment-service", "association", "word-of-mouth", "word-of-mouth", "meeting", "social-media", "school", "outreach", "own-initiative")
	v["found_on"] = d.day(d.age).String()
	if d.chance(15) {
		v["note"] = d.oneOf(notes)
	}
}

// privacy is what the person was told and agreed to.
func (d *drawing) privacy() {
	if d.Contact.Role == model.Other || d.chance(10) {
		return
	}
	v := d.Contact.Values
	v["legal_basis"] = pick(d, "public-task", "public-task", "consent")
	v["informed_on"], v["informed_in"] = d.day(d.age).String(), d.origin.language
	v["consents"] = pick(d, "advice-notes", "advice-notes sharing", "advice-notes contact-after")
	if strings.Contains(v["consents"], "sharing") {
		v["share_with"] = "Almi"
	}
	v["keep_until"] = fmt.Sprintf("%04d-12-31", int(d.office.today.Year)+5)
}
