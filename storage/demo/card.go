package demo

import (
	"strconv"
	"strings"

	"stegvis/model"
)

// mark is what is going on with a person today.
type mark byte

const (
	calm         mark = 0
	late         mark = '!' // a promise is late, by days
	due          mark = '.' // a promise is due in days
	dueAction    mark = 'a' // an action is due in days
	silent       mark = '~' // nothing was heard for days
	onBank       mark = 'b' // waits on Swedbank since days
	onTax        mark = 's' // waits on Skatteverket since days
	onEmployment mark = 'f' // waits on Arbetsförmedlingen since days
	onPerson     mark = 'w' // waits on the contact since days
	woken        mark = 'z' // the pause is over since days
)

// card is one of the lives the office is dealt from.
type card struct {
	role        model.Role
	status      model.Status
	step        int // 1 to 8, 0 off the ladder
	established bool
	mark        mark
	days        int // of the mark
}

// dealt are the lives of an office of 96, who came first first: a number stands on that
// step, o is off the ladder, p paused, c closed, h handed over, e behind the step entered
// as established; then the mark with its days.
const dealt = `
	o o o 8 o h8 8 o 8 c6 o 8e 8!3 o h8 8 o 8 c4 o h8e o
	8b21 8 7 c5 8e h8 8 8 o 7 8e p6 7.0 c7 o 7e 7b12 h7 8 c3 o
	7 o 5!1 7a3 c5 4 o 6~48 7e p4 5 4s9 o 3 c2 4.2 5w6 o 4
	2 3 4 c2 3 2 p2z0 4 2 o 3 2 1 2 3 o 2 1 2 1 p1 1
	2 1 6e 1 2 1 1 c1 1 1 1 1`

// mostMarked is how many lives of one card have its mark: a hundred thousand people do not
// need a hundred thousand things this week.
const mostMarked = 30

// deck reads the lives.
func deck() []card {
	var cards []card
	for _, s := range strings.Fields(dealt) {
		cards = append(cards, readCard(s))
	}
	return cards
}

func readCard(s string) card {
	c := card{role: model.Client, status: model.Active}
	switch s[0] {
	case 'o':
		return card{role: model.Other, status: model.Active}
	case 'p':
		c.status, s = model.Paused, s[1:]
	case 'c':
		c.status, s = model.Closed, s[1:]
	case 'h':
		c.status, s = model.HandedOver, s[1:]
	}
	c.step = int(s[0] - '0')
	s, c.established = strings.CutPrefix(s[1:], "e")
	if s != "" {
		c.mark = mark(s[0])
		c.days, _ = strconv.Atoi(s[1:])
	}
	return c
}

// cardOf gives the life of the person of that index among so many.
func (o *Office) cardOf(index int) card {
	at := index * len(o.cards) / o.contacts
	c := o.cards[at]
	if copies := index - (at*o.contacts+len(o.cards)-1)/len(o.cards); copies >= mostMarked {
		c.mark = calm
	} else if c.mark != calm {
		c.days = c.spread(copies)
	}
	return c
}

// spread varies the days of a mark from one copy of a life to the next, within what keeps
// its meaning.
func (c card) spread(copies int) int {
	switch c.mark {
	case late, woken:
		return c.days + copies%9
	case due, dueAction:
		return (c.days + copies) % (model.DaysAhead + 1)
	}
	return c.days + copies%20
}
