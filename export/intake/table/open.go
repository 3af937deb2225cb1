package table

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"stegvis/model"
)

// Largest is the size in bytes of the largest file that is read.
const Largest = 100 << 20

// open opens a file that may be a list. Errors are NotFound and Invalid.
func open(path string) (*os.File, error) {
	name := filepath.Base(path)
	at, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, model.Fail(model.NotFound, "intake.no-file", path).Because(err)
	case err != nil:
		return nil, model.Fail(model.Invalid, "intake.unreadable", name).Because(err)
	case at.IsDir():
		return nil, model.Fail(model.Invalid, "intake.folder", name)
	case !at.Mode().IsRegular():
		return nil, model.Fail(model.Invalid, "intake.not-a-file", name)
	case at.Size() > Largest:
		return nil, model.Fail(model.Invalid, "intake.too-large", name)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, model.Fail(model.Invalid, "intake.unreadable", name).Because(err)
	}
	if err := check(name, f); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// check refuses what is no table of text, and goes back to the beginning.
func check(name string, src io.ReadSeeker) error {
	head := make([]byte, 8192)
	n, err := io.ReadFull(src, head)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return reading(name, err)
	}
	if key := refusal(head[:n], strings.ToLower(filepath.Ext(name))); key != "" {
		return model.Fail(model.Invalid, key, name)
	}
	if _, err := src.Seek(0, io.SeekStart); err != nil {
		return reading(name, err)
	}
	return nil
}

// refusal gives the key of the sentence with which a file is refused, from how it begins;
// empty for what may be a table.
func refusal(head []byte, ext string) (key string) {
	text := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, markUTF8), " \t\r\n"))
	begins := func(marks ...string) bool {
		for _, m := range marks {
			if bytes.HasPrefix(text, []byte(m)) {
				return true
			}
		}
		return false
	}
	switch {
	case len(text) == 0:
		return "intake.empty"
	case bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06")):
		switch {
		case bytes.Contains(head, []byte("opendocument")) || ext == ".ods":
			return "intake.opendocument"
		case ext == ".xlsb":
			return "intake.excel"
		case bytes.Contains(head, []byte("xl/")) || strings.HasPrefix(ext, ".xls") || bytes.Contains(head, []byte("[Content_Types].xml")):
			return "" // what is in it tells readWorkbook
		}
		return "intake.archive"
	case bytes.HasPrefix(head, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")):
		return "intake.excel"
	case bytes.HasPrefix(head, []byte("\x1F\x8B")), begins("rar!", "7z\xbc\xaf"):
		return "intake.archive"
	case begins("%pdf"):
		return "intake.pdf"
	case begins("<html", "<!doctype", "<table", "<?xml", "<meta"):
		return "intake.web-page"
	case isBinary(head):
		return "intake.binary"
	}
	return ""
}

// isBinary tells whether bytes cannot be text: too many control characters among them.
func isBinary(head []byte) bool {
	if e, _ := encodingOf(head); e.name == "utf-16" {
		return false
	}
	if bytes.HasPrefix(head, []byte("SQLite format 3\x00")) {
		return true
	}
	odd := 0
	for _, c := range head {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B || c == 0x7F {
			odd++
		}
	}
	return odd > len(head)/20
}
