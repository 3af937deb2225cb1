// Package draft is a form that keeps what is half filled in in it, so that it can be offered
// again after a closed lid or a crash, and that saves it as one change. It knows nothing of
// what is asked.
package draft

import (
	"context"
	"encoding/json"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/page"
)

// draft is what is kept of one form.
type draft struct {
	register *storage.Register
	unstored *page.Unstored
	now      func() time.Time
	key      string            // empty: nothing is kept
	begun    map[string]string // what stood in the form before anything was typed

	mu   sync.Mutex
	last int              // the newest that was to be stored
	owed bool             // it is not stored yet
	kept map[string]entry // what was read of it
	over bool             // the form is saved: what comes too late is not kept
}

// entry is a field in which something else was typed than what stood there.
type entry struct {
	Was   string `json:"was"` // what stood there before
	Typed string `json:"typed"`
}

// UnmarshalJSON also reads an entry as it was kept before it told what stood there: the typed
// text alone.
func (e *entry) UnmarshalJSON(b []byte) error {
	if b[0] == '"' {
		return json.Unmarshal(b, &e.Typed)
	}
	type whole entry
	return json.Unmarshal(b, (*whole)(e))
}

// under is the draft of the same form under another key.
func (d *draft) under(key string) *draft {
	return &draft{register: d.register, unstored: d.unstored, now: d.now, key: key, begun: d.begun}
}

// read gives what was typed earlier and not saved, by the fields' keys; empty when there is
// nothing.
func (d *draft) read(ctx context.Context) (map[string]entry, error) {
	stored, found := d.unstored.Draft(d.key)
	if !found {
		var err error
		if stored, found, err = d.register.Draft(ctx, d.key); err != nil || !found {
			return nil, err
		}
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	err := json.Unmarshal([]byte(stored), &d.kept)
	return d.kept, err
}

// TypedIn is what was typed into a field of a draft as it is kept; empty when nothing was.
func TypedIn(kept, field string) string {
	var entries map[string]entry
	if json.Unmarshal([]byte(kept), &entries) != nil {
		return ""
	}
	return entries[field].Typed
}

// storeAgain is how soon a draft is stored once more while another program holds the register.
const storeAgain = 2 * time.Second

// store gives the command that keeps what stands in the form. While another program holds the
// register it is tried again without a word, until something newer is to be kept.
func (d *draft) store(deps *page.Deps, typed map[string]string) tea.Cmd {
	if d.key == "" {
		return nil
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.last++
	d.owed = true
	return d.attempt(d.last, typed, deps.After)
}

func (d *draft) attempt(n int, typed map[string]string, after func(time.Duration, tea.Msg) tea.Cmd) tea.Cmd {
	return func() tea.Msg {
		err := d.keepNewest(n, typed)
		switch {
		case err == nil:
			return nil
		case model.CodeOf(err) == model.Busy:
			again := page.Then(func() tea.Cmd { return d.attempt(n, typed, after) })
			return page.Then(func() tea.Cmd { return after(storeAgain, again) })
		}
		return page.Failed{Err: err}
	}
}

// keepNewest keeps what stands in the form unless something newer is to be kept.
func (d *draft) keepNewest(n int, typed map[string]string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if n != d.last {
		return nil
	}
	err := d.keep(typed)
	d.owed = err != nil
	return err
}

// keepLast keeps what stands in the form at the end of the program, if it is not kept yet;
// newer tells that something was typed since it was last to be stored.
func (d *draft) keepLast(typed map[string]string, newer bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if newer || d.owed {
		_ = d.keep(typed)
	}
}

// keep keeps what stands in the form: only what was typed, so that it does not hide what is
// changed elsewhere in the other fields meanwhile.
func (d *draft) keep(typed map[string]string) error {
	if d.key == "" || d.over {
		return nil
	}
	changed := make(map[string]entry)
	for field, value := range typed {
		if value == d.begun[field] {
			continue
		}
		e := entry{d.begun[field], value}
		if earlier, ok := d.kept[field]; ok && earlier.Typed == value {
			e = earlier // not typed anew: what it says of the field holds
		}
		changed[field] = e
	}
	if len(changed) == 0 {
		return d.write("")
	}
	value, err := json.Marshal(changed)
	if err != nil {
		return err
	}
	return d.write(string(value))
}

// write keeps the draft in the register or, as long as it cannot be kept there, in memory. An
// empty one is thrown away.
func (d *draft) write(value string) (err error) {
	d.unstored.Keep(d.key, value) // should the program end while this waits
	if value == "" {
		err = d.register.DropDraft(context.Background(), d.key)
	} else {
		err = d.register.SaveDraft(context.Background(), d.now(), d.key, value)
	}
	if err == nil {
		d.unstored.Keep(d.key, "")
	}
	if d.register.Left() != nil || model.CodeOf(err) == model.Damaged && err != nil { // it stays in memory, and why is said already
		return nil
	}
	return err
}

// saved throws the draft away for good. One that cannot be thrown away is no error of the
// form's: it is offered once more.
func (d *draft) saved(ctx context.Context) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.over = true
	d.unstored.Keep(d.key, "")
	if d.key != "" {
		_ = d.register.DropDraft(ctx, d.key)
	}
}
