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
	stored, found, err := d.register.Draft(ctx, d.key)
	if err != nil || !found {
		return nil, err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	err = json.Unmarshal([]byte(stored), &d.kept)
	return d.kept, err
}

// store gives the command that keeps what stands in the form.
func (d *draft) store(typed map[string]string) tea.Cmd {
	if d.key == "" {
		return nil
	}
	return func() tea.Msg {
		if err := d.keep(typed); err != nil {
			return page.Failed{Err: err}
		}
		return nil
	}
}

// keep keeps what stands in the form: only what was typed, so that it does not hide what is
// changed elsewhere in the other fields meanwhile.
func (d *draft) keep(typed map[string]string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
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

// write keeps the draft in the register or, when that was left, in memory. An empty one is
// thrown away.
func (d *draft) write(value string) (err error) {
	if value == "" {
		err = d.register.DropDraft(context.Background(), d.key)
	} else {
		err = d.register.SaveDraft(context.Background(), d.now(), d.key, value)
	}
	if err != nil && d.register.Left() != nil {
		d.unstored.Keep(d.key, value)
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
	if d.key != "" {
		_ = d.register.DropDraft(ctx, d.key)
	}
}
