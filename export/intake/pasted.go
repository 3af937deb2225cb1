package intake

import (
	"context"
	"strings"

	"stegvis/export/intake/table"
	"stegvis/model"
)

// ReadPasted is Read for lines that were pasted; name is what the list is then called. Lines
// without headings are names, and where nothing but names is said, they are taken for who came.
func ReadPasted(ctx context.Context, name, lines string, o Options) (model.ImportPlan, error) {
	f, err := readAsSaid(o, func(o Options) (*table.File, error) { return pasted(ctx, name, lines, recogniseContacts(o.Map), o) })
	if err == nil && !o.AsContacts && onlyNames(f) {
		return model.ImportPlan{}, model.Fail(model.Invalid, "intake.attendance").Because(ErrAttendance)
	}
	return planOfFile(ctx, name, f, err, o)
}

// ReadPastedAttendance is ReadAttendance for lines that were pasted.
func ReadPastedAttendance(ctx context.Context, name, lines string, o Options) (model.AttendancePlan, error) {
	return attendanceOf(name, o, func(known table.Recogniser) (*table.File, error) {
		return pasted(ctx, name, lines, known, o)
	})
}

// pasted reads a table, or names without a heading.
func pasted(ctx context.Context, name, lines string, known table.Recogniser, o Options) (*table.File, error) {
	lines = lineEnds.Replace(lines) // a terminal gives them as it likes
	f, err := table.From(ctx, name, strings.NewReader(lines), known)
	if f != nil { // it has headings, if not all it needs
		return f, err
	}
	names := table.Table{Header: []string{model.Name.Label(o.Lang)}}
	number := 0
	for said := range strings.Lines(lines) {
		number++
		cells := strings.Split(strings.TrimSpace(listSign().ReplaceAllString(said, "")), "\t") // a name, and columns nobody named
		if cells[0] = strings.TrimSpace(cells[0]); !table.IsBlank(strings.Join(cells, "")) {
			names.Rows = append(names.Rows, table.Row{Number: number, Cells: cells, Unclosed: -1})
			names.Header = append(names.Header, make([]string, max(len(cells)-len(names.Header), 0))...)
		}
	}
	for i, row := range names.Rows {
		names.Rows[i].Cells = append(row.Cells, make([]string, len(names.Header)-len(row.Cells))...)
	}
	return &table.File{Encoding: "utf-8", Tables: []table.Table{names}}, nil
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// listSign is what stands before the lines of a list: "1.", "2)", "-", "•".
var listSign = pattern(`^\s*(?:\d{1,4}[.)]|[-–*•·])\s+`)

// onlyNames tells whether a list says names and nothing else.
func onlyNames(f *table.File) bool {
	for _, h := range headersOf(f) {
		if h == "" {
			continue
		}
		switch field, _, _ := headerField(h); field {
		case model.Name.Key, FirstName, MiddleName, LastName:
		default:
			return false
		}
	}
	return true
}
