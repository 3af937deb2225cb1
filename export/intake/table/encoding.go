package table

import (
	"bytes"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// encoding is how the bytes of a list stand for characters.
type encoding struct {
	name string // as in model.ImportPlan: utf-8, utf-16, windows-1252
	mark []byte // the byte order mark the list begins with; may be empty
	big  bool   // utf-16: the high byte comes first

	mixed bool // lines of UTF-8 are among those of an older encoding

	twice   bool // all of it was saved twice, see judgeTwice
	suspect bool // some of it may have been
}

var (
	markUTF8   = []byte{0xEF, 0xBB, 0xBF}
	markLittle = []byte{0xFF, 0xFE}
	markBig    = []byte{0xFE, 0xFF}
)

// detectEncoding reads a list to its end, as one wrong byte far down tells UTF-8 from
// Windows-1252, and goes back to the beginning.
func detectEncoding(src io.ReadSeeker) (encoding, error) {
	head := make([]byte, 4096)
	n, err := io.ReadFull(src, head)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return encoding{}, err
	}
	head = head[:n]
	e, sure := encodingOf(head)
	if !sure {
		valid, err := validUTF8(head, src)
		if err != nil {
			return encoding{}, err
		}
		if !valid {
			if _, err := src.Seek(0, io.SeekStart); err != nil {
				return encoding{}, err
			}
			if e.name, e.mixed, err = judgeOld(src); err != nil {
				return encoding{}, err
			}
		}
	}
	if _, err := src.Seek(0, io.SeekStart); err != nil {
		return e, err
	}
	if e.old() == nil {
		if e.twice, e.suspect, err = judgeTwice(e.decode(src)); err != nil {
			return e, err
		}
	}
	_, err = src.Seek(0, io.SeekStart)
	return e, err
}

// encodingOf tells an encoding from its mark, or UTF-16 from where its zeros lie. sure is
// false for all else, which is taken for UTF-8 until seen otherwise.
func encodingOf(head []byte) (e encoding, sure bool) {
	switch {
	case bytes.HasPrefix(head, markUTF8):
		return encoding{name: "utf-8", mark: markUTF8}, true
	case bytes.HasPrefix(head, markLittle):
		return encoding{name: "utf-16", mark: markLittle}, true
	case bytes.HasPrefix(head, markBig):
		return encoding{name: "utf-16", mark: markBig, big: true}, true
	}
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	const rare = 20 // one in so many bytes
	pairs := len(head) / 2
	switch {
	case zeros[1] > pairs/4 && zeros[0] <= pairs/rare && pairs > 1:
		return encoding{name: "utf-16"}, true
	case zeros[0] > pairs/4 && zeros[1] <= pairs/rare && pairs > 1:
		return encoding{name: "utf-16", big: true}, true
	}
	return encoding{name: "utf-8"}, false
}

// validUTF8 tells whether all bytes, those read and those to come, are UTF-8.
func validUTF8(head []byte, rest io.Reader) (bool, error) {
	room := make([]byte, 64<<10)
	left := copy(room, head)
	for {
		whole := left
		for i := 1; i < utf8.UTFMax && i <= left; i++ { // a character may go on in what comes next
			if utf8.RuneStart(room[left-i]) {
				if !utf8.FullRune(room[left-i : left]) {
					whole = left - i
				}
				break
			}
		}
		if !utf8.Valid(room[:whole]) {
			return false, nil
		}
		left = copy(room, room[whole:left])
		n, err := rest.Read(room[left:])
		left += n
		if err == io.EOF && n == 0 {
			return left == 0, nil
		}
		if err != nil && err != io.EOF {
			return false, err
		}
	}
}

// decode gives the list as UTF-8 without its mark. What is no character stays as it is in
// UTF-8 and is � from the others.
func (e encoding) decode(src io.Reader) io.Reader {
	if e.twice {
		e.twice = false
		return newOnceAgain(e.decode(src))
	}
	switch e.name {
	case "utf-16":
		order := unicode.LittleEndian
		if e.big {
			order = unicode.BigEndian
		}
		return unicode.UTF16(order, unicode.UseBOM).NewDecoder().Reader(src)
	}
	if old := e.old(); old != nil {
		return newByLine(src, old)
	}
	return &unmarked{src: src}
}

// encode writes UTF-8 as the list had it, after its mark. Characters the encoding lacks
// become question marks.
func (e encoding) encode(dst io.Writer) (io.Writer, error) {
	if _, err := dst.Write(e.mark); err != nil {
		return nil, err
	}
	switch e.name {
	case "utf-16":
		order := unicode.LittleEndian
		if e.big {
			order = unicode.BigEndian
		}
		return unicode.UTF16(order, unicode.IgnoreBOM).NewEncoder().Writer(dst), nil
	}
	if old := e.old(); old != nil && !e.mixed {
		return replacing{dst, old}, nil
	}
	return dst, nil
}

// old gives the encoding from before UTF-8 that this is, nil for others.
func (e encoding) old() *charmap.Charmap {
	for _, old := range oldOnes {
		if old.name == e.name {
			return old.of
		}
	}
	return nil
}

// replacing writes UTF-8 in an older encoding.
type replacing struct {
	dst io.Writer
	old *charmap.Charmap
}

func (r replacing) Write(p []byte) (int, error) {
	out := make([]byte, 0, len(p))
	for _, c := range string(p) {
		b, ok := r.old.EncodeRune(c)
		if !ok {
			b = '?'
		}
		out = append(out, b)
	}
	if _, err := r.dst.Write(out); err != nil {
		return 0, err
	}
	return len(p), nil
}

// unmarked leaves out the byte order mark at the beginning of UTF-8.
type unmarked struct {
	src   io.Reader
	begun bool
}

func (u *unmarked) Read(p []byte) (int, error) {
	if u.begun || len(p) < len(markUTF8) {
		return u.src.Read(p)
	}
	u.begun = true
	n, err := io.ReadFull(u.src, p[:len(markUTF8)])
	if err == io.ErrUnexpectedEOF || n > 0 && err == io.EOF {
		err = nil
	}
	if bytes.Equal(p[:n], markUTF8) {
		return u.src.Read(p)
	}
	return n, err
}
