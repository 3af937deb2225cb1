package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"text/template"
)

//go:embed screens.suite
var suite string

// largestCopy is the largest register that is copied to be changed.
const largestCopy = 200_000

// arrivals are what is typed at the door for forty people.
var arrivals = strings.Fields("am yu so li om ho ka er ni el ma pr wa ha la no sa th ab fa ir ol ta je as åk ör gö ma an pe su ch zi ku ke ja mi ro be")

// screens plays the pages of the program, and the empty program, in turn.
func (b *bench) screens() error {
	ptybench, ok := b.tool("ptybench", ".")
	empty, okEmpty := b.tool("references", "./empty")
	if !ok || !okEmpty {
		return nil
	}
	path, err := b.suite(empty)
	if err != nil {
		return err
	}
	results := filepath.Join(b.work, "screens.json")
	cmd := exec.Command(ptybench, "suite", "-out", results, "-screens", filepath.Join(b.work, "screens"), path)
	cmd.Stderr = os.Stderr
	report, failed := cmd.Output()
	if failed != nil {
		say("%s", failures(string(report)))
	}
	text, err := os.ReadFile(results)
	if err != nil {
		return err
	}
	var found map[string]map[string]struct {
		Median float64 `json:"median"`
	}
	if err := json.Unmarshal(text, &found); err != nil {
		return err
	}
	played := make(played)
	for name, figures := range found {
		played[name] = make(map[string]float64)
		for figure, s := range figures {
			played[name][figure] = s.Median
		}
	}
	played.silent()
	b.starts(played)
	b.keys(played)
	b.memory(played)
	return nil
}

// played are medians by case and figure.
type played map[string]map[string]float64

// suite fills in the suite of cases.
func (b *bench) suite(empty string) (string, error) {
	type register struct {
		Contacts   int
		Path, Mine string
	}
	filled := struct {
		Bin, Empty, Home, Day string
		MeetingDay            string
		Rounds                int
		Registers             []register
		Arrivals              []string
	}{b.bin, empty, filepath.Join(b.work, "home"), day, meetingDay, b.rounds, nil, arrivals}
	if err := os.MkdirAll(filled.Home, 0o700); err != nil {
		return "", err
	}
	for _, n := range b.sizes {
		path, err := b.register(n)
		if err != nil {
			return "", err
		}
		r := register{Contacts: n, Path: path}
		if n <= largestCopy {
			if r.Mine, err = b.mine(n); err != nil {
				return "", err
			}
		}
		filled.Registers = append(filled.Registers, r)
	}
	path := filepath.Join(b.work, "screens.suite")
	out, err := os.Create(path)
	if err != nil {
		return "", err
	}
	if err := template.Must(template.New("suite").Parse(suite)).Execute(out, filled); err != nil {
		return "", err
	}
	return path, out.Close()
}

func failures(report string) string {
	var lines []string
	name := ""
	for line := range strings.Lines(report) {
		if !strings.HasPrefix(line, " ") {
			name = strings.TrimSpace(line)
		}
		if strings.Contains(line, "FAILED") {
			lines = append(lines, name+": "+strings.TrimSpace(line))
		}
	}
	return strings.Join(lines, "\n")
}

// starts are from the command to the first complete screen.
func (b *bench) starts(p played) {
	floor := p["empty/start"]["start ms"]
	for _, n := range b.sizes {
		if ms := p[at(n, "start")]["start ms"]; ms > 0 {
			b.table.add(figure{what: fmt.Sprintf("start to the first complete screen, %s contacts", thousands(n)), measured: ms, reference: floor, unit: "ms", limit: 1.5})
		}
	}
	few, many := p[at(slices.Min(b.sizes), "start")]["start ms"], p[at(slices.Max(b.sizes), "start")]["start ms"]
	if len(b.sizes) > 1 && few > 0 && many > 0 {
		b.table.add(figure{
			what:     fmt.Sprintf("start with %s against %s contacts", thousands(slices.Max(b.sizes)), thousands(slices.Min(b.sizes))),
			measured: many, reference: few, unit: "ms", limit: 1.2,
		})
	}
}

