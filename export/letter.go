package export

import (
	"context"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
)

// Letter is what a partner is told of a person who is referred to it: exactly the parts she has
// agreed to, and nothing else (product.md §9). One with protected identity is not named, and
// neither how to reach her nor what was written of her in free words stands in it.
type Letter struct {
	Partner, Person string // the partner, and whom to ask for there
	Office          string
	On              model.Date
	Name            string // of the person; of one with protected identity what stands for it
	Parts           []LetterPart
	Lang            text.Lang
}

// LetterPart is one of the parts she has agreed to.
type LetterPart struct {
	Title string
	Lines []string
}

// LetterOf makes the letter of a referral: parts are those that may be told (model.MayTell).
func LetterOf(p storage.Person, referral, partner model.Record, parts []string, office string, on model.Date, l text.Lang) Letter {
	mask := p.Contact.Mask()
	letter := Letter{
		Partner: clean(referral.Get("to")), Person: clean(partner.Get("person")), Office: officeName(office, l), On: on, Lang: l,
		Name: mask.InFile(clean(p.Contact.Name), l.Say("referral.letter-protected")),
	}
	w := letterWriter{p, mask, l}
	for _, part := range parts {
		lines := map[string]func() []string{
			"reach": w.reach, "business": w.business, "needs": w.needs, "programme": w.programme, "finance": w.finance, "analysis": w.analysis,
		}[part]()
		if len(lines) == 0 {
			lines = []string{l.Say("referral.letter-nothing")}
		}
		letter.Parts = append(letter.Parts, LetterPart{capital(l.Say("referral.shared-" + part)), lines})
	}
	return letter
}

// ReferralLetter reads and makes the letter of a referral on a day. Errors: Invalid when the person's
// consents do not let the partner be told any more; NotFound.
func ReferralLetter(ctx context.Context, r *storage.Register, referral model.Record, today model.Date, l text.Lang) (Letter, error) {
	person, err := r.Person(ctx, model.ContactID(referral.Owner))
	if err != nil {
		return Letter{}, err
	}
	parts, err := model.MayTell(referral, person.Of(model.Consent), today)
	if err != nil {
		return Letter{}, err
	}
	partners, err := r.Records(ctx, model.Partner, "")
	if err != nil {
		return Letter{}, err
	}
	var partner model.Record
	for _, p := range partners {
		if model.SameName(p.Get("name"), referral.Get("to")) {
			partner = p
		}
	}
	settings, err := r.Settings(ctx)
	return LetterOf(person, referral, partner, parts, settings["office"], today, l), err
}

// letterWriter writes the parts of a letter from what is on record.
type letterWriter struct {
	p    storage.Person
	mask model.Mask
	l    text.Lang
}

// field is a value with its label; empty when it is unknown.
func (w letterWriter) field(f model.Field, values map[string]string) string {
	value := values[f.Key]
	if value == "" {
		return ""
	}
	return f.Label(w.l) + ": " + strings.Join(strings.Fields(clean(f.Shown(w.l, value))), " ")
}

// words are lines without those that are empty.
func words(lines ...string) []string {
	return slices.DeleteFunc(lines, func(s string) bool { return s == "" })
}

func (w letterWriter) reach() []string {
	if w.mask {
		return []string{w.l.Say("referral.letter-through-us")}
	}
	phones, _ := model.FieldByKey("phones")
	mail, _ := model.FieldByKey("email")
	return words(w.field(phones, w.p.Contact.Values), w.field(mail, w.p.Contact.Values))
}

func (w letterWriter) business() []string {
	firm := w.p.Contact.Enterprise
	var lines []string
	if !w.mask && firm.Name != "" {
		lines = append(lines, model.FirmName.Label(w.l)+": "+clean(firm.Name))
	}
	for _, f := range model.EnterpriseFields {
		if bool(w.mask) && (f.Kind == model.OrgNumber || w.free(f)) {
			continue
		}
		lines = append(lines, w.field(f, firm.Values))
	}
	return words(lines...)
}

