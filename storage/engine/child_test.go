package engine

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine/copies"
)

// TestMain runs the tests, or as another process of a test what that one asks for.
func TestMain(m *testing.M) {
	if what := os.Getenv("STEGVIS_CHILD"); what != "" {
		if err := child(what, os.Getenv("STEGVIS_CHILD_PATH")); err != nil {
			fmt.Printf("error %d %v\n", model.CodeOf(err), model.Explain(err, text.English))
			os.Exit(1)
		}
		os.Exit(0)
	}
	if os.Getenv("STEGVIS_LONG") == "" { // every check writes to a disk: a few will do
		copies.Work = 10
		if err := flag.Set("rapid.checks", "20"); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}

// child is what another process does with a register.
func child(what, path string) error {
	ctx := context.Background()
	r, err := Open(ctx, path, testSchema(), Options{})
	if err != nil {
		return err
	}
	defer r.Close()
	switch what {
	case "write": // until it is killed
		return keepWriting(ctx, r)
	case "twenty":
		return writeSome(ctx, r, 20)
	case "hold":
		return hold(ctx, r)
	case "try":
		return try(ctx, r)
	case "go back": // from one to the other until it is killed
		return goBackAndForth(ctx, r)
	}
	return fmt.Errorf("nothing called %s", what)
}

// keepWriting writes one numbered change after the other and says each when it is written.
func keepWriting(ctx context.Context, r *File) error {
	for {
		if err := writeSome(ctx, r, 1); err != nil {
			return err
		}
	}
}

// writeSome writes n changes of three rows and says the id of each.
func writeSome(ctx context.Context, r *File, n int) error {
	for range n {
		id := model.NewID[model.ContactID]()
		_, err := r.Commit(ctx, time.Now(), text.Sentencef("storage.exists"), insertContact(id, "Amina"),
			OneRow("INSERT INTO visit (contact, id, step, state, began) VALUES (?, 'v', 'identify', 'standing', '2026-11-18')", id),
			OneRow("INSERT INTO log (contact, id, kind, held, said) VALUES (?, 'l', 'call', '2026-11-18', ?)", id, strings.Repeat("lång text ", 50)))
		if err != nil {
			return err
		}
		fmt.Println(id)
	}
	return nil
}

// hold holds the right to write until it is told to stop.
func hold(ctx context.Context, r *File) error {
	tx, err := r.writer.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	fmt.Println("held")
	_, err = io.Copy(io.Discard, os.Stdin)
	return err
}

// goBackAndForth restores one of two backups beside the register after the other and says each
// when that is done.
func goBackAndForth(ctx context.Context, r *File) error {
	for n := 0; ; n++ {
		which := string("ab"[n%2])
		if _, err := r.Restore(ctx, filepath.Join(filepath.Dir(r.path), which+".db"), time.Now()); err != nil {
			return err
		}
		fmt.Println(which)
	}
}

// try reads, then writes, and says what came of it.
func try(ctx context.Context, r *File) error {
	n, err := Value[int](ctx, r, "SELECT count(*) FROM contact")
	if err != nil {
		return err
	}
	fmt.Println("read", n, r.ReadOnly(), len(r.Warnings()))
	return writeSome(ctx, r, 1)
}

// process is another process that uses a register.
type process struct {
	*exec.Cmd
	in  io.WriteCloser
	out *bufio.Scanner
}

func start(t testing.TB, what, path string, change func(*exec.Cmd)) *process {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	p := &process{Cmd: exec.Command(self)}
	p.Env = append(os.Environ(), "STEGVIS_CHILD="+what, "STEGVIS_CHILD_PATH="+path)
	p.Stderr = os.Stderr
	if p.in, err = p.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	out, err := p.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	p.out = bufio.NewScanner(out)
	if change != nil {
		change(p.Cmd)
	}
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	return p
}

// line waits for the next line the process says.
func (p *process) line() string {
	p.out.Scan()
	return p.out.Text()
}

// rest waits for the end and gives the lines it still said.
func (p *process) rest() (lines []string) {
	for p.out.Scan() {
		lines = append(lines, p.out.Text())
	}
	_ = p.Wait()
	return lines
}

func TestAnotherProgramThatHoldsTheRegisterIsWaitedForAndNamed(t *testing.T) {
	r := fresh(t)
	put(t, r, insertContact("c1", "Amina"))
	holder := start(t, "hold", r.Path(), nil)
	if holder.line() != "held" {
		t.Fatal("it does not hold the register")
	}
	began := time.Now()
	_, err := r.Commit(context.Background(), clock, text.Sentencef("storage.exists"), insertContact("c2", "Bo"))
	if waited := time.Since(began); waited < 150*time.Millisecond {
		t.Errorf("it gave up after %v", waited)
	}
	says(t, "held", err, model.Busy)
	if n := query[int](t, r, "SELECT count(*) FROM contact"); n != 1 {
		t.Errorf("%d contacts", n)
	}
	holder.in.Close()
	holder.rest()
	put(t, r, insertContact("c2", "Bo"))
}

func TestSeveralProgramsWriteAndNoneLosesAnything(t *testing.T) {
	path := filepath.Join(t.TempDir(), "register.stegvis.db") // all begin with making it
	var writers []*process
	for range 4 {
		writers = append(writers, start(t, "twenty", path, nil))
	}
	var written []string
	for _, w := range writers {
		written = append(written, w.rest()...)
	}
	r := opened(t, path)
	if n := query[int](t, r, "SELECT count(*) FROM contact"); n != 80 || len(written) != 80 {
		t.Errorf("%d contacts of %d: %v", n, len(written), written)
	}
	allIsWell(t, r)
}

func TestWhatAnotherProgramChangesIsSeenAtOnce(t *testing.T) {
	r := fresh(t)
	put(t, r, insertContact("c1", "Amina"))
	changed := func() bool {
		t.Helper()
		c, err := r.ChangedElsewhere(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	if changed() {
		t.Error("the first look sees a change")
	}
	put(t, r, insertContact("c2", "Bo"))
	if changed() {
		t.Error("its own change is another's")
	}
	p := start(t, "twenty", r.Path(), nil)
	p.line()
	if !changed() {
		t.Error("it does not see what the other wrote")
	}
	p.rest()
	changed()
	if changed() {
		t.Error("it sees a change where there is none")
	}
}

// TestKilledWhileWriting kills a program that writes, again and again, and holds that
// nothing it said was written is lost and nothing is there by half.
func TestKilledWhileWriting(t *testing.T) {
	times := 3
	if os.Getenv("STEGVIS_LONG") != "" {
		times = 200
	}
	path := filepath.Join(t.TempDir(), "register.stegvis.db")
	total := 0
	for i := range times {
		p := start(t, "write", path, nil)
		var written []string
		for range 1 + i*7%23 {
			if id := p.line(); id != "" {
				written = append(written, id)
			}
		}
		if err := p.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		written = append(written, p.rest()...)
		if len(written) > 0 && len(written[len(written)-1]) < 36 { // cut short by the kill
			written = written[:len(written)-1]
		}
		total += len(written)
		survived(t, path, written)
	}
	t.Logf("%d changes were acknowledged before %d kills", total, times)
}

func survived(t *testing.T, path string, written []string) {
	t.Helper()
	r := opened(t, path)
	defer r.Close()
	for _, id := range written {
		if n := query[int](t, r, "SELECT count(*) FROM contact JOIN visit ON visit.contact = contact.id JOIN log ON log.contact = contact.id WHERE contact.id = ?", id); n != 1 {
			t.Fatalf("%s was acknowledged and is lost", id)
		}
	}
	if n := query[int](t, r, "SELECT (SELECT count(*) FROM contact) + (SELECT count(*) FROM visit) + (SELECT count(*) FROM log) - 3 * (SELECT count(*) FROM commits) + (SELECT count(*) FROM commits WHERE open = 1)"); n != 0 {
		t.Fatalf("there is half a change: %d", n)
	}
	allIsWell(t, r)
}
