package bringin

import "testing"

func TestEnterShowsAllOfARow(t *testing.T) {
	in := open(t, 80, 24)
	in.read(t, in.file(t, "long.csv", "Namn;Telefon;Kommentar;Behov;Företag\nAmina Warsame;12345;Vill öppna café vid torget;kapital;Café Savanna\n;070-765 43 21;;;\n"))
	in.to(t, "row 2", "Telefon 12345")
	in.Press("enter")
	in.Has("The row", "row 2, new", "Telefon 12345", "Firm: Café Savanna", "Vill öppna café vid torget")
	in.Press("esc")
	in.to(t, "row 3")
	in.Press("enter")
	in.Has("row 3, left out")
	in.Press("enter")
	in.Lacks("row 3, left out")
	if n := in.count(t); n != 0 {
		t.Errorf("%d people came by looking", n)
	}
}
