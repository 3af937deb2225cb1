package layout

// plainWidth counts text whose every letter takes one cell, the usual case, without the
// cost of finding the letters: Latin letters, the signs of the theme, sequences of colour.
// ok is false for all other text.
func plainWidth(s string) (n int, ok bool) {
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c >= 0x20 && c < 0x7f:
			i++
			n++
		case c == escape:
			if i = colourEnd(s, i); i < 0 {
				return 0, false
			}
		case c >= 0xc3 && c <= 0xc8 && i+1 < len(s): // U+00C0 to U+023F: å ä ö é
			i += 2
			n++
		case c == 0xc2 && i+1 < len(s) && (s[i+1] == 0xb7 || s[i+1] == 0xa0): // · and the space that does not break
			i += 2
			n++
		case c == 0xe2 && i+2 < len(s) && narrow(s[i+1], s[i+2]):
			i += 3
			n++
		default:
			return 0, false
		}
	}
	return n, true
}

// colourEnd gives the place behind a sequence of colour that begins at i, -1 when it is
// none.
func colourEnd(s string, i int) int {
	if i+1 >= len(s) || s[i+1] != '[' {
		return -1
	}
	for i += 2; i < len(s); i++ {
		switch c := s[i]; {
		case c == 'm':
			return i + 1
		case c >= '0' && c <= '9', c == ';', c == ':':
		default:
			return -1
		}
	}
	return -1
}

// narrow tells whether the sign of the bytes E2, b, c takes one cell.
func narrow(b, c byte) bool {
	switch b {
	case 0x80:
		return c >= 0x90 && c <= 0xa7 // – — ‘ ’ “ ” • …
	case 0x86:
		return c >= 0x90 && c <= 0x93 // ← ↑ → ↓
	case 0x94, 0x95:
		return true // lines and corners
	case 0x96:
		return c >= 0x80 && c <= 0x9f || c == 0xb8 || c == 0xbe // bars, ▸ ▾
	case 0x97:
		return c == 0x89 || c == 0x8b // ◉ ○
	case 0x9c:
		return c == 0x93 // ✓
	}
	return false
}
