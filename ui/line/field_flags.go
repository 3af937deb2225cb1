package line

import (
	"strings"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/model/text"
)

// fieldFlags gives a command a flag for each of some fields.
func fieldFlags(cmd *cobra.Command, fields []model.Field) {
	for _, f := range fields {
		cmd.Flags().String(flagOf(f), "", "")
		if len(f.Options) > 0 {
			completeFlag(cmd, flagOf(f), f.Options)
		}
	}
}

// flagOf is the flag that sets a field of a record.
func flagOf(f model.Field) string {
	if f.Flag != "" {
		return f.Flag
	}
	return strings.ReplaceAll(f.Key, "_", "-")
}

// fromFlags gives the fields whose flags were given, read as their fields read them.
func (c *call) fromFlags(cmd *cobra.Command, fields []model.Field) (map[string]string, error) {
	given := make(map[string]string)
	for _, f := range fields {
		flag := cmd.Flags().Lookup(flagOf(f))
		if !flag.Changed {
			continue
		}
		value, err := c.parse(f, flag.Value.String())
		if err != nil {
			return nil, err
		}
		given[f.Key] = value
	}
	return given, nil
}

// lacking says which field nothing new can be without was not given; nil when none is.
func lacking(cmd *cobra.Command, fields []model.Field, given map[string]string) error {
	for _, f := range fields {
		switch {
		case !f.Required || f.Default != "" || given[f.Key] != "" || f.When != nil && !f.When(given):
		case typeOf(cmd) != nil && f.Key == typeOf(cmd).Bare:
			return misused(cmd, "line.usage-is", usageOf(cmd))
		case len(f.Options) > 0:
			return misused(cmd, "line.flag-needed", flagOf(f), names(f.Options))
		default:
			return misused(cmd, "line.flag-missing", flagOf(f))
		}
	}
	return nil
}

// parse reads what was typed for a field. What is no option, no number or no time is wrong use.
func (c *call) parse(f model.Field, typed string) (string, error) {
	value, err := f.Parse(typed, c.today())
	switch {
	case err == nil:
	case len(f.Options) > 0:
		word := "line." + f.Key // as part of a sentence
		if !text.Has(word) {
			word = f.Word()
		}
		return "", wrongUse("line.not-among", typed, text.Say(word), names(f.Options))
	case f.Whole():
		return "", wrongUse("line.flag-value", typed, flagOf(f))
	case f.Kind == model.TimeOfDay:
		return "", wrongUse("error.clock", typed)
	}
	return value, err
}
