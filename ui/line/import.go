package line

import (
	"context"
	"errors"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"stegvis/export/intake"
	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
)

// The fields of an import: what the list is of, and what is done with people the register has
// already.
var (
	listField = model.Field{Key: "list-of", Flag: "as", Area: "line", Kind: model.Choice, Required: true, Default: "contacts", Options: []string{"contacts", "attendance"}}
	wayField  = model.Field{Key: "way", Flag: "duplicates", Area: "line", Kind: model.Choice, Required: true, Default: "fill", Options: []string{string(model.FillEmpty), string(model.TakeNew), string(model.KeepOld)}}
)

func importCommand(c *call) *cobra.Command {
	cmd := c.withFlags("import", span{1, 1}, flags{
		fields:   []model.Field{listField, beginning(roleField, model.Client), projectField, {Key: "map"}, wayField, {Key: "rejects"}, onField, {Key: "meeting"}},
		switches: []string{"new", "dry-run", "yes", "json"},
	}, given.bringIn)
	cmd.Flags().StringArray("answer", nil, "")
	cmd.ValidArgsFunction = func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return nil, cobra.ShellCompDirectiveDefault
	}
	return cmd
}

// list is what was read to be brought in.
type list struct {
	show  func()
	write func() (storage.Done, error)
	value func(written bool) object // for machines
	left  func() bool               // whether something is left out
}

// bringIn reads a list, says what it would do, and does it when that is wanted. The list is read
// again when another program meanwhile changed what it was matched against: what has nothing
// to do with it does not matter.
func (g given) bringIn() error {
	open := g.openOrPretend
	if g.mayWrite() {
		open = g.openOrMake
	}
	g.planned = true
	r, err := open()
	if err != nil {
		return err
	}
	for n := 1; ; n++ {
		found, err := g.readList(r)
		if err != nil {
			return err
		}
		if !g.is("json") && !g.is("yes") {
			found.show()
		}
		write, err := g.wanted()
		if err != nil {
			return err
		}
		var done storage.Done
		if write {
			if done, err = g.carryOut(r, found, n == 1); model.CodeOf(err) == model.Conflict && n < mostRuns {
				if err := g.again(err); err != nil {
					return err
				}
				continue
			}
		}
		return g.concludeList(found, write, done, err)
	}
}

// carryOut brings a list in, after a backup when this is the first attempt.
func (g given) carryOut(r *storage.Register, found list, first bool) (storage.Done, error) {
	if first {
		if err := g.backUpFirst(r); err != nil {
			return storage.Done{}, err
		}
	}
	return found.write()
}

// again makes ready to read a list anew: she who was asked is told why, and the rejected rows
// are written anew.
func (g given) again(because error) error {
	if !g.is("yes") {
		g.explain(because)
	}
	if rejects := g.file("rejects"); rejects != "" {
		return os.Remove(rejects)
	}
	return nil
}

// concludeList says what was done with a list.
func (g given) concludeList(found list, written bool, done storage.Done, err error) error {
	if !g.is("json") && g.is("yes") {
		found.show()
	}
	if written {
		if err := g.done(done, err); err != nil {
			return err
		}
	}
	if g.is("json") {
		if err := g.printJSON(found.value(written)); err != nil {
			return err
		}
	}
	if found.left() {
		return errIncomplete
	}
	return nil
}

// readList reads the list against the register as it now stands.
func (g given) readList(r *storage.Register) (list, error) {
	options, err := g.intakeOptions(r)
	if err != nil {
		return list{}, err
	}
	if g.get(listField.Key) != "attendance" && (g.get("on") != "" || g.get("meeting") != "") {
		return list{}, wrongUse("line.only-attendance")
	}
	read := g.readContacts
	switch {
	case isRegister(g.args[0]):
		read = g.readCopy
	case g.get(listField.Key) == "attendance":
		read = g.readAttendance
	}
	found, err := read(g.args[0], options)
	if errors.Is(err, intake.ErrAttendance) {
		return g.readAttendance(g.args[0], options)
	}
	return found, err
}

