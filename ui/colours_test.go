package ui

import "testing"

func TestTheGroundIsReadOfWhatTheTerminalSays(t *testing.T) {
	for said, want := range map[string]ground{
		"15;0": darkGround, "0;15": lightGround, "0;default;15": lightGround, "12;8": darkGround, "0;7": lightGround,
		"": unknownGround, "default;default": unknownGround, "0;99": unknownGround,
	} {
		if got := groundOf(said); got != want {
			t.Errorf("%q is %d, want %d", said, got, want)
		}
	}
}
