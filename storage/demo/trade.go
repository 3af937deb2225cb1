package demo

import (
	"fmt"
	"strconv"
	"strings"

	"stegvis/model"
	"stegvis/model/text"
)

// trade is what a firm does: its name, its section of SNI 2025, and how its firms are
// called, before or behind a name.
type trade struct {
	name    text.Word
	section string
	before  string
	behind  string
}

var trades = []trade{
	{text.Word{"Kafé", "Café"}, "I", "Café ", ""},
	{text.Word{"Städning", "Cleaning"}, "O", "", "s städservice"},
	{text.Word{"Frisör", "Hairdresser"}, "T", "Salong ", ""},
	{text.Word{"Livsmedel", "Groceries"}, "G", "", " livs"},
	{text.Word{"Catering", "Catering"}, "I", "", " catering"},
	{text.Word{"Sömnad", "Sewing"}, "C", "Ateljé ", ""},
	{text.Word{"Bygg", "Building"}, "F", "Bygg ", ""},
	{text.Word{"Måleri", "Painting"}, "F", "", "s måleri"},
	{text.Word{"Taxi och transport", "Taxi and transport"}, "H", "", " transport"},
	{text.Word{"Slöjd", "Handicraft"}, "C", "", " slöjd"},
	{text.Word{"Guidning", "Guiding"}, "O", "", " äventyr"},
	{text.Word{"Webb och it", "Web and IT"}, "K", "", " webb"},
	{text.Word{"Thaimassage", "Thai massage"}, "T", "", " massage"},
	{text.Word{"Odling", "Growing"}, "A", "", " grönt"},
	{text.Word{"Översättning", "Translation"}, "N", "", " språktjänst"},
	{text.Word{"Bageri", "Bakery"}, "C", "Bageri ", ""},
}

// brands are names firms take besides their owners'.
var brands = []string{
	"Savanna", "Norrsken", "Polcirkeln", "Jasmin", "Lotus", "Vintergatan", "Fjällripan", "Safir", "Granen", "Solrosen",
	"Talvatis", "Midnattssol", "Hjortron", "Oas", "Kvikkjokk", "Saffran",
}

// stage is how far a firm has come.
type stage uint8

const (
	noFirm stage = iota
	idea
	starting
	running
)

// firm gives the enterprise a person has, or thinks of, in a stage.
func (d *drawing) firm(s stage, since model.Date) model.Enterprise {
	t := trades[d.IntN(len(trades))]
	if s == idea && d.chance(45) {
		return model.Enterprise{}
	}
	called := d.given
	if d.chance(50) {
		called = brands[d.IntN(len(brands))]
	}
	e := model.Enterprise{
		ID: model.EnterpriseID(d.id(since)), Name: t.called(called),
		Values: map[string]string{"sni": "SNI2025:" + t.section, "trade": d.say(t.name), "firm_status": "idea"},
	}
	switch s {
	case starting:
		e.Values["firm_status"] = "starting"
	case running:
		d.run(e.Values, since)
	}
	return e
}

// called gives the name of a firm; a name that ends in s owns without another one.
func (t trade) called(name string) string {
	behind := t.behind
	if strings.HasSuffix(name, "s") || strings.HasSuffix(name, "z") {
		behind = strings.TrimPrefix(behind, "s")
	}
	return t.before + name + behind
}

// run fills in what a running firm has.
func (d *drawing) run(v map[string]string, since model.Date) {
	v["firm_status"] = "running"
	v["registered_on"] = since.String()
	v["legal_form"] = pick(d, "sole-trader", "sole-trader", "sole-trader", "limited-company", "trading-partnership", "co-operative")
	v["employed"] = strconv.Itoa(d.IntN(4))
	v["fte"] = v["employed"]
	v["turnover"] = pick(d, "under-100k", "100k-500k", "500k-1m", "1m-3m")
	v["exports"] = "no"
	if d.chance(15) {
		v["exports"], v["export_countries"] = "yes", "NO"
	}
	if v["legal_form"] == "co-operative" {
		v["social"] = "yes"
	}
	if v["legal_form"] == "limited-company" && d.index < orgNumbers {
		v["org_number"] = orgNumber(d.index)
	}
}

// orgNumbers is how many organisation numbers are made: those of a series that is not in
// use.
const orgNumbers = 10_000

// orgNumber gives the organisation number of that index, its check digit computed (Luhn).
func orgNumber(index int) string {
	ds := fmt.Sprintf("55999%04d", index)
	sum := 0
	for i, c := range ds {
		n := int(c - '0')
		if i%2 == 0 {
			n *= 2
		}
		sum += n/10 + n%10
	}
	return fmt.Sprintf("%s-%s%d", ds[:6], ds[6:], (10-sum%10)%10)
}
