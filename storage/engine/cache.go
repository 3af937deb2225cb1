package engine

import (
	"context"
	"database/sql/driver"
	"errors"
	"slices"
	"strings"

	"modernc.org/sqlite"
)

// How many statements a connection keeps, and how long one may be to be kept.
const (
	mostCached  = 48
	longestKept = 8 << 10
)

// cachingConn is a connection that keeps what SQLite made of the statements it ran last: reading
// and planning a statement often takes longer than running it, and a page asks for the same after
// every key.
type cachingConn struct {
	sqliteConn
	statements map[string]*cached
	clock      uint64
}

// sqliteConn is all of a connection of the driver that is used.
type sqliteConn interface {
	fullConn
	driver.SessionResetter
	driver.Validator
	NewRestore(uri string) (*sqlite.Backup, error)
}

// cached is a statement that is kept.
type cached struct {
	preparedStmt
	inUse bool
	used  uint64 // when it was last used
}

type preparedStmt interface {
	driver.Stmt
	driver.StmtExecContext
	driver.StmtQueryContext
}

func newCachingConn(c sqliteConn) *cachingConn {
	return &cachingConn{sqliteConn: c, statements: make(map[string]*cached)}
}

// ExecContext runs a statement.
func (c *cachingConn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	s, err := c.statement(ctx, query)
	switch {
	case err != nil:
		return nil, err
	case s == nil:
		return c.sqliteConn.ExecContext(ctx, query, args)
	}
	s.inUse = true
	defer func() { s.inUse = false }()
	return s.preparedStmt.ExecContext(ctx, args)
}

// QueryContext runs a query. Its statement is in use until the rows are closed.
func (c *cachingConn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	s, err := c.statement(ctx, query)
	switch {
	case err != nil:
		return nil, err
	case s == nil:
		return c.sqliteConn.QueryContext(ctx, query, args)
	}
	rows, err := s.preparedStmt.QueryContext(ctx, args)
	if err != nil {
		return nil, err
	}
	s.inUse = true
	return cachedRows{rows, s}, nil
}

// cachedRows are what a kept statement finds.
type cachedRows struct {
	driver.Rows
	of *cached
}

// Close lets the statement be used again.
func (r cachedRows) Close() error {
	err := r.Rows.Close()
	r.of.inUse = false
	return err
}

// statement gives what is kept of a query, or keeps it; nil for one that is not kept, or is being
// used.
func (c *cachingConn) statement(ctx context.Context, query string) (*cached, error) {
	c.clock++
	if s := c.statements[query]; s != nil {
		if s.inUse {
			return nil, nil
		}
		s.used = c.clock
		return s, nil
	}
	if !cacheable(query) {
		return nil, nil
	}
	made, err := c.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	p, ok := made.(preparedStmt)
	if !ok {
		return nil, made.Close()
	}
	if len(c.statements) >= mostCached {
		if err := c.dropOldest(); err != nil {
			return nil, errors.Join(err, made.Close())
		}
	}
	s := &cached{preparedStmt: p, used: c.clock}
	c.statements[query] = s
	return s, nil
}

// asked are the words that statements begin with which are run again and again.
var asked = []string{"SELECT", "WITH", "INSERT", "UPDATE", "DELETE"}

// cacheable tells whether a statement is one that is asked for again.
func cacheable(query string) bool {
	query = strings.TrimSpace(query)
	end := strings.IndexAny(query, " \t\n")
	return len(query) <= longestKept && end > 0 && slices.Contains(asked, query[:end])
}

// dropOldest lets go of the statement that was not used for the longest time.
func (c *cachingConn) dropOldest() error {
	oldest := ""
	for query, s := range c.statements {
		if !s.inUse && (oldest == "" || s.used < c.statements[oldest].used) {
			oldest = query
		}
	}
	if oldest == "" {
		return nil
	}
	s := c.statements[oldest]
	delete(c.statements, oldest)
	return s.Close()
}

// Close closes the statements and the connection.
func (c *cachingConn) Close() error {
	var err error
	for _, s := range c.statements {
		err = errors.Join(err, s.Close())
	}
	clear(c.statements)
	return errors.Join(err, c.sqliteConn.Close())
}
