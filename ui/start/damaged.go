package start

import (
	"context"
	"os"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui"
	"stegvis/ui/line"
	"stegvis/ui/page"
	"stegvis/ui/pages/damaged"
)

// taken is what she did about a register that is damaged.
type taken struct {
	mended bool   // something sound lies in its place now
	kept   string // a register beside it that may have what that lacks; empty for none
	back   bool   // nothing, and she goes on reading
}

// showDamaged shows what can be done about a register that is damaged. When she leaves one that
// cannot be opened, the error says what is wrong with it.
func showDamaged(o line.Opening) (t taken, err error) {
	because, repairs := o.Damaged, false
	if o.Damaged == nil {
		because, repairs = o.Register.Damage()
	}
	options := damaged.Options{
		Path: o.Path, Because: because, Readable: o.Damaged == nil, Repairs: repairs,
		Look: func(ctx context.Context) storage.WayOut { return storage.FindWayOut(ctx, o.Path, o.Now().Location()) },
		Mend: o.Mend, Repair: o.Repair, Gone: storage.IsGone(o.Damaged), Begin: o.Begin,
		Mended: func(came storage.Mended) {
			t.mended = true
			if came.Saved.History {
				t.kept = came.Saved.Path
			}
		},
		Back: func() { t.back = true },
	}
	err = ui.Run(ui.Config{
		Deps:    &page.Deps{Lang: o.Lang, ASCII: o.ASCII, Now: o.Now, Today: func() model.Date { return model.DateOf(o.Now()) }},
		Pages:   map[page.Kind]page.Constructor{page.Damaged: damaged.Constructor(options)},
		Start:   page.Route{Kind: page.Damaged},
		Profile: ui.Profile(os.Stdout, os.Environ()),
		Log:     o.Log,
	})
	if err == nil && !t.mended {
		err = o.Damaged
	}
	return t, err
}
