package ui

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/colorprofile"

	"stegvis/ui/theme"
)

// ground is what is known of the terminal's background.
type ground uint8

const (
	unknownGround ground = iota
	darkGround
	lightGround
)

// groundOf reads COLORFGBG, "15;0" or "0;default;15": the last number is the background's among
// the sixteen colours, of which 7 and those from 9 on are light.
func groundOf(colorfgbg string) ground {
	back, err := strconv.Atoi(colorfgbg[strings.LastIndexByte(colorfgbg, ';')+1:])
	switch {
	case err != nil || back < 0 || back > 15:
		return unknownGround
	case back == 7 || back > 8:
		return lightGround
	}
	return darkGround
}

// colours are the options of the theme: what she has set, else what is known of the terminal, else
// colours that can be read on any background.
func (a *App) colours(o theme.Options) theme.Options {
	is := a.ground
	switch a.Colours {
	case "dark":
		is = darkGround
	case "light":
		is = lightGround
	case "terminal":
		o.Profile = min(o.Profile, colorprofile.ANSI)
	}
	o.Dark, o.Unsure = is == darkGround, is == unknownGround
	return o
}
