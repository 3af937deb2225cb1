package copies

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"

	"filippo.io/age"

	"stegvis/storage/safefile"
)

// ErrPassphrase says that an encrypted copy does not open with a passphrase.
var ErrPassphrase = errors.New("the passphrase does not open it")

// Work says how long it takes to try one passphrase: about a second, and twice as long for each
// one more. Only tests make it less.
var Work = 18

// encryptedHead is how every file of age begins.
const encryptedHead = "age-encryption.org/v1\n"

// Encrypted tells whether a file is encrypted with age.
func Encrypted(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, len(encryptedHead))
	_, err = io.ReadFull(f, head)
	return err == nil && bytes.Equal(head, []byte(encryptedHead))
}

// Encrypt writes what is in a file, encrypted with a passphrase, into another one that is not
// there yet: whole or not at all.
func Encrypt(from, to, passphrase string) error {
	recipient, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return err
	}
	recipient.SetWorkFactor(Work)
	plain, err := os.Open(from)
	if err != nil {
		return err
	}
	defer plain.Close()
	draft, err := safefile.Draft(filepath.Dir(to))
	if err != nil {
		return err
	}
	defer os.Remove(draft.Name())
	defer draft.Close()
	w, err := age.Encrypt(draft, recipient)
	if err != nil {
		return err
	}
	if _, err := io.Copy(w, plain); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	return safefile.Move(draft, to)
}

// Decrypt writes what is in an encrypted file. Errors are ErrPassphrase, and what went wrong
// with either file.
func Decrypt(from string, to io.Writer, passphrase string) error {
	encrypted, err := os.Open(from)
	if err != nil {
		return err
	}
	defer encrypted.Close()
	identity, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return errors.Join(ErrPassphrase, err)
	}
	r, err := age.Decrypt(encrypted, identity)
	var wrong *age.NoIdentityMatchError
	if errors.As(err, &wrong) {
		return errors.Join(ErrPassphrase, err)
	}
	if err != nil {
		return err
	}
	_, err = io.Copy(to, r)
	return err
}
