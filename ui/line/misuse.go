package line

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"stegvis/model/text"
)

// misused is wrong use of a command, with the command whose help is of use.
func misused(cmd *cobra.Command, key string, args ...any) error {
	return misuse{text.Sentencef(key, args...), nameOf(cmd)}
}

// nameOf is a command as one types it behind the program's name: "meeting add".
func nameOf(cmd *cobra.Command) string {
	_, name, _ := strings.Cut(cmd.CommandPath(), " ")
	return name
}

// unknownCommand names the commands that are spelled nearly so.
func unknownCommand(under *cobra.Command, name string) error {
	under.SuggestionsMinimumDistance = 2
	if near := under.SuggestionsFor(name); len(near) > 0 {
		return misused(under, "line.unknown-command-near", name, strings.Join(near, ", "))
	}
	return misused(under, "line.unknown-command", name)
}

// check holds the number of arguments.
func (s span) check(cmd *cobra.Command, args []string) error {
	switch {
	case len(args) < s.least:
		return misused(cmd, "line.too-few", nameOf(cmd), usageOf(cmd))
	case s.most >= 0 && len(args) > s.most:
		return misused(cmd, "line.too-many", args[s.most])
	}
	return nil
}

// flagMisuse says what the flag library found wrong.
func flagMisuse(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var value *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &unknown):
		return unknownFlag(cmd, unknown)
	case errors.As(err, &bare):
		return misused(cmd, "line.flag-bare", bare.GetFlag().Name)
	case errors.As(err, &value):
		return misused(cmd, "line.flag-value", value.GetValue(), value.GetFlag().Name)
	case errors.As(err, &syntax):
		return misused(cmd, "line.flag-syntax", syntax.GetSpecifiedFlag())
	}
	return err
}

func unknownFlag(cmd *cobra.Command, unknown *pflag.NotExistError) error {
	name := unknown.GetSpecifiedName()
	if short := unknown.GetSpecifiedShortnames(); short != "" {
		return misused(cmd, "line.unknown-flag", "-"+short)
	}
	if near := nearestFlag(cmd, name); near != "" {
		return misused(cmd, "line.unknown-flag-near", "--"+name, "--"+near)
	}
	return misused(cmd, "line.unknown-flag", "--"+name)
}

// nearestFlag is the flag that begins as the name does, or the other way round.
func nearestFlag(cmd *cobra.Command, name string) string {
	near := ""
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if near == "" && (strings.HasPrefix(f.Name, name) || strings.HasPrefix(name, f.Name)) {
			near = f.Name
		}
	})
	return near
}
