package uitest

import (
	"slices"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
)

// clock is time in a test: what waits for it, and what it is.
type clock struct {
	mu      sync.Mutex // commands run beside one another
	now     time.Duration
	waiting []timer
}

type timer struct {
	at  time.Duration
	msg tea.Msg
}

// after is page.Deps.After: the message waits until the clock is set forward.
func (c *clock) after(d time.Duration, msg tea.Msg) tea.Cmd {
	return func() tea.Msg {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.waiting = append(c.waiting, timer{c.now + d, msg})
		return nil
	}
}

// forward sets the clock forward and gives the messages whose time has come, in order.
func (c *clock) forward(d time.Duration) []tea.Msg {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now += d
	slices.SortStableFunc(c.waiting, func(a, b timer) int { return int(a.at - b.at) })
	var due []tea.Msg
	for len(c.waiting) > 0 && c.waiting[0].at <= c.now {
		due = append(due, c.waiting[0].msg)
		c.waiting = c.waiting[1:]
	}
	return due
}
