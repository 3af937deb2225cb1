package line

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/storage/engine"
)

func backupCommand(c *call) *cobra.Command {
	to := ""
	cmd := c.withFlags("backup", span{0, 0}, flags{switches: []string{"encrypt", "list", "json"}}, func(g given) error {
		switch {
		case g.is("list") && (to != "" || g.is("encrypt")), g.is("json") && !g.is("list"):
			return wrongUse("backup.list-alone")
		case g.is("list"):
			return g.listBackups()
		case g.is("encrypt") && to == "":
			return wrongUse("backup.encrypt-needs-to")
		}
		return g.backup(to, g.is("encrypt"))
	})
	cmd.Flags().StringVar(&to, "to", "", "")
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	return cmd
}

// backup makes a copy of the register and prints where it is: among the backups, or in a
// file of its own that does not exist yet.
func (c *call) backup(to string, encrypt bool) error {
	r, err := c.open()
	if err != nil {
		return err
	}
	if to == "" {
		made, err := r.Backup(c.ctx, r.BackupFolder(), c.now())
		if err != nil {
			return err
		}
		c.printPath(made)
		return nil
	}
	passphrase := ""
	if encrypt {
		if _, err := os.Lstat(to); err == nil { // said before anything is asked
			return model.Fail(model.Exists, "line.file-exists", to)
		}
		if passphrase, err = c.newPassphrase(); err != nil {
			return err
		}
	}
	if _, err := r.CopyTo(c.ctx, c.now(), to, passphrase); err != nil {
		return err
	}
	c.printPath(to)
	return nil
}

// listBackups prints the backups of the register, the newest first. Of one that cannot be opened
// those are printed that may be its.
func (g given) listBackups() error {
	made, err := g.backups()
	if err != nil {
		return err
	}
	return printList(g.call, g.is("json"), listOf(storage.CountIn(g.ctx, made)), jsonBackup, g.backupCells, "backup.none")
}

func (c *call) backups() ([]storage.BackupFile, error) {
	path, err := c.path()
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) { // listing makes no register
		return nil, model.Fail(model.NotFound, "storage.none", path).Because(err)
	}
	r, err := c.open()
	if err != nil {
		made, listing := storage.BackupsBeside(path, c.now().Location())
		if listing != nil || len(made) == 0 {
			return nil, err
		}
		c.failed(err)
		return made, nil
	}
	return r.Backups()
}

func (c *call) backupCells(b storage.Backup) []string {
	l := c.language()
	holds := l.Say("backup.unreadable")
	if b.Readable {
		holds = l.Count("restore.contact", b.Contacts)
	}
	return []string{
		b.At.In(c.now().Location()).Format("2006-01-02 15:04"), model.ShownSize(l, b.Size), holds,
		l.Say("backup.sound", b.Sound.In(c.now().Location()).Format("2006-01-02 15:04")), b.Path,
	}
}

func jsonBackup(b storage.Backup) object {
	o := object{{"path", b.Path}, {"at", b.At.UTC().Format(time.RFC3339)}, {"bytes", b.Size}, {"sound", b.Sound.UTC().Format(time.RFC3339)}}
	if b.Readable {
		o = append(o, member{"contacts", b.Contacts})
	}
	return o
}

// backupFolder is where the backups of a register lie: in a folder of its own, when it can be
// opened.
func (c *call) backupFolder(register string) string {
	r, err := c.openQuietly(storage.Options{Now: c.now, ReadOnly: true})
	if err != nil {
		return filepath.Join(filepath.Dir(register), "backups")
	}
	return r.BackupFolder()
}

// backUpFirst makes a backup before a change that is larger than one contact.
func (c *call) backUpFirst(r *storage.Register) error {
	_, err := r.Backup(c.ctx, r.BackupFolder(), c.now())
	return engine.NotBegun(err)
}

// backUpIfDue makes a backup after a change when the last one is half an hour old. That it
// cannot be made is said, and undoes nothing.
func (c *call) backUpIfDue() {
	if !c.wrote {
		return
	}
	if _, err := c.register.BackupIfDue(context.WithoutCancel(c.ctx), c.now()); err != nil {
		c.failed(err)
	}
}
