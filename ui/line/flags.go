package line

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
)

// flags are what a command takes beside its arguments. A field is read as what is typed on a
// screen is, so that a choice is understood by its key and by its word in either language.
type flags struct {
	contact  []model.Field // what is wrong in one of these is an error, as in a form
	fields   []model.Field // what is no choice, or no number, of these is wrong use
	switches []string
}

// put puts the flags on a command.
func (f flags) put(cmd *cobra.Command) {
	for _, field := range slices.Concat(f.contact, f.fields) {
		cmd.Flags().String(flagOf(field), field.Default, "")
		if len(field.Options) > 0 {
			completeFlag(cmd, flagOf(field), field.Options)
		}
	}
	for _, name := range f.switches {
		cmd.Flags().Bool(name, false, "")
	}
}

// read reads the flags that were given, and what the others begin as, by the keys of their
// fields.
func (f flags) read(c *call, cmd *cobra.Command) (map[string]string, error) {
	values := make(map[string]string)
	for i, field := range slices.Concat(f.contact, f.fields) {
		flag := cmd.Flag(flagOf(field))
		if !flag.Changed && flag.DefValue == "" {
			continue
		}
		value, err := field.Parse(flag.Value.String(), c.today())
		if i >= len(f.contact) {
			value, err = c.parse(field, flag.Value.String())
		}
		if err != nil {
			return nil, err
		}
		values[field.Key] = value
	}
	return values, nil
}

// The flags that several commands take.
var (
	roleField    = choice("field", "role", model.Client, model.Other)
	projectField = model.Field{Key: "project"}
	nextField    = model.Field{Key: "next", Kind: model.FutureDate, Deadline: true}
	onField      = model.Field{Key: "on", Kind: model.PastDate}
	fromField    = model.Field{Key: "from", Kind: model.PastDate}
	toField      = model.Field{Key: "to", Kind: model.PastDate}
	stepField    = model.Field{Key: "step", Area: "field", Kind: model.Choice, Required: true, Options: keysOf(model.StepKeys()), Else: stepNamed}
)

// stepNamed reads a step by its number or the beginning of its name.
func stepNamed(s string) (string, bool) {
	step, ok := model.ParseStep(s)
	return string(step), ok
}

// choice is a field that takes one of several keys, with its words in an area of the catalogue.
func choice[T ~string](area, key string, options ...T) model.Field {
	return model.Field{Key: key, Area: area, Kind: model.Choice, Required: true, Options: keysOf(options)}
}

// beginning is a field that begins as something.
func beginning[T ~string](f model.Field, as T) model.Field {
	f.Default = string(as)
	return f
}

// flagOf is the flag that sets a field.
func flagOf(f model.Field) string {
	if f.Flag != "" {
		return f.Flag
	}
	return strings.ReplaceAll(f.Key, "_", "-")
}

// fieldOfFlag is the key of the field a flag sets.
func fieldOfFlag(flag string) string {
	for _, f := range contactFields() {
		if flagOf(f) == flag {
			return f.Key
		}
	}
	return strings.ReplaceAll(flag, "-", "_")
}

// parse reads what was typed for a field. What is no option, no number or no time is wrong use.
func (c *call) parse(f model.Field, typed string) (string, error) {
	value, err := f.Parse(typed, c.today())
	switch {
	case err == nil && (value != "" || typed == "" || f.Kind != model.Choice || !f.Required):
	case f.Key == stepField.Key:
		return "", wrongUse("error.step", typed)
	case len(f.Options) > 0:
		word := "line." + f.Key // as part of a sentence
		if !text.Has(word) {
			word = f.Word()
		}
		return "", wrongUse("line.not-among", typed, text.Say(word), names(f.Options))
	case f.Whole() && model.Says(err, "error.below-zero"):
		return "", wrongUse("error.below-zero", typed)
	case f.Whole():
		return "", wrongUse("line.flag-value", typed, flagOf(f))
	case f.Kind == model.TimeOfDay:
		return "", wrongUse("error.clock", typed)
	}
	return value, err
}

// keysOf are the keys of a choice as texts.
func keysOf[T ~string](keys []T) []string {
	all := make([]string, len(keys))
	for i, key := range keys {
		all[i] = string(key)
	}
	return all
}

