package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"

	"github.com/vedette-org/vedette/internal/record"
)

// writer holds the prepared statements of one replacement.
type writer struct {
	ctx  context.Context
	tx   *sql.Tx
	open []*sql.Stmt

	thing, move, drop *sql.Stmt
	refs, former      *sql.Stmt
	incident, name    *sql.Stmt
}

func newWriter(ctx context.Context, tx *sql.Tx) (*writer, error) {
	w := &writer{ctx: ctx, tx: tx}
	for _, p := range []struct {
		stmt  **sql.Stmt
		query string
	}{
		{&w.thing, "INSERT INTO thing (n, kind, id, ord, hash, body) VALUES (?, ?, ?, ?, ?, ?)"},
		{&w.move, "UPDATE thing SET ord = ? WHERE n = ?"},
		{&w.drop, "DELETE FROM thing WHERE n = ?"}, // ref, former, incident and name follow it
		{&w.refs, "INSERT OR IGNORE INTO ref (id, kind, n) SELECT value, ?, ? FROM json_each(?)"},
		{&w.former, "INSERT OR IGNORE INTO former (id, n) SELECT value, ? FROM json_each(?)"},
		{&w.incident, "INSERT INTO incident (n, mark, refs) VALUES (?, ?, ?)"},
		{&w.name, "INSERT INTO name (n, name) VALUES (?, ?)"},
	} {
		stmt, err := tx.PrepareContext(ctx, p.query)
		if err != nil {
			return nil, errors.Join(err, w.close())
		}
		*p.stmt = stmt
		w.open = append(w.open, stmt)
	}
	return w, nil
}

func (w *writer) close() error {
	var errs []error
	for _, s := range w.open {
		errs = append(errs, s.Close())
	}
	return errors.Join(errs...)
}

func (w *writer) run(s *sql.Stmt, args ...any) error {
	_, err := s.ExecContext(w.ctx, args...)
	return err
}

// forget takes a thing out with all that is found by.
func (w *writer) forget(n int64) error {
	return w.run(w.drop, n)
}

// put writes a row under the number n, or under a new one where n is nil.
func (w *writer) put(n any, r *record.Row, ord int, sum []byte) error {
	res, err := w.thing.ExecContext(w.ctx, n, int64(r.Kind), r.ID, ord, sum, string(r.Body))
	if err != nil {
		return err
	}
	id, err := res.LastInsertId()
	if err != nil {
		return err
	}
	if record.Named.Has(r.Kind) {
		if err := w.run(w.name, id, packName(r)); err != nil {
			return err
		}
	}
	return errors.Join(w.list(w.refs, r.Refs, int64(r.Kind), id), w.list(w.former, r.Former, id), w.mark(id, r))
}

// list runs a statement over a list of ids.
func (w *writer) list(s *sql.Stmt, ids []string, args ...any) error {
	if len(ids) == 0 {
		return nil
	}
	b, err := json.Marshal(ids)
	if err != nil {
		return err
	}
	return w.run(s, append(args, string(b))...)
}

func (w *writer) mark(n int64, r *record.Row) error {
	if r.Mark == nil {
		return nil
	}
	return w.run(w.incident, n, pack(r.Mark), packed(r.Refs))
}
