package sqlite

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/json"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

// ReplaceView implements [record.Store].
func (s *Store) ReplaceView(ctx context.Context, rec *vedette.Record, upTo record.Seq) (replaced bool, err error) {
	rows, err := record.Rows(rec) // before the lock is taken
	if err != nil {
		return false, err
	}
	header, err := json.Marshal(rec.Vedette)
	if err != nil {
		return false, err
	}
	err = s.inWrite(ctx, func(tx *sql.Tx) error {
		var folded int64
		if err := tx.QueryRowContext(ctx, "SELECT folded FROM state").Scan(&folded); err != nil || folded > int64(upTo) {
			return err
		}
		replaced = true
		if err := replace(ctx, tx, rows); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "UPDATE state SET version = version + 1, viewed = version + 1, folded = ?, header = ?", int64(upTo), string(header))
		return err
	})
	return replaced && err == nil, err
}

// replace writes the rows that differ from what is there, and takes out what is
// no longer told.
func replace(ctx context.Context, tx *sql.Tx, rows []record.Row) error {
	held, err := heldThings(ctx, tx)
	if err != nil {
		return err
	}
	w, err := newWriter(ctx, tx)
	if err != nil {
		return err
	}
	defer w.close()
	for ord := range rows {
		row := &rows[ord]
		sum := hash(row)
		key := thingKey{row.Kind, row.ID}
		was := held[key]
		delete(held, key)
		switch {
		case was == nil:
			err = w.put(nil, row, ord, sum)
		case !bytes.Equal(was.hash, sum):
			if err = w.forget(was.n); err == nil {
				err = w.put(was.n, row, ord, sum)
			}
		case was.ord != ord:
			err = w.run(w.move, ord, was.n)
		}
		if err != nil {
			return err
		}
	}
	for _, gone := range held {
		if err := w.forget(gone.n); err != nil {
			return err
		}
	}
	return nil
}

type thingKey struct {
	kind record.Kinds
	id   string
}

type heldThing struct {
	n    int64
	ord  int
	hash []byte
}

func heldThings(ctx context.Context, tx *sql.Tx) (map[thingKey]*heldThing, error) {
	rows, err := tx.QueryContext(ctx, "SELECT kind, id, n, ord, hash FROM thing")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	held := map[thingKey]*heldThing{}
	for rows.Next() {
		var k thingKey
		var t heldThing
		if err := rows.Scan(&k.kind, &k.id, &t.n, &t.ord, &t.hash); err != nil {
			return nil, err
		}
		held[k] = &t
	}
	return held, rows.Err()
}

// hash sums up all that is written for a row, its place in the record aside.
func hash(r *record.Row) []byte {
	h := sha256.New()
	h.Write(r.Body)
	for _, s := range []string{r.Hit.Name, string(r.Hit.Day), r.Sort, r.Search} {
		h.Write([]byte("\x00" + s))
	}
	if r.Mark != nil {
		_ = json.NewEncoder(h).Encode(r.Mark) // a hash takes any bytes, and a mark that Rows made can be encoded
	}
	return h.Sum(nil)[:16]
}
