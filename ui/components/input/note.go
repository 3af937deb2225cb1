package input

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// Note is text of several lines being typed. Long lines are broken at spaces where they are
// drawn. Make it with NewNote.
type Note struct {
	line  Line
	width int
	top   int // the first line in sight
	rows  []span
}

// span is one drawn line: letters from up to, not including, to.
type span struct{ from, to int }

// NewNote makes an empty note.
func NewNote(deps *page.Deps) *Note {
	n := &Note{line: Line{deps: deps}, width: 40}
	n.wrap()
	return n
}

// Value is what has been typed.
func (n *Note) Value() string { return n.line.Value() }

// Set replaces the text and puts the cursor behind it.
func (n *Note) Set(s string) {
	n.line.text.set(plainLines(s))
	n.top = 0
	n.wrap()
}

// Resize tells how wide the note is drawn.
func (n *Note) Resize(width int) {
	if width != n.width {
		n.width = width
		n.wrap()
	}
}

// HandleKey takes the keys that type, delete and move in the note; alt+enter begins a new line.
// Up on the first line and down on the last are not handled.
func (n *Note) HandleKey(msg tea.KeyPressMsg) (changed, handled bool) {
	defer n.wrap()
	if keys.Types(msg) {
		n.line.text.insert(msg.Text)
		return true, true
	}
	switch name := keys.Name(msg); name {
	case "alt+enter", "shift+enter", "ctrl+j":
		n.line.text.insert("\n")
		return true, true
	case "up":
		return false, n.vertical(-1)
	case "down":
		return false, n.vertical(1)
	case "home", "ctrl+a":
		n.line.text.at = n.rows[n.row()].from
		return false, true
	case "end", "ctrl+e":
		n.line.text.at = n.rows[n.row()].to
		return false, true
	default:
		return n.line.text.edit(name)
	}
}

// Paste puts pasted text in at the cursor, with its lines.
func (n *Note) Paste(s string) {
	n.line.text.insert(plainLines(s))
	n.wrap()
}

// Height is how many lines the whole note takes at its width, at least one.
func (n *Note) Height() int { return len(n.rows) }

// View draws at most height lines around the cursor, and the cursor's place among them.
func (n *Note) View(height int) (lines []string, x, y int) {
	row := n.row()
	n.top = max(min(n.top, row, len(n.rows)-height), row-height+1, 0)
	for _, r := range n.rows[n.top:min(n.top+height, len(n.rows))] {
		lines = append(lines, visible(n.letters(r.from, r.to)))
	}
	return lines, n.line.width(n.letters(n.rows[row].from, n.line.text.at)), row - n.top
}

func (n *Note) letters(from, to int) []string { return n.line.text.letters[from:to] }

// row is the drawn line the cursor is on.
func (n *Note) row() int {
	for i := len(n.rows) - 1; i > 0; i-- {
		if n.line.text.at >= n.rows[i].from {
			return i
		}
	}
	return 0
}

// vertical moves the cursor to the line above or below, to the same place if it is long
// enough.
func (n *Note) vertical(by int) (moved bool) {
	row := n.row()
	if row+by < 0 || row+by >= len(n.rows) {
		return false
	}
	here, there := n.rows[row], n.rows[row+by]
	x := n.line.width(n.letters(here.from, n.line.text.at))
	at := there.from
	for at < there.to && n.line.width(n.letters(there.from, at+1)) <= x {
		at++
	}
	if by < 0 && at == here.from && at > there.from {
		at-- // behind the last letter of a broken line is already the next line
	}
	n.line.text.at = at
	return true
}

// wrap breaks the text into lines that leave room for the cursor.
func (n *Note) wrap() {
	width := max(n.width-1, 1)
	n.rows = n.rows[:0]
	from, space, used := 0, -1, 0
	letters := n.line.text.letters
	for i := 0; i < len(letters); i++ {
		if letters[i] == "\n" || letters[i] == "\r\n" {
			n.rows = append(n.rows, span{from, i})
			from, space, used = i+1, -1, 0
			continue
		}
		used += n.line.width(letters[i : i+1])
		if used > width && i > from {
			to := i
			if space >= from {
				to = space + 1
			}
			n.rows = append(n.rows, span{from, to})
			from, space = to, -1
			used = n.line.width(letters[from : i+1])
		}
		if letters[i] == " " {
			space = i
		}
	}
	n.rows = append(n.rows, span{from, len(letters)})
}

// plainLines makes the line ends of any system the one of ours.
func plainLines(s string) string {
	return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", " ").Replace(s)
}
