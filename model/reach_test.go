package model

import (
	"testing"

	"stegvis/model/text"
)

func TestAContactIsValid(t *testing.T) {
	for name, c := range map[string]struct {
		contact Contact
		field   string
		wrong   bool
	}{
		"with a name and a step":           {Contact{Name: "Amina", Role: Client, Step: Identify}, "", false},
		"off the ladder with a name":       {Contact{Name: "Karin Öberg", Role: Other}, "", false},
		"in any script":                    {Contact{Name: "สมชาย ศรีสุข", Role: Other}, "", false},
		"not without a name":               {Contact{Role: Client, Step: Identify}, "name", true},
		"not with a name of spaces":        {Contact{Name: " \t", Role: Client, Step: Identify}, "name", true},
		"not in a role there is not":       {Contact{Name: "Amina", Role: "guest"}, "role", true},
		"not on the ladder without a step": {Contact{Name: "Amina", Role: Client}, "step", true},
		"not on a step there is not":       {Contact{Name: "Amina", Role: Client, Step: "roof"}, "step", true},
		"not off the ladder and on it":     {Contact{Name: "Karin", Role: Other, Step: Identify}, "", true},
	} {
		t.Run("a contact is valid "+name, func(t *testing.T) {
			err := c.contact.Validate()
			if e, ok := err.(*Error); !c.wrong && err != nil || c.wrong && (!ok || e.Field != c.field || e.Code != Invalid) {
				t.Errorf("error %v, expected one at %q: %t", err, c.field, c.wrong)
			}
		})
	}
}

func TestAContactCanBeReached(t *testing.T) {
	for name, c := range map[string]struct {
		values    map[string]string
		reachable bool
	}{
		"by telephone":                     {map[string]string{"phones": "+46701740605"}, true},
		"by e-mail":                        {map[string]string{"email": "amina@example.se"}, true},
		"by letter":                        {map[string]string{"place": "Jokkmokk", "postcode": "962 31"}, true},
		"but not by a place alone":         {map[string]string{"place": "Jokkmokk"}, false},
		"but not by a postcode alone":      {map[string]string{"postcode": "962 31"}, false},
		"but not when nothing is known":    {nil, false},
		"but not by a language they speak": {map[string]string{"language": "so"}, false},
	} {
		t.Run("a contact can be reached "+name, func(t *testing.T) {
			if got := (Contact{Values: c.values}).Reachable(); got != c.reachable {
				t.Errorf("reachable: %t", got)
			}
		})
	}
}

func TestUnknownIsNeitherHereNorAbroad(t *testing.T) {
	for country, want := range map[string][2]bool{"": {false, false}, "SE": {false, true}, "SO": {true, true}, "NO": {true, true}} {
		if abroad, known := BornAbroad(country); abroad != want[0] || known != want[1] {
			t.Errorf("%q: abroad %t, known %t", country, abroad, known)
		}
	}
}

func TestEveryFieldHasAKeyAndWordsOfItsOwn(t *testing.T) {
	seen := make(map[string]bool)
	fields := append([]Field{Name, FirmName}, EnterpriseFields...)
	for _, g := range ContactFields {
		fields = append(fields, g.Fields...)
	}
	for _, f := range fields {
		if seen[f.Key] {
			t.Errorf("%s is there twice", f.Key)
		}
		seen[f.Key] = true
		if found, ok := FieldByKey(f.Key); !ok || found.Kind != f.Kind {
			t.Errorf("%s is not found by its key", f.Key)
		}
		if key := f.Word(); !text.Has(key) {
			t.Errorf("there are no words for %s", key)
		}
		for _, o := range f.Options {
			if key := f.Word() + "-" + o; !text.Has(key) {
				t.Errorf("there are no words for %s", key)
			}
		}
	}
	for _, f := range EnterpriseFields {
		if !FirmField(f.Key) {
			t.Errorf("%s is not of the firm", f.Key)
		}
	}
	if FirmField("phones") || !FirmField("firm") {
		t.Error("what is of the firm and what is of the person is mixed up")
	}
}
