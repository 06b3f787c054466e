package mem

import (
	"context"
	"slices"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

// found is a row of an answer and where it stands in it.
type found struct {
	key record.Key
	row *record.Row
}

// collect returns the rows for which key gives a place, in order.
func (s *Store) collect(key func(*record.Row) (record.Key, bool)) []found {
	v := s.current()
	var all []found
	for i := range v.rows {
		if k, ok := key(&v.rows[i]); ok {
			all = append(all, found{k, &v.rows[i]})
		}
	}
	slices.SortStableFunc(all, func(a, b found) int { return a.key.Compare(b.key) })
	return all
}

// page cuts the stretch behind a cursor from an answer.
func page(all []found, cursor string, limit int) (items []found, next string, err error) {
	after, size, err := record.Start(cursor, limit)
	if err != nil {
		return nil, "", err
	}
	from := 0
	if cursor != "" {
		from, _ = slices.BinarySearchFunc(all, after, func(f found, k record.Key) int {
			if f.key.Compare(k) <= 0 {
				return -1
			}
			return 1
		})
	}
	items = all[from:]
	if len(items) > size {
		items = items[:size]
		next = items[size-1].key.Cursor()
	}
	return items, next, nil
}

func (s *Store) incidents(f record.Filter) ([]found, error) {
	if err := f.Check(); err != nil {
		return nil, err
	}
	match := f.Matcher()
	return s.collect(func(r *record.Row) (record.Key, bool) {
		if !match(r) {
			return record.Key{}, false
		}
		return f.Key(r.Mark), true
	}), nil
}

// Incidents implements [record.View].
func (s *Store) Incidents(_ context.Context, f record.Filter) (record.Page[vedette.Incident], error) {
	var p record.Page[vedette.Incident]
	all, err := s.incidents(f)
	if err != nil {
		return p, err
	}
	items, next, err := page(all, f.Cursor, f.Limit)
	if err != nil {
		return p, err
	}
	r := record.Empty()
	for _, x := range items {
		if err := record.Put(r, x.row.Kind, x.row.Body); err != nil {
			return p, err
		}
	}
	return record.Page[vedette.Incident]{Items: r.Incidents, Next: next, Total: len(all)}, nil
}

// Marks implements [record.View].
func (s *Store) Marks(_ context.Context, f record.Filter) ([]*record.Mark, error) {
	f.Cursor, f.Limit = "", 0
	all, err := s.incidents(f)
	if err != nil {
		return nil, err
	}
	marks := make([]*record.Mark, len(all))
	for i, x := range all {
		marks[i] = x.row.Mark
	}
	return marks, nil
}

// Search implements [record.View].
func (s *Store) Search(_ context.Context, q record.Query) (record.Page[record.Hit], error) {
	var p record.Page[record.Hit]
	if err := q.Check(); err != nil {
		return p, err
	}
	match := q.Matcher(func(id string) string { return record.Fold(s.text(id)) })
	all := s.collect(func(r *record.Row) (record.Key, bool) {
		if !match(r) {
			return record.Key{}, false
		}
		return q.Key(r), true
	})
	items, next, err := page(all, q.Cursor, q.Limit)
	if err != nil {
		return p, err
	}
	p = record.Page[record.Hit]{Items: []record.Hit{}, Next: next, Total: len(all)}
	for _, x := range items {
		p.Items = append(p.Items, x.row.Hit)
	}
	return p, nil
}
