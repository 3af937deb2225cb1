package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// build makes the program as it is given away, stripped and without C.
func (b *bench) build() error {
	b.bin = filepath.Join(b.work, "stegvis")
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", b.bin, ".")
	cmd.Dir, cmd.Env, cmd.Stderr = b.root, append(os.Environ(), "CGO_ENABLED=0"), os.Stderr
	return cmd.Run()
}

// binary is the size of the program.
func (b *bench) binary() error {
	at, err := os.Stat(b.bin)
	if err != nil {
		return err
	}
	b.table.add(figure{what: "binary, stripped", measured: mebibytes(at.Size()), unit: "MiB", limit: 30})
	return nil
}

func mebibytes(bytes int64) float64 { return float64(bytes) / (1 << 20) }

// tool builds a Go program from the folder of tools; ok is false when it is not there.
func (b *bench) tool(module, program string) (path string, ok bool) {
	folder := filepath.Join(b.tools, module)
	if _, err := os.Stat(folder); err != nil {
		say("skipped: there is no %s", folder)
		return "", false
	}
	path = filepath.Join(b.work, filepath.Base(program))
	if program == "." {
		path = filepath.Join(b.work, module)
	}
	cmd := exec.Command("go", "build", "-o", path, program)
	cmd.Dir, cmd.Stderr = folder, os.Stderr
	if err := cmd.Run(); err != nil {
		say("skipped: %s does not build: %v", folder, err)
		return "", false
	}
	return path, true
}

// register gives a register of so many contacts that must not be changed: made once and
// kept until what makes it changes.
func (b *bench) register(contacts int) (string, error) {
	cache := os.Getenv("BENCH_CACHE")
	if cache == "" {
		folder, err := os.UserCacheDir()
		if err != nil {
			return "", err
		}
		cache = filepath.Join(folder, "stegvis-bench")
	}
	mark, err := b.fingerprint()
	if err != nil {
		return "", err
	}
	forgetOthers(cache, mark)
	path := filepath.Join(cache, mark, strconv.Itoa(contacts)+".db")
	if _, err := os.Stat(path); err == nil {
		return path, nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return "", err
	}
	say("making a register of %d contacts", contacts)
	half := path + ".half"
	os.Remove(half)
	cmd := exec.Command(b.bin, "demo", "--contacts", strconv.Itoa(contacts), "--seed", "1", "--today", day, "--lang", "en", "--db", half)
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("make a register of %d contacts: %w", contacts, err)
	}
	return path, os.Rename(half, path)
}

// forgetOthers throws registers away that an older program has made.
func forgetOthers(cache, mark string) {
	found, err := os.ReadDir(cache)
	if err != nil {
		return
	}
	for _, f := range found {
		if f.Name() != mark {
			os.RemoveAll(filepath.Join(cache, f.Name()))
		}
	}
}

// fingerprint is of all the code a register follows from.
func (b *bench) fingerprint() (string, error) {
	sum := sha256.New()
	for _, folder := range []string{"storage", "model"} {
		err := filepath.WalkDir(filepath.Join(b.root, folder), func(path string, at fs.DirEntry, err error) error {
			if err != nil || at.IsDir() || strings.HasSuffix(path, "_test.go") || !follows(path) {
				return err
			}
			text, err := os.ReadFile(path)
			sum.Write(text)
			return err
		})
		if err != nil {
			return "", err
		}
	}
	return fmt.Sprintf("%x", sum.Sum(nil)[:8]), nil
}

// follows tells whether what a register holds depends on a file.
func follows(path string) bool {
	for _, part := range []string{"/demo/", "/migrations/", "/storage/fill.go", "/storage/summary.go", "/storage/triggers.go", "/model/ladder.go", "/model/name.go"} {
		if strings.Contains(filepath.ToSlash(path), part) {
			return true
		}
	}
	return false
}

// mine gives a copy of a register that may be changed.
func (b *bench) mine(contacts int) (string, error) {
	from, err := b.register(contacts)
	if err != nil {
		return "", err
	}
	to := filepath.Join(b.work, strconv.Itoa(contacts)+".db")
	if _, err := os.Stat(to); err == nil {
		return to, nil
	}
	in, err := os.Open(from)
	if err != nil {
		return "", err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return "", err
	}
	if _, err := io.Copy(out, in); err != nil {
		return "", err
	}
	if err := out.Sync(); err != nil {
		return "", err
	}
	return to, out.Close()
}
