package start

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"stegvis/model/text"
	"stegvis/storage/demo"
	"stegvis/ui/pages/officetest"
	"stegvis/ui/uitest"
)

// TestNoKeyAtRandomIsLeftWithoutAnAnswer plays the whole program over an office of a few hundred
// people by keys at random, from a seed, in windows of every size: nothing panics, nothing is wider
// than the window, and every key does something one sees or is answered with a sentence.
func TestNoKeyAtRandomIsLeftWithoutAnAnswer(t *testing.T) {
	n := 1000
	if os.Getenv("STEGVIS_LONG") != "" {
		n = 10_000
	}
	officetest.Documents(t)
	for seed, lang := range map[uint64]text.Lang{1: text.Swedish, 2: text.English} {
		t.Run(lang.String(), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "register.stegvis.db")
			if err := demo.Write(context.Background(), path, demo.Options{Contacts: 300, Seed: seed, Today: uitest.Monday, Lang: lang}); err != nil {
				t.Fatal(err)
			}
			m := &monkey{journey: &journey{t: t, lang: lang, path: path}, chance: rand.New(rand.NewPCG(seed, 20)), width: 80, height: 24}
			defer m.panics()
			m.open()
			for range n {
				m.once()
			}
		})
	}
}

// monkey presses keys at random.
type monkey struct {
	*journey
	chance        *rand.Rand
	width, height int
	trail         []string // what was done, the latest last
}

// trailed is how much of the trail a failure tells.
const trailed = 60

func (m *monkey) panics() {
	if fault := recover(); fault != nil {
		m.t.Fatalf("%v after %s\n%s", fault, m.done(), debug.Stack())
	}
}

func (m *monkey) done() string {
	return strings.Join(m.trail[max(0, len(m.trail)-trailed):], " ")
}

func (m *monkey) pick(of ...string) string { return of[m.chance.IntN(len(of))] }

// once does one thing.
func (m *monkey) once() {
	switch m.chance.IntN(40) {
	case 0:
		m.width, m.height = 60+m.chance.IntN(101), 18+m.chance.IntN(33)
		m.noted(fmt.Sprintf("%d×%d", m.width, m.height))
		m.Resize(m.width, m.height)
	case 1:
		m.noted("paste")
		m.Paste(m.pick("Amina Warsame", "1 3 5-7", "2026-12-01", "två\nrader, och\tmer", "محمد 王小明 Åsa 👩‍🌾", strings.Repeat("lång ", 200)))
	case 2:
		x, y := m.chance.IntN(m.width), m.chance.IntN(m.height)
		m.noted(fmt.Sprintf("click(%d,%d)", x, y))
		m.Click(x, y)
	case 3:
		m.noted("wait")
		m.Wait(10 * time.Second)
	default:
		m.press(m.key())
	}
	m.holds()
}

func (m *monkey) key() string {
	switch m.chance.IntN(10) {
	case 0, 1:
		return m.pick("up", "down", "left", "right", "home", "end", "pgup", "pgdown", "tab", "shift+tab", "backspace", "delete")
	case 2, 3:
		return "enter"
	case 4:
		return "esc"
	case 5:
		return m.pick("1", "2", "3", "4", "5", "6", "7", "8", "9", "0")
	case 6:
		return m.pick("ctrl+s", "ctrl+n", "ctrl+l", "ctrl+k", "ctrl+r", "ctrl+z", "ctrl+u", "ctrl+a", "ctrl+e", "ctrl+d", "f1", "alt+x", "insert", "space", "space")
	}
	return m.pick(strings.Split("a b c d e f g h i j k l m n o p q r s t u v w x y z å ä ö A B C D F G H I J L N P S T V W ? / < > + - . ,", " ")...)
}

// silent are the keys that say nothing where they lead no further: those that move and erase, and
// esc where there is nothing to leave.
var silent = []string{"up", "down", "left", "right", "home", "end", "pgup", "pgdown", "backspace", "delete", "h", "j", "k", "l", "g", "G", "esc", "tab", "shift+tab", "ctrl+a", "ctrl+e", "ctrl+u", "ctrl+d", "ctrl+n", "1", "2", "3", "4", "5", "6"}

// press presses a key and holds that one sees what it does.
func (m *monkey) press(key string) {
	before := m.seen()
	m.noted(key)
	m.Press(key)
	if m.Ended || m.seen() != before || slices.Contains(silent, key) || m.answers(key) {
		return
	}
	m.Wait(10 * time.Second) // what it said may have stood there already
	before = m.seen()
	m.noted(key)
	m.Press(key)
	if !m.Ended && m.seen() == before {
		m.t.Errorf("%q is left without an answer after %s:\n%s", key, m.done(), m.Text())
	}
}

var (
	wrong = regexp.MustCompile(`[│ ] ! `)  // said of a field
	fails = regexp.MustCompile(`(?m)^ ! `) // an error stays until esc
)

// answers tells whether the answer to a key that is to end what is typed stands on the screen
// already: what is wrong with a field, or that nothing fits.
func (m *monkey) answers(key string) bool {
	shown := m.Text()
	if slices.ContainsFunc(strings.Split(shown, "\n"), func(line string) bool { return strings.Contains(line, "▸") && strings.Contains(line, "◉") }) {
		return true // what is chosen already may be chosen again
	}
	if key == "space" && strings.Contains(shown, m.lang.Say("shell.help-title")) || fails.MatchString(shown) {
		return true // there is no more to read; the error is what there is to say
	}
	begin := string([]rune(m.lang.Say("shell.find-hint"))[:30]) // the rest may stand on another line
	return (key == "enter" || key == "ctrl+s") &&
		(wrong.MatchString(shown) || strings.Contains(shown, m.lang.Say("shell.nothing-found")) || strings.Contains(shown, begin))
}

// seen is all one sees: the screen and the cursor.
func (m *monkey) seen() string {
	at := "none"
	if c := m.Cursor(); c != nil {
		at = fmt.Sprint(c.X, c.Y)
	}
	return m.Raw() + at
}

func (m *monkey) noted(done string) { m.trail = append(m.trail, done) }

// holds holds that the screen fits its window, and starts the program again where it was left.
func (m *monkey) holds() {
	if m.Ended {
		m.noted("again")
		m.register.Close()
		m.open()
		m.Resize(m.width, m.height)
	}
	if failed := (&fits{}); m.tooWide(failed) {
		m.t.Fatalf("after %s: %s", m.done(), failed.said)
	}
}

func (m *monkey) tooWide(failed *fits) bool {
	uitest.AssertFits(failed, m.Deps.Widths, m.Raw(), m.width, m.height)
	return failed.said != ""
}

// fits is told what does not fit.
type fits struct{ said string }

func (f *fits) Helper()                           {}
func (f *fits) Errorf(format string, args ...any) { f.said += fmt.Sprintf(format, args...) }
