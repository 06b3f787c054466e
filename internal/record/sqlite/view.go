package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

// State implements [record.View].
func (s *Store) State(ctx context.Context) (st record.State, err error) {
	err = s.read.QueryRowContext(ctx, "SELECT version, folded, (SELECT coalesce(max(seq), 0) FROM log) FROM state").
		Scan(&st.Version, &st.Folded, &st.Head)
	return st, s.fault(err)
}

// Record implements [record.View].
func (s *Store) Record(ctx context.Context, kinds record.Kinds) (*vedette.Record, error) {
	var r *vedette.Record
	err := s.inRead(ctx, func(tx *sql.Tx) (err error) {
		r, err = s.things(ctx, tx, "kind & ? <> 0", int64(kinds))
		if err != nil || !kinds.Has(record.Texts) {
			return err
		}
		return texts(ctx, tx, r.Reports)
	})
	return r, err
}

// texts fills in the texts of the reports that the log has.
func texts(ctx context.Context, tx *sql.Tx, reports []vedette.Report) error {
	at := make(map[string]int, len(reports))
	for i := range reports {
		at[string(reports[i].ID)] = i
	}
	rows, err := tx.QueryContext(ctx, "SELECT id, text FROM report")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id string
		var text sql.RawBytes
		if err := rows.Scan(&id, &text); err != nil {
			return err
		}
		if i, ok := at[id]; ok {
			reports[i].Text = string(text)
		}
	}
	return rows.Err()
}

// Get implements [record.View].
func (s *Store) Get(ctx context.Context, ids ...string) (*vedette.Record, error) {
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	return s.view(ctx, `kind <> ? AND n IN (
		SELECT n FROM thing WHERE id IN (SELECT value FROM json_each(?))
		UNION SELECT n FROM former WHERE id IN (SELECT value FROM json_each(?)))`,
		int64(record.Notices), string(list), string(list))
}

// About implements [record.View].
func (s *Store) About(ctx context.Context, id string, kinds record.Kinds) (*vedette.Record, error) {
	return s.view(ctx, "n IN (SELECT n FROM ref WHERE id = ? AND kind & ? <> 0)", id, int64(kinds))
}

// view returns the things for which a condition holds, at one moment.
func (s *Store) view(ctx context.Context, where string, args ...any) (r *vedette.Record, err error) {
	err = s.inRead(ctx, func(tx *sql.Tx) error {
		r, err = s.things(ctx, tx, where, args...)
		return err
	})
	return r, err
}

// things returns the things for which a condition holds, in the order of the record.
func (s *Store) things(ctx context.Context, tx *sql.Tx, where string, args ...any) (*vedette.Record, error) {
	r := record.Empty()
	var header []byte
	if err := tx.QueryRowContext(ctx, "SELECT header FROM state").Scan(&header); err != nil {
		return nil, err
	}
	if err := json.Unmarshal(header, &r.Vedette); err != nil {
		return nil, s.damaged(err)
	}
	rows, err := tx.QueryContext(ctx, "SELECT kind, id, body FROM thing WHERE "+where+" ORDER BY kind, ord", args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var kind record.Kinds
		var id string
		var body sql.RawBytes
		if err := rows.Scan(&kind, &id, &body); err != nil {
			return nil, err
		}
		if err := record.Put(r, kind, body); err != nil {
			return nil, s.damaged(fmt.Errorf("%s %s: %w", kind, id, err))
		}
	}
	return r, rows.Err()
}
