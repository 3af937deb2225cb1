package table

import (
	"bufio"
	"bytes"
	"cmp"
	"io"
	"mime/quotedprintable"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"stegvis/model"
)

// property is one property of a business card.
type property struct {
	group string // "item1" of item1.TEL
	name  string // in capital letters; empty for a line that is no property
	types []string
	value string // still with its escapes
}

// cardLines reads the properties of business cards: lines, folded in either of two ways.
type cardLines struct {
	src    *bufio.Reader
	ahead  []byte // the next line, without its end
	more   bool   // there is a next line
	failed error
	lines  int
}

// mostCardLines is more than the cards of any office have.
const mostCardLines = 2 * mostRows

// longestHead is how far the name and the parameters of a property reach at most.
const longestHead = 4 << 10

func newCardLines(src io.Reader) *cardLines {
	l := &cardLines{src: bufio.NewReaderSize(src, longestPiece)}
	l.advance()
	return l
}

// advance reads the next line.
func (l *cardLines) advance() {
	l.ahead, l.more = nil, false
	if l.lines++; l.lines > mostCardLines {
		l.failed = model.Fail(model.Invalid, "intake.too-much")
		return
	}
	for {
		piece, err := nextLine(l.src)
		if err != nil {
			if err != io.EOF {
				l.failed, l.more = err, false
			}
			return
		}
		l.more = true
		l.ahead = append(l.ahead, piece...)
		if len(l.ahead) > longestRecord {
			l.failed, l.more = model.Fail(model.Invalid, "intake.no-table"), false
			return
		}
		if end := piece[len(piece)-1]; end == '\n' || end == '\r' {
			l.ahead = l.ahead[:len(l.ahead)-1]
			if next, _ := l.src.Peek(1); end == '\r' && len(next) == 1 && next[0] == '\n' {
				_, _ = l.src.Discard(1)
			}
			return
		}
	}
}

// next gives the next property; io.EOF after the last.
func (l *cardLines) next() (property, error) {
	for l.more && len(bytes.TrimSpace(l.ahead)) == 0 {
		l.advance()
	}
	if !l.more {
		return property{}, cmp.Or(l.failed, io.EOF)
	}
	line := l.ahead
	l.advance()
	soft := isQuotedPrintable(line)
	for l.more {
		if len(line) > longestRecord {
			return property{}, model.Fail(model.Invalid, "intake.no-table")
		}
		switch {
		case soft && bytes.HasSuffix(line, []byte("=")):
			line = append(line[:len(line)-1], l.ahead...)
		case len(l.ahead) > 0 && (l.ahead[0] == ' ' || l.ahead[0] == '\t'):
			line = append(line, l.ahead[1:]...)
			soft = soft || len(line) < longestHead && isQuotedPrintable(line)
		default:
			return propertyOf(string(line)), nil
		}
		l.advance()
	}
	return propertyOf(string(line)), l.failed
}

// isQuotedPrintable tells whether the value of a line is in that encoding.
func isQuotedPrintable(line []byte) bool {
	head, _, ok := bytes.Cut(line, []byte(":"))
	return ok && bytes.ContainsAny(head, "Qq") && bytes.Contains(bytes.ToUpper(head), []byte("QUOTED-PRINTABLE"))
}

// propertyOf takes a line apart: group.NAME;PARAMETER=x:value.
func propertyOf(line string) property {
	head, value, ok := cutOutsideQuotes(line, ':')
	if !ok {
		return property{value: line}
	}
	parts := splitOutsideQuotes(head, ';')
	name := strings.TrimSpace(parts[0])
	group := ""
	if at := strings.LastIndexByte(name, '.'); at >= 0 {
		group, name = strings.ToLower(name[:at]), name[at+1:]
	}
	if !isPropertyName(name) {
		return property{value: line}
	}
	p := property{group: group, name: strings.ToUpper(name), value: value}
	charset, printable := "", false
	for _, part := range parts[1:] {
		key, said, named := strings.Cut(part, "=")
		if !named {
			key, said = "TYPE", part
		}
		said = strings.ToLower(strings.Trim(said, `" `))
		switch strings.ToUpper(strings.TrimSpace(key)) {
		case "CHARSET":
			charset = said
		case "ENCODING":
			printable = said == "quoted-printable"
		case "TYPE":
			printable = printable || said == "quoted-printable"
			p.types = append(p.types, strings.Split(said, ",")...)
		}
	}
	if printable {
		p.value = printed(p.value, charset)
	}
	return p
}

func isPropertyName(s string) bool {
	return s != "" && len(s) < 100 && !strings.ContainsFunc(s, func(r rune) bool {
		return r != '-' && r != '_' && (r < '0' || r > '9') && (r|0x20 < 'a' || r|0x20 > 'z')
	})
}

// printed decodes quoted-printable text.
func printed(s, charset string) string {
	b, err := io.ReadAll(quotedprintable.NewReader(strings.NewReader(s)))
	if err != nil {
		return s
	}
	if utf8.Valid(b) {
		return string(b)
	}
	old := charmap.Windows1252
	for _, c := range cardCharsets {
		if slices.Contains(c.names, charset) {
			old = c.of
		}
	}
	var out strings.Builder
	for _, c := range b {
		out.WriteRune(old.DecodeByte(c))
	}
	return out.String()
}

// cardCharsets are the encodings that cards name, besides UTF-8 and that of Windows.
var cardCharsets = []struct {
	names []string
	of    *charmap.Charmap
}{
	{[]string{"iso-8859-2", "latin2"}, charmap.ISO8859_2},
	{[]string{"iso-8859-5"}, charmap.ISO8859_5},
	{[]string{"iso-8859-6"}, charmap.ISO8859_6},
	{[]string{"iso-8859-15", "latin9"}, charmap.ISO8859_15},
	{[]string{"windows-1250"}, charmap.Windows1250},
	{[]string{"windows-1251"}, charmap.Windows1251},
	{[]string{"windows-1256"}, charmap.Windows1256},
	{[]string{"cp850", "ibm850"}, charmap.CodePage850},
	{[]string{"macintosh", "macroman", "x-mac-roman"}, charmap.Macintosh},
}

// cutOutsideQuotes cuts at the first separator that stands in no quotes; where quotes are never
// closed, at the first of all.
func cutOutsideQuotes(s string, sep byte) (before, after string, found bool) {
	quoted := false
	for i := range len(s) {
		switch {
		case s[i] == '"':
			quoted = !quoted
		case s[i] == sep && !quoted:
			return s[:i], s[i+1:], true
		}
	}
	return strings.Cut(s, string(sep))
}

func splitOutsideQuotes(s string, sep byte) (parts []string) {
	for {
		before, after, more := cutOutsideQuotes(s, sep)
		parts = append(parts, before)
		if !more {
			return parts
		}
		s = after
	}
}

// splitEscaped splits a value at those separators that are not escaped, and takes the escapes
// off the parts.
func splitEscaped(s string, sep byte) []string {
	var parts []string
	var part strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && strings.IndexByte(`nN,;:\"`, s[i+1]) >= 0:
			i++
			if s[i]|0x20 == 'n' {
				part.WriteByte('\n')
			} else {
				part.WriteByte(s[i])
			}
		case s[i] == sep && sep != 0:
			parts = append(parts, strings.TrimSpace(part.String()))
			part.Reset()
		default:
			part.WriteByte(s[i])
		}
	}
	return append(parts, strings.TrimSpace(part.String()))
}

func unescaped(s string) string { return splitEscaped(s, 0)[0] }
