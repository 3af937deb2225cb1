package line

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
)

// family is a heading of the help with its commands.
type family struct {
	key      string
	commands []func(*call) *cobra.Command
}

// families are all commands in the order in which the help shows them. A command that is
// not here does not exist.
func families() []family {
	people := family{"people", []func(*call) *cobra.Command{addCommand, listCommand, showCommand, logCommand, stepCommand}}
	for _, t := range model.RecordTypes {
		switch t { // these say more than what their fields do
		case model.Log:
		case model.Action:
			people.commands = append(people.commands, actionCommand)
		case model.Paper:
			people.commands = append(people.commands, proofCommand)
		case model.Template:
			people.commands = append(people.commands, templateCommand)
		case model.Checkup:
			people.commands = append(people.commands, checkupCommand)
		case model.Referral:
			people.commands = append(people.commands, referralCommand)
		case model.Partner:
			people.commands = append(people.commands, partnerCommand)
		default:
			people.commands = append(people.commands, recordCommand(t))
		}
	}
	people.commands = append(people.commands, specificationCommand, progressCommand)
	return []family{
		people,
		{"week", []func(*call) *cobra.Command{agendaCommand, meetingCommand, checkinCommand, calendarCommand, questionsCommand}},
		{"lists", []func(*call) *cobra.Command{importCommand, reportCommand, exportCommand, duplicatesCommand, mergeCommand, apartCommand}},
		{"safety", []func(*call) *cobra.Command{undoCommand, redoCommand, historyCommand, backupCommand, restoreCommand, checkCommand}},
		{"rest", []func(*call) *cobra.Command{demoCommand, pathsCommand, versionCommand, completionCommand, manCommand, helpCommand}},
	}
}

// commandNames are all commands, by name.
func commandNames() []string {
	var names []string
	for _, f := range families() {
		for _, make := range f.commands {
			names = append(names, make(&call{}).Name())
		}
	}
	slices.Sort(names)
	return names
}

// root makes the whole command line. Words are put on it when someone is to read them.
func (c *call) root() *cobra.Command {
	cobra.MousetrapHelpText, cobra.EnableCommandSorting = "", false
	root := &cobra.Command{Use: "stegvis", SilenceErrors: true, SilenceUsage: true}
	root.SetArgs(c.Args)
	root.SetOut(c.out)
	root.SetErr(c.Err)
	root.CompletionOptions.DisableDefaultCmd = true

	common := root.PersistentFlags()
	common.SortFlags = false
	common.StringVar(&c.given.db, "db", "", "")
	common.StringVar(&c.given.lang, "lang", "", "")
	common.StringVar(&c.given.today, "today", "", "")
	common.BoolP("help", "h", false, "")
	version := root.Flags().Bool("version", false, "")
	c.asciiFlag(root)

	root.Args = func(_ *cobra.Command, args []string) error {
		if len(args) > 0 {
			return unknownCommand(root, args[0])
		}
		return nil
	}
	root.RunE = func(*cobra.Command, []string) error {
		if *version {
			return c.version()
		}
		return c.openScreens()
	}
	for _, f := range families() {
		for _, make := range f.commands {
			cmd := make(c)
			if cmd.Annotations == nil {
				cmd.Annotations = map[string]string{}
			}
			cmd.Annotations["family"] = f.key
			if cmd.Name() == "help" {
				root.SetHelpCommand(cmd)
			}
			root.AddCommand(cmd)
		}
	}
	root.SetHelpFunc(c.help)
	root.SetFlagErrorFunc(flagMisuse)
	if len(c.Args) > 0 && strings.HasPrefix(c.Args[0], cobra.ShellCompRequestCmd) {
		c.dress(root)
	}
	return root
}

// span is how many arguments a command takes; most is -1 for any number.
type span struct{ least, most int }

// command makes a command that runs with the number of arguments it needs.
func (c *call) command(name string, takes span, run func(args []string) error) *cobra.Command {
	cmd := &cobra.Command{
		Use:               name,
		Args:              func(cmd *cobra.Command, args []string) error { return takes.check(cmd, args) },
		RunE:              c.checked(run),
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	cmd.Flags().SortFlags = false
	return cmd
}

// checked runs a command once the flags of every command can be understood. Wrong use
// that names no command is of this one.
func (c *call) checked(run func(args []string) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		if err := c.checkCommon(); err != nil {
			return err
		}
		err := c.afresh(func() error { return run(args) })
		var wrong misuse
		if errors.As(err, &wrong) && wrong.command == "" {
			wrong.command = nameOf(cmd)
			return wrong
		}
		return err
	}
}

// mostRuns is how often a command is run because another program wrote in between.
const mostRuns = 50

// afresh runs a command, and runs it again when another program wrote between what it read and
// its own write: what two programs do at once is what they would do one after the other.
func (c *call) afresh(run func() error) error {
	for n := 1; ; n++ {
		err := run()
		if n == mostRuns || !errors.Is(err, storage.ErrBehind) {
			return err
		}
		if _, err := c.register.ChangedElsewhere(c.ctx); err != nil {
			return err
		}
		c.settings = nil
	}
}

// parent makes a command that only has commands under it.
func (c *call) parent(name string, under ...*cobra.Command) *cobra.Command {
	parent := &cobra.Command{Use: name}
	parent.AddCommand(under...)
	parent.Args = func(_ *cobra.Command, args []string) error {
		if len(args) > 0 {
			return unknownCommand(parent, args[0])
		}
		return nil
	}
	parent.RunE = func(*cobra.Command, []string) error {
		return misused(parent, "line.say-which", name, strings.Join(namesUnder(parent), ", "))
	}
	return parent
}

func namesUnder(parent *cobra.Command) []string {
	var names []string
	for _, cmd := range parent.Commands() {
		names = append(names, cmd.Name())
	}
	return names
}
