package draft

import (
	"context"
	"maps"
	"slices"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// afresh is the key that throws away what was typed earlier and begins again.
const afresh = "ctrl+x"

// Options are what is asked, and what saving means.
type Options struct {
	form.Options                   // Draft, Save and Store are the form's own
	Owner        any               // the page or dialog that shows it
	Key          string            // under which the draft is kept; empty: no drafts
	Begun        map[string]string // what counts as nothing typed; nil: what stands in the form at the beginning
	Focus        string            // the field one begins in; empty: the first
	Edits        bool              // the values stand in the register, and may be changed elsewhere meanwhile

	// Find gives the key of the draft to offer; nil: that of Key.
	Find func(context.Context) (string, error)
	// First comes before saving, where something is to be read or asked: save goes on with it, and
	// without that the form stays as it is. Nil: it is saved at once.
	First func(values map[string]string, save func() tea.Cmd) tea.Cmd
	// Save makes the change. Until it has ended nothing is saved a second time.
	Save func(ctx context.Context, values map[string]string) (storage.Done, error)
	// Add, instead of Save, adds something new that was looked for when a change was the newest,
	// Seen to begin with. When the same was added meanwhile that is said, and saving once more
	// adds it all the same.
	Add  func(ctx context.Context, values map[string]string, seen model.CommitID) (storage.Done, error)
	Seen model.CommitID
	Met  func() tea.Cmd // is called when the same was added meanwhile; nil: nothing follows
	// Saved is called when it is made, after every page has heard of it.
	Saved func(done storage.Done, values map[string]string) tea.Cmd
	// Taken is called when a draft was put into the form; nil: nothing follows.
	Taken func() tea.Cmd
}

// Form is a form that is saved as one change, and until then kept as a draft. A page or dialog
// that embeds it passes on Update, Resize, View and Cursor.
type Form struct {
	*form.Form
	deps    *page.Deps
	opts    Options
	draft   *draft
	reading page.Latest
	busy    bool // it is being saved
	drafted bool // what was typed earlier stands in the form
	seen    model.CommitID
}

// NewForm makes the form.
func NewForm(deps *page.Deps, o Options) *Form {
	f := &Form{deps: deps, opts: o, seen: o.Seen}
	f.build(nil)
	if f.opts.Begun == nil {
		f.opts.Begun = f.Typed()
	}
	f.draft = &draft{register: deps.Register, unstored: deps.Unstored, now: deps.Now, key: o.Key, begun: maps.Clone(f.opts.Begun)}
	return f
}

// build makes the form anew, with a draft in it or without.
func (f *Form) build(typed map[string]string) {
	o := f.opts.Options
	o.Draft, o.Save = typed, f.save
	o.Store = func(typed map[string]string) tea.Cmd { return f.draft.store(f.deps, typed) }
	f.Form = form.New(f.deps, o)
	f.drafted = len(typed) > 0
	if f.opts.Focus != "" {
		f.Focus(f.opts.Focus)
	}
}

// Look gives the command that looks for a draft that was left. One that cannot be read is no
// error of the form's.
func (f *Form) Look() tea.Cmd {
	if f.opts.Key == "" {
		return nil
	}
	type left struct {
		draft *draft
		kept  map[string]entry
	}
	own, find := f.draft, f.opts.Find
	return page.Try(f.opts.Owner, &f.reading, func(ctx context.Context) (left, error) {
		l := left{draft: own}
		if find != nil {
			key, err := find(ctx)
			if err != nil || key == "" {
				return l, err
			}
			l.draft = own.under(key)
		}
		var err error
		l.kept, err = l.draft.read(ctx)
		return l, err
	}, func(l left, err error) tea.Cmd {
		if err != nil || len(l.kept) == 0 || f.Dirty() {
			return nil
		}
		f.draft = l.draft
		f.lay(l.kept)
		told := page.Send(page.Told{Sentence: text.Sentencef("log.draft")})
		if f.opts.Taken == nil {
			return told
		}
		return tea.Batch(f.opts.Taken(), told)
	})
}

// lay puts what was typed earlier over the values as they are now. A field that was changed
// elsewhere meanwhile, to something else, says so.
func (f *Form) lay(kept map[string]entry) {
	typed := make(map[string]string, len(kept))
	for field, e := range kept {
		typed[field] = e.Typed
	}
	f.build(typed)
	for _, field := range slices.Backward(f.opts.Fields) { // one begins in the first of them
		e, ok := kept[field.Key]
		if now := f.draft.begun[field.Key]; f.opts.Edits && ok && now != e.Was && now != e.Typed {
			f.Differs(field.Key, now)
		}
	}
}

// HandleKey passes the keys to the form. While it is being saved it stays as it is, and esc asks
// whether to leave it.
func (f *Form) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	switch name := keys.Name(msg); {
	case f.busy && name == "esc":
		return page.Send(page.LeaveUnsaved{Owner: f.opts.Owner, Kept: f.opts.Key != ""}), true
	case f.busy:
		return nil, keys.Types(msg) || name == "enter" || name == "ctrl+s"
	case name == afresh && f.drafted:
		return f.afresh(), true
	}
	return f.Form.HandleKey(msg)
}

