package uitest

import (
	"math/rand/v2"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"unsafe"

	tea "charm.land/bubbletea/v2"

	"stegvis/ui/page"
)

// beside lets commands run beside one another, as they do in life, with their answers in an
// order left to chance: STEGVIS_BESIDE=1 turns it on, and STEGVIS_BESIDE=<seed> repeats a run.
// While they run, all that is the page's and the dialog's own is written, as a key pressed
// meanwhile might do, so that the race detector sees a command that touches any of it.
type beside struct {
	chance  *rand.Rand // nil: commands run one after the other
	running []strand
	owners  []any // the pages and dialogs made so far
}

// strand is a command that runs, and what is to be done when it and all it was made of is done.
type strand struct {
	reply chan tea.Msg
	then  func()
}

func newBeside(t testing.TB) beside {
	given := os.Getenv("STEGVIS_BESIDE")
	if given == "" {
		return beside{}
	}
	seed, err := strconv.ParseUint(given, 10, 64)
	if err != nil || seed <= 1 {
		seed = rand.Uint64()
	}
	t.Logf("commands run beside one another: STEGVIS_BESIDE=%d", seed)
	return beside{chance: rand.New(rand.NewPCG(seed, 0))}
}

// watched makes pages as the constructors do, and remembers them.
func (b *beside) watched(pages map[page.Kind]page.Constructor) map[page.Kind]page.Constructor {
	made := make(map[page.Kind]page.Constructor, len(pages))
	for kind, construct := range pages {
		made[kind] = func(d *page.Deps, r page.Route) page.Page {
			p := construct(d, r)
			b.owners = append(b.owners, p)
			return p
		}
	}
	return made
}

// runBeside starts a command and takes answers until nothing runs any more.
func (s *Screen) runBeside(cmd tea.Cmd, n *int) {
	s.t.Helper()
	s.start(cmd, func() {})
	for len(s.running) > 0 {
		s.stir()
		i := s.chance.IntN(len(s.running))
		next := s.running[i]
		s.running = append(s.running[:i], s.running[i+1:]...)
		msg := <-next.reply
		cmds, several := parts(msg)
		switch _, batch := msg.(tea.BatchMsg); {
		case batch:
			s.startAll(cmds, next.then)
		case several:
			s.startInTurn(cmds, next.then)
		default:
			s.start(s.update(msg, n), func() {})
			next.then()
		}
	}
}

func (s *Screen) start(cmd tea.Cmd, then func()) {
	if cmd == nil {
		then()
		return
	}
	reply := make(chan tea.Msg, 1)
	s.running = append(s.running, strand{reply, then})
	go func() { reply <- cmd() }()
}

// startAll starts the commands of a batch; then follows the last of them.
func (s *Screen) startAll(cmds []tea.Cmd, then func()) {
	left := 1
	done := func() {
		if left--; left == 0 {
			then()
		}
	}
	for _, c := range cmds {
		left++
		s.start(c, done)
	}
	done()
}

// startInTurn starts the commands of a sequence, each when the one before it is done.
func (s *Screen) startInTurn(cmds []tea.Cmd, then func()) {
	if len(cmds) == 0 {
		then()
		return
	}
	s.start(cmds[0], func() { s.startInTurn(cmds[1:], then) })
}

// stir writes everything that may change while commands run, each with what it holds.
func (s *Screen) stir() {
	lang, look, widths := s.Deps.Lang, s.Deps.Theme, s.Deps.Widths
	s.Deps.Lang, s.Deps.Theme, s.Deps.Widths = lang, look, widths
	seen := make(map[unsafe.Pointer]bool)
	for _, owner := range s.owners {
		rewrite(reflect.ValueOf(owner), seen)
	}
}

// rewrite writes a value with itself: the fields of structs of the screens, and of what they
// point to, and the entries of maps. What lies in slices is left: it is handed to commands and
// replaced as a whole.
func rewrite(v reflect.Value, seen map[unsafe.Pointer]bool) {
	switch v.Kind() {
	case reflect.Interface:
		rewrite(v.Elem(), seen)
	case reflect.Pointer:
		if at := v.UnsafePointer(); at != nil && !seen[at] && ownType(v.Type().Elem()) {
			seen[at] = true
			rewrite(v.Elem(), seen)
		}
	case reflect.Struct:
		if guarded(v.Type()) {
			return
		}
		for i := range v.NumField() {
			if f := v.Field(i); f.CanAddr() {
				f = reflect.NewAt(f.Type(), unsafe.Pointer(f.UnsafeAddr())).Elem()
				if f.Kind() != reflect.Struct {
					held := reflect.New(f.Type()).Elem()
					held.Set(f)
					f.Set(held)
				}
				rewrite(f, seen)
			}
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			v.SetMapIndex(key, v.MapIndex(key))
			return
		}
	}
}

// ownType tells whether a type is a page's, a dialog's or a component's.
func ownType(t reflect.Type) bool {
	return strings.HasPrefix(t.PkgPath(), "stegvis/ui/") && t != reflect.TypeFor[page.Deps]() && !strings.HasPrefix(t.PkgPath(), "stegvis/ui/theme")
}

// guarded tells whether a struct looks after itself when several use it at once.
func guarded(t reflect.Type) bool {
	for i := range t.NumField() {
		if strings.HasPrefix(t.Field(i).Type.PkgPath(), "sync") {
			return true
		}
	}
	return false
}
