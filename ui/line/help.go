package line

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"stegvis/model"
	"stegvis/model/text"
)

// helpWidth is how wide the help is at most.
const helpWidth = 79

// wordsOf is where a command's words stand: "help.meeting-add".
func wordsOf(cmd *cobra.Command) string {
	name := nameOf(cmd)
	if t := typeOf(cmd); t != nil {
		return t.Word("help")
	}
	if name == "" {
		name = "stegvis"
	}
	return "help." + strings.ReplaceAll(name, " ", "-")
}

// argsOf are a command's arguments, as part of a sentence; empty when it takes none.
func argsOf(cmd *cobra.Command) text.Sentence {
	if t := typeOf(cmd); t != nil {
		return recordArgs(t)
	}
	if key := wordsOf(cmd) + "-args"; text.Has(key) {
		return text.Sentencef(key)
	}
	return text.Sentence{}
}

// usageOf is a command with its arguments, a sentence's part that is said in the person's
// language.
func usageOf(cmd *cobra.Command) text.Sentence {
	args := argsOf(cmd)
	if args.Key == "" {
		return text.Sentencef("line.usage-bare", cmd.CommandPath())
	}
	return text.Sentencef("line.usage", cmd.CommandPath(), args)
}

// dress puts the words on a command and all under it.
func (c *call) dress(cmd *cobra.Command) {
	l := c.language()
	key := wordsOf(cmd)
	cmd.Short = l.Say(key)
	cmd.Long = cmd.Short
	if t := typeOf(cmd); t != nil {
		cmd.Long += moreOf(l, t)
	}
	if args := argsOf(cmd); args.Key != "" {
		cmd.Use = cmd.Name() + " " + args.In(l)
	}
	if text.Has(key + "-more") {
		cmd.Long += "\n\n" + listing(l, key+"-more", cmd.ValidArgs)
	}
	dressFlag := func(f *pflag.Flag) { f.Usage = flagWords(l, cmd, f) }
	ownFlags(cmd).VisitAll(dressFlag)
	cmd.PersistentFlags().VisitAll(dressFlag)
	for _, under := range cmd.Commands() {
		if !strings.HasPrefix(under.Name(), "__") {
			c.dress(under)
		}
	}
}

// flagWords are the words of a flag: those of its command, of the record's or the contact's
// field it sets, or of the flag wherever it stands.
func flagWords(l text.Lang, cmd *cobra.Command, flag *pflag.Flag) string {
	takes := flag.Annotations[optionsOf]
	if t := typeOf(cmd); t != nil {
		if words, ok := recordFlagWords(l, t, flag.Name); ok {
			return words
		}
	}
	if key := wordsOf(cmd) + "--" + flag.Name; text.Has(key) {
		return listing(l, key, takes)
	}
	if f, ok := model.FieldByKey(fieldOfFlag(flag.Name)); ok && nameOf(cmd) == "add" {
		return f.Label(l) + choicesOf(f)
	}
	return listing(l, "help.--"+flag.Name, takes)
}

// listing gives words of the help, with the keys to choose among where they list them.
func listing(l text.Lang, key string, takes []string) string {
	if said := l.Say(key); !strings.Contains(said, "%s") {
		return said
	}
	return l.Say(key, names(takes))
}

func choicesOf(f model.Field) string {
	if len(f.Options) == 0 {
		return ""
	}
	return ": " + strings.Join(f.Options, " ")
}

// help prints the help of a command to stdout.
func (c *call) help(cmd *cobra.Command, _ []string) {
	c.dress(cmd.Root())
	if cmd.HasParent() {
		c.helpCommand(cmd)
		return
	}
	c.helpProgram(cmd)
}

func (c *call) helpProgram(root *cobra.Command) {
	c.printWrapped(root.Long)
	for _, f := range families() {
		c.heading("help.family-" + f.key)
		var rows [][2]string
		for _, cmd := range root.Commands() {
			if cmd.Annotations["family"] == f.key {
				rows = append(rows, [2]string{cmd.Name(), cmd.Short})
			}
		}
		c.printPairs(rows)
	}
	c.heading("help.common")
	c.printPairs(flagRows(root.PersistentFlags()))
	c.heading("help.alone")
	c.printPairs(flagRows(ownFlags(root)))
	c.print("")
	c.printWrapped(c.language().Say("help.more"))
}

