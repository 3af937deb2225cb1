package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"time"

	"stegvis/model"
	"stegvis/storage"
)

var fsyncP50 = regexp.MustCompile(`p50 ([\d.]+) ms`)

// saves are changes written for good, against one page appended and synced, on the same disk
// and at the same pace.
func (b *bench) saves() error {
	fsyncb := filepath.Join(b.work, "fsyncb")
	if out, err := exec.Command("cc", "-O2", "-o", fsyncb, filepath.Join(b.tools, "references", "fsyncb.c")).CombinedOutput(); err != nil {
		say("skipped: fsyncb does not build: %v %s", err, out)
		return nil
	}
	for _, n := range b.sizes {
		if n > largestCopy {
			continue
		}
		path, err := b.mine(n)
		if err != nil {
			return err
		}
		var own, floor []float64
		for range min(b.rounds, 3) {
			out, err := exec.Command(fsyncb, filepath.Join(b.work, "fsyncb.bin")).Output()
			if err != nil {
				return err
			}
			ms, _ := strconv.ParseFloat(string(fsyncP50.FindSubmatch(out)[1]), 64)
			floor = append(floor, ms)
			took, err := saved(path)
			if err != nil {
				return err
			}
			own = append(own, took)
		}
		b.table.add(figure{what: "a change on disk, p50, " + thousands(n) + " contacts, against fsyncb", measured: median(own), reference: median(floor), unit: "ms", limit: 3})
	}
	return nil
}

// saved is how long a logged contact takes until it is on disk, p50 of 60, in milliseconds.
func saved(path string) (float64, error) {
	ctx := context.Background()
	r, err := storage.Open(ctx, path, storage.Options{})
	if err != nil {
		return 0, err
	}
	defer r.Close()
	rows, err := r.Contacts(ctx, storage.ContactQuery{Limit: 60})
	if err != nil {
		return 0, err
	}
	now, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return 0, err
	}
	var took []float64
	for _, row := range rows {
		l := model.Log.With(string(row.ID), model.DateOf(now), "kind", "call", "minutes", "10", "said", "Vill titta på lokal i centrum.")
		t := time.Now()
		if _, err := r.AddLog(ctx, now, l, nil); err != nil {
			return 0, err
		}
		took = append(took, time.Since(t).Seconds()*1000)
		time.Sleep(20 * time.Millisecond)
	}
	slices.Sort(took)
	return took[len(took)/2], os.Remove(filepath.Join(filepath.Dir(path), "fsyncb.bin"))
}
