package line

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"stegvis/export"
	"stegvis/model"
	"stegvis/storage"
)

// referralCommand is the command of its type, which also writes the letter of one.
func referralCommand(c *call) *cobra.Command {
	return c.recordCommand(model.Referral, nil, recordCall.runReferral)
}

func (r recordCall) runReferral() error {
	if r.args[0] == "letter" && len(r.args) == 2 {
		return r.letter(model.RecordID(r.args[1]))
	}
	return r.run()
}

// letter prints what the partner may be told: what the person has agreed to, and nothing else.
func (r recordCall) letter(id model.RecordID) error {
	register, referral, err := r.find(id)
	if err != nil {
		return err
	}
	letter, err := export.ReferralLetter(r.ctx, register, referral, r.today(), r.language())
	if err != nil {
		return err
	}
	for line := range strings.Lines(letter.Text()) {
		r.print(strings.TrimSuffix(line, "\n"))
	}
	return nil
}

// partnerCommand is the command of its type, which also shows one with what is open for it.
func partnerCommand(c *call) *cobra.Command {
	return c.recordCommand(model.Partner, nil, recordCall.runPartner)
}

func (r recordCall) runPartner() error {
	if r.args[0] == "show" && len(r.args) > 1 {
		return r.showPartner(r.words(1))
	}
	return r.run()
}

// showPartner prints a partner, or an actor that is none yet, and what is open for them.
func (r recordCall) showPartner(name string) error {
	register, err := r.open()
	if err != nil {
		return err
	}
	all, err := register.Actors(r.ctx)
	if err != nil {
		return err
	}
	at := slices.IndexFunc(all, func(a storage.Actor) bool { return model.SameName(a.Name(), name) || string(a.ID) == name })
	if at < 0 {
		return model.Fail(model.NotFound, "partner.no-such", name)
	}
	actor, l := all[at], r.language()
	if r.is("json") {
		return r.printJSON(jsonActor(actor))
	}
	r.print(actor.Name())
	for _, f := range model.Partner.Fields[1:] {
		if value := actor.Get(f.Key); value != "" {
			r.print(f.Label(l) + ": " + f.Shown(l, value))
		}
	}
	if !actor.Known() {
		r.print(l.Say("partner.unlisted-here"))
	}
	r.section("partner.open-here", len(actor.Open), func(t *columns, i int) {
		w := actor.Open[i]
		t.row(w.Person.Name, w.Get(w.Type.Day), w.Says(l), w.Status(l), string(w.ID))
	})
	return nil
}

// jsonActor is a partner with what is open for it.
func jsonActor(a storage.Actor) object {
	open := make([]object, len(a.Open))
	for i, w := range a.Open {
		open[i] = append(object{{"type", w.Type.Key}, {"contact", string(w.Person.ID)}, {"name", w.Person.Name}}, jsonRecord(w.Record)...)
	}
	o := object{{"name", a.Name()}}
	if a.Known() {
		o = jsonRecord(a.Record)
	}
	return append(o, member{"open", open})
}
