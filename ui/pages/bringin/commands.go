package bringin

import (
	"context"
	"errors"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/export/intake"
	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/page"
	"stegvis/ui/pages/many"
)

// writing is what is said while the list is being brought in.
const writing = "bringin.writing"

// mostOffers is how many files are offered at once.
const mostOffers = 12

// file is the path as a person types it, with ~ for the home folder.
func (p *Page) file() string {
	path := strings.TrimSpace(p.path.Value())
	if rest, ok := strings.CutPrefix(path, "~"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			return filepath.Join(home, rest)
		}
	}
	return path
}

// dropped is the path of a file that was dropped on the terminal: it comes in quotes, with
// signs before the blanks, or as an address, as the terminal likes.
func dropped(pasted string) string {
	path := strings.TrimSpace(pasted)
	if quoted := strings.Trim(path, `'"`); quoted != path {
		return quoted
	}
	if address, err := url.Parse(path); err == nil && address.Scheme == "file" {
		return filepath.FromSlash(address.Path)
	}
	if filepath.Separator == '/' {
		return unescape.Replace(path)
	}
	return path
}

// unescape takes the sign away that a shell wants before blanks, brackets and quotes.
var unescape = strings.NewReplacer(`\ `, " ", `\(`, "(", `\)`, ")", `\'`, "'", `\&`, "&", `\\`, `\`)

// options is how the list is to be read as things stand; who is in the register is not among it.
func (p *Page) options() intake.Options {
	o := intake.Options{Today: p.Deps.Today(), Lang: p.Deps.Lang, Map: maps.Clone(p.columns), Answers: maps.Clone(p.answers), OnDuplicate: p.way, OnRecord: p.Deps.Register.OnRecord}
	o.AsContacts, o.On, o.Meeting, o.Undated = p.came.of == ofContacts, p.came.on, p.came.meeting, true
	return o
}

// read reads the file and makes the plan; nothing is written.
func (p *Page) read() tea.Cmd {
	path, name, pasted, of := p.file(), p.Deps.Say("bringin.pasted"), p.pasted, p.came.of
	register, o := p.Deps.Register, p.options()
	p.busy, p.offers = "bringin.reading", nil
	under, watch := p.told()
	return tea.Batch(watch, page.Try(p, &p.reading, func(ctx context.Context) (u understood, err error) {
		if o.Known, o.Seen, err = register.Known(ctx); err != nil {
			return u, err
		}
		if o.Said, err = register.Said(ctx); err != nil {
			return u, err
		}
		if o.Events, err = register.KnownEvents(ctx); err != nil {
			return u, err
		}
		return readList(under(ctx), path, name, pasted, of, o)
	}, p.take))
}

// write brings the list in as one change, after a backup.
func (p *Page) write() tea.Cmd {
	plan, register, now := *p.plan, p.Deps.Register, p.Deps.Now()
	p.busy = writing
	under, watch := p.told()
	return tea.Batch(watch, page.WriteFor(p, text.Sentencef("done.imported", plan.Rows, plan.Source), func(ctx context.Context) (storage.Done, error) {
		if err := register.BackupFirst(ctx, now); err != nil {
			return storage.Done{}, err
		}
		done, _, err := register.Import(under(ctx), now, plan, model.Client, "")
		return done, err
	}, func(done storage.Done, err error) tea.Cmd {
		p.busy = ""
		switch {
		case model.CodeOf(err) == model.Conflict: // the plan is old: a new one is shown
			return p.read()
		case err != nil:
			return nil
		}
		return page.Read(func(ctx context.Context) ([]model.ContactID, error) { return register.ChangedBy(ctx, done.Commit) }, func(brought []model.ContactID) tea.Cmd {
			leave := page.Leave{Page: p, Next: &page.Route{Kind: page.Contacts}}
			if len(brought) > 0 {
				leave.Asks = many.Next(p.Deps, brought)
			}
			return page.Send(leave)
		})
	}))
}

// writeRejects writes the rows with problems beside the list.
func (p *Page) writeRejects() tea.Cmd {
	plan, path, o := *p.plan, p.file(), p.options()
	return page.Aside(func() tea.Msg {
		target := beside(path)
		f, err := os.OpenFile(target, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
		if err != nil {
			return page.Failed{Err: model.Fail(model.Full, "bringin.cannot-write", target).Because(err)}
		}
		_, err = intake.WriteRejects(context.Background(), path, plan, o, f)
		if err = errors.Join(err, f.Close()); err != nil {
			_ = os.Remove(target)
			return page.Failed{Err: err}
		}
		return sayWritten(target)
	})
}

// beside gives a name for the rejected rows next to the list, one that is not taken. They are
// written as text whatever the list was.
func beside(path string) string {
	ext := filepath.Ext(path)
	base := strings.TrimSuffix(path, ext) + "-rejects"
	if ext = strings.ToLower(ext); !slices.Contains(textEndings, ext) {
		ext = ".csv"
	}
	name := base + ext
	for n := 2; ; n++ {
		if _, err := os.Lstat(name); err != nil {
			return name
		}
		name = base + "-" + string(rune('0'+n%10)) + ext
		if n > 9 {
			return base + "-" + string(model.NewID[model.CommitID]()) + ext
		}
	}
}

// completion is what a half-typed path may become.
type completion struct {
	path   string
	offers []string
}

// complete goes on with the path as far as all that fits goes the same way, and offers what
// fits where there are several: folders, and files that may be lists.
func (p *Page) complete() tea.Cmd {
	typed, path := p.path.Value(), p.file()
	if typed == "~" {
		path += string(filepath.Separator)
	}
	return page.Try(p, &p.reading, func(context.Context) (completion, error) {
		folder, begins := filepath.Split(path)
		at := folder
		if at == "" {
			at = "."
		}
		entries, err := os.ReadDir(at)
		if err != nil {
			return completion{typed, nil}, nil
		}
		var fits []string
		for _, e := range entries {
			name := e.Name()
			hidden := strings.HasPrefix(name, ".") && !strings.HasPrefix(begins, ".")
			if hidden || !strings.HasPrefix(strings.ToLower(name), strings.ToLower(begins)) {
				continue
			}
			if e.IsDir() {
				fits = append(fits, name+string(filepath.Separator))
			} else if slices.Contains(endings, strings.ToLower(filepath.Ext(name))) {
				fits = append(fits, name)
			}
		}
		if len(fits) == 0 {
			return completion{typed, nil}, nil
		}
		c := completion{path: folder + common(fits)}
		if len(fits) > 1 {
			c.offers = fits[:min(len(fits), mostOffers)]
		}
		return c, nil
	}, func(c completion, err error) tea.Cmd {
		if err == nil {
			p.path.Set(c.path)
			p.offers = c.offers
		}
		return nil
	})
}

// common is the longest beginning that names share.
func common(names []string) string {
	first := []rune(names[0])
	n := len(first)
	for _, name := range names[1:] {
		r := []rune(name)
		n = min(n, len(r))
		for i := range n {
			if r[i] != first[i] {
				n = i
				break
			}
		}
	}
	return string(first[:n])
}