func (c *call) helpCommand(cmd *cobra.Command) {
	c.printWrapped(usageOf(cmd).In(c.language()))
	c.print("")
	c.printWrapped(cmd.Long)
	if under := cmd.Commands(); len(under) > 0 {
		c.print("")
		var rows [][2]string
		for _, u := range under {
			rows = append(rows, [2]string{u.Use, u.Short})
		}
		c.printPairs(rows)
	}
	if rows := flagRows(ownFlags(cmd)); len(rows) > 0 {
		c.heading("help.flags")
		c.printPairs(rows)
	}
	c.heading("help.common-too")
}

// ownFlags are the flags of a command alone, in their order.
func ownFlags(cmd *cobra.Command) *pflag.FlagSet {
	own := pflag.NewFlagSet(cmd.Name(), pflag.ContinueOnError)
	own.SortFlags = false
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if cmd.Root().PersistentFlags().Lookup(f.Name) == nil {
			own.AddFlag(f)
		}
	})
	return own
}

// flagRows are flags with their words, "--on DATE" and what it is.
func flagRows(flags *pflag.FlagSet) [][2]string {
	var rows [][2]string
	flags.VisitAll(func(f *pflag.Flag) {
		value, words := valueAndWords(f)
		rows = append(rows, [2]string{strings.TrimRight("--"+f.Name+" "+value, " "), words})
	})
	return rows
}

// valueAndWords are what stands for a flag's value, and its words.
func valueAndWords(f *pflag.Flag) (value, words string) {
	if marked, ok := strings.CutPrefix(f.Usage, "`"); ok {
		value, words, _ = strings.Cut(marked, "` ")
		return value, words
	}
	return "", f.Usage
}

// printPairs prints names and what they are in two columns; a long name has a line of its
// own.
func (c *call) printPairs(rows [][2]string) {
	const most = 24
	wide := 0
	for _, r := range rows {
		if w := ansi.StringWidth(r[0]); w <= most {
			wide = max(wide, w)
		}
	}
	hang := strings.Repeat(" ", wide+4)
	for _, r := range rows {
		lead := "  " + r[0]
		if pad := wide + 4 - ansi.StringWidth(lead); pad >= 2 {
			lead += strings.Repeat(" ", pad)
		} else {
			c.print(lead)
			lead = hang
		}
		lines := wrap(r[1], helpWidth-len(hang))
		for i, line := range lines {
			if i > 0 {
				lead = hang
			}
			c.print(lead + line)
		}
	}
}

// printWrapped prints paragraphs no wider than the help.
func (c *call) printWrapped(paragraphs string) {
	for paragraph := range strings.SplitSeq(paragraphs, "\n") {
		for _, line := range wrap(paragraph, helpWidth) {
			c.print(line)
		}
	}
}

// wrap breaks a paragraph between words into lines of at most width cells. A line that
// begins with a blank is an example and stays as it is.
func wrap(paragraph string, width int) []string {
	if strings.HasPrefix(paragraph, " ") {
		return []string{paragraph}
	}
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(paragraph) {
		if line != "" && ansi.StringWidth(line)+1+ansi.StringWidth(word) > width {
			lines = append(lines, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return append(lines, line)
}

// helpCommand is "help COMMAND".
func helpCommand(c *call) *cobra.Command {
	cmd := &cobra.Command{Use: "help"}
	cmd.RunE = func(_ *cobra.Command, names []string) error {
		topic, rest, err := cmd.Root().Find(names)
		if err != nil {
			return err
		}
		if len(rest) > 0 {
			return unknownCommand(topic, rest[0])
		}
		c.help(topic, nil)
		return nil
	}
	cmd.ValidArgsFunction = func(_ *cobra.Command, names []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
		topic, _, err := cmd.Root().Find(names)
		if err != nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return namesUnder(topic), cobra.ShellCompDirectiveNoFileComp
	}
	return cmd
}
