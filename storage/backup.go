package storage

import (
	"context"
	"time"

	"stegvis/model"
)

// backupFolder is where backups lie beside the register.
const backupFolder = "backups"

// Backup writes a copy of the register into a folder.
func (r *Register) Backup(ctx context.Context, folder string, now time.Time) (string, error) {
	return "", model.Fail(model.Internal, "error.internal")
}
