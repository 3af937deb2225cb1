// Package export is what leaves the house as files: tables, the year's folder, calendars,
// papers for the wall. Bringing in is in export/intake. It reads the register through
// storage and knows no rule of its own.
package export

import (
	"bufio"
	"bytes"
	"io"

	"stegvis/export/guard"
	"stegvis/model/text"
	"stegvis/storage/report"
)

// Dialect is a way of writing tables.
type Dialect struct {
	comma  byte
	end    string // of a line
	mark   string // at the beginning of the file
	quoted bool   // every cell, else only those that need it
	people bool   // titles and values as people read them, text guarded against spreadsheets
}

// SwedishExcel is what a Swedish spreadsheet opens with a double click: semicolons, UTF-8
// with a mark, every cell in quotes. Machine is RFC 4180 in UTF-8 with the keys and values
// of the contract.
var (
	SwedishExcel = Dialect{comma: ';', end: "\r\n", mark: "\ufeff", quoted: true, people: true}
	Machine      = Dialect{comma: ',', end: "\n"}
)

// Writer writes one table, row by row. The first error stops it and is kept.
type Writer struct {
	dialect Dialect
	lang    text.Lang
	columns []report.Column
	said    []map[string][]byte // values already put in words, by column
	out     *bufio.Writer
	line    []byte
	room    []byte
	rows    int
}

// NewWriter makes a Writer; lang is the language of titles and values for people.
func NewWriter(dst io.Writer, d Dialect, columns []report.Column, lang text.Lang) *Writer {
	return &Writer{dialect: d, lang: lang, columns: columns, said: make([]map[string][]byte, len(columns)), out: bufio.NewWriterSize(dst, 256<<10)}
}

// Header writes the first row: titles for people, keys for machines.
func (w *Writer) Header() error {
	if _, err := w.out.WriteString(w.dialect.mark); err != nil {
		return err
	}
	w.line = w.line[:0]
	for i, c := range w.columns {
		name := c.Key
		if w.dialect.people {
			name = guard.Text(w.lang.Say(c.Title))
		}
		w.cell(i, []byte(name))
	}
	return w.endLine()
}

// Row writes one row: the values of the contract in the order of the columns. They are not
// kept.
func (w *Writer) Row(fields [][]byte) error {
	w.line = w.line[:0]
	for i, value := range fields {
		w.cell(i, w.value(i, value))
	}
	w.rows++
	return w.endLine()
}

// Flush writes what is still held.
func (w *Writer) Flush() error { return w.out.Flush() }

// value gives a value as it is written. Numbers, dates and keys cannot hold anything else
// and go as they are; what a person typed is cleaned, and guarded for people.
func (w *Writer) value(i int, value []byte) []byte {
	c := &w.columns[i]
	if w.dialect.people && c.Show != nil && len(value) > 0 {
		return w.shown(i, value)
	}
	switch {
	case c.Kind != report.Text:
		return value
	case w.dialect.people:
		w.room = guard.AppendText(w.room[:0], value)
	default:
		w.room = guard.AppendClean(w.room[:0], value)
	}
	return w.room
}

// shown puts a value in words, once for each value of a column.
func (w *Writer) shown(i int, value []byte) []byte {
	const most = 4096 // values of free choices are many
	if said, ok := w.said[i][string(value)]; ok {
		return said
	}
	said := []byte(w.columns[i].Show(w.lang, string(value)))
	if w.columns[i].Kind == report.Text {
		said = guard.AppendText(nil, said)
	} else {
		said = []byte(guard.Formula(guard.Clean(string(said))))
	}
	if w.said[i] == nil {
		w.said[i] = make(map[string][]byte)
	}
	if len(w.said[i]) < most {
		w.said[i][string(value)] = said
	}
	return said
}

func (w *Writer) cell(i int, value []byte) {
	if i > 0 {
		w.line = append(w.line, w.dialect.comma)
	}
	if !w.dialect.quoted && !w.needsQuotes(value) {
		w.line = append(w.line, value...)
		return
	}
	w.line = append(w.line, '"')
	for {
		at := bytes.IndexByte(value, '"')
		if at < 0 {
			break
		}
		w.line = append(w.line, value[:at]...)
		w.line = append(w.line, '"', '"')
		value = value[at+1:]
	}
	w.line = append(w.line, value...)
	w.line = append(w.line, '"')
}

// needsQuotes tells whether a cell would be read otherwise without quotes.
func (w *Writer) needsQuotes(value []byte) bool {
	if len(value) > 0 && (value[0] == ' ' || value[len(value)-1] == ' ') {
		return true
	}
	for _, c := range value {
		if c == w.dialect.comma || c == '"' || c == '\n' || c == '\r' {
			return true
		}
	}
	return false
}

func (w *Writer) endLine() error {
	w.line = append(w.line, w.dialect.end...)
	_, err := w.out.Write(w.line)
	return err
}
