package modeltest

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"
)

// Rows reads a table in a file as rows by its header, and skips the test where the file is not.
func Rows(t testing.TB, path string, comma rune) []map[string]string {
	t.Helper()
	file, err := os.Open(path)
	if os.IsNotExist(err) {
		t.Skip("there is no ", path)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	r := csv.NewReader(file)
	r.Comma, r.FieldsPerRecord = comma, -1
	lines, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	lines[0][0] = strings.TrimPrefix(lines[0][0], "\ufeff")
	var rows []map[string]string
	for _, line := range lines[1:] {
		row := make(map[string]string)
		for i, header := range lines[0] {
			row[header] = line[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// names are two hundred people of a file in the folder beside the project: every nth of them.
func names(t testing.TB, file string, comma rune, nth int) []string {
	t.Helper()
	rows := Rows(t, Shared(t, file), comma)
	var all []string
	for i := 0; i < len(rows) && len(all) < 200; i += nth {
		given, family := rows[i]["first"]+rows[i]["Förnamn"], rows[i]["last"]+rows[i]["Efternamn"]
		all = append(all, given+" "+family)
	}
	return all
}

// ManyLanguages are two hundred people with names from forty languages.
func ManyLanguages(t testing.TB) []string { return names(t, "corpora/names/people-1000.csv", ',', 5) }

// Swedish are two hundred people with Swedish names.
func Swedish(t testing.TB) []string {
	return names(t, "corpora/contacts/sv-500.semicolon.utf8.csv", ';', 1)
}
