package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
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

// isIn asks that a column have one of some values, where there are any.
func isIn[T ~string](w *where, column string, values []T) {
	if len(values) == 0 {
		return
	}
	w.and(column+" IN (?"+strings.Repeat(", ?", len(values)-1)+")", anys(values)...)
}

func anys[T ~string](values []T) []any {
	list := make([]any, len(values))
	for i, v := range values {
		list[i] = string(v)
	}
	return list
}

// chosen writes a filter as conditions on the table incident. The filter has
// been checked.
func chosen(f *record.Filter) *where {
	w := &where{}
	if f.From != "" || f.To != "" {
		w.and("(earliest <> '' OR latest <> '')")
	}
	if f.From != "" {
		w.and("(latest = '' OR latest >= ?)", string(f.From))
	}
	if f.To != "" {
		w.and("earliest <= ?", string(f.To)) // an open beginning is empty, before all days
	}
	inBox(w, f.Box)
	isIn(w, "type", f.Types)
	isIn(w, "family", f.Families)
	isIn(w, "standing", f.Standing)
	isIn(w, "review", f.Review)
	if len(f.Actors) > 0 {
		list, _ := json.Marshal(f.Actors) // strings can always be encoded
		w.and("n IN (SELECT n FROM ref WHERE id IN (SELECT value FROM json_each(?)) AND kind = ?)", string(list), int64(record.Incidents))
	}
	if terms := record.Terms(f.Text); len(terms) > 0 {
		t := matching(terms)
		w.and("n IN (SELECT rowid FROM search"+t.String()+")", t.args...)
	}
	return w
}

// inBox asks the R*Tree for candidates with a margin, since it rounds to 32
// bits, and the exact columns for the rest.
func inBox(w *where, b *record.Box) {
	if b == nil {
		return
	}
	parts := [][2]float64{{b.West, b.East}}
	if b.West > b.East {
		parts = [][2]float64{{b.West, 180}, {-180, b.East}}
	}
	var conds []string
	var args []any
	for _, p := range parts {
		conds = append(conds, `(n IN (SELECT n FROM incident_box WHERE south <= ? AND north >= ? AND west <= ? AND east >= ?)
			AND lat >= ? AND lat <= ? AND lon >= ? AND lon <= ?)`)
		const margin = 1e-4
		args = append(args, b.North+margin, b.South-margin, p[1]+margin, p[0]-margin, b.South, b.North, p[0], p[1])
	}
	w.and("("+strings.Join(conds, " OR ")+")", args...)
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

// Incidents implements [record.View].
func (s *Store) Incidents(ctx context.Context, f record.Filter) (record.Page[vedette.Incident], error) {
	p := record.Page[vedette.Incident]{Items: []vedette.Incident{}}
	if err := f.Check(); err != nil {
		return p, err
	}
	after, size, err := record.Start(f.Cursor, f.Limit)
	if err != nil {
		return p, err
	}
	err = s.inRead(ctx, func(tx *sql.Tx) error {
		w := chosen(&f)
		if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM incident"+w.String(), w.args...).Scan(&p.Total); err != nil {
			return err
		}
		last, err := s.page(ctx, tx, w, orderOf(f.Order), after, size, &p.Items)
		p.Next = last
		return err
	})
	return p, err
}

func orderOf(o record.Order) string {
	if o == record.OldestFirst {
		return "oldest"
	}
	return "newest"
}

// page reads the incidents behind a key, and the cursor of the page behind them.
func (s *Store) page(ctx context.Context, tx *sql.Tx, w *where, order string, after record.Key, size int, items *[]vedette.Incident) (next string, err error) {
	if after != (record.Key{}) {
		w.and("("+order+", id) > (?, ?)", after.Sort, after.ID)
	}
	rows, err := tx.QueryContext(ctx, fmt.Sprintf(`SELECT i.k, i.id, t.body FROM
		(SELECT n, id, %s AS k FROM incident%s ORDER BY %s, id LIMIT %d) i JOIN thing t ON t.n = i.n ORDER BY i.k, i.id`,
		order, w, order, size+1), w.args...)
	if err != nil {
		return "", err
	}
	defer rows.Close()
	r := record.Empty()
	var last record.Key
	for rows.Next() {
		if len(r.Incidents) == size {
			next = last.Cursor()
			break
		}
		var body sql.RawBytes
		if err := rows.Scan(&last.Sort, &last.ID, &body); err != nil {
			return "", err
		}
		if err := record.Put(r, record.Incidents, body); err != nil {
			return "", s.damaged(fmt.Errorf("incident %s: %w", last.ID, err))
		}
	}
	*items = r.Incidents
	return next, rows.Err()
}

// Marks implements [record.View].
func (s *Store) Marks(ctx context.Context, f record.Filter) ([]record.Mark, error) {
	if err := f.Check(); err != nil {
		return nil, err
	}
	w := chosen(&f)
	rows, err := s.read.QueryContext(ctx, `SELECT id, title, type, family, earliest, latest, standing, review, exactness,
		lat, lon, origin_lat, origin_lon FROM incident`+w.String()+" ORDER BY "+orderOf(f.Order)+", id", w.args...)
	if err != nil {
		return nil, s.fault(err)
	}
	defer rows.Close()
	marks := []record.Mark{}
	for rows.Next() {
		var m record.Mark
		if err := rows.Scan(&m.ID, &m.Title, &m.Type, &m.Family, &m.Earliest, &m.Latest, &m.Standing, &m.Review,
			&m.Exactness, &m.Lat, &m.Lon, &m.OriginLat, &m.OriginLon); err != nil {
			return nil, s.fault(err)
		}
		marks = append(marks, m)
	}
	return marks, s.fault(rows.Err())
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
	found, args := "n IN (SELECT rowid FROM search"+t.String()+")", t.args
	if record.InText(terms) {
		found = "(" + found + ` OR kind = ? AND id IN (SELECT r.id FROM report_text JOIN report r ON r.seq = report_text.rowid
			WHERE report_text MATCH ?))`
		args = append(args, int64(record.Reports), `"`+strings.Join(terms, `" "`)+`"`)
	}
	w.and(found, args...)
	return w
}

// hits reads the names behind a key. A key is the kind's rank, whether the name
// begins with what was sought, and the sort key: see [record.Query.Key].
func hits(ctx context.Context, tx *sql.Tx, w *where, text string, after record.Key, size int) (items []record.Hit, next string, err error) {
	begins := "'0'"
	var args []any
	if text != "" {
		begins = "CASE WHEN substr(fold, 1, ?) = ? THEN '0' ELSE '1' END"
		args = []any{utf8.RuneCountInString(text), text}
	}
	// With a rank of its own the index thing_sort gives the order.
	from := "SELECT rank, " + begins + " AS b, sort, id, kind, name, day FROM thing" + w.String()
	args = append(args, w.args...)
	behind := ""
	if len(after.Sort) > 1 {
		behind = " WHERE (rank, b, sort, id) > (CAST(? AS INTEGER), ?, ?, ?)"
		args = append(args, after.Sort[:1], after.Sort[1:2], after.Sort[2:], after.ID)
	}
	rows, err := tx.QueryContext(ctx, "SELECT rank || b || sort, id, kind, name, day FROM ("+from+")"+behind+
		" ORDER BY rank, b, sort, id LIMIT "+strconv.Itoa(size+1), args...)
	if err != nil {
		return nil, "", err
	}
	defer rows.Close()
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
