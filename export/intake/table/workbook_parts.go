package table

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"strings"

	"stegvis/model"
)

// The limits of a workbook, which is an archive and may be far larger than the file: the file
// itself, its sheets and their texts when unpacked, each part that is taken in as a whole, and
// all else, which is pictures.
const (
	largestWorkbook = 40 << 20
	largestSheets   = 64 << 20
	largestPart     = 8 << 20
	largestRest     = 32 << 20
	mostParts       = 5_000
	deepestMark     = 256
	mostMarks       = 6_000_000 // of all parts: four for a cell, and no sheet has more cells
	mostSmallMarks  = 200_000   // of a part that is neither a sheet nor its texts
	longestMark     = 1 << 20   // a cell of Excel holds 32 767 signs
)

// isWorkbook tells whether a file begins as an archive does, and goes back to the beginning.
// Other archives than workbooks are refused before.
func isWorkbook(src io.ReadSeeker) (bool, error) {
	var head [4]byte
	_, err := io.ReadFull(src, head[:])
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return false, err
	}
	_, err = src.Seek(0, io.SeekStart)
	return head == [4]byte{'P', 'K', 3, 4} || head == [4]byte{'P', 'K', 5, 6}, err
}

// checkParts refuses a workbook of which a part is larger, or a cell longer, than any list has,
// before anything of it is taken in.
func checkParts(ctx context.Context, book []byte) error {
	archive, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		return damaged(err)
	}
	if len(archive.File) > mostParts {
		return model.Fail(model.Invalid, "intake.workbook-large")
	}
	var sheets, rest uint64
	workbook := false
	for _, part := range archive.File {
		name := strings.ToLower(strings.ReplaceAll(part.Name, `\`, "/"))
		size := part.UncompressedSize64
		switch {
		case isSheet(name):
			sheets += size
		case size > largestPart && !isAside(name):
			return model.Fail(model.Invalid, "intake.workbook-large")
		default:
			rest += size
		}
		if size > largestSheets || sheets > largestSheets || rest > largestRest {
			return model.Fail(model.Invalid, "intake.workbook-large")
		}
		workbook = workbook || strings.HasPrefix(name, "xl/")
	}
	if !workbook {
		return model.Fail(model.Invalid, "intake.workbook-none")
	}
	left := mostMarks
	for _, part := range archive.File {
		if err := checkMarks(ctx, part, &left); err != nil {
			return err
		}
	}
	return nil
}

// isSheet tells of the sheets and their texts.
func isSheet(name string) bool {
	return strings.HasPrefix(name, "xl/worksheets/sheet") || name == "xl/sharedstrings.xml"
}

// isAside tells of parts that are no part of the sheets: pictures, and copies for pivot tables.
func isAside(name string) bool {
	return strings.HasPrefix(name, "xl/media/") || strings.HasPrefix(name, "xl/pivotcache/") || strings.HasPrefix(name, "docprops/")
}

// checkMarks unpacks a part and refuses one with a text, or a mark, longer than any cell, with more
// marks than a list has, or with marks deeper inside one another than any. That it is as large as
// the archive says, the archive's reader sees to.
func checkMarks(ctx context.Context, part *zip.File, left *int) error {
	if isAside(strings.ToLower(part.Name)) {
		return nil
	}
	src, err := part.Open()
	if err != nil {
		return damaged(err)
	}
	defer src.Close()
	room := make([]byte, 64<<10)
	var m marks
	for {
		n, err := src.Read(room)
		m.read(room[:n])
		switch {
		case m.since > longestMark, m.depth > deepestMark:
			return model.Fail(model.Invalid, "intake.no-table")
		case m.begun > *left || m.begun > mostSmallMarks && !isSheet(strings.ToLower(part.Name)):
			return model.Fail(model.Invalid, "intake.workbook-large")
		case err == io.EOF:
			*left -= m.begun
			return nil
		case err != nil:
			return damaged(err)
		case ctx.Err() != nil:
			return ctx.Err()
		}
	}
}

// marks counts the marks of a part, "<c>" and "</c>", while it is read.
type marks struct {
	since int  // how long ago the last one began or ended
	begun int  // how many were opened
	depth int  // how many are open
	last  byte // the sign before
}

func (m *marks) read(text []byte) {
	for _, c := range text {
		m.since++
		switch {
		case m.last == '<' && c == '/':
			m.depth--
		case m.last == '<' && c != '?' && c != '!':
			m.depth++
			m.begun++
		case c == '>' && m.last == '/':
			m.depth--
		}
		if c == '<' || c == '>' {
			m.since = 0
		}
		m.last = c
	}
}

func damaged(err error) error {
	return model.Fail(model.Invalid, "intake.workbook-damaged").Because(err)
}
