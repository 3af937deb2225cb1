package contact

import (
	"context"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/page"
)

// ticks are what was ticked on the form of a step and is not in the register yet. However
// fast one ticks, they are saved one after the other, so that none writes over another.
type ticks struct {
	work sync.Mutex // held while saving

	mu      sync.Mutex
	waiting []ticked
	saving  ticked
}

// ticked are fields of the form of one visit.
type ticked struct {
	visit model.StepID
	form  map[string]string
}

// unsaved are the fields of a visit whose newest values are not in the register yet.
func (t *ticks) unsaved(visit model.StepID) map[string]string {
	t.mu.Lock()
	defer t.mu.Unlock()
	all := make(map[string]string)
	for _, w := range append([]ticked{t.saving}, t.waiting...) {
		if w.visit == visit {
			maps.Copy(all, w.form)
		}
	}
	return all
}

// add takes in the new value of a field.
func (t *ticks) add(visit model.StepID, field, value string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if n := len(t.waiting); n > 0 && t.waiting[n-1].visit == visit {
		t.waiting[n-1].form[field] = value
		return
	}
	t.waiting = append(t.waiting, ticked{visit, map[string]string{field: value}})
}

// next gives what is to be saved next; ok is false when that is nothing.
func (t *ticks) next() (next ticked, ok bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.saving = ticked{}
	if len(t.waiting) == 0 {
		return ticked{}, false
	}
	t.saving, t.waiting = t.waiting[0], t.waiting[1:]
	return t.saving, true
}

// drop forgets what could not be saved.
func (t *ticks) drop() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.saving, t.waiting = ticked{}, nil
}

// again lets what another program kept from being saved be saved at the next attempt.
func (t *ticks) again() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.saving, t.waiting = ticked{}, append([]ticked{t.saving}, t.waiting...)
}

// save saves all that waits, and gives the last change.
func (t *ticks) save(ctx context.Context, register *storage.Register, id model.ContactID, now func() time.Time) (last storage.Done, err error) {
	t.work.Lock()
	defer t.work.Unlock()
	for {
		w, ok := t.next()
		if !ok {
			return last, nil
		}
		done, err := register.SetForm(ctx, now(), id, w.visit, w.form)
		switch {
		case err != nil && model.CodeOf(err) == model.Busy:
			t.again()
			return last, err
		case err != nil:
			t.drop()
			return last, err
		}
		if done.Commit != "" {
			last = done
		}
	}
}

// ticked gives the command that saves what is ticked and then does what comes after it, if
// that is not nil.
func (p *Page) ticked(then tea.Cmd) tea.Cmd {
	t, register, id, now := p.ticks, p.Deps.Register, p.id, p.Deps.Now
	write := page.WriteThen
	if then != nil {
		write = page.WriteBefore
	}
	return write(page.Of(p.name(), "contact.ticks"), func(ctx context.Context) (storage.Done, error) { return t.save(ctx, register, id, now) },
		func(_ storage.Done, err error) tea.Cmd {
			if err != nil {
				t.drop()
				return p.read()
			}
			return then
		})
}

// tick adds a topic to the form of the step, or takes it away: at once on the screen, and in
// the register as soon as what was ticked before is.
func (p *Page) tick(field, option string) tea.Cmd {
	_, visit, _ := p.step()
	have := strings.Fields(visit.Form[field])
	if i := slices.Index(have, option); i >= 0 {
		have = slices.Delete(have, i, i+1)
	} else {
		have = append(have, option)
	}
	p.ticks.add(visit.ID, field, strings.Join(have, " "))
	p.showTicks()
	return p.ticked(nil)
}

// showTicks puts what is ticked and not saved yet into the forms as they were read.
func (p *Page) showTicks() {
	for i, v := range p.file.Visits {
		unsaved := p.ticks.unsaved(v.ID)
		if len(unsaved) == 0 {
			continue
		}
		form := maps.Clone(v.Form)
		if form == nil {
			form = make(map[string]string)
		}
		maps.Copy(form, unsaved)
		p.file.Visits[i].Form = form
	}
	p.forget()
}
