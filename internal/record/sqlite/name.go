package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strconv"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

// named is a thing that has a name, with what it is searched by.
type named struct {
	record.Row
	n    int64
	fold string // the folded name
}

// packName writes what is searched of a thing as one string. See [pack].
func packName(r *record.Row) string {
	return packed([]string{strconv.Itoa(int(r.Kind)), r.ID, r.Hit.Name, record.Fold(r.Hit.Name), string(r.Hit.Day), r.Sort, r.Search})
}

func unpackName(s string) (x named, err error) {
	next := func() (field string) {
		field, s, _ = strings.Cut(s, fieldEnd)
		return field
	}
	kind, err := strconv.Atoi(next())
	x.Kind, x.ID = record.Kinds(kind), next()
	x.Hit = record.Hit{Kind: x.Kind, ID: x.ID, Name: next()}
	x.fold, x.Hit.Day, x.Sort, x.Search = next(), vedette.Date(next()), next(), next()
	return x, err
}

// loadNames reads all that has a name, by kind and then as the kind is sorted.
func (s *Store) loadNames(ctx context.Context, tx *sql.Tx) ([]named, error) {
	rows, err := tx.QueryContext(ctx, "SELECT n, name FROM name")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []named
	for rows.Next() {
		var n int64
		var packed string
		if err := rows.Scan(&n, &packed); err != nil {
			return nil, err
		}
		x, err := unpackName(packed)
		if err != nil {
			return nil, s.damaged(err)
		}
		x.n = n
		list = append(list, x)
	}
	slices.SortFunc(list, func(a, b named) int {
		return cmp.Or(record.KindRank(a.Kind)-record.KindRank(b.Kind), strings.Compare(a.Sort, b.Sort), strings.Compare(a.ID, b.ID))
	})
	return list, rows.Err()
}

// search returns the names that a query finds, in its order. inText are the
// reports whose texts have the words.
func (ix *index) search(q *record.Query, inText map[string]bool) []*named {
	text := record.Fold(q.Text)
	match := q.Matcher(func(id string) string {
		if inText[id] {
			return text // has every term of itself
		}
		return ""
	})
	var found, rest []*named
	for i := range ix.names {
		x := &ix.names[i]
		if i > 0 && x.Kind != ix.names[i-1].Kind {
			found, rest = append(found, rest...), rest[:0]
		}
		switch {
		case !match(&x.Row):
		case strings.HasPrefix(x.fold, text):
			found = append(found, x)
		default:
			rest = append(rest, x)
		}
	}
	return append(found, rest...)
}

// textsWith returns the reports whose texts have all terms, none where they
// cannot be looked for there.
func textsWith(ctx context.Context, tx *sql.Tx, q *record.Query) (map[string]bool, error) {
	terms := record.Terms(q.Text)
	if !q.Wanted().Has(record.Reports) || !record.InText(terms) {
		return nil, nil
	}
	rows, err := tx.QueryContext(ctx, "SELECT r.id FROM report_text JOIN report r ON r.seq = report_text.rowid WHERE report_text MATCH ?",
		`"`+strings.Join(terms, `" "`)+`"`) // letters and digits only: see record.Fold
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	ids := map[string]bool{}
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		ids[id] = true
	}
	return ids, rows.Err()
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
		ix, err := s.index.get(ctx, s, tx)
		if err != nil {
			return err
		}
		inText, err := textsWith(ctx, tx, &q)
		if err != nil {
			return err
		}
		found := ix.search(&q, inText)
		p.Total = len(found)
		if q.Cursor != "" {
			from, _ := slices.BinarySearchFunc(found, after, func(x *named, k record.Key) int {
				if q.Key(&x.Row).Compare(k) <= 0 {
					return -1
				}
				return 1
			})
			found = found[from:]
		}
		if len(found) > size {
			found = found[:size]
			p.Next = q.Key(&found[size-1].Row).Cursor()
		}
		for _, x := range found {
			p.Items = append(p.Items, x.Hit)
		}
		return nil
	})
	return p, err
}
