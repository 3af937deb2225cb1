package storage

import "context"

// Rest does what is best done while nobody waits: it carries what was written from the
// journal into the file, and lets the engine learn what the tables hold. It may be left out.
func (r *Register) Rest(ctx context.Context) error {
	if r.readOnly {
		return nil
	}
	_, err := r.writer.ExecContext(ctx, "PRAGMA wal_checkpoint(PASSIVE); PRAGMA analysis_limit = 400; PRAGMA optimize")
	return r.wrap("rest", err)
}