// names puts the keys of a choice in one text.
func names[T ~string](keys []T) string { return strings.Join(keysOf(keys), ", ") }

// optionsOf is the annotation of a flag with what it takes.
const optionsOf = "options"

// completeFlag lets a flag be completed from what it takes.
func completeFlag[T ~string](cmd *cobra.Command, flag string, takes []T) {
	_ = cmd.Flags().SetAnnotation(flag, optionsOf, keysOf(takes))
	_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(keysOf(takes), cobra.ShellCompDirectiveNoFileComp))
}

// given is what stands behind a command: its arguments, and its flags as they were read.
type given struct {
	*call
	cmd    *cobra.Command
	args   []string
	values map[string]string
}

// withFlags makes a command that takes flags.
func (c *call) withFlags(name string, takes span, f flags, run func(given) error) *cobra.Command {
	cmd := c.command(name, takes, nil)
	f.put(cmd)
	cmd.RunE = c.checked(func(args []string) error {
		values, err := f.read(c, cmd)
		if err != nil {
			return err
		}
		return run(given{c, cmd, args, values})
	})
	return cmd
}

// onRegister makes a command that needs nothing but its flags to be right before the register
// is opened.
func (c *call) onRegister(name string, takes span, f flags, run func(given) error) *cobra.Command {
	return c.withFlags(name, takes, f, func(g given) error {
		if _, err := g.open(); err != nil {
			return err
		}
		return run(g)
	})
}

// get gives a value by its field's key; empty when none was given.
func (g given) get(key string) string { return g.values[key] }

// is tells whether a switch was given.
func (g given) is(name string) bool {
	on, _ := g.cmd.Flags().GetBool(name)
	return on
}

// day gives a day by its field's key; none when none was given.
func (g given) day(key string) model.Date {
	day, _ := model.ParseISODate(g.values[key])
	return day
}

// file gives a path by its flag, as it stands.
func (g given) file(flag string) string { return g.cmd.Flag(flag).Value.String() }

// words are all arguments from one on as one text.
func (g given) words(from int) string { return strings.Join(g.args[from:], " ") }

// usage is wrong use of the command, whose arguments are said.
func (g given) usage() error { return misused(g.cmd, "line.usage-is", usageOf(g.cmd)) }

// lacking says which of some fields nothing new can be without was not given; nil when none is.
func (g given) lacking(fields []model.Field) error {
	for _, f := range fields {
		switch {
		case !f.Required || f.Default != "" || g.get(f.Key) != "" || f.When != nil && !f.When(g.values):
		case typeOf(g.cmd) != nil && f.Key == typeOf(g.cmd).Bare:
			return g.usage()
		case len(f.Options) > 0:
			return misused(g.cmd, "line.flag-needed", flagOf(f), names(f.Options))
		default:
			return misused(g.cmd, "line.flag-missing", flagOf(f))
		}
	}
	return nil
}

// project gives the name of the project that is asked for with --project; empty when none is.
// What no project is called is wrong use: an empty list would hide that it was mistyped.
func (g given) project(r *storage.Register) (string, error) {
	flag := flagOf(projectField)
	name := model.CleanText(g.get(projectField.Key))
	switch {
	case !g.cmd.Flag(flag).Changed:
		return "", nil
	case name == "":
		return "", misused(g.cmd, "line.flag-value", g.file(flag), flag)
	}
	all, err := r.Projects(g.ctx)
	if err == nil && !slices.Contains(all, name) {
		err = misused(g.cmd, "line.none-such", name, flag)
	}
	return name, err
}

// between gives the first and the last day that are asked for. The last before the first is
// wrong use.
func (g given) between() (from, to model.Date, err error) {
	if from, to = g.day(fromField.Key), g.day(toField.Key); !from.IsZero() && !to.IsZero() && to.Before(from) {
		err = wrongUse("line.period-order")
	}
	return from, to, err
}

// promise makes the advisor's promise of the day given with --next; nil when there is none.
func (g given) promise() *model.Record {
	if g.get("next") == "" {
		return nil
	}
	return new(model.FollowUp.With("", g.today(), "on", g.get("next")))
}

// added says what a write added and prints its id.
func (c *call) added(id string, done storage.Done, err error) error {
	if err := c.done(done, err); err != nil {
		return err
	}
	c.print(id)
	return nil
}
