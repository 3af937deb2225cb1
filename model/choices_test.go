package model_test

import (
	"slices"
	"testing"

	"stegvis/model"
)

// TestChoicesAgreeWithTheValues holds the options of fields against the values that lists,
// reports and funders' figures are made of.
func TestChoicesAgreeWithTheValues(t *testing.T) {
	for key, want := range map[string][]string{
		"gender":        plain(model.AllGenders),
		"legal_form":    plain(model.AllLegalForms),
		"firm_status":   plain(model.AllFirmStatuses),
		"citizenship":   plain(model.AllCitizenshipGroups),
		"labour_status": plain(model.AllLabourStatuses),
		"education":     plain(model.AllEducations),
	} {
		f, _ := model.FieldByKey(key)
		if !slices.Equal(f.Options, want) {
			t.Errorf("%s: the form offers %v, the values are %v", key, f.Options, want)
		}
	}
}

func TestWhatMustNotBeAskedIsNoField(t *testing.T) {
	for _, key := range []string{"ethnicity", "religion", "health", "union"} {
		if _, ok := model.FieldByKey(key); ok {
			t.Errorf("there is a field %s", key)
		}
	}
}

func plain[T ~string](values []T) []string {
	var keys []string
	for _, v := range values {
		keys = append(keys, string(v))
	}
	return keys
}
