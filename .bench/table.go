package main

import (
	"fmt"
	"io"
	"text/tabwriter"
)

// figure is one line of the table: what was measured, what it was measured against, and how
// far apart they may be. Without a limit it is there to be seen.
type figure struct {
	what      string
	measured  float64
	reference float64 // 0: none, the limit is for the measured figure itself
	unit      string
	limit     float64 // of the ratio, or of the figure when there is no reference
}

type table struct{ figures []figure }

func (t *table) add(f figure) { t.figures = append(t.figures, f) }

func (f figure) ratio() float64 {
	if f.reference > 0 {
		return f.measured / f.reference
	}
	return f.measured
}

func (f figure) holds() bool { return f.limit == 0 || f.ratio() <= f.limit }

func (t *table) broken() bool {
	for _, f := range t.figures {
		if !f.holds() {
			return true
		}
	}
	return false
}

func (t *table) print(to io.Writer) {
	w := tabwriter.NewWriter(to, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "measured\treference\tratio\tlimit\t\t  what\t")
	for _, f := range t.figures {
		reference, ratio, limit, verdict := "–", "–", "–", ""
		if f.reference > 0 {
			reference, ratio = fmt.Sprintf("%.2f %s", f.reference, f.unit), fmt.Sprintf("%.2f×", f.ratio())
		}
		if f.limit > 0 {
			limit, verdict = fmt.Sprintf("%.2f %s", f.limit, f.unit), "holds"
			if f.reference > 0 {
				limit = fmt.Sprintf("%.2f×", f.limit)
			}
		}
		if !f.holds() {
			verdict = "TOO MUCH"
		}
		fmt.Fprintf(w, "%.2f %s\t%s\t%s\t%s\t%s\t  %s\n", f.measured, f.unit, reference, ratio, limit, verdict, f.what)
	}
	w.Flush()
}
