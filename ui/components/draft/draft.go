// Package draft keeps what is half filled in in a form, so that it can be offered again after
// a closed lid or a crash. It knows nothing of the form but its fields' keys and texts.
package draft

import (
	"context"
	"encoding/json"
	"maps"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/storage"
	"stegvis/ui/page"
)

// Draft is the draft of one form. Make it with New.
type Draft struct {
	register *storage.Register
	now      func() time.Time
	key      string
	begun    map[string]string // what stood in the form before anything was typed

	mu   sync.Mutex
	over bool // the form is saved: what comes too late is not kept
}

// New makes the draft of a form in which begun stood before anything was typed, kept under a
// key. With an empty key nothing is kept.
func New(deps *page.Deps, key string, begun map[string]string) *Draft {
	return &Draft{register: deps.Register, now: deps.Now, key: key, begun: maps.Clone(begun)}
}

// Read gives what was typed earlier and not saved, by the fields' keys; empty when there is
// nothing.
func (d *Draft) Read(ctx context.Context) (map[string]string, error) {
	if d.key == "" {
		return nil, nil
	}
	stored, found, err := d.register.Draft(ctx, d.key)
	if err != nil || !found {
		return nil, err
	}
	var typed map[string]string
	err = json.Unmarshal([]byte(stored), &typed)
	return typed, err
}

// Store gives the command that keeps what stands in the form.
func (d *Draft) Store(typed map[string]string) tea.Cmd {
	if d.key == "" {
		return nil
	}
	return failing(func() error { return d.Keep(typed) })
}

// Keep keeps what stands in the form: only what was typed, so that it does not hide what is
// changed elsewhere in the other fields meanwhile.
func (d *Draft) Keep(typed map[string]string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.key == "" || d.over {
		return nil
	}
	changed := make(map[string]string)
	for field, value := range typed {
		if value != d.begun[field] {
			changed[field] = value
		}
	}
	if len(changed) == 0 {
		return d.register.DropDraft(context.Background(), d.key)
	}
	value, err := json.Marshal(changed)
	if err != nil {
		return err
	}
	return d.register.SaveDraft(context.Background(), d.now(), d.key, string(value))
}

// Saved throws the draft away for good. One that cannot be thrown away is no error of the
// form's: it is offered once more.
func (d *Draft) Saved(ctx context.Context) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.over = true
	if d.key != "" {
		_ = d.register.DropDraft(ctx, d.key)
	}
}

// Drop gives the command that throws the draft away while the form stays open.
func (d *Draft) Drop() tea.Cmd { return d.Store(d.begun) }

func failing(do func() error) tea.Cmd {
	return func() tea.Msg {
		if err := do(); err != nil {
			return page.Failed{Err: err}
		}
		return nil
	}
}
