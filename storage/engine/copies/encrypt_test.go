package copies

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// One is made as hard to guess as it is for her; the other tests make it easier.
func TestACopyIsAsHardToGuessAsItShouldBe(t *testing.T) {
	from, to := filepath.Join(t.TempDir(), "plain"), filepath.Join(t.TempDir(), "copy.age")
	if err := os.WriteFile(from, []byte("what is in it"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Encrypt(from, to, "nine small pigs"); err != nil {
		t.Fatal(err)
	}
	is, err := os.ReadFile(to)
	if err != nil {
		t.Fatal(err)
	}
	if head, _, _ := bytes.Cut(is, []byte("\n---")); !bytes.Contains(head, []byte(" 18\n")) {
		t.Errorf("the head of it is\n%s", head)
	}
	var plain bytes.Buffer
	if err := Decrypt(to, &plain, "ten small pigs"); !errors.Is(err, ErrPassphrase) {
		t.Errorf("another passphrase: %v", err)
	}
}
