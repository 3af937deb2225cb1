package start

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/line"
	"stegvis/ui/page"
	"stegvis/ui/uitest"
)

// hidden is someone with protected identity, in every place where people stand: a client with a
// promise, a need and a line in the timeline, at a meeting with a note of her.
func hidden(t *testing.T, path string) (*storage.Register, model.ContactID, model.EventID) {
	t.Helper()
	r, ctx, now := openAt(t, path), context.Background(), uitest.Deps().Now()
	must := func(done storage.Done, err error) storage.Done {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return done
	}
	id := model.ContactID(must(r.AddContact(ctx, now, model.NewContact{
		Contact: model.Contact{Name: "Hilma Dold", Values: map[string]string{
			"protected": "yes", "phones": "+46709998877 +46639998866", "email": "marker@example.se", "place": "Markörby",
			"postcode": "987 65", "municipality": "2584", "language": "so",
		}},
		FollowUp: new(model.FollowUp.With("", model.DateOf(now), "on", model.DateOf(now).String(), "what", "call about premises")),
	})).Owner())
	must(r.AddRecord(ctx, now, model.Need.With(string(id), model.DateOf(now), "need", "capital")))
	done, meeting, err := r.AddEvent(ctx, now, model.Event{Kind: model.Seminar, Title: "Start", On: model.DateOf(now), Start: model.NoClock, End: model.NoClock})
	must(done, err)
	must(r.CheckIn(ctx, now, meeting, id, model.Present, "", model.NoClock))
	must(r.AfterMeeting(ctx, now, meeting, model.MeetingNote{Contact: id, Text: "asked for a paper"}))
	return r, id, meeting
}

// masked are what nobody sees who has not asked.
var masked = []string{"99 88 77", "99 88 66", "9998877", "9998866", "marker@", "Markörby", "987 65", "2584", "Kiruna"}

func lacks(t *testing.T, where, seen string, telling ...string) {
	t.Helper()
	for _, s := range telling {
		if strings.Contains(seen, s) {
			t.Errorf("%s tells %q:\n%s", where, s, seen)
		}
	}
}

func TestNoPageTellsWhereSomeoneProtectedIsUntilAskedFor(t *testing.T) {
	register, id, meeting := hidden(t, filepath.Join(t.TempDir(), "register.stegvis.db"))
	visit := func(route page.Route, press ...string) *uitest.Screen {
		t.Helper()
		look := false
		config, err := configOf(context.Background(), line.Opening{Register: register, Lang: text.English, Now: uitest.Deps().Now, Log: io.Discard}, &look)
		if err != nil {
			t.Fatal(err)
		}
		config.Start = route
		s := uitest.Start(t, config, 160, 60)
		s.Press(press...)
		return s
	}
	contact := page.Route{Kind: page.Contact, ID: string(id)}
	for _, k := range append([]page.Kind{page.WeeklyPass, page.NewContact}, page.Tabs...) {
		s := visit(page.Route{Kind: k, Text: "Hilma Dold"})
		lacks(t, string(k), s.Text(), masked...)
	}
	for _, route := range []page.Route{{Kind: page.Meeting, ID: string(meeting)}, {Kind: page.CheckIn, ID: string(meeting)}, contact} {
		s := visit(route)
		s.Has("Hilma Dold")
		lacks(t, string(route.Kind), s.Text(), masked...)
	}
	for _, tab := range []string{"step", "timeline", "needs", "details"} {
		route := contact
		route.Focus = tab
		lacks(t, tab, visit(route).Text(), masked...)
		lacks(t, "the form behind "+tab, visit(route, "enter").Text(), masked...)
	}
	lacks(t, "the search", visit(page.Route{Kind: page.Today}, "/", "h", "i", "l", "m", "a").Text(), masked...)
	s := visit(contact, "v")
	s.Has("Markörby")
}

func TestNoCommandAndNoFileTellsOfSomeoneProtected(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "register.stegvis.db")
	register, id, _ := hidden(t, path)
	if err := register.Close(); err != nil {
		t.Fatal(err)
	}
	run := func(args ...string) string {
		var out bytes.Buffer
		line.Run(context.Background(), line.World{
			Args: append([]string{"--db", path, "--lang", "en"}, args...), In: strings.NewReader(""), Out: &out, Err: &out,
			Terminal: func(io.Writer) bool { return false }, Asks: func() bool { return false },
			Getenv: func(string) string { return "" }, Now: uitest.Deps().Now,
		})
		return out.String()
	}
	for _, command := range []string{
		"show hilma", "show hilma --json", "list", "list --json", "list hilma", "agenda", "agenda --json", "history", "history hilma",
		"meeting list", "meeting show start", "meeting show start --json", "meeting list --json", "step hilma done", "log hilma call",
	} {
		said := run(strings.Fields(command)...)
		if said == "" {
			t.Errorf("%s says nothing", command)
		}
		lacks(t, command, said, masked...)
	}
	if asked := run("show", "hilma", "--protected"); !strings.Contains(asked, "Markörby") {
		t.Errorf("who asks is not told:\n%s", asked)
	}
	named := append([]string{"Hilma", "Dold", "violin", string(id)}, masked...)
	for _, command := range []string{"report contacts", "report ladder", "report meetings", "calendar", "report contacts --format json"} {
		said := run(strings.Fields(command)...)
		if said == "" {
			t.Errorf("%s gives nothing", command)
		}
		lacks(t, command, said, named...)
	}
	to := filepath.Join(folder, "year")
	said := run("export", "--year", "2026", "--out", to)
	files := 0
	err := filepath.WalkDir(to, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		files++
		b, err := os.ReadFile(path)
		lacks(t, path, string(b), named...)
		return err
	})
	if err != nil || files == 0 {
		t.Errorf("%d files, %v: %s", files, err, said)
	}
}
