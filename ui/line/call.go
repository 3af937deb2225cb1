package line

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/storage/safefile"
)

// call is one run of the command line.
type call struct {
	World
	ctx   context.Context
	out   *bufio.Writer // stdout: what was asked for
	in    *bufio.Reader // what is given, line by line; nil before the first
	given common

	register  *storage.Register
	settings  map[string]string // of the register; nil: not read yet
	wrote     bool              // the register was changed
	planned   bool              // what is written is itself held to what it was planned on
	pretended func()            // throws away a register that is only there for this call; nil: there is none
	cut       error             // what stopped the writing to stdout
}

// common are the flags of every command.
type common struct {
	db, lang, today string
	ascii           bool
}

func newCall(ctx context.Context, w World) *call {
	return &call{World: w, ctx: ctx, out: bufio.NewWriterSize(w.Out, 64<<10)}
}

// say writes a line of words to stderr, after everything asked for so far. What comes from
// data cannot harm the terminal.
func (c *call) say(format string, args ...any) {
	_ = c.out.Flush()
	for line := range strings.SplitSeq(fmt.Sprintf(format, args...), "\n") {
		fmt.Fprintln(c.Err, model.Visible(line))
	}
}

// tell says a sentence of the catalogue to stderr.
func (c *call) tell(key string, args ...any) { c.say("%s", c.language().Say(key, args...)) }

// explain says an error, and the lines of one that has more to say.
func (c *call) explain(err error) {
	c.say("%s", model.Explain(err, c.language()))
	var refused refusal
	errors.As(err, &refused)
	for _, line := range refused.lines {
		c.say("  %s", line)
	}
}

// print writes a line of plain text to stdout, without blanks at its end.
func (c *call) print(line string) {
	if _, err := c.out.WriteString(strings.TrimRight(model.Visible(line), " ") + "\n"); err != nil {
		c.cut = err
	}
}

// printPath writes a path to stdout exactly as it is, for what reads it next; to a terminal
// in a form that cannot harm it.
func (c *call) printPath(path string) {
	if c.Terminal(c.World.Out) {
		path = model.Visible(path)
	}
	if _, err := c.out.WriteString(path + "\n"); err != nil {
		c.cut = err
	}
}

// path is the register's file: --db, STEGVIS_DB, or its place in the data folder.
func (c *call) path() (string, error) {
	if c.given.db != "" {
		return c.given.db, nil
	}
	if p := c.Getenv("STEGVIS_DB"); p != "" {
		return p, nil
	}
	return storage.DefaultPath()
}

// open opens the register, which must be there, and says its warnings: what only reads never
// makes one.
func (c *call) open() (*storage.Register, error) {
	o := c.options()
	o.Existing = true
	return c.openWith(o)
}

// openOrMake is open for what puts something on record: it makes the register when there is
// none.
func (c *call) openOrMake() (*storage.Register, error) {
	return c.openWith(c.options())
}

// openOrPretend is open for what only shows what it would do: where there is no register it
// opens an empty one that is thrown away at the end.
func (c *call) openOrPretend() (*storage.Register, error) {
	r, err := c.open()
	if model.CodeOf(err) != model.NotFound {
		return r, err
	}
	folder, drop, err := safefile.TempFolder()
	if err != nil {
		return nil, model.Fail(model.Full, "line.cannot-write", os.TempDir()).Because(err)
	}
	c.pretended = drop
	c.register, err = storage.Open(c.ctx, filepath.Join(folder, "register.stegvis.db"), storage.Options{Now: c.now})
	return c.register, err
}

// openWith refuses what is written when another program wrote meanwhile, see afresh, unless it
// was planned.
func (c *call) openWith(o storage.Options) (*storage.Register, error) {
	o.AsRead = !c.planned
	opened := c.register != nil
	r, err := c.openQuietly(o)
	if err != nil || opened {
		return r, err
	}
	// What is wrong with it is among its warnings.
	if err := r.Vouch(c.ctx); err != nil && r.Left() == nil && model.CodeOf(err) != model.Damaged && model.CodeOf(err) != model.Full {
		return nil, err
	}
	for _, w := range r.Warnings() {
		c.say("%s", w.In(c.language()))
	}
	return r, nil
}

// options are how the register is opened.
func (c *call) options() storage.Options {
	return storage.Options{Now: c.now, State: c.State, Older: c.sayOlder}
}

// sayOlder tells a person at a terminal why the register is not open at once.
func (c *call) sayOlder() {
	if c.Terminal(c.Err) {
		fmt.Fprintln(c.Err, c.language().Say("line.older"))
	}
}

// openQuietly is open without the warnings: the screens show them, and completion has
// nobody to tell.
func (c *call) openQuietly(o storage.Options) (*storage.Register, error) {
	if c.register != nil {
		return c.register, nil
	}
	path, err := c.path()
	if err != nil {
		return nil, err
	}
	c.register, err = storage.Open(c.ctx, path, o)
	return c.register, err
}

// now is the clock, moved to the day given with --today.
func (c *call) now() time.Time {
	now := c.Now()
	day, ok := c.givenDay()
	if !ok {
		return now
	}
	return time.Date(int(day.Year), time.Month(day.Month), int(day.Day), now.Hour(), now.Minute(), now.Second(), now.Nanosecond(), now.Location())
}

// today is the day that counts as today.
func (c *call) today() model.Date { return model.DateOf(c.now()) }

func (c *call) givenDay() (model.Date, bool) {
	if c.given.today == "" {
		return model.Date{}, false
	}
	day, err := model.ParseDate(c.given.today, model.DateOf(c.Now()))
	return day, err == nil
}

// checkCommon holds that the common flags can be understood.
func (c *call) checkCommon() error {
	if _, ok := c.givenDay(); c.given.today != "" && !ok {
		return wrongUse("line.no-day", c.given.today)
	}
	if _, ok := text.ParseLang(c.given.lang); c.given.lang != "" && !ok {
		return wrongUse("line.no-lang", c.given.lang)
	}
	return nil
}

// language is the language of all words: --lang, the register's setting, the surroundings.
// It is found when the first word is said, and the register is only looked at, never made.
func (c *call) language() text.Lang {
	if l, ok := text.ParseLang(c.flagged("--lang", c.given.lang)); ok {
		return l
	}
	if l, ok := text.ParseLang(c.setting("language")); ok {
		return l
	}
	return c.surroundingLanguage()
}

func (c *call) surroundingLanguage() text.Lang {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := c.Getenv(name); v != "" {
			l, _ := text.ParseLang(v)
			return l
		}
	}
	l, _ := text.ParseLang(systemLanguage())
	return l
}

// flagged gives the value of a flag, also before the arguments are understood: words must
// be found for those that cannot be.
func (c *call) flagged(name, understood string) string {
	if understood != "" {
		return understood
	}
	for i, a := range c.Args {
		if v, ok := strings.CutPrefix(a, name+"="); ok {
			return v
		}
		if a == name && i+1 < len(c.Args) {
			return c.Args[i+1]
		}
	}
	return ""
}

func (c *call) setting(key string) string {
	if c.settings == nil {
		c.settings = c.readSettings()
	}
	return c.settings[key]
}

func (c *call) readSettings() map[string]string {
	none := map[string]string{}
	r := c.register
	if r == nil {
		c.given.db = c.flagged("--db", c.given.db)
		path, err := c.path()
		if err != nil {
			return none
		}
		if _, err := os.Stat(path); err != nil {
			return none
		}
		r, err = storage.Open(c.ctx, path, storage.Options{Now: c.now, ReadOnly: true})
		if err != nil {
			return none
		}
		defer r.Close()
	}
	settings, err := r.Settings(c.ctx)
	if err != nil {
		return none
	}
	return settings
}
