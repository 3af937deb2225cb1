package checkin

import (
	"testing"
	"time"

	"stegvis/ui/page"
)

// four come while the register is held: two in sight, and two typed faster than it answers.
func (d *door) four() {
	for _, who := range []string{"ami", "yus", "eri", "kar"} {
		d.Type(who)
		d.Press("enter")
	}
}

func TestWhoComesWhileTheRegisterIsHeldIsKeptAndSavedWhenItIsFree(t *testing.T) {
	d := open(t)
	free := d.Lock()
	d.four()
	d.Has("present 0", "saving", "Amina Warsame", "Yusuf Hersi", "Erik Länta", "Saved as soon as the register is free: 4 waiting")
	d.Wait(2 * time.Second)
	d.Has("4 waiting")
	free()
	d.Wait(2 * time.Second)
	d.Has("present 4", "Karin Öberg is here")
	d.Lacks("waiting", "saving")
	if got := d.present(t); got != "Amina Warsame 08:14, Erik Länta 08:14, Karin Öberg 08:14, Yusuf Hersi 08:14" {
		t.Errorf("present are: %s", got)
	}
}

func TestWhoComesIsSavedAlsoWhenOneHasGoneToAnotherPage(t *testing.T) {
	d := open(t)
	free := d.Lock()
	d.four()
	d.Send(page.Navigate{Route: page.Route{Kind: page.Today}})
	d.Has("came to: today", "4 waiting")
	free()
	d.Wait(2 * time.Second)
	d.Lacks("waiting")
	if got := d.present(t); got != "Amina Warsame 08:14, Erik Länta 08:14, Karin Öberg 08:14, Yusuf Hersi 08:14" {
		t.Errorf("present are: %s", got)
	}
}

func TestWhoCouldNotBeSavedIsNamed(t *testing.T) {
	d := open(t)
	free := d.Lock()
	d.four()
	for range 12 {
		d.Wait(time.Second)
	}
	d.Has("Not saved: Amina Warsame is here; Yusuf Hersi is here; Erik", "Karin Öberg is here", "present 0")
	d.Lacks("saving", "waiting")
	free()
	d.Press("esc")
	d.four()
	d.Has("present 4")
	d.Lacks("Not saved")
}
