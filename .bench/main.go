// Program bench measures Stegvis as a person meets it: in a terminal, on registers of many
// sizes, each figure beside a reference that was measured in the same run.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// bench is what all sections share.
type bench struct {
	root   string // of the checkout
	tools  string // ptybench and the reference programs
	work   string // thrown away at the end
	bin    string // the program being measured
	sizes  []int
	rounds int
	only   *regexp.Regexp
	table  table
}

// day is the day on which every register is made and looked at.
const day = "2026-11-16"

// meetingDay is when the next weekly meeting of that register is: nobody is asked there whether it is
// checked in too early.
const meetingDay = "2026-11-18"

func main() {
	b, err := begin()
	if err == nil {
		err = b.run()
		if os.Getenv("BENCH_KEEP") == "" {
			os.RemoveAll(b.work)
		} else {
			say("kept: %s", b.work)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(2)
	}
	b.table.print(os.Stdout)
	if b.table.broken() {
		os.Exit(1)
	}
}

func begin() (*bench, error) {
	root, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	b := &bench{root: root, tools: setting("BENCH_TOOLS", filepath.Join(root, "..", "shared", "tools"))}
	for _, s := range strings.Fields(setting("BENCH_SIZES", "1000 100000 1000000")) {
		n, err := strconv.Atoi(s)
		if err != nil {
			return nil, fmt.Errorf("BENCH_SIZES: %w", err)
		}
		b.sizes = append(b.sizes, n)
	}
	if b.rounds, err = strconv.Atoi(setting("BENCH_ROUNDS", "5")); err != nil {
		return nil, fmt.Errorf("BENCH_ROUNDS: %w", err)
	}
	if b.only, err = regexp.Compile(setting("BENCH_ONLY", ".")); err != nil {
		return nil, fmt.Errorf("BENCH_ONLY: %w", err)
	}
	b.work, err = os.MkdirTemp("", "stegvis-bench-")
	return b, err
}

func setting(name, otherwise string) string {
	if s := os.Getenv(name); s != "" {
		return s
	}
	return otherwise
}

func (b *bench) run() error {
	if err := b.build(); err != nil {
		return err
	}
	for _, section := range []struct {
		name    string
		measure func() error
	}{
		{"binary", b.binary},
		{"screens", b.screens},
		{"idle", b.idle},
		{"save", b.saves},
		{"report", b.reports},
	} {
		if !b.only.MatchString(section.name) {
			continue
		}
		say("measuring: %s", section.name)
		if err := section.measure(); err != nil {
			return fmt.Errorf("%s: %w", section.name, err)
		}
	}
	return nil
}

// say tells what is going on, beside the table.
func say(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }
