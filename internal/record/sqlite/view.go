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
	err = s.read.QueryRowContext(ctx, "SELECT version, viewed, folded, (SELECT coalesce(max(seq), 0) FROM log) FROM state").
		Scan(&st.Version, &st.Viewed, &st.Folded, &st.Head)
	return st, s.fault(err)
}

// Record implements [record.View].
func (s *Store) Record(ctx context.Context, kinds record.Kinds) (*vedette.Record, error) {
	var r *vedette.Record
	err := s.inRead(ctx, func(tx *sql.Tx) (err error) {
		r, err = s.things(ctx, tx, "kind & ? <> 0 ORDER BY kind, ord", int64(kinds))
		if err == nil {
			r.Vedette, err = s.header(ctx, tx)
		}
		if err != nil || !kinds.Has(record.Texts) {
			return err
		}
		return texts(ctx, tx, r.Reports)
	})
	return r, err
}

// header returns the head of the record. It lists all reports, which takes
// longer to read than most answers.
func (s *Store) header(ctx context.Context, tx *sql.Tx) (h vedette.Header, err error) {
	var body []byte
	if err := tx.QueryRowContext(ctx, "SELECT header FROM state").Scan(&body); err != nil {
		return h, err
	}
	if err := json.Unmarshal(body, &h); err != nil {
		return h, s.damaged(fmt.Errorf("the head of the record: %w", err))
	}
	return h, nil
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

// Count implements [record.View].
func (s *Store) Count(ctx context.Context, ids ...string) ([]record.Counts, error) {
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	all := make([]record.Counts, len(ids))
	for i := range all {
		all[i] = record.Counts{}
	}
	err = s.inRead(ctx, func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, "SELECT key, kind, count(*) FROM json_each(?) JOIN ref ON ref.id = value GROUP BY key, kind", string(list))
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var i, n int
			var kind record.Kinds
			if err := rows.Scan(&i, &kind, &n); err != nil {
				return err
			}
			all[i][kind] = n
		}
		return rows.Err()
	})
	return all, err
}

// view returns the few things for which a condition holds, at one moment and in
// the order of the record. The plus sign keeps SQLite from walking through all
// things in that order.
func (s *Store) view(ctx context.Context, where string, args ...any) (r *vedette.Record, err error) {
	err = s.inRead(ctx, func(tx *sql.Tx) error {
		r, err = s.things(ctx, tx, where+" ORDER BY +kind, ord", args...)
		return err
	})
	return r, err
}

// things returns the things for which a condition, with its order, holds.
func (s *Store) things(ctx context.Context, tx *sql.Tx, where string, args ...any) (*vedette.Record, error) {
	r := record.Empty()
	rows, err := tx.QueryContext(ctx, "SELECT kind, id, body FROM thing WHERE "+where, args...)
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
