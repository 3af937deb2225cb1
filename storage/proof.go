package storage

import (
	"cmp"
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// sealed is a paper as it is kept: of one that is a file, the whole path and the checksum of what
// lies there. One whose checksum is known already keeps it: what is proven is the file as it was
// when it was named. Errors: Invalid when there is no such file, or what it is to prove is nothing of
// hers.
func (r *Register) sealed(ctx context.Context, rec model.Record) (model.Record, error) {
	if rec.Type != model.Paper {
		return rec, nil
	}
	var was model.Record
	if rec.Version > 0 {
		var err error
		if was, err = r.Record(ctx, model.Paper, rec.ID); err != nil {
			return rec, err
		}
	}
	if of := rec.Get("of"); of != "" && of != was.Get("of") {
		if there, err := r.proven(ctx, rec.Owner, of); err != nil || !there {
			return rec, cmp.Or(err, error(model.Fail(model.Invalid, "proof.of-nobodys", of).On("of")))
		}
	}
	rec = rec.Clone()
	where := model.CleanText(rec.Get("where"))
	switch {
	case rec.Get("kept") != "file":
		rec.Set("checksum", "")
		return rec, nil
	case where == "": // said by the type
		return rec, nil
	case was.Get("kept") == "file" && was.Get("where") == where && was.Get("checksum") != "":
		rec.Set("checksum", was.Get("checksum"))
		return rec, nil
	}
	path, sum, err := checksum(ctx, where)
	if err != nil {
		return rec, err
	}
	rec.Set("where", path)
	rec.Set("checksum", sum)
	return rec, nil
}

// proven tells whether a contact has what a paper is to prove.
func (r *Register) proven(ctx context.Context, contact, of string) (there bool, err error) {
	kind, id, _ := strings.Cut(of, " ")
	query := map[string]string{
		"outcome": "SELECT count(*) FROM outcome WHERE contact = ? AND id = ?",
		"finance": "SELECT count(*) FROM finance WHERE contact = ? AND id = ?",
		"event":   "SELECT count(*) FROM attendance WHERE contact = ? AND event = ?",
	}[kind]
	if query == "" {
		return false, nil
	}
	n, err := engine.Value[int](ctx, r, query, contact, id)
	return n > 0, err
}

// Provable finds what an id is that a paper can prove, by the id alone or with its type before it,
// and gives it as a paper names it. Errors: NotFound.
func (r *Register) Provable(ctx context.Context, id string) (of string, err error) {
	words := strings.Fields(id)
	if len(words) == 0 {
		return "", nil
	}
	id = words[len(words)-1]
	of, found, err := engine.One(ctx, r, engine.Scan[string], `
		SELECT 'outcome ' || id FROM outcome WHERE id = ?1 UNION ALL SELECT 'finance ' || id FROM finance WHERE id = ?1
		UNION ALL SELECT 'event ' || id FROM event WHERE id = ?1 LIMIT 1`, id)
	if err == nil && !found {
		err = model.Fail(model.NotFound, "proof.of-nobodys", id).On("of")
	}
	return of, err
}

// checksum is the SHA-256 of a file, and its whole path. Errors: Invalid, in the words of the form.
func checksum(ctx context.Context, path string) (whole, sum string, err error) {
	if home, err := os.UserHomeDir(); err == nil && strings.HasPrefix(path, "~/") {
		path = filepath.Join(home, path[2:])
	}
	whole, err = filepath.Abs(path)
	if err != nil {
		return "", "", unread(path, err)
	}
	about, err := os.Stat(whole)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return whole, "", model.Fail(model.Invalid, "proof.no-file", whole).On("where").Because(err)
	case err != nil:
		return whole, "", unread(whole, err)
	case !about.Mode().IsRegular():
		return whole, "", model.Fail(model.Invalid, "proof.not-a-file", whole).On("where")
	}
	file, err := os.Open(whole)
	if err != nil {
		return whole, "", unread(whole, err)
	}
	defer file.Close()
	digest := sha256.New()
	if _, err := io.Copy(digest, stopping{ctx, file}); err != nil {
		return whole, "", unread(whole, err)
	}
	return whole, fmt.Sprintf("%x", digest.Sum(nil)), nil
}

func unread(path string, err error) error {
	return model.Fail(model.Invalid, "proof.unread-file", path).On("where").Because(err)
}

// stopping reads until its context is done.
type stopping struct {
	context.Context
	from io.Reader
}

// Read reads on.
func (s stopping) Read(into []byte) (int, error) {
	if err := s.Err(); err != nil {
		return 0, err
	}
	return s.from.Read(into)
}

// CheckProof looks for every file that a paper names, and says of each that is missing, is not what
// it was, or was never looked at; and of papers that prove nothing any more because what they were
// of has been removed. files is how many were looked at.
func (r *Register) CheckProof(ctx context.Context) (wrong []text.Sentence, files int, err error) {
	papers, err := r.AllRecords(ctx, model.Paper, "")
	if err != nil {
		return nil, 0, err
	}
	for _, paper := range papers {
		if paper.Get("kept") != "file" {
			continue
		}
		files++
		what, where := paper.Get("what"), paper.Get("where")
		_, sum, err := checksum(ctx, where)
		switch {
		case ctx.Err() != nil:
			return nil, files, ctx.Err()
		case errors.Is(err, fs.ErrNotExist):
			wrong = append(wrong, text.Sentencef("proof.check-missing", paper.Name, what, where))
		case err != nil:
			wrong = append(wrong, text.Sentencef("proof.check-unread", paper.Name, what, where))
		case paper.Get("checksum") == "":
			wrong = append(wrong, text.Sentencef("proof.check-unsealed", paper.Name, what, where))
		case sum != paper.Get("checksum"):
			wrong = append(wrong, text.Sentencef("proof.check-changed", paper.Name, what, where))
		}
	}
	adrift, err := r.adrift(ctx)
	return append(wrong, adrift...), files, err
}

// adrift are the papers of what is there no more.
func (r *Register) adrift(ctx context.Context) ([]text.Sentence, error) {
	return engine.List(ctx, r, func(row *sql.Rows) (text.Sentence, error) {
		var name, what string
		err := row.Scan(&name, &what)
		return text.Sentencef("proof.check-adrift", name, what), err
	}, `SELECT c.name, p.what FROM proof AS p JOIN contact AS c ON c.id = p.contact WHERE p.of <> ''
		AND NOT EXISTS (SELECT 1 FROM outcome WHERE contact = p.contact AND p.of = 'outcome ' || id)
		AND NOT EXISTS (SELECT 1 FROM finance WHERE contact = p.contact AND p.of = 'finance ' || id)
		AND NOT EXISTS (SELECT 1 FROM attendance WHERE contact = p.contact AND p.of = 'event ' || event)
		ORDER BY c.name_key, p.id`)
}
