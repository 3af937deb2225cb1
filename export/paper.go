package export

import (
	"embed"
	"html/template"
	"io"
	"sync"
)

//go:embed templates/*.html
var templates embed.FS

// papers are the templates of what is printed, read when the first one is.
var papers = sync.OnceValues(func() (*template.Template, error) {
	return template.ParseFS(templates, "templates/*.html")
})

func printPaper(dst io.Writer, name string, content any) error {
	t, err := papers()
	if err != nil {
		return err
	}
	return t.ExecuteTemplate(dst, name, content)
}