// Update passes on everything but keys. While the form is being saved nothing is pasted into it
// and nothing ticked or chosen with the mouse.
func (f *Form) Update(msg tea.Msg) tea.Cmd {
	switch msg.(type) {
	case tea.PasteMsg, tea.MouseClickMsg:
		if f.busy {
			return nil
		}
	}
	return f.Form.Update(msg)
}

// Actions are the form's keys, and the one that throws away what was typed earlier.
func (f *Form) Actions() []keys.Action {
	return append(f.Form.Actions(), keys.Action{
		ID: "form.afresh", Title: "log.afresh", Binding: keys.On(afresh), Hint: true,
		Enabled: func() bool { return f.drafted }, Run: f.afresh,
	})
}

// Flush stores the draft when the form is left, and says that what was typed is kept.
func (f *Form) Flush() tea.Cmd {
	typed := f.Typed()
	if f.opts.Key == "" || !f.Dirty() || maps.Equal(typed, f.draft.begun) {
		return f.Form.Flush()
	}
	return tea.Sequence(page.Send(page.Told{Sentence: text.Sentencef("log.kept"), GivesWay: true}), f.Form.Flush())
}

// afresh throws away what was typed earlier.
func (f *Form) afresh() tea.Cmd {
	f.build(nil)
	dropped := f.draft.store(f.deps, f.draft.begun)
	if f.opts.Taken == nil {
		return dropped
	}
	return tea.Batch(dropped, f.opts.Taken())
}

// save makes the change, once what comes first has let it.
func (f *Form) save(values map[string]string) tea.Cmd {
	if first := f.opts.First; first != nil && !f.busy {
		return first(values, func() tea.Cmd { return f.write(values) })
	}
	return f.write(values)
}

// write makes the change; the draft goes with it.
func (f *Form) write(values map[string]string) tea.Cmd {
	if f.busy {
		return nil
	}
	f.busy = true
	draft, save := f.draft, f.opts.Save
	if add, seen := f.opts.Add, f.seen; add != nil {
		save = func(ctx context.Context, values map[string]string) (storage.Done, error) {
			return add(ctx, values, seen)
		}
	}
	return page.WriteFor(f.opts.Owner, f.name(), func(ctx context.Context) (storage.Done, error) {
		done, err := save(ctx, values)
		if err == nil {
			draft.saved(ctx)
		}
		return done, err
	}, func(done storage.Done, err error) tea.Cmd {
		if f.busy = false; err != nil {
			if newest, came := storage.CameSince(err); came {
				f.seen = newest
				if f.opts.Met != nil {
					return f.opts.Met()
				}
			}
			return nil
		}
		f.Saved()
		return f.opts.Saved(done, values)
	})
}

// Saw takes in the newest change when what is to be added was last looked for.
func (f *Form) Saw(newest model.CommitID) { f.seen = newest }

// name is by what a change is named that this form asks for: the title of what shows it.
func (f *Form) name() text.Sentence {
	titled, ok := f.opts.Owner.(interface{ Title() string })
	if !ok {
		return text.Sentence{}
	}
	return text.Sentencef("shell.asked", titled.Title())
}

// Leave stores the draft at the end of the program; there is nobody left to tell of an error.
func (f *Form) Leave() {
	_, newer := f.Draft()
	f.draft.keepLast(f.Typed(), newer)
}
