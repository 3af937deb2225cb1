package line

import (
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"stegvis/export"
)

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
