package line

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/report"
)

// names puts the keys of a choice in one text.
func names[T ~string](keys []T) string {
	all := make([]string, len(keys))
	for i, key := range keys {
		all[i] = string(key)
	}
	return strings.Join(all, ", ")
}

// choices are the keys that words of the help list, by the words' key and, where a flag
// takes other keys with every command, the command's.
func choices(key, command string) (keys string, listed bool) {
	switch key {
	case "help.report-more":
		return names(report.Names()), true
	case "help.list--step":
		return names(model.StepKeys()), true
	case "help.list--status":
		return names(statuses), true
	case "help.step--reason":
		return names(model.CloseReasons), true
	case "help.meeting-add--for":
		return names(model.Audiences), true
	case "help.--kind":
		return kindsOf(command), true
	}
	return "", false
}

// kindsOf are what --kind takes with a command.
func kindsOf(command string) string {
	switch command {
	}
	return names(model.EventKinds)
}

// helpSays gives words of a command's help, with the keys to choose among where they list
// them.
func helpSays(l text.Lang, key, command string) string {
	if keys, listed := choices(key, command); listed {
		return l.Say(key, keys)
	}
	return l.Say(key)
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

// completeFlag lets a flag be completed from what it takes.
func completeFlag[T ~string](cmd *cobra.Command, flag string, takes []T) {
	all := make([]cobra.Completion, len(takes))
	for i, t := range takes {
		all[i] = string(t)
	}
	_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(all, cobra.ShellCompDirectiveNoFileComp))
}
