//go:build unix

package start_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/creack/pty"
)

// size is how large a terminal is.
type size struct{ columns, lines int }

// usual is the size of most terminals.
var usual = size{80, 24}

// terminal is the program in a pseudo-terminal of at most 120 × 40, and what stands on its screen.
type terminal struct {
	t     *testing.T
	cmd   *exec.Cmd
	tty   *os.File
	drawn chan []byte // what the program draws
	keys  int         // pressed so far
	size
	cells   [40][120]string
	x, y    int
	top     int // the lines that scroll, both included
	bottom  int
	parser  *ansi.Parser
	pending []byte
	wrote   []byte // all of it
	mayEnd  bool   // the program may end at any moment
	ended   bool   // it did, while something was waited for
}

// startProgram runs the program with arguments and its documents in a folder.
func startProgram(t *testing.T, documents string, args ...string) *terminal {
	t.Helper()
	return startSized(t, usual, documents, args...)
}

// startSized is startProgram in a terminal of a size.
func startSized(t *testing.T, in size, documents string, args ...string) *terminal {
	t.Helper()
	if testing.Short() {
		t.Skip("starts the program in a terminal")
	}
	c := exec.Command(os.Args[0], args...)
	c.Env = append(os.Environ(), asProgram+"=1", "TERM=xterm-256color", "LANG=C.UTF-8", "LC_ALL=", "XDG_DOCUMENTS_DIR="+documents)
	return openTerminal(t, in, c)
}

// startInTerminal starts a program in a terminal.
func startInTerminal(t *testing.T, c *exec.Cmd) *terminal {
	t.Helper()
	return openTerminal(t, usual, c)
}

func openTerminal(t *testing.T, in size, c *exec.Cmd) *terminal {
	t.Helper()
	tty, err := pty.StartWithSize(c, &pty.Winsize{Rows: uint16(in.lines), Cols: uint16(in.columns)})
	if err != nil {
		t.Skipf("no pseudo-terminal: %v", err)
	}
	term := &terminal{t: t, cmd: c, tty: tty, drawn: make(chan []byte, 64), size: in, bottom: in.lines - 1, parser: ansi.NewParser()}
	go term.listen()
	t.Cleanup(func() { _ = c.Process.Kill(); _ = tty.Close() })
	return term
}

// listen passes on what the program draws, until it ends.
func (s *terminal) listen() {
	defer close(s.drawn)
	for {
		buf := make([]byte, 8192)
		n, err := s.tty.Read(buf)
		if err != nil {
			return
		}
		s.drawn <- buf[:n]
	}
}

// press sends keys, and counts them.
func (s *terminal) press(keys ...string) {
	s.t.Helper()
	for _, k := range keys {
		if _, err := s.tty.WriteString(k); err != nil && !s.mayEnd {
			s.t.Fatal(err)
		}
		s.keys++
	}
}

// write types text, and counts its letters.
func (s *terminal) write(text string) {
	s.t.Helper()
	for _, r := range text {
		s.press(string(r))
	}
}

// The keys as the terminal sends them.
const (
	enter  = "\r"
	escape = "\x1b"
	ctrlN  = "\x0e"
	ctrlS  = "\x13"
)

// until reads what the program draws until all the texts stand on the screen.
func (s *terminal) until(texts ...string) {
	s.t.Helper()
	s.read(func() bool {
		view := s.view()
		for _, text := range texts {
			if !strings.Contains(view, text) {
				return false
			}
		}
		return true
	}, strings.Join(texts, "” and “"))
}

// gone reads what the program draws until a text has left the screen.
func (s *terminal) gone(text string) {
	s.t.Helper()
	s.read(func() bool { return !strings.Contains(s.view(), text) }, "no "+text)
}

// patience is how long something may take to be drawn.
const patience = 20 * time.Second

func (s *terminal) read(enough func() bool, want string) {
	s.t.Helper()
	late := time.After(patience)
	for !enough() {
		select {
		case b, open := <-s.drawn:
			if s.ended = !open && s.mayEnd; s.ended {
				return
			}
			if !open {
				s.t.Fatalf("“%s” never came, and the program ended:\n%s", want, s.view())
			}
			s.take(b)
		case <-late:
			s.t.Fatalf("“%s” never came:\n%s", want, s.view())
		}
	}
}

// end waits for the program and gives its exit status.
func (s *terminal) end() int {
	s.t.Helper()
	late := time.After(patience)
	for {
		select {
		case b, open := <-s.drawn:
			if !open {
				_ = s.cmd.Wait()
				return s.cmd.ProcessState.ExitCode()
			}
			s.wrote = append(s.wrote, b...)
		case <-late:
			s.t.Fatalf("the program does not end:\n%s", s.view())
		}
	}
}

// closeWindow closes the terminal, as its window's button does. What is drawn for one more key
// lets go of it who reads.
func (s *terminal) closeWindow() {
	_, _ = s.tty.WriteString("x")
	_ = s.tty.Close()
}

