// Package storage is the register on disk: one SQLite file behind two doors, reads (one
// view, one SELECT, its own row type) and writes (one atomic commit). No rule of the office
// and nothing of screens comes in here.
package storage

// Register is an open register.
type Register struct{}
