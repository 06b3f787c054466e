package sqlite

import (
	"context"
	"database/sql"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/vedette-org/vedette/internal/record"
)

// where is a conjunction in the making.
type where struct {
	conds []string
	args  []any
}

func (w *where) and(cond string, args ...any) {
	w.conds = append(w.conds, cond)
	w.args = append(w.args, args...)
}

func (w *where) String() string {
	if len(w.conds) == 0 {
		return " WHERE true"
	}
	return " WHERE " + strings.Join(w.conds, " AND ")
}

// matching asks the table search for terms: by its index, and by reading where
// a term is too short for a trigram.
func matching(terms []string) *where {
	w := &where{}
	var phrases []string
	for _, t := range terms {
		if utf8.RuneCountInString(t) >= 3 {
			phrases = append(phrases, `"`+t+`"`) // letters and digits only: see record.Fold
		}
	}
	if len(phrases) > 0 {
		w.and("search MATCH ?", strings.Join(phrases, " "))
	}
	for _, t := range terms {
		if utf8.RuneCountInString(t) < 3 {
			w.and("instr(body, ?) > 0", t)
		}
	}
	return w
}

// Search implements [record.View].
func (s *Store) Search(ctx context.Context, q record.Query) (record.Page[record.Hit], error) {
	p := record.Page[record.Hit]{Items: []record.Hit{}}
	if err := q.Check(); err != nil {
		return p, err
	}
	after, size, err := record.Start(q.Cursor, q.Limit)
	if err != nil {
		return p, err
	}
	err = s.inRead(ctx, func(tx *sql.Tx) error {
		w := sought(&q)
		if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM thing"+w.String(), w.args...).Scan(&p.Total); err != nil {
			return err
		}
		p.Items, p.Next, err = hits(ctx, tx, w, record.Fold(q.Text), after, size)
		return err
	})
	return p, err
}

// sought writes a query as conditions on the table thing.
func sought(q *record.Query) *where {
	w := &where{}
	var ranks []string
	for k := range q.Wanted().Each {
		ranks = append(ranks, strconv.Itoa(record.KindRank(k)))
	}
	w.and("rank IN (" + strings.Join(ranks, ", ") + ")")
	terms := record.Terms(q.Text)
	if len(terms) == 0 {
		return w
	}
	t := matching(terms)
	found, args := "SELECT rowid FROM search"+t.String(), t.args
	if record.InText(terms) {
		found += ` UNION SELECT t.n FROM report_text JOIN report r ON r.seq = report_text.rowid
			JOIN thing t ON t.kind = ? AND t.id = r.id WHERE report_text MATCH ?`
		args = append(args, int64(record.Reports), `"`+strings.Join(terms, `" "`)+`"`)
	}
	w.and("n IN ("+found+")", args...)
	return w
}

// hits reads the names behind a key. A key is the kind's rank, whether the name
// begins with what was sought, and the sort key: see [record.Query.Key].
func hits(ctx context.Context, tx *sql.Tx, w *where, text string, after record.Key, size int) (items []record.Hit, next string, err error) {
	begins, order := "'0'", "rank, sort, id" // the index thing_sort has this order
	var args []any
	if text != "" {
		begins, order = "CASE WHEN substr(fold, 1, ?) = ? THEN '0' ELSE '1' END", "rank, b, sort, id"
		args = []any{utf8.RuneCountInString(text), text}
	}
	args = append(args, w.args...)
	behind := ""
	if len(after.Sort) > 1 {
		behind = " AND (rank, b, sort, id) > (CAST(? AS INTEGER), ?, ?, ?)"
		args = append(args, after.Sort[:1], after.Sort[1:2], after.Sort[2:], after.ID)
	}
	rows, err := tx.QueryContext(ctx, "SELECT rank || b || sort, id, kind, name, day FROM (SELECT *, "+begins+" AS b FROM thing"+
		w.String()+") WHERE true"+behind+" ORDER BY "+order+" LIMIT "+strconv.Itoa(size+1), args...)
	if err != nil {
		return nil, "", err
	}
	defer rows.Close()
	return scanHits(rows, size)
}

func scanHits(rows *sql.Rows, size int) (items []record.Hit, next string, err error) {
	items = []record.Hit{}
	var last record.Key
	for rows.Next() {
		if len(items) == size {
			return items, last.Cursor(), nil
		}
		var h record.Hit
		if err := rows.Scan(&last.Sort, &h.ID, &h.Kind, &h.Name, &h.Day); err != nil {
			return nil, "", err
		}
		last.ID = h.ID
		items = append(items, h)
	}
	return items, "", rows.Err()
}
