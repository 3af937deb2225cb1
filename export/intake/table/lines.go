package table

import (
	"bufio"
	"bytes"
	"io"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// byLine reads a list line by line: one that is UTF-8 is, another is of the old encoding, as in
// lists put together from two programs.
type byLine struct {
	src  *bufio.Reader
	old  *charmap.Charmap
	text []byte // decoded, not yet given
	err  error
}

// longestPiece is how much of a line without an end is looked at together.
const longestPiece = 64 << 10

func newByLine(src io.Reader, old *charmap.Charmap) *byLine {
	return &byLine{src: bufio.NewReaderSize(src, longestPiece), old: old}
}

func (b *byLine) Read(p []byte) (int, error) {
	for len(b.text) == 0 {
		if b.err != nil {
			return 0, b.err
		}
		var piece []byte
		piece, b.err = nextLine(b.src)
		b.text = b.text[:0]
		if utf8.Valid(piece) {
			b.text = append(b.text, piece...)
			continue
		}
		for _, c := range piece {
			b.text = utf8.AppendRune(b.text, b.old.DecodeByte(c))
		}
	}
	n := copy(p, b.text)
	b.text = b.text[n:]
	return n, nil
}

// nextLines gives as many whole lines as are at hand, or a piece of a very long one.
func nextLines(src *bufio.Reader) ([]byte, error) {
	ahead, err := src.Peek(longestPiece)
	n := bytes.LastIndexAny(ahead, "\r\n") + 1
	if n == 0 {
		return nextLine(src)
	}
	_, _ = src.Discard(n)
	if err == io.EOF || err == bufio.ErrBufferFull {
		err = nil // what is left comes next
	}
	return ahead[:n], err
}

// nextLine gives a line with its end, or a piece of a very long one.
func nextLine(src *bufio.Reader) ([]byte, error) {
	ahead, err := src.Peek(max(src.Buffered(), 1)) // more than there is would be moved for every line
	if len(ahead) == 0 {
		return nil, err
	}
	n := bytes.IndexAny(ahead, "\r\n") + 1
	if n == 0 {
		ahead, err = src.Peek(longestPiece)
		n = bytes.IndexAny(ahead, "\r\n") + 1
	}
	if n == 0 {
		n = len(ahead)
		for i := 1; err == nil && i < utf8.UTFMax; i++ { // a character may go on behind it
			if utf8.RuneStart(ahead[n-i]) {
				if !utf8.FullRune(ahead[n-i:]) {
					n -= i
				}
				break
			}
		}
	}
	src.Discard(n)
	return ahead[:n], nil
}

// oldOnes are the encodings from before UTF-8, the likeliest first.
var oldOnes = []struct {
	name string
	of   *charmap.Charmap
}{{"windows-1252", charmap.Windows1252}, {"cp850", charmap.CodePage850}, {"macroman", charmap.Macintosh}}

// judgeOld reads a list to its end and names the encoding of those lines that are not UTF-8: the
// one in which letters stand inside words. mixed tells whether other lines are UTF-8 beyond
// ASCII.
func judgeOld(src io.Reader) (name string, mixed bool, err error) {
	lines := bufio.NewReaderSize(src, longestPiece)
	var inside [256]int // how often each byte has a letter on either side
	for {
		line, err := nextLine(lines)
		if err == io.EOF {
			return likeliest(&inside), mixed, nil
		}
		if err != nil {
			return "", false, err
		}
		if utf8.Valid(line) {
			mixed = mixed || bytes.ContainsFunc(line, func(r rune) bool { return r > unicode.MaxASCII })
			continue
		}
		for i, c := range line {
			if c >= utf8.RuneSelf && (i > 0 && isLetter(line[i-1]) || i+1 < len(line) && isLetter(line[i+1])) {
				inside[c]++
			}
		}
	}
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// likeliest gives the encoding that makes most Nordic letters and fewest signs of the bytes;
// another than the first only for good reason.
func likeliest(inside *[256]int) string {
	best, most := oldOnes[0].name, 0
	for i, old := range oldOnes {
		score := 0
		for c, n := range inside {
			r := old.of.DecodeByte(byte(c))
			switch {
			case n == 0:
			case bytes.ContainsRune([]byte("åäöÅÄÖæøÆØéü"), r):
				score += 3 * n
			case unicode.IsLetter(r):
			case r == '’' || r == '´':
			default:
				score -= 3 * n
			}
		}
		if i == 0 || score > most+3 {
			best, most = old.name, score
		}
	}
	return best
}
