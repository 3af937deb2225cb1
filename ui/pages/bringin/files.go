package bringin

import (
	"cmp"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/adrg/xdg"

	"stegvis/model"
	"stegvis/ui/page"
)

// textEndings are how the names of lists end that are text.
var textEndings = []string{".csv", ".txt", ".tsv", ".tab"}

// endings are how the names of files end that may be lists. Those of older spreadsheets cannot be
// read: whoever chooses one is told what to do.
var endings = append(slices.Clone(textEndings), ".vcf", ".xlsx", ".xlsm", ".xls", ".ods")

// mostFiles is how many lists are offered.
const mostFiles = 12

// found is a list lying about.
type found struct {
	path string
	at   time.Time
}

// lookAbout looks for lists where they usually lie: among the downloads, on the desk, among the
// documents.
func (p *Page) lookAbout() tea.Cmd {
	folders := []string{xdg.UserDirs.Download, xdg.UserDirs.Desktop, xdg.UserDirs.Documents}
	return page.Try(p, &p.reading, func(context.Context) ([]found, error) { return newest(folders), nil }, func(files []found, _ error) tea.Cmd {
		p.files = files
		p.chosen = max(slices.IndexFunc(files, func(f found) bool { return f.path == p.fromFiles }), 0)
		return nil
	})
}

// newest are the lists of some folders, the newest first; a folder that cannot be read has none.
func newest(folders []string) (files []found) {
	for _, folder := range slices.Compact(slices.Sorted(slices.Values(folders))) {
		entries, err := os.ReadDir(folder)
		if err != nil {
			continue
		}
		for _, e := range entries {
			if strings.HasPrefix(e.Name(), ".") || !slices.Contains(endings, strings.ToLower(filepath.Ext(e.Name()))) {
				continue
			}
			if at, err := e.Info(); err == nil && at.Mode().IsRegular() {
				files = append(files, found{filepath.Join(folder, e.Name()), at.ModTime()})
			}
		}
	}
	slices.SortFunc(files, func(a, b found) int { return cmp.Or(b.at.Compare(a.at), strings.Compare(a.path, b.path)) })
	return files[:min(len(files), mostFiles)]
}

// choosing tells whether one of the lists lying about is being chosen: nothing is typed yet.
func (p *Page) choosing() bool { return p.busy == "" && p.path.Value() == "" && len(p.files) > 0 }

// choose goes to another one of them.
func (p *Page) choose(by int) tea.Cmd {
	p.chosen = min(max(p.chosen+by, 0), len(p.files)-1)
	return nil
}

// readChosen reads the file that is typed, else the one chosen.
func (p *Page) readChosen() tea.Cmd {
	if p.choosing() {
		p.fromFiles = p.files[p.chosen].path
		p.path.Set(p.fromFiles)
	}
	return p.read()
}

// forgetChosen takes a path away that was chosen and not typed, so that the lists lying about
// are seen again.
func (p *Page) forgetChosen() {
	if p.path.Value() == p.fromFiles {
		p.path.Set("")
	}
}

// fileLines are the lists lying about.
func (p *Page) fileLines(width int) []string {
	d := p.Deps
	lines := []string{" " + d.Theme.Muted.Paint(d.Cut(d.Say("bringin.choose"), width))}
	for i, f := range p.files {
		when := model.DateOf(f.at).String()
		text := d.Fit(model.Visible(filepath.Base(f.path)), max(width/2, 20)) + "  " + d.Theme.Muted.Paint(when+"  "+model.Visible(filepath.Base(filepath.Dir(f.path))))
		if i == p.chosen {
			lines = append(lines, d.Theme.Select(d.Fit(" "+d.Theme.Accent.Paint(d.Theme.Pointer)+text, p.Width)))
			continue
		}
		lines = append(lines, "  "+d.Cut(text, max(width-1, 0)))
	}
	return lines
}
