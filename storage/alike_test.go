package storage

import (
	"context"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/match"
)

func TestWhoMayBeTheOneBeingWrittenDown(t *testing.T) {
	r := fresh(t)
	withValues(t, r, "Amina Warsame", map[string]string{"phones": "+46705427044 +46701112233", "email": "amina@example.org"})
	withValues(t, r, "Аmina Wаrsame", nil) // with Cyrillic letters
	withValues(t, r, "Olga Petrova", map[string]string{"born": "1980-05-06"})
	for _, c := range []struct {
		so   match.Person
		want string
	}{
		{match.Person{Name: "Amina Warsame"}, "Amina Warsame name, Аmina Wаrsame letters"},
		{match.Person{Name: "Аminа Warsame"}, "Amina Warsame letters, Аmina Wаrsame letters"},
		{match.Person{Name: "Någon Annan", Phones: "+46701112233"}, "Amina Warsame phone"},
		{match.Person{Name: "Olga", Born: "1954"}, ""},
		{match.Person{Name: "Olga", Born: "1980"}, "Olga Petrova part"},
		{match.Person{Name: "Ol"}, ""},
	} {
		found, err := r.Alike(context.Background(), c.so, 3)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range found {
			got = append(got, f.Name+" "+string(f.Why))
		}
		if got := strings.Join(got, ", "); got != c.want {
			t.Errorf("%+v: %q, want %q", c.so, got, c.want)
		}
	}
}

func withValues(t *testing.T, r *Register, name string, values map[string]string) {
	t.Helper()
	if _, err := r.AddContact(context.Background(), clock, model.NewContact{Contact: model.Contact{Name: name, Values: values}}); err != nil {
		t.Fatal(err)
	}
}

// What tells two of one name apart is said, but of somebody protected nothing.
func TestWhoIsProtectedIsToldApartByNothing(t *testing.T) {
	r := fresh(t)
	withValues(t, r, "Amina Warsame", map[string]string{"phones": "+46705427044", "place": "Boden"})
	withValues(t, r, "Amina Warsame", map[string]string{"phones": "+46705427044", "place": "Jokkmokk", "protected": "yes"})
	found, err := r.Duplicates(context.Background())
	if err != nil || len(found) != 1 || found[0].A.Apart != "Boden" || found[0].B.Apart != "" {
		t.Errorf("%+v, %v", found, err)
	}
}
