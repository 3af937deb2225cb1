package line

import (
	"path/filepath"
	"strings"

	"github.com/muesli/mango"
	"github.com/muesli/roff"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// pathsCommand says where everything lies.
func pathsCommand(c *call) *cobra.Command {
	return c.command("paths", span{0, 0}, func([]string) error {
		register, err := c.path()
		if err != nil {
			return err
		}
		register, err = filepath.Abs(register)
		if err != nil {
			return err
		}
		l := c.language()
		t := c.columns("")
		t.row(l.Say("line.path-register"), register)
		t.row(l.Say("line.path-backups"), c.backupFolder(register))
		t.row(l.Say("line.path-journal"), c.journalPath())
		t.end()
		return nil
	})
}

func versionCommand(c *call) *cobra.Command {
	return c.command("version", span{0, 0}, func([]string) error { return c.version() })
}

func (c *call) version() error {
	c.print("stegvis " + c.Version)
	return nil
}

// shellField is the shell there is a completion for.
var shellField = choice("line", "shell", "bash", "zsh", "fish", "powershell")

func completionCommand(c *call) *cobra.Command {
	var root *cobra.Command
	cmd := c.command("completion", span{1, 1}, func(args []string) error {
		shell, err := c.parse(shellField, args[0])
		if err != nil {
			return err
		}
		switch shell {
		case "bash":
			return root.GenBashCompletionV2(c.out, true)
		case "zsh":
			return root.GenZshCompletion(c.out)
		case "fish":
			return root.GenFishCompletion(c.out, true)
		}
		return root.GenPowerShellCompletionWithDesc(c.out)
	})
	cmd.PreRun = func(cmd *cobra.Command, _ []string) { root = cmd.Root() }
	cmd.ValidArgs = shellField.Options
	return cmd
}

// manCommand prints the man page in the person's language.
func manCommand(c *call) *cobra.Command {
	cmd := c.command("man", span{0, 0}, nil)
	cmd.RunE = func(*cobra.Command, []string) error {
		root, l := cmd.Root(), c.language()
		c.dress(root)
		page := mango.NewManPage(1, "stegvis", root.Short).WithLongDescription(forMan(l.Say("help.stegvis-more")))
		manEntry(&page.Root, root)
		page.WithSection(forMan(l.Say("help.man-exit")), forMan(l.Say("help.man-exits")))
		page.WithSection(forMan(l.Say("help.man-files")), forMan(l.Say("help.man-register")))
		_, err := c.out.WriteString(strings.TrimRight(page.Build(roff.NewDocument()), "\n") + "\n")
		return err
	}
	return cmd
}

// manEntry adds a command's flags and the commands under it to the page.
func manEntry(entry *mango.Command, cmd *cobra.Command) {
	add := func(f *pflag.Flag) {
		value, words := valueAndWords(f)
		_ = entry.AddFlag(mango.Flag{Name: strings.TrimSpace(f.Name + " " + value), Usage: forMan(words), PFlag: true})
	}
	ownFlags(cmd).VisitAll(add)
	if !cmd.HasParent() {
		cmd.PersistentFlags().VisitAll(add)
	}
	for _, under := range cmd.Commands() {
		if strings.HasPrefix(under.Name(), "__") {
			continue
		}
		child := mango.NewCommand(under.Name(), forMan(under.Short), forMan(under.Use))
		manEntry(child, under)
		_ = entry.AddCommand(child)
	}
}

// forMan doubles the signs the page's writer takes for verbs.
func forMan(s string) string { return strings.ReplaceAll(s, "%", "%%") }
