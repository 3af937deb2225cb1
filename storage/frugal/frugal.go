// Package frugal lets work that needs much memory run with little garbage lying about: the
// memory that a program takes is what it took at its highest.
package frugal

import (
	"runtime/debug"
	"sync"
)

// Run runs the work with so many percent of garbage beside what is in use, and gives what it
// needed back to the machine. Where several run at once the fewest percent hold for all.
func Run(percent int, work func() error) error {
	begin(percent)
	defer end()
	return work()
}

var running struct {
	sync.Mutex
	works, percent, before int
}

func begin(percent int) {
	running.Lock()
	defer running.Unlock()
	if running.works++; running.works == 1 {
		running.before, running.percent = debug.SetGCPercent(percent), percent
	} else if percent < running.percent {
		running.percent = percent
		debug.SetGCPercent(percent)
	}
}

func end() {
	running.Lock()
	defer running.Unlock()
	if running.works--; running.works == 0 {
		debug.SetGCPercent(running.before)
		debug.FreeOSMemory() // what the work needed nothing else will need soon
	}
}
