package engine

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"stegvis/model"
	"stegvis/storage/engine/copies"
	"stegvis/storage/safefile"
)

// BackupEncrypted writes a copy of the register, encrypted with a passphrase, into a file that is
// not there yet. The plain copy it is made from never lies where that file does. Errors are those
// of BackupTo.
func (f *File) BackupEncrypted(ctx context.Context, path, passphrase string) error {
	if there(path) {
		return model.Fail(model.Exists, "line.file-exists", path)
	}
	beside := filepath.Dir(f.path)
	if f.readOnly { // nothing can be made there
		beside = os.TempDir()
	}
	safefile.Sweep(filepath.Dir(path))
	return f.draft(ctx, beside, func(plain *os.File) error {
		return f.noBackup(filepath.Dir(path), copies.Encrypt(plain.Name(), path, passphrase))
	})
}

// Decrypt writes what an encrypted backup holds into a private file beside a register, for as
// long as it takes to restore it: drop takes it away. Errors are Invalid when the passphrase is
// another one, Full when it cannot be written, and those of a file that cannot be restored.
func Decrypt(ctx context.Context, from, passphrase, register string, schema Schema) (plain string, drop func(), err error) {
	keepPrivate()
	safefile.Sweep(filepath.Dir(register))
	draft, err := safefile.Draft(filepath.Dir(register))
	if err != nil {
		return "", nil, model.Fail(model.Full, "storage.cannot-decrypt", from).Because(err)
	}
	drop = func() { _, _ = draft.Close(), os.Remove(draft.Name()) }
	err = copies.Decrypt(from, draft, passphrase)
	var onDisk *fs.PathError
	switch {
	case err == nil:
		err = named((&File{path: register, schema: schema}).fitsHere(ctx, draft.Name()), draft.Name(), from)
	case errors.Is(err, copies.ErrPassphrase):
		err = model.Fail(model.Invalid, "storage.wrong-passphrase", from).Because(err)
	case errors.As(err, &onDisk):
		err = model.Fail(model.Full, "storage.cannot-decrypt", from).Because(err)
	default:
		err = model.Fail(model.Damaged, "storage.backup-damaged", from).Because(err)
	}
	if err != nil {
		drop()
		return "", nil, err
	}
	return draft.Name(), drop, nil
}

// named lets an error say the name of a file that a person knows instead of that of a draft.
func named(err error, draft, known string) error {
	var e *model.Error
	if !errors.As(err, &e) {
		return err
	}
	says := *e
	says.Message.Args = slices.Clone(says.Message.Args)
	for i, arg := range says.Message.Args {
		if arg == draft {
			says.Message.Args[i] = known
		}
	}
	return &says
}
