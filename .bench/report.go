package main

import (
	"bytes"
	_ "embed"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"time"
)

// joined is the same table by one plain join, each figure of a person counted where it is
// written.
//
//go:embed contacts.sql
var joined string

// reports are the table of contacts against the command line of SQLite.
func (b *bench) reports() error {
	if _, err := exec.LookPath("sqlite3"); err != nil {
		say("skipped: there is no sqlite3")
		return nil
	}
	for i, n := range b.sizes {
		path, err := b.register(n)
		if err != nil {
			return err
		}
		if i == 0 {
			if err := b.same(path); err != nil {
				return fmt.Errorf("the two tables differ: %w", err)
			}
		}
		if err := b.timeReports(n, path); err != nil {
			return err
		}
	}
	return nil
}

func (b *bench) ours(path string) *exec.Cmd {
	return exec.Command(b.bin, "report", "contacts", "--db", path, "--today", day)
}

func theirs(path string) *exec.Cmd {
	cmd := exec.Command("sqlite3", "-readonly", "-csv", path)
	cmd.Stdin = strings.NewReader(joined)
	return cmd
}

// timeReports runs the two in turn and compares their medians. Both write to nowhere.
func (b *bench) timeReports(contacts int, path string) error {
	rounds := b.rounds
	if contacts > largestCopy {
		rounds = min(rounds, 2)
	}
	var own, other []float64
	most := 0.0
	for range rounds {
		t := time.Now()
		peak, err := watched(b.ours(path))
		if err != nil {
			return err
		}
		own, most = append(own, time.Since(t).Seconds()*1000), max(most, peak)
		t = time.Now()
		if err := theirs(path).Run(); err != nil {
			return err
		}
		other = append(other, time.Since(t).Seconds()*1000)
	}
	limit := 0.9
	if contacts < 100_000 { // the start of the program, not the report
		limit = 0
	}
	b.table.add(figure{what: fmt.Sprintf("report contacts, %s, against sqlite3 -csv", thousands(contacts)), measured: median(own), reference: median(other), unit: "ms", limit: limit})
	b.table.add(figure{what: fmt.Sprintf("report contacts, %s, memory", thousands(contacts)), measured: most, unit: "MiB", limit: 45})
	return nil
}

// watched runs a command and gives the most memory it held, in MiB; 0 where the system does
// not say.
func watched(cmd *exec.Cmd) (most float64, err error) {
	if err := cmd.Start(); err != nil {
		return 0, err
	}
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	for {
		select {
		case err := <-done:
			return most, err
		case <-time.After(10 * time.Millisecond):
			most = max(most, peak(cmd.Process.Pid))
		}
	}
}

func peak(pid int) float64 {
	text, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/status")
	if err != nil {
		return 0
	}
	_, rest, _ := bytes.Cut(text, []byte("VmHWM:"))
	fields := bytes.Fields(rest)
	if len(fields) == 0 {
		return 0
	}
	kib, _ := strconv.ParseFloat(string(fields[0]), 64)
	return kib / 1024
}

// same holds that the two make the same table.
func (b *bench) same(path string) error {
	own, err := b.ours(path).Output()
	if err != nil {
		return err
	}
	other, err := theirs(path).Output()
	if err != nil {
		return err
	}
	a, c := csv.NewReader(bytes.NewReader(own)), csv.NewReader(bytes.NewReader(other))
	header, err := a.Read()
	if err != nil {
		return err
	}
	for row := 2; ; row++ {
		x, errX := a.Read()
		y, errY := c.Read()
		if errors.Is(errX, io.EOF) && errors.Is(errY, io.EOF) {
			return nil
		}
		if err := errors.Join(errX, errY); err != nil {
			return fmt.Errorf("row %d: %w", row, err)
		}
		for i := range header {
			if i >= len(y) || x[i] != y[i] {
				return fmt.Errorf("row %d, %s: %q and %q", row, header[i], x, y)
			}
		}
	}
}

func median(v []float64) float64 {
	slices.Sort(v)
	if n := len(v); n%2 == 0 {
		return (v[n/2-1] + v[n/2]) / 2
	}
	return v[len(v)/2]
}
