package intake

import (
	"bufio"
	"context"
	"io"
	"slices"

	"stegvis/export/guard"
	"stegvis/export/intake/table"
	"stegvis/model"
)

// WriteRejects writes those rows of a file that could not be taken, or not as they stood,
// as a list of their own: the same columns, the same separator and encoding, the reasons in
// a last column. The header comes first, so that the rows can be mended and brought in
// again. Of personal numbers only the date is written.
func WriteRejects(ctx context.Context, path string, plan model.ImportPlan, o Options, dst io.Writer) (rows int, err error) {
	o.Map = both(plan.Said.Columns, o.Map)
	f, err := readFile(ctx, path, o)
	if err != nil {
		return 0, err
	}
	return writeRejects(f, reasons(plan, o), o, dst)
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

func writeRejects(f *table.File, why map[int]string, o Options, dst io.Writer) (rows int, err error) {
	buffered := bufio.NewWriter(dst)
	out, err := f.Writer(buffered)
	if err != nil {
		return 0, err
	}
	for i, t := range f.Tables {
		n, err := rejectsOfTable(out, t, i == 0, why, o)
		rows += n
		if err != nil {
			return rows, err
		}
	}
	return rows, buffered.Flush()
}

// rejectsOfTable writes those of one table under its header; without any the header only when
// asked.
func rejectsOfTable(out *table.Writer, t table.Table, always bool, why map[int]string, o Options) (rows int, err error) {
	columns := columnsOf(t.Header, rowCells(&t), o.Map, o.Lang)
	header := guarded(append(slices.Clone(t.Header), o.Lang.Say("intake.reason")))
	said := false
	for i, rec := range t.Rows {
		reason, rejected := why[rec.Number]
		if !said && (rejected || always && i == 0) {
			if err := out.Row(header); err != nil {
				return 0, err
			}
			said = true
		}
		if !rejected {
			continue
		}
		cells := slices.Clone(rec.Cells)
		for len(cells) < len(t.Header) {
			cells = append(cells, "")
		}
		for i := range cells[:len(t.Header)] {
			if columns[i].field == "born" {
				cells[i], _ = withoutFourLast(cells[i])
			}
			cells[i] = columns[i].withoutNumbers(cells[i])
		}
		if err := out.Row(guarded(append(cells, reason))); err != nil {
			return rows, err
		}
		rows++
	}
	return rows, nil
}

// guarded keeps spreadsheets from taking cells for formulas.
func guarded(cells []string) []string {
	for i, cell := range cells {
		cells[i] = guard.Formula(cell)
	}
	return cells
}