// view is the screen as one reads it.
func (s *terminal) view() string {
	var b strings.Builder
	for _, row := range s.cells[:s.lines] {
		var line strings.Builder
		for _, c := range row[:s.columns] {
			if c == "" {
				c = " "
			}
			line.WriteString(strings.TrimSuffix(c, wide))
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.String()
}

// wide stands in the cell behind a letter of two cells.
const wide = "\x00"

// take shows what the program wrote.
func (s *terminal) take(b []byte) {
	s.pending, s.wrote = append(s.pending, b...), append(s.wrote, b...)
	for len(s.pending) > 0 {
		if s.pending[0] >= utf8.RuneSelf && !utf8.FullRune(s.pending) {
			return
		}
		seq, width, n, state := ansi.DecodeSequence(s.pending, ansi.NormalState, s.parser)
		if state != ansi.NormalState || n == 0 {
			return // the rest of it is yet to come
		}
		s.pending = s.pending[n:]
		switch {
		case width > 0:
			s.put(string(seq), width)
		case len(seq) > 1 && seq[0] == '\x1b' && seq[1] == '[':
			s.control()
		default:
			s.move(string(seq))
		}
	}
}

func (s *terminal) put(letter string, width int) {
	if s.x+width > s.columns {
		s.x, s.y = 0, min(s.y+1, s.lines-1)
	}
	s.cells[s.y][s.x] = letter
	for i := 1; i < width; i++ {
		s.cells[s.y][s.x+i] = wide
	}
	s.x += width
}

func (s *terminal) move(c string) {
	switch c {
	case "\r":
		s.x = 0
	case "\n":
		if s.y == s.bottom {
			s.scroll(s.top, 1)
			return
		}
		s.y = min(s.y+1, s.lines-1)
	case "\b":
		s.x = max(s.x-1, 0)
	case "\t":
		s.x = min(s.x/8*8+8, s.columns-1)
	case "\x1bM":
		if s.y == s.top {
			s.scroll(s.top, -1)
			return
		}
		s.y = max(s.y-1, 0)
	}
}

// control does what a control sequence asks: only what the program uses.
func (s *terminal) control() {
	c := ansi.Cmd(s.parser.Command())
	if c.Prefix() != 0 || c.Intermediate() != 0 {
		return
	}
	param := func(i, otherwise int) int {
		n, _ := s.parser.Param(i, otherwise)
		return n
	}
	n := max(param(0, 1), 1)
	switch c.Final() {
	case 'A':
		s.y = max(s.y-n, 0)
	case 'B', 'e':
		s.y = min(s.y+n, s.lines-1)
	case 'C', 'a':
		s.x = min(s.x+n, s.columns-1)
	case 'D':
		s.x = max(s.x-n, 0)
	case 'G', '`':
		s.x = min(n, s.columns) - 1
	case 'd':
		s.y = min(n, s.lines) - 1
	case 'H', 'f':
		s.y, s.x = min(n, s.lines)-1, min(max(param(1, 1), 1), s.columns)-1
	case 'X':
		s.clear(s.y, s.x, min(s.x+n, s.columns))
	case 'b':
		for range n {
			s.put(s.cells[s.y][max(s.x-1, 0)], 1)
		}
	case 'K', 'J':
		s.erase(c.Final() == 'J', param(0, 0))
	case 'Z':
		s.x = max((s.x-1)/8*8-8*(n-1), 0)
	case 'r':
		s.top, s.bottom = min(n, s.lines)-1, min(max(param(1, s.lines), 1), s.lines)-1
		s.x, s.y = 0, 0
	case 'S':
		s.scroll(s.top, n)
	case 'T':
		s.scroll(s.top, -n)
	case 'L':
		s.scroll(s.y, -n)
	case 'M':
		s.scroll(s.y, n)
	case 'P', '@':
		s.shift(c.Final() == 'P', n)
	}
}

func (s *terminal) clear(y, from, to int) {
	for x := from; x < to; x++ {
		s.cells[y][x] = ""
	}
}

func (s *terminal) erase(screen bool, how int) {
	from, to := s.x, s.columns
	if how > 0 {
		from = 0
	}
	if how == 1 {
		to = s.x + 1
	}
	s.clear(s.y, from, to)
	for y := range s.lines {
		if screen && (how == 2 || how == 0 && y > s.y || how == 1 && y < s.y) {
			s.clear(y, 0, s.columns)
		}
	}
}

// scroll moves the lines from one to the bottom of those that scroll up by n, or down by -n.
func (s *terminal) scroll(from, n int) {
	for range max(n, -n) {
		if n > 0 {
			copy(s.cells[from:s.bottom], s.cells[from+1:s.bottom+1])
			s.clear(s.bottom, 0, s.columns)
			continue
		}
		copy(s.cells[from+1:s.bottom+1], s.cells[from:s.bottom])
		s.clear(from, 0, s.columns)
	}
}

// shift puts cells in at the cursor, or takes them away.
func (s *terminal) shift(away bool, n int) {
	row := s.cells[s.y][s.x:]
	n = min(n, len(row))
	if away {
		copy(row, row[n:])
		s.clear(s.y, s.columns-n, s.columns)
		return
	}
	copy(row[n:], row[:len(row)-n])
	s.clear(s.y, s.x, s.x+n)
}
