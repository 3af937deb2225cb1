package line

import (
	"bufio"
	"context"
	"os"

	"github.com/spf13/cobra"

	"stegvis/export/intake"
	"stegvis/model"
	"stegvis/storage"
)

type importFlags struct {
	as, role, project, mapFile, rejects, duplicates string
	new, dryRun, yes, json                          bool
}

func importCommand(c *call) *cobra.Command {
	var given importFlags
	cmd := c.command("import", span{1, 1}, func(args []string) error { return c.bringIn(args[0], given) })
	f := cmd.Flags()
	f.StringVar(&given.as, "as", "contacts", "")
	f.StringVar(&given.role, "role", string(model.Client), "")
	f.StringVar(&given.project, "project", "", "")
	f.StringVar(&given.mapFile, "map", "", "")
	f.StringVar(&given.duplicates, "duplicates", "fill", "")
	f.BoolVar(&given.new, "new", false, "")
	f.BoolVar(&given.dryRun, "dry-run", false, "")
	f.BoolVar(&given.yes, "yes", false, "")
	f.StringVar(&given.rejects, "rejects", "", "")
	f.BoolVar(&given.json, "json", false, "")
	completeFlag(cmd, "as", listKinds)
	completeFlag(cmd, "role", roles)
	completeFlag(cmd, "duplicates", duplicateWays)
	cmd.ValidArgsFunction = func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return nil, cobra.ShellCompDirectiveDefault
	}
	return cmd
}

// listKinds are what a list can be of; duplicateWays what is done with people the register
// has already.
var (
	listKinds     = []string{"contacts", "attendance"}
	duplicateWays = []string{"fill", "skip"}
)

// bringIn reads a list, says what it would do, and does it when that is wanted.
func (c *call) bringIn(file string, given importFlags) error {
	kind, err := among(given.as, listKinds, "line.list-of")
	if err != nil {
		return err
	}
	role, err := among(given.role, roles, "line.role")
	if err != nil {
		return err
	}
	way, err := among(given.duplicates, duplicateWays, "line.way")
	if err != nil {
		return err
	}
	r, err := c.open()
	if err != nil {
		return err
	}
	options, err := c.intakeOptions(r, given.mapFile)
	if err != nil {
		return err
	}
	options.Role = role
	if way == "skip" {
		options.OnDuplicate = intake.Skip
	}
	if kind == "attendance" {
		return c.bringInAttendance(r, file, options, given)
	}
	return c.bringInContacts(r, file, options, given)
}

// intakeOptions are what a list is read with: everyone in the register, its meetings, and
// what is said of the columns.
func (c *call) intakeOptions(r *storage.Register, mapFile string) (intake.Options, error) {
	options := intake.Options{Today: c.today(), Lang: c.language()}
	if mapFile != "" {
		b, err := os.ReadFile(mapFile)
		if err != nil {
			return options, model.Fail(model.NotFound, "line.cannot-read", mapFile).Because(err)
		}
		if options.Map, err = intake.ReadMap(b); err != nil {
			return options, err
		}
	}
	var err error
	if options.Known, options.Seen, err = r.Known(c.ctx); err != nil {
		return options, err
	}
	options.OnRecord = r.OnRecord
	events, err := r.Events(c.ctx, storage.EventQuery{})
	for _, e := range events {
		options.Events = append(options.Events, intake.KnownEvent{ID: e.ID, On: e.On, Title: e.Title})
	}
	return options, err
}

// wanted tells whether a list that was shown is to be brought in: by --yes, or, where
// someone can be asked, by her answer.
func (c *call) wanted(given importFlags) (bool, error) {
	switch {
	case given.dryRun:
		return false, nil
	case given.yes:
		return true, nil
	case !c.Asks() || given.json:
		c.tell("line.dry-run")
		return false, nil
	}
	return c.ask("line.bring-in")
}

// ask asks a question that is answered with yes or no; anything but yes is no.
func (c *call) ask(key string) (bool, error) {
	_ = c.out.Flush()
	_, _ = c.Err.Write([]byte(c.language().Say(key) + " "))
	answer, err := aside(c.ctx, func() string { // reading cannot be stopped, waiting for it can
		answer, _ := bufio.NewReader(c.In).ReadString('\n')
		return answer
	})
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
