package intake

import (
	"stegvis/model"
)

// landOf is the country of a row's address, as the code of the catalogue; empty for Sweden and
// where none is said.
func landOf(columns []column, cells []string) string {
	for i, c := range columns {
		if !c.land || i >= len(cells) {
			continue
		}
		f, _ := model.FieldByKey("country")
		if code, err := f.Parse(model.CleanText(cells[i]), model.Date{}); err == nil && code != "SE" {
			return code
		}
	}
	return ""
}

// dial reads a telephone number as it is dialled in the country of the row's address. Without an
// answer and with a problem, it could be another's as well.
func (r *row) dial(s string) (phone model.Phone, ok bool) {
	phone, ok, _ = model.ParsePhoneOf(r.land, s)
	return phone, ok
}

var postcodeBeforePlace = pattern(`^(?:(?:SE|S)-)?(\d{3} ?\d{2}),? +(\pL[\pL .-]*)$`)

// postAddress takes a postcode and a place that stand in one cell.
func (r *row) postAddress(c column, s string) bool {
	m := postcodeBeforePlace().FindStringSubmatch(s)
	if c.beside != besidePost || m == nil {
		return false
	}
	r.postcode(column{header: c.header, field: "postcode"}, m[1])
	r.set(column{header: c.header, field: "place"}, m[2])
	return true
}
