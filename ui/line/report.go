package line

import (
	"strconv"

	"github.com/spf13/cobra"

	"stegvis/export"
	"stegvis/storage/report"
)

// formats are what --format takes.
var formats = []string{"csv", "json"}

type reportFlags struct {
	period          periodFlags
	project, format string
}

// periodFlags say of which days a table is: a year, or from one day to another.
type periodFlags struct{ year, from, to string }

func (p *periodFlags) on(cmd *cobra.Command) {
	cmd.Flags().StringVar(&p.year, "year", "", "")
	cmd.Flags().StringVar(&p.from, "from", "", "")
	cmd.Flags().StringVar(&p.to, "to", "", "")
}

func reportCommand(c *call) *cobra.Command {
	var given reportFlags
	cmd := c.command("report", span{1, 1}, func(args []string) error { return c.report(args[0], given) })
	given.period.on(cmd)
	cmd.Flags().StringVar(&given.project, "project", "", "")
	cmd.Flags().StringVar(&given.format, "format", "csv", "")
	completeFlag(cmd, "format", formats)
	cmd.ValidArgs = report.Names()
	cmd.ValidArgsFunction = nil
	return cmd
}

// report writes one table to stdout, row by row.
func (c *call) report(name string, given reportFlags) error {
	name, err := among(name, report.Names(), "line.table")
	if err != nil {
		return err
	}
	format, err := among(given.format, formats, "line.format")
	if err != nil {
		return err
	}
	period, err := c.period(given.period)
	if err != nil {
		return err
	}
	r, err := c.open()
	if err != nil {
		return err
	}
	table := export.Of(r, report.Named(name), report.Filter{Period: period, Project: given.project})
	if format == "json" {
		_, err = export.WriteJSON(c.ctx, c.out, table)
		return err
	}
	_, err = export.Write(c.ctx, c.out, table, export.Machine, c.language())
	return err
}

// period reads the days a table is of; no bounds when nothing is given.
func (c *call) period(given periodFlags) (report.Period, error) {
	if given.year != "" {
		if given.from != "" || given.to != "" {
			return report.Period{}, wrongUse("line.period-twice")
		}
		year, err := c.year(given.year)
		if err != nil {
			return report.Period{}, err
		}
		return report.Year(year)
	}
	from, err := c.bound(given.from)
	if err != nil {
		return report.Period{}, err
	}
	to, err := c.bound(given.to)
	if err != nil {
		return report.Period{}, err
	}
	if !from.IsZero() && !to.IsZero() && to.Before(from) {
		return report.Period{}, wrongUse("line.period-order")
	}
	return report.Period{From: from, To: to}, nil
}

func (c *call) year(given string) (int, error) {
	year, err := strconv.Atoi(given)
	if err != nil || year < 1900 || year > 9999 {
		return 0, wrongUse("line.no-year", given)
	}
	return year, nil
}

// profiles are what --profile takes.
var profiles = []export.Profile{export.Funder, export.Public}

type exportFlags struct {
	year, project, profile, out string
	calendar                    bool
}

func exportCommand(c *call) *cobra.Command {
	var given exportFlags
	cmd := c.command("export", span{0, 0}, nil)
	cmd.RunE = c.checked(func([]string) error {
		switch {
		case given.calendar:
			return c.calendarFile(given.out)
		case given.year == "":
			return misused(cmd, "line.flag-missing", "year")
		}
		return c.exportYear(given)
	})
	f := cmd.Flags()
	f.StringVar(&given.year, "year", "", "")
	f.StringVar(&given.project, "project", "", "")
	f.StringVar(&given.profile, "profile", string(export.Funder), "")
	f.StringVar(&given.out, "out", "", "")
	f.BoolVar(&given.calendar, "calendar", false, "")
	completeFlag(cmd, "profile", profiles)
	_ = cmd.MarkFlagDirname("out")
	return cmd
}

// exportYear writes the year's folder and prints its path.
func (c *call) exportYear(given exportFlags) error {
	year, err := c.year(given.year)
	if err != nil {
		return err
	}
	profile, err := among(given.profile, profiles, "line.profile")
	if err != nil {
		return err
	}
	r, err := c.open()
	if err != nil {
		return err
	}
	path, err := export.Year(c.ctx, r, export.YearOptions{
		Year: year, Project: given.project, Profile: profile, OutDir: given.out, Lang: c.language(), Now: c.now(),
	})
	if err != nil {
		return err
	}
	c.printPath(path)
	return nil
}
