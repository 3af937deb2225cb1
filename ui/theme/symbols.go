package theme

import "strings"

// Symbols are the signs of the screens, each one cell wide in both sets, so that nothing
// is drawn differently with one or the other.
type Symbols struct {
	Pointer string // before the selected row
	Done    string
	Now     string // the current step
	Open    string // a step not taken yet, a place on a scale that was not reached
	Full    string // a place on a scale that was reached
	Rule    string // a horizontal line
	Wall    string // a vertical line
	Bar     string // the filled part of a bar
	Rest    string // its empty part
	More    string // text that was cut
	Dash    string // nothing, none
	Under   string // where something can be typed
	Dot     string // between two things
	Prompt  string // before what is typed
	Down    string // there is a list to choose from
	Rising  string // sorted upwards
	Falling string // sorted downwards
	Late    string
	Silent  string
	Mark    string // a marked row
	Left    string // the arrows on the keyboard
	Right   string
	// The corners of a box.
	TopLeft, TopRight, BottomLeft, BottomRight string
}

var unicodeSymbols = Symbols{
	Pointer: "▸", Done: "✓", Now: "◉", Open: "○", Full: "●", Rule: "─", Wall: "│", Bar: "▇", Rest: "░",
	More: "…", Dash: "–", Under: "_", Dot: "·", Prompt: "›", Down: "▾", Rising: "↓", Falling: "↑",
	Late: "!", Silent: "~", Mark: "•", Left: "←", Right: "→",
	TopLeft: "╭", TopRight: "╮", BottomLeft: "╰", BottomRight: "╯",
}

var asciiSymbols = Symbols{
	Pointer: ">", Done: "x", Now: "*", Open: "o", Full: "*", Rule: "-", Wall: "|", Bar: "#", Rest: ".",
	More: "~", Dash: "-", Under: "_", Dot: "-", Prompt: ">", Down: "v", Rising: "v", Falling: "^",
	Late: "!", Silent: "~", Mark: "*", Left: "<", Right: ">",
	TopLeft: "+", TopRight: "+", BottomLeft: "+", BottomRight: "+",
}

// toASCII replaces the signs that also stand in words of the catalogue, cell for cell.
var toASCII = strings.NewReplacer(
	"← →", "<->", // not the keys < and >
	"▸", ">", "✓", "x", "◉", "*", "○", "o", "●", "*", "─", "-", "│", "|", "▇", "#", "░", ".",
	"…", "~", "–", "-", "—", "-", "·", "-", "›", ">", "▾", "v", "↓", "v", "↑", "^", "•", "*",
	"←", "<", "→", ">", "╭", "+", "╮", "+", "╰", "+", "╯", "+",
	"“", `"`, "”", `"`, "‘", "'", "’", "'", "×", "x",
)

// Plainly replaces in a finished screen every sign that has one in ASCII, when the Theme
// is an ASCII one. Widths stay the same.
func (t *Theme) Plainly(screen string) string {
	if !t.ASCII {
		return screen
	}
	return toASCII.Replace(screen)
}
