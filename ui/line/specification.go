package line

import (
	"strconv"

	"github.com/spf13/cobra"

	"stegvis/export"
	"stegvis/model"
)

func specificationCommand(c *call) *cobra.Command {
	return aboutContact(c, c.onRegister("specification", span{1, -1}, flags{switches: []string{"html", "easy", "protected"}}, given.specification))
}

// specification prints the requirement specification of a contact: plain lines, or a page to print.
func (g given) specification() error {
	row, err := g.contact(g.words(0))
	if err != nil {
		return err
	}
	s, err := g.register.Specification(g.ctx, row.ID, g.today())
	if err != nil {
		return err
	}
	paper := export.Specification{Specification: s, Office: g.setting("office"), Today: g.today(), Easy: g.is("easy"), Asked: g.is("protected"), Lang: g.language()}
	if g.is("html") {
		return paper.HTML(g.out)
	}
	return paper.WriteText(g.out)
}

func progressCommand(c *call) *cobra.Command {
	return aboutContact(c, c.onRegister("progress", span{1, -1}, flags{switches: []string{"html", "easy"}}, given.eightAnswers))
}

// eightAnswers prints how the eight answers of a contact changed, or with html the sheet on which
// they are answered by hand.
func (g given) eightAnswers() error {
	row, err := g.contact(g.words(0))
	if err != nil {
		return err
	}
	person, err := g.register.Person(g.ctx, row.ID)
	if err != nil {
		return err
	}
	ratings := person.Of(model.Rating)
	if g.is("html") {
		return export.RatingSheet{Contact: person.Contact, Ratings: ratings, Today: g.today(), Easy: g.is("easy"), Lang: g.language()}.HTML(g.out)
	}
	g.showRatings(ratings, g.is("easy"))
	return nil
}

// showRatings prints of each question the first answer and the latest, with their days, and what
// changed.
func (c *call) showRatings(ratings []model.Record, easy bool) {
	if len(ratings) == 0 {
		c.tell("line.no-records")
		return
	}
	l, t := c.language(), c.columns("")
	answer := func(a model.RatingAnswer) string {
		if a.Value == 0 {
			return "-"
		}
		return a.On.String() + "  " + strconv.Itoa(a.Value)
	}
	for _, change := range model.ThenAndNow(ratings) {
		word, by := change.Question.Label(l), ""
		if easy {
			word = l.Say(change.Question.Word() + "-easy")
		}
		if n, changed := change.Change(); changed {
			by = strconv.Itoa(n)
			if n > 0 {
				by = "+" + by
			}
		}
		t.row(word, answer(change.Then), answer(change.Now), by)
	}
	t.end()
}
