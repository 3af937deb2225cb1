package line

import (
	"io"
	"path/filepath"
	"strconv"

	"github.com/spf13/cobra"

	"stegvis/export"
	"stegvis/model"
	"stegvis/storage/report"
)

// The fields of tables and of the year's folder.
var (
	tableField   = choice("line", "table", report.Names()...)
	formatField  = choice("line", "format", "csv", "json")
	profileField = choice("reports", "profile", export.Funder, export.Public)
	yearField    = model.Field{Key: "year"}
)

func reportCommand(c *call) *cobra.Command {
	cmd := c.withFlags("report", span{1, 1}, flags{
		fields: []model.Field{yearField, fromField, toField, projectField, beginning(formatField, "csv")},
	}, given.report)
	cmd.ValidArgs = tableField.Options
	cmd.ValidArgsFunction = nil
	return cmd
}

// report writes one table to stdout, row by row.
func (g given) report() error {
	name, err := g.parse(tableField, g.args[0])
	if err != nil {
		return err
	}
	period, err := g.period()
	if err != nil {
		return err
	}
	r, err := g.open()
	if err != nil {
		return err
	}
	project, err := g.project(r)
	if err != nil {
		return err
	}
	table := export.Of(r, report.Named(name), report.Filter{Period: period, Project: project, Today: g.today()})
	if g.get("format") == "json" {
		_, err = export.WriteJSON(g.ctx, g.out, table)
		return err
	}
	_, err = export.Write(g.ctx, g.out, table, export.Machine, g.language())
	return err
}

// period reads the days a table is of: a year, or from one day to another; no bounds when
// nothing is given.
func (g given) period() (report.Period, error) {
	from, to, err := g.between()
	if g.get("year") != "" {
		if !from.IsZero() || !to.IsZero() {
			return report.Period{}, wrongUse("line.period-twice")
		}
		year, err := g.year(g.get("year"))
		if err != nil {
			return report.Period{}, err
		}
		return report.Year(year)
	}
	return report.Period{From: from, To: to}, err
}

func (c *call) year(given string) (int, error) {
	year, err := strconv.Atoi(given)
	if err != nil || year < 1900 || year > 9999 {
		return 0, wrongUse("line.no-year", given)
	}
	return year, nil
}

func exportCommand(c *call) *cobra.Command {
	cmd := c.withFlags("export", span{0, 0}, flags{
		fields:   []model.Field{yearField, projectField, beginning(profileField, export.Funder), {Key: "out"}},
		switches: []string{"calendar"},
	}, given.export)
	_ = cmd.MarkFlagDirname("out")
	return cmd
}

// export writes the year's folder, or the calendar alone, and prints its path.
func (g given) export() error {
	out := g.file("out")
	switch {
	case g.is("calendar"):
		return g.calendarFile(out)
	case g.get("year") == "":
		return misused(g.cmd, "line.flag-missing", "year")
	}
	year, err := g.year(g.get("year"))
	if err != nil {
		return err
	}
	r, err := g.open()
	if err != nil {
		return err
	}
	project, err := g.project(r)
	if err != nil {
		return err
	}
	path, err := export.Year(g.ctx, r, export.YearOptions{
		Year: year, Project: project, Profile: export.Profile(g.get("profile")), OutDir: out, Lang: g.language(), Now: g.now(),
	})
	if err != nil {
		return err
	}
	g.printPath(path)
	return nil
}

func calendarCommand(c *call) *cobra.Command {
	return c.command("calendar", span{0, 0}, func([]string) error { return c.writeCalendar(c.out) })
}

// writeCalendar writes meetings and due dates, from a month back on.
func (c *call) writeCalendar(dst io.Writer) error {
	r, err := c.open()
	if err != nil {
		return err
	}
	events, due, err := export.CalendarOf(c.ctx, r, c.today())
	if err != nil {
		return err
	}
	return export.Calendar(dst, events, due, export.CalendarOptions{Lang: c.language(), Office: c.setting("office"), Now: c.now()})
}

// calendarFile writes the calendar as a new file in a folder and prints its path.
func (c *call) calendarFile(folder string) error {
	path := filepath.Join(folder, export.CalendarName(int(c.today().Year)))
	if err := export.WriteFile(path, c.writeCalendar); err != nil {
		return err
	}
	c.printPath(path)
	return nil
}
