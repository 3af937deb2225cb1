package intake

import (
	"bufio"
	"context"
	"io"
	"path/filepath"
	"strings"

	"stegvis/export/guard"
	"stegvis/model"
)

// WriteRejects writes those rows of a file that could not be taken, or not as they stood,
// as a list of their own: the same columns, the same separator and encoding, the reasons in
// a last column. The header comes first, so that the rows can be mended and brought in
// again. Of personal numbers only the date is written.
func WriteRejects(ctx context.Context, path string, plan model.ImportPlan, o Options, dst io.Writer) (rows int, err error) {
	f, err := open(path)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	t, err := openTable(ctx, f, recogniseContacts(o.Map))
	if err != nil {
		return 0, reading(filepath.Base(path), err)
	}
	return t.writeRejects(reasons(plan, o), columnsOf(t.header, o.Map, o.Lang), o, dst)
}

// reasons gives what is said of each row that has a problem.
func reasons(plan model.ImportPlan, o Options) map[int]string {
	said := make(map[int]string)
	for _, p := range plan.Problems {
		why := o.Lang.Say("problem." + p.Reason)
		if p.Column != "" {
			why = p.Column + ": " + why
		}
		if said[p.Row] != "" {
			why = said[p.Row] + "; " + why
		}
		said[p.Row] = why
	}
	return said
}

func (t *table) writeRejects(why map[int]string, columns []column, o Options, dst io.Writer) (rows int, err error) {
	buffered := bufio.NewWriter(dst)
	out, err := t.encoding.encode(buffered)
	if err != nil {
		return 0, err
	}
	cells := append([]string(nil), t.header...)
	if err := t.writeRow(out, append(cells, o.Lang.Say("intake.reason"))); err != nil {
		return 0, err
	}
	for {
		rec, err := t.next()
		if err == io.EOF {
			return rows, buffered.Flush()
		}
		if err != nil {
			return rows, err
		}
		reason, rejected := why[rec.row]
		if !rejected {
			continue
		}
		cells := append([]string(nil), rec.cells...)
		for len(cells) < len(t.header) {
			cells = append(cells, "")
		}
		for i := range cells[:len(t.header)] {
			if columns[i].field == "born" {
				cells[i], _ = withoutFourLast(cells[i])
			}
		}
		if err := t.writeRow(out, append(cells, reason)); err != nil {
			return rows, err
		}
		rows++
	}
}

// writeRow writes one row as the list writes its own.
func (t *table) writeRow(out io.Writer, cells []string) error {
	var b strings.Builder
	for i, cell := range cells {
		if i > 0 {
			b.WriteByte(t.comma)
		}
		cell = guard.Formula(cell)
		if !t.quoted && !strings.ContainsAny(cell, "\"\r\n"+string(rune(t.comma))) && strings.TrimSpace(cell) == cell {
			b.WriteString(cell)
			continue
		}
		b.WriteByte('"')
		b.WriteString(strings.ReplaceAll(cell, `"`, `""`))
		b.WriteByte('"')
	}
	b.WriteString(t.lineEnd)
	_, err := io.WriteString(out, b.String())
	return err
}
