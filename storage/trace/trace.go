// Package trace describes errors for the program's log without telling anything of a person.
package trace

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"strings"
	"syscall"

	"modernc.org/sqlite"

	"stegvis/model"
)

// Of describes an error for the log: what kind it is, and of its causes what is the program's
// own or the system's. Nothing that was typed or is on record is in it: no name, no file's
// name, no value. It is one line of printable text.
func Of(err error) string {
	var parts []string
	gather(err, &parts)
	return strings.Join(parts, ": ")
}

// Panic describes what a program stopped with.
func Panic(fault any) string {
	switch f := fault.(type) {
	case runtime.Error: // an index, a nil: never a value on record
		return fmt.Sprintf("%q", f.Error())
	case error:
		return Of(f)
	}
	return fmt.Sprintf("%T", fault)
}

func gather(err error, parts *[]string) {
	add := func(s string) { *parts = append(*parts, s) }
	switch e := err.(type) {
	case nil:
	case *model.Error:
		add(fmt.Sprintf("error %d %s", e.Code, e.Message.Key))
		gather(e.Err, parts)
	case *fs.PathError:
		add(e.Op)
		gather(e.Err, parts)
	case interface{ Doing() string }:
		add(e.Doing())
		gather(errors.Unwrap(err), parts)
	case *os.LinkError:
		add(e.Op)
		gather(e.Err, parts)
	case syscall.Errno:
		add(e.Error())
	case *sqlite.Error: // names tables and columns; values are never part of a statement
		add(fmt.Sprintf("%q", e.Error()))
	case interface{ Unwrap() []error }:
		for _, one := range e.Unwrap() {
			gather(one, parts)
		}
	default:
		if own := ownText(err); own != "" {
			add(own)
			return
		}
		add(fmt.Sprintf("%T", err))
		gather(errors.Unwrap(err), parts)
	}
}

// ownText is the text of an error that always says the same; empty for any other.
func ownText(err error) string {
	for _, known := range []error{
		context.Canceled, context.DeadlineExceeded, fs.ErrNotExist, fs.ErrExist, fs.ErrPermission, fs.ErrClosed, fs.ErrInvalid,
	} {
		if err == known {
			return known.Error()
		}
	}
	return ""
}
