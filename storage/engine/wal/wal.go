// Package wal reads the journal that SQLite keeps beside a database (its "-wal" file), without
// SQLite and without changing anything: which pages whole transactions wrote, in their order.
// The format is that of https://www.sqlite.org/fileformat2.html#walformat.
package wal

import (
	"bufio"
	"encoding/binary"
	"errors"
	"io"
)

// Sizes of the journal's parts, in bytes.
const (
	headerSize = 32
	frameSize  = 24 // of what stands before a page
)

// The two forms of the header's first number: in which order the checksum reads bytes.
const (
	littleEndian = 0x377f0682
	bigEndian    = 0x377f0683
)

// Page is one page as a transaction wrote it. Content is valid until the next is read.
type Page struct {
	Number  uint32 // from 1
	Content []byte
}

// header is what stands at the beginning of a journal.
type header struct {
	order    binary.ByteOrder
	pageSize int
	salts    [8]byte
	sum      checksum
}

// errNone is a journal in which there is nothing to read.
var errNone = errors.New("no journal")

// Read goes through the pages of a journal until the first that is not whole or is left from
// an earlier use of it. It calls page for each, and committed behind the last page of each
// whole transaction: pages after the last call of committed do not count. What is no journal
// has no pages. Errors are those of reading and of page.
func Read(from io.Reader, page func(Page) error, committed func()) error {
	in := bufio.NewReaderSize(from, 1<<18)
	h, err := readHeader(in)
	if errors.Is(err, errNone) {
		return nil
	}
	if err != nil {
		return err
	}
	frame, content := make([]byte, frameSize), make([]byte, h.pageSize)
	sum := h.sum
	for {
		if !readWhole(in, frame, &err) || !readWhole(in, content, &err) {
			return err
		}
		sum.add(h.order, frame[:8])
		sum.add(h.order, content)
		if [8]byte(frame[8:16]) != h.salts || !sum.is(frame[16:24]) {
			return nil
		}
		if err := page(Page{binary.BigEndian.Uint32(frame), content}); err != nil {
			return err
		}
		if binary.BigEndian.Uint32(frame[4:]) != 0 { // the size of the database after a commit
			committed()
		}
	}
}

func readHeader(in io.Reader) (h header, err error) {
	b := make([]byte, headerSize)
	if !readWhole(in, b, &err) {
		return h, errors.Join(err, errNone)
	}
	switch binary.BigEndian.Uint32(b) {
	case littleEndian:
		h.order = binary.LittleEndian
	case bigEndian:
		h.order = binary.BigEndian
	default:
		return h, errNone
	}
	h.pageSize = int(binary.BigEndian.Uint32(b[8:]))
	if h.pageSize < 512 || h.pageSize > 65536 || h.pageSize&(h.pageSize-1) != 0 {
		return h, errNone
	}
	h.salts = [8]byte(b[16:24])
	h.sum.add(h.order, b[:24])
	if !h.sum.is(b[24:32]) {
		return h, errNone
	}
	return h, nil
}

// readWhole fills a buffer; it is false at the end of what there is, and sets err when that
// is not why.
func readWhole(in io.Reader, b []byte, err *error) bool {
	_, e := io.ReadFull(in, b)
	if e != nil && !errors.Is(e, io.EOF) && !errors.Is(e, io.ErrUnexpectedEOF) {
		*err = e
	}
	return e == nil
}

// checksum is over everything in the journal so far.
type checksum [2]uint32

// add takes in bytes, whose number can be divided by eight.
func (c *checksum) add(order binary.ByteOrder, b []byte) {
	for ; len(b) >= 8; b = b[8:] {
		c[0] += order.Uint32(b) + c[1]
		c[1] += order.Uint32(b[4:]) + c[0]
	}
}

// is tells whether the checksum is the one that stands in eight bytes.
func (c checksum) is(b []byte) bool {
	return c[0] == binary.BigEndian.Uint32(b) && c[1] == binary.BigEndian.Uint32(b[4:])
}
