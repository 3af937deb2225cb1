package model_test

import (
	"testing"

	"stegvis/model"
)

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
