package storage

import (
	"context"
	"strings"
	"time"
)

// Views are the filters of the list of contacts that were kept, as they are typed.
func (r *Register) Views(ctx context.Context) ([]string, error) {
	kept, err := value[string](ctx, r, "SELECT value FROM setting WHERE key = 'views'")
	if err != nil || kept == "" {
		return nil, err
	}
	return strings.Split(kept, "\n"), nil
}

// SetViews keeps these filters and no others.
func (r *Register) SetViews(ctx context.Context, at time.Time, views []string) (Done, error) {
	return r.SetSettings(ctx, at, map[string]string{"views": strings.Join(views, "\n")})
}