// intakeOptions are what a list is read with: everyone in the register, its meetings, and
// what is said of the columns.
func (g given) intakeOptions(r *storage.Register) (intake.Options, error) {
	options := intake.Options{Today: g.today(), Lang: g.language(), Role: model.Role(g.get("role")), On: g.day("on"), Meeting: g.get("meeting")}
	options.AsContacts = g.cmd.Flag(listField.Flag).Changed
	if g.cmd.Flag(wayField.Flag).Changed {
		options.OnDuplicate = model.Way(g.get("way"))
	}
	if mapFile := g.file("map"); mapFile != "" {
		b, err := os.ReadFile(mapFile)
		if err != nil {
			return options, model.Fail(model.NotFound, "line.cannot-read", mapFile).Because(err)
		}
		if options.Map, err = intake.ReadMap(b); err != nil {
			return options, err
		}
	}
	var err error
	if options.Answers, err = g.answers(); err != nil {
		return options, err
	}
	if options.Known, options.Seen, err = r.Known(g.ctx); err != nil {
		return options, err
	}
	if options.Said, err = r.Said(g.ctx); err != nil {
		return options, err
	}
	options.OnRecord = r.OnRecord
	options.Events, err = r.KnownEvents(g.ctx)
	return options, err
}

// answers are those to what a list does not say for certain: "same-name=one". One to a question
// that the list happens not to raise does nothing.
func (g given) answers() (map[string]string, error) {
	given, err := g.cmd.Flags().GetStringArray("answer")
	answers := make(map[string]string, len(given))
	for _, one := range given {
		at := strings.LastIndexByte(one, '=')
		if at < 1 {
			return nil, wrongUse("line.bad-answer", one)
		}
		key, answer := strings.TrimSpace(one[:at]), strings.TrimSpace(one[at+1:])
		asked, _, _ := strings.Cut(key, " ") // "date-order birthday" is about a heading, "same-name 17" about a row
		if _, ok := text.Lookup("question." + asked); !ok {
			return nil, wrongUse("line.not-asked", key)
		}
		if _, ok := text.Lookup("question." + asked + "-" + answer); !ok {
			return nil, wrongUse("line.no-such-answer", key, answer)
		}
		answers[key] = answer
	}
	return answers, err
}

// wanted tells whether a list that was shown is to be brought in: by --yes, or, where
// someone can be asked, by her answer.
func (g given) wanted() (bool, error) {
	switch {
	case g.mayWrite() && g.is("yes"):
		return true, nil
	case g.mayWrite():
		return g.ask("line.bring-in")
	case !g.is("dry-run"):
		g.tell("line.dry-run")
	}
	return false, nil
}

// mayWrite tells whether a list may be brought in once it has been shown.
func (g given) mayWrite() bool {
	return !g.is("dry-run") && (g.is("yes") || g.Asks() && !g.is("json"))
}

// ask asks a question that is answered with yes or no; anything but yes is no.
func (c *call) ask(key string) (bool, error) {
	_ = c.out.Flush()
	_, _ = c.Err.Write([]byte(c.language().Say(key) + " "))
	answer, err := c.line()
	yes, _ := model.ParseYesNo(model.CleanText(answer))
	return yes == "yes", err
}

// aside runs a function beside the one that waits for it, until that one is stopped. A panic in
// it is a panic of the one that waits, so that the program ends as it does after any other.
func aside[T any](ctx context.Context, run func() T) (got T, err error) {
	type end struct {
		got   T
		fault any
	}
	ended := make(chan end, 1)
	go func() {
		var e end
		defer func() {
			e.fault = recover()
			ended <- e
		}()
		e.got = run()
	}()
	select {
	case <-ctx.Done():
		return got, ctx.Err()
	case e := <-ended:
		if e.fault != nil {
			panic(e.fault)
		}
		return e.got, nil
	}
}