// free tells whether a field holds words as they were typed.
func (w letterWriter) free(f model.Field) bool {
	return f.Kind == model.Line || f.Kind == model.Note || f.Free
}

// open are the records of a type that are not ended.
func (w letterWriter) open(t *model.RecordType) []model.Record {
	return slices.DeleteFunc(slices.Clone(w.p.Of(t)), func(r model.Record) bool { return !r.Open() })
}

func (w letterWriter) needs() []string {
	var lines []string
	for _, r := range w.open(model.Need) {
		lines = append(lines, clean(r.Name(w.l)))
	}
	return lines
}

func (w letterWriter) programme() []string {
	var lines []string
	for _, r := range w.open(model.Action) {
		said := clean(r.Name(w.l))
		if what := w.mask.InFile(clean(r.Get("text")), ""); what != "" {
			said += ": " + what
		}
		if actor := r.Get("actor"); model.Outside(actor, w.p.Contact.Name) {
			said += ", " + clean(actor)
		}
		lines = append(lines, said+", "+w.l.Say("referral.letter-by", r.Date("due").String(), r.Aside(w.l)))
	}
	return lines
}

func (w letterWriter) finance() []string {
	var lines []string
	for _, r := range w.p.Of(model.Finance) {
		said := []string{clean(r.Name(w.l)), r.Aside(w.l)}
		if granted, _ := r.Type.Field("granted"); r.Get("granted") != "" {
			said = append(said, strings.ToLower(granted.Label(w.l))+" "+granted.Shown(w.l, r.Get("granted")))
		}
		lines = append(lines, strings.Join(said, ", "))
	}
	return lines
}

// analysis is the form of the last analysis.
func (w letterWriter) analysis() []string {
	step, _ := model.StepOf(model.Analysis)
	for i := len(w.p.Visits) - 1; i >= 0; i-- {
		v := w.p.Visits[i]
		if v.Step != model.Analysis || len(v.Form) == 0 {
			continue
		}
		var lines []string
		for _, f := range step.Fields {
			if bool(w.mask) && w.free(f) {
				continue
			}
			lines = append(lines, w.field(f, v.Form))
		}
		return words(lines...)
	}
	return nil
}

// capital begins a line with a capital letter.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

// opening is the address, and that she has agreed to what follows.
func (m Letter) opening() []string {
	to := m.Partner
	if m.Person != "" {
		to += ", " + m.Person
	}
	agreed := "referral.letter-agreed"
	if len(m.Parts) == 0 {
		agreed = "referral.letter-agreed-name"
	}
	return []string{to, m.On.Full(m.Lang), m.Lang.Say("referral.letter-we", m.Name) + " " + m.Lang.Say(agreed)}
}

// Text is the letter as plain words, to be copied into an e-mail.
func (m Letter) Text() string {
	open := m.opening()
	var b strings.Builder
	b.WriteString(open[0] + "\n" + open[1] + "\n\n" + open[2] + "\n")
	for _, p := range m.Parts {
		b.WriteString("\n" + p.Title + "\n")
		for _, line := range p.Lines {
			b.WriteString("- " + line + "\n")
		}
	}
	b.WriteString("\n" + m.Lang.Say("referral.letter-answer") + "\n" + m.Office + "\n")
	return b.String()
}

// HTML writes the letter as one HTML file to print.
func (m Letter) HTML(dst io.Writer) error {
	open := m.opening()
	return printPaper(dst, "letter.html", map[string]any{
		"Lang": m.Lang.String(), "Title": m.Partner, "On": m.On.String(), "To": open[0], "When": open[1], "Words": open[2],
		"Parts": m.Parts, "Answer": m.Lang.Say("referral.letter-answer"), "Office": m.Office,
	})
}

// FileName is what the file of the letter is called: by the partner, not by the person.
func (m Letter) FileName() string {
	return PaperName(m.Lang.Say("referral.name-letter"), m.Partner, m.On)
}
