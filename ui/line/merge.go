package line

import (
	"strings"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
)

func duplicatesCommand(c *call) *cobra.Command {
	return c.onRegister("duplicates", span{0, 0}, flags{switches: []string{"json"}}, given.duplicates)
}

// duplicates prints who may be one person, the most certain first.
func (g given) duplicates() error {
	found, err := g.register.Duplicates(g.ctx)
	if err != nil {
		return err
	}
	return printList(g.call, g.is("json"), listOf(found), g.jsonDuplicate, func(d storage.Duplicate) []string {
		return []string{string(d.A.ID), model.Visible(d.A.Name), string(d.B.ID), model.Visible(d.B.Name), g.language().Say("duplicates.by-" + string(d.Why))}
	}, "duplicates.none")
}

func (c *call) jsonDuplicate(d storage.Duplicate) object {
	return object{
		{"id", d.A.ID},
		{"name", d.A.Name},
		{"other_id", d.B.ID},
		{"other_name", d.B.Name},
		{"why", d.Why},
	}
}

// fieldsTaken names the fields of which a merge takes the value of the one who goes, and
// fieldsKept those of which the value of the one who stays is chosen.
var (
	fieldsTaken = model.Field{Key: "take", Kind: model.Line}
	fieldsKept  = model.Field{Key: "keep", Kind: model.Line}
)

func mergeCommand(c *call) *cobra.Command {
	return aboutContact(c, c.onRegister("merge", span{2, 2}, flags{fields: []model.Field{fieldsTaken, fieldsKept}, switches: []string{"yes"}}, given.merge))
}

// merge makes one contact of two, once it has said in what they differ and been told to.
func (g given) merge() error {
	keep, away, err := g.two()
	if err != nil {
		return err
	}
	theirs := make(map[string]bool)
	for _, flag := range []string{fieldsKept.Key, fieldsTaken.Key} {
		if err := choose(theirs, flag, g.get(flag)); err != nil {
			return err
		}
	}
	joined := model.Join(keep, away, theirs, g.language())
	g.tell("duplicates.will-merge", model.Visible(away.Name), model.Visible(keep.Name))
	mask := keep.Mask() || away.Mask()
	for _, d := range joined.Lines {
		shown := func(value string) string {
			return model.Visible(d.Field.Shown(g.language(), mask.Show(d.Field.Key, value, "•••")))
		}
		g.tell("duplicates.differs", d.Field.Label(g.language()), shown(d.Keep), shown(d.Away), shown(d.Taken))
	}
	if !g.is("yes") {
		if !g.Asks() {
			g.tell("duplicates.nothing-done")
			return nil
		}
		if wanted, err := g.ask("duplicates.ask"); err != nil || !wanted {
			return err
		}
	}
	return g.done(g.register.Merge(g.ctx, g.now(), storage.Merging{
		Keep: keep.ID, Away: away.ID, KeepSeen: keep.Version, AwaySeen: away.Version, Theirs: theirs, Lang: g.language(),
	}))
}

// choose reads the keys of fields with commas between.
func choose(theirs map[string]bool, flag, keys string) error {
	for _, key := range strings.FieldsFunc(keys, func(r rune) bool { return r == ',' || r == ' ' }) {
		if _, ok := model.FieldByKey(key); !ok {
			return model.Fail(model.Invalid, "error.choice", key).On(flag)
		}
		theirs[key] = flag == fieldsTaken.Key
	}
	return nil
}

// two are the two contacts that are named.
func (g given) two() (a, b model.Contact, err error) {
	for i, c := range []*model.Contact{&a, &b} {
		row, err := g.contact(g.args[i])
		if err != nil {
			return a, b, err
		}
		p, err := g.register.Person(g.ctx, row.ID)
		if err != nil {
			return a, b, err
		}
		*c = p.Contact
	}
	return a, b, nil
}

func apartCommand(c *call) *cobra.Command {
	return aboutContact(c, c.onRegister("apart", span{2, 2}, flags{}, given.apart))
}

// apart says that two are not the same person.
func (g given) apart() error {
	a, b, err := g.two()
	if err != nil {
		return err
	}
	return g.done(g.register.SetApart(g.ctx, g.now(), a.ID, b.ID))
}
