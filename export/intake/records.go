package intake

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"stegvis/model"
)

// record takes a cell for something that becomes a record of its own.
func (r *row) record(c column, s string) {
	switch c.field {
	case Needs:
		r.needs(c, s)
	case Interview:
		if d, ok := r.date(c, s); ok {
			r.interviewed = d
			r.set(column{header: c.header, field: "found_on"}, d.String())
		}
	case Started:
		r.firmStarted(c, s)
	case Jobs:
		n, err := strconv.Atoi(s)
		if err != nil || n < 0 || n > 10_000 {
			r.setIf(c, s, "", false, "number")
			return
		}
		r.started.Jobs = n
	case Finance:
		if _, answer := model.ParseYesNo(s); answer && c.beside == besideFinance {
			r.keep(c, s) // whether there is a loan, not what was decided
			return
		}
		decision, _ := model.Finance.Field("decision")
		key, ok := decision.Option(s)
		if !ok {
			r.setIf(c, s, "", false, "finance")
			return
		}
		r.application["decision"] = key
	case Applied, Granted:
		r.amount(c, s)
	}
}

// firmStarted takes the day a firm was started, or that it was.
func (r *row) firmStarted(c column, s string) {
	answer, ok := model.ParseYesNo(s)
	switch {
	case answer == "yes":
		r.started.Firm = true
		r.problem(c, s, "started-when")
	case ok:
	default:
		if d, ok := r.date(c, s); ok {
			r.started.Firm, r.started.On = true, d
		}
	}
}

func (r *row) amount(c column, s string) {
	m, ok := model.ParseMoney(s)
	switch {
	case unclearThousands().MatchString(s):
		r.setIf(c, s, "", false, "thousands")
	case !ok || m < 0:
		r.setIf(c, s, "", false, "number")
	case c.field == Applied:
		r.application["amount"] = strconv.FormatInt(m.SEK(), 10)
	default:
		r.application["granted"] = strconv.FormatInt(m.SEK(), 10)
	}
}

// unclearThousands is an amount of which a mark before three digits divides thousands or
// decimals.
var unclearThousands = pattern(`^-?\d{1,3}[.,]\d{3}$`)

// needs takes the needs named in a cell, each once.
func (r *row) needs(c column, s string) {
	for _, part := range strings.FieldsFunc(s, func(ch rune) bool { return ch == ',' || ch == ';' || ch == '|' || ch == '•' }) {
		if isNothing(model.CleanText(part)) {
			continue
		}
		need, _ := model.Need.Field("need")
		key, ok := need.Option(part)
		if !ok {
			r.problem(c, part, "need")
			r.keep(c, model.CleanText(part))
			continue
		}
		if rec := model.Need.With("", r.o.Today, "need", key); !slices.ContainsFunc(r.planned.Records, rec.Same) {
			r.planned.Records = append(r.planned.Records, rec)
		}
	}
}

// records makes the records of the row, when all of it is read. What has no day of its own
// gets the best one there is: the first contact, else today. Jobs belong to the firm that was
// started, if one was.
func (r *row) records() {
	p := &r.planned
	day := r.o.Today
	if on, ok := model.ParseISODate(r.values["found_on"]); ok {
		day = on
	}
	for _, rec := range p.Records {
		if rec.Type != model.Need {
			continue
		}
		rec.Set("raised", cmp.Or(r.interviewed.String(), day.String()))
	}
	if rec, ok := r.started.Record(day); ok {
		p.Records = append(p.Records, r.withFirm(rec))
	}
	maps.DeleteFunc(r.application, func(_, value string) bool { return value == "0" })
	if len(r.application) > 0 {
		rec := model.Finance.New("", r.o.Today)
		rec.Set("on", "") // no list says when
		if r.application["granted"] != "" {
			rec.Set("decision", "granted")
		}
		maps.Copy(rec.Values, r.application)
		p.Records = append(p.Records, rec)
	}
}

// withFirm gives an outcome what the row says besides: the name and the form of the firm that was
// started, and what columns of their own say of it. Those are of another outcome when they say of
// which kind, and where they cannot be of this one they are kept in the note.
func (r *row) withFirm(rec model.Record) model.Record {
	is := rec.Clone()
	if rec.Get("kind") == model.FirmStarted {
		is.Set("firm", model.CleanText(r.planned.Contact.Enterprise.Name))
		is.Set("legal_form", r.firm["legal_form"])
	}
	cells := r.ofType[model.Outcome]
	if slices.ContainsFunc(cells, func(c typedCell) bool { return c.key == "kind" }) {
		return is
	}
	told := is.Clone()
	for _, c := range cells {
		told.Set(c.key, c.stored)
	}
	dated := told.Clone()
	dated.Set("on", cmp.Or(told.Get("on"), r.o.Today.String())) // a list need not say when
	if dated.Validate(r.o.Today) != nil {
		return is
	}
	delete(r.ofType, model.Outcome)
	return told
}
