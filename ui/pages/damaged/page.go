// Package damaged is what is shown for a register that is damaged: what there is to go back to,
// and what becomes of the damaged file. Nothing is touched until she has chosen and said yes.
package damaged

import (
	"context"
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/confirm"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// Options say what is damaged and how it is mended.
type Options struct {
	Path     string // of the register
	Because  error  // what is wrong with it
	Readable bool   // it can be read as it is: esc goes back to that
	Repairs  bool   // what is wrong follows from the rest, and can be made anew
	Gone     bool   // it is not there any more

	Look   func(context.Context) storage.WayOut
	Mend   func(ctx context.Context, from string) (storage.Mended, error) // from empty: with what can be read
	Repair func(context.Context) (storage.Repaired, error)
	Begin  func(context.Context) error // makes a new register
	Mended func(storage.Mended)        // is told once it is done, between two updates
	Back   func()                      // is told that she goes back to reading
}

// way is one of the ways out.
type way struct {
	key   string // its words: "damaged.<key>", and "-does" behind it
	about func() string
	run   func(context.Context) (storage.Mended, error)
}

// Page is the page of a damaged register.
type Page struct {
	page.Base
	opts    Options
	looking page.Latest
	ways    []way
	at      int
	working bool
	done    bool
	came    storage.Mended
}

var _ page.Page = (*Page)(nil)

// Constructor gives the constructor of the page.
func Constructor(o Options) page.Constructor {
	return func(deps *page.Deps, _ page.Route) page.Page {
		p := &Page{Base: page.Base{Deps: deps, Name: "damaged.title"}, opts: o}
		if o.Gone {
			p.Name = "damaged.gone-title"
		}
		p.Keys = p.makeActions()
		return p
	}
}

// Init looks for the ways out.
func (p *Page) Init() tea.Cmd {
	look := p.opts.Look
	return page.Ask(p, &p.looking, func(ctx context.Context) (storage.WayOut, error) { return look(ctx), nil }, func(w storage.WayOut) tea.Cmd {
		p.ways = p.waysOut(w)
		return nil
	})
}

// waysOut are what can be done, the best first.
func (p *Page) waysOut(w storage.WayOut) (ways []way) {
	d, mend, repair := p.Deps, p.opts.Mend, p.opts.Repair
	if p.opts.Repairs {
		ways = append(ways, way{"repair", func() string { return d.Say("damaged.repair-about") }, func(ctx context.Context) (storage.Mended, error) {
			came, err := repair(ctx)
			if err == nil && len(came.Left) > 0 && came.Aside == "" {
				err = &model.Error{Code: model.Damaged, Message: came.Left[0].Sentence()}
			}
			return storage.Mended{Aside: came.Aside}, err
		}})
	}
	if w.Found {
		at := w.Copy.At.In(d.Now().Location()).Format("2006-01-02 15:04")
		ways = append(ways, way{"copy", func() string {
			return d.Say("damaged.copy-about", at, d.Count("restore.contact", w.Contacts), w.Since().In(d.Lang))
		}, func(ctx context.Context) (storage.Mended, error) { return mend(ctx, w.Copy.Path) }})
	}
	if begin := p.opts.Begin; p.opts.Gone {
		return append(ways, way{"new", func() string { return d.Say("damaged.new-about") }, func(ctx context.Context) (storage.Mended, error) { return storage.Mended{}, begin(ctx) }})
	}
	return append(ways, way{"read", func() string { return d.Say("damaged.read-about") }, func(ctx context.Context) (storage.Mended, error) { return mend(ctx, "") }})
}

// Update takes the mouse.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	if wheel, ok := msg.(tea.MouseWheelMsg); ok && len(p.ways) > 0 {
		p.at = max(0, min(p.at+map[tea.MouseButton]int{tea.MouseWheelUp: -1, tea.MouseWheelDown: 1}[wheel.Button], len(p.ways)-1))
	}
	return nil
}

func (p *Page) makeActions() []keys.Action {
	choosing := func() bool { return len(p.ways) > 0 && !p.working && !p.done }
	move := func(by int) func() tea.Cmd {
		return func() tea.Cmd { p.at = (p.at + by + len(p.ways)) % len(p.ways); return nil }
	}
	leave := keys.Action{ID: "damaged.leave", Title: "damaged.quit", Binding: keys.On("esc"), Hint: true, Enabled: func() bool { return !p.working && !p.done }, Run: func() tea.Cmd { return tea.Quit }}
	if p.opts.Readable {
		leave.Title, leave.Run = "damaged.back", func() tea.Cmd { p.opts.Back(); return tea.Quit }
	}
	return []keys.Action{
		{ID: "damaged.choose", Title: "shell.choose", Binding: keys.On("enter"), Hint: true, Enabled: choosing, Run: p.ask},
		{ID: "damaged.on", Title: "damaged.go-on", Binding: keys.On("enter"), Hint: true, Enabled: func() bool { return p.done }, Run: func() tea.Cmd { return tea.Quit }},
		{ID: "damaged.up", Title: "shell.up", Binding: keys.On("up", "k"), Enabled: choosing, Run: move(-1)},
		{ID: "damaged.down", Title: "shell.down", Binding: keys.On("down", "j", "tab"), Hint: true, Enabled: choosing, Run: move(1)},
		leave,
	}
}

// ask says exactly what the way at the cursor does, and does it when she says so.
func (p *Page) ask() tea.Cmd {
	w := p.ways[p.at]
	does := "damaged." + w.key + "-does"
	if p.opts.Gone && w.key == "copy" {
		does = "damaged.gone-copy-does"
	}
	words := func() []string {
		return []string{p.Deps.Say(does, model.Visible(filepath.Base(p.opts.Path))), "", p.Deps.Say("damaged.nothing-lost")}
	}
	return page.Open(confirm.New(p.Deps, "damaged."+w.key, "damaged.do", words, page.Send(page.Then(func() tea.Cmd { return p.mend(w) }))))
}

// outcome is what came of a way out.
type outcome struct {
	came storage.Mended
	err  error
}

func (p *Page) mend(w way) tea.Cmd {
	p.working = true
	return page.Read(func(ctx context.Context) (outcome, error) {
		came, err := w.run(ctx)
		return outcome{came, err}, nil
	}, func(o outcome) tea.Cmd {
		if p.working = false; o.err != nil {
			return page.Fail(o.err)
		}
		p.done, p.came = true, o.came
		p.opts.Mended(o.came)
		return nil
	})
}
