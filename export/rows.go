package export

import (
	"strconv"

	"stegvis/model"
)

// fields makes the cells of a row; they are good until the next row is begun.
type fields struct {
	cells [][]byte
	room  []byte
}

func (f *fields) begin() { f.cells, f.room = f.cells[:0], f.room[:0] }

func (f *fields) text(s string) {
	at := len(f.room)
	f.room = append(f.room, s...)
	f.cells = append(f.cells, f.room[at:len(f.room):len(f.room)])
}

func (f *fields) number(n int) { f.text(strconv.Itoa(n)) }

func (f *fields) date(d model.Date) { f.text(d.String()) }