var percentile = regexp.MustCompile(`^(.*) (p50|p95) ms$`)

// keys are from a key to its finished frame. A register of a million may take half as much
// again as the limit of the others.
func (b *bench) keys(p played) {
	floor := p.floor()
	for _, n := range b.sizes {
		var names []string
		for name := range p {
			if strings.HasPrefix(name, strconv.Itoa(n)+"/") {
				names = append(names, name)
			}
		}
		slices.Sort(names)
		for _, name := range names {
			for _, key := range sortedKeys(p[name]) {
				m := percentile.FindStringSubmatch(key)
				if m == nil {
					continue
				}
				limit := map[string]float64{"p50": 1.25, "p95": 1.5}[m[2]]
				if n > 100_000 {
					limit *= 1.5
				}
				b.table.add(figure{
					what:     fmt.Sprintf("%s, %s: %s, %s", thousands(n), strings.SplitN(name, "/", 2)[1], m[1], m[2]),
					measured: p[name][key], reference: floor[m[2]], unit: "ms", limit: limit,
				})
			}
		}
	}
}

// floor is a key of the empty program, p50 and p95: the median of all the times it was
// played between the others.
func (p played) floor() map[string]float64 {
	floor := make(map[string]float64)
	for _, percentile := range []string{"p50", "p95"} {
		var all []float64
		for name, figures := range p {
			if strings.HasPrefix(name, "empty/keys") {
				all = append(all, figures["key "+percentile+" ms"])
			}
		}
		if len(all) > 0 {
			floor[percentile] = median(all)
		}
	}
	return floor
}

// silent tells of keys that nothing answered: of a list at its end, or of a key that has lost
// its meaning.
func (p played) silent() {
	for name, figures := range p {
		for key, n := range figures {
			if what, ok := strings.CutSuffix(key, " silent"); ok && !strings.HasPrefix(name, "empty") {
				say("%s: %.0f keys of %s were not answered", name, n, what)
			}
		}
	}
}

// memory is the most a session of any page held.
func (b *bench) memory(p played) {
	b.table.add(figure{what: "memory, the empty program", measured: p["empty/keys"]["peak MiB"], unit: "MiB"})
	for _, n := range b.sizes {
		most, where := 0.0, ""
		for name, figures := range p {
			if strings.HasPrefix(name, strconv.Itoa(n)+"/") && figures["peak MiB"] > most {
				most, where = figures["peak MiB"], name
			}
		}
		limit := 0.0
		switch {
		case n <= 1000:
			limit = 25
		case n <= 100_000:
			limit = 45
		}
		b.table.add(figure{what: fmt.Sprintf("memory, most of any session (%s)", where), measured: most, unit: "MiB", limit: limit})
	}
}

var perSecond = regexp.MustCompile(`([\d.]+) ms CPU/s`)

// idle is what the program does while nothing is pressed.
func (b *bench) idle() error {
	ptybench, ok := b.tool("ptybench", ".")
	if !ok {
		return nil
	}
	for _, n := range b.sizes {
		if n > largestCopy {
			continue
		}
		path, err := b.register(n)
		if err != nil {
			return err
		}
		cmd := exec.Command(ptybench, "-json", "-env", "LANG=en_US.UTF-8", "-env", "XDG_STATE_HOME="+b.work,
			"-e", `wait "Needs you";;settle 2s;;idle nothing 8s;;key q;;waitexit 3s`, "--", b.bin, "--db", path, "--today", day)
		out, err := cmd.Output()
		m := perSecond.FindSubmatch(out)
		if m == nil {
			return fmt.Errorf("no idle figure (%v)", err)
		}
		ms, _ := strconv.ParseFloat(string(m[1]), 64)
		b.table.add(figure{what: fmt.Sprintf("idle, %s contacts, of one core", thousands(n)), measured: ms / 10, unit: "%", limit: 2})
	}
	return nil
}

func at(contacts int, name string) string { return strconv.Itoa(contacts) + "/" + name }

func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func sortedKeys(m map[string]float64) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
