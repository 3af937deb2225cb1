package demo

import (
	"encoding/binary"
	"encoding/hex"
	"math/rand/v2"
	"time"

	"stegvis/model"
	"stegvis/model/text"
)

// drawing is one person while being made up. Every person is drawn from a stream of chance
// of their own, so that one more log in a life changes nobody else's.
type drawing struct {
	*rand.Rand
	source *rand.PCG
	office *Office
	*Person

	calendar map[model.EventKind][]*meeting // earliest first, seats as they are left
	index    int
	card     card
	origin   *origin
	given    string // the first name in Latin letters
	latin    string // the whole name in Latin letters

	age   int // days since the person was found
	until int // days since the office was last at work with them; 0 while it is
	since int // days the person has stood where they stand

	ids uint16
}

func (o *Office) drawing() *drawing {
	source := rand.NewPCG(o.seed, 0)
	return &drawing{Rand: rand.New(source), source: source, office: o}
}

// begin sets chance to the stream of that number.
func (d *drawing) begin(stream int) {
	d.source.Seed(d.office.seed, uint64(stream)*0x9E3779B97F4A7C15+1)
	d.ids = 0
}

// chance is true in so many of a hundred cases.
func (d *drawing) chance(percent int) bool { return d.IntN(100) < percent }

// between gives a number from low to high, both included; low when they cross.
func (d *drawing) between(low, high int) int {
	if high <= low {
		return low
	}
	return low + d.IntN(high-low+1)
}

// pick gives one of several.
func pick[T any](d *drawing, from ...T) T { return from[d.IntN(len(from))] }

// oneOf says one of several words in the office's language.
func (d *drawing) oneOf(w words) string { return d.say(w[d.IntN(len(w))]) }

// say says a word in the office's language.
func (d *drawing) say(w word) string {
	if d.office.lang == text.Swedish {
		return w.SV()
	}
	return w.EN()
}

// day gives the date so many days ago, negative for days to come.
func (d *drawing) day(ago int) model.Date { return d.office.today.AddDays(-ago) }

// workday moves a day at a weekend, given in days ago, to the Friday before.
func (d *drawing) workday(ago int) int {
	switch (int(d.office.today.Weekday()) - ago%7 + 7) % 7 {
	case int(time.Saturday):
		return ago + 1
	case int(time.Sunday):
		return ago + 2
	}
	return ago
}

// id gives the next id of something that was noted on a day.
func (d *drawing) id(on model.Date) string {
	d.ids++
	const morning = 8 * 60 * 60 * 1000
	return uuid(on.Time().UnixMilli()+morning+int64(d.ids)*1000, d.ids, d.Uint64())
}

// uuid writes an id of version 7: the milliseconds since 1970, a serial number, chance.
func uuid(ms int64, serial uint16, chance uint64) string {
	var b [16]byte
	binary.BigEndian.PutUint64(b[:8], uint64(ms)<<16)
	binary.BigEndian.PutUint16(b[6:8], 0x7000|serial&0x0FFF)
	binary.BigEndian.PutUint64(b[8:], chance&^(3<<62)|2<<62)
	var s [36]byte
	hex.Encode(s[:8], b[:4])
	hex.Encode(s[9:13], b[4:6])
	hex.Encode(s[14:18], b[6:8])
	hex.Encode(s[19:23], b[8:10])
	hex.Encode(s[24:], b[10:])
	s[8], s[13], s[18], s[23] = '-', '-', '-', '-'
	return string(s[:])
}
