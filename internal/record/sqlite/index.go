package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"sync"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

// index holds what all incidents of one view are filtered and sorted by, and
// what is searched of all that has a name.
type index struct {
	viewed int64 // state.viewed of the view that it is of
	rows   []record.Row
	n      []int64 // thing.n of each row
	orders map[record.Order][]placed
	names  []named
}

// placed is a row and where it stands in an order.
type placed struct {
	key record.Key
	row int
}

// cache keeps the index of the last view that was asked for.
type cache struct {
	mu sync.Mutex
	at *index
}

// get returns the index of the view that tx sees. Whoever comes while another
// loads it waits for that.
func (c *cache) get(ctx context.Context, s *Store, tx *sql.Tx) (*index, error) {
	var viewed int64
	if err := tx.QueryRowContext(ctx, "SELECT viewed FROM state").Scan(&viewed); err != nil {
		return nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.at != nil && c.at.viewed == viewed {
		return c.at, nil
	}
	ix, err := s.loadIndex(ctx, tx, viewed)
	if err == nil && (c.at == nil || c.at.viewed < viewed) {
		c.at = ix
	}
	return ix, err
}

func (s *Store) loadIndex(ctx context.Context, tx *sql.Tx, viewed int64) (*index, error) {
	ix := &index{viewed: viewed, orders: map[record.Order][]placed{}}
	var err error
	if ix.names, err = s.loadNames(ctx, tx); err != nil {
		return nil, err
	}
	words := map[int64]string{}
	for i := range ix.names {
		words[ix.names[i].n] = ix.names[i].Search
	}
	rows, err := tx.QueryContext(ctx, "SELECT n, mark, refs FROM incident ORDER BY n")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var n int64
		var mark, refs string
		if err := rows.Scan(&n, &mark, &refs); err != nil {
			return nil, err
		}
		m, err := unpack(mark)
		if err != nil {
			return nil, s.damaged(err)
		}
		ix.n = append(ix.n, n)
		ix.rows = append(ix.rows, record.Row{Kind: record.Incidents, ID: string(m.ID), Mark: &m, Refs: unpacked(refs), Search: words[n]})
	}
	for _, o := range []record.Order{record.NewestFirst, record.OldestFirst} {
		ix.sort(o)
	}
	return ix, rows.Err()
}

func (ix *index) sort(o record.Order) {
	f := record.Filter{Order: o}
	list := make([]placed, len(ix.rows))
	for i := range ix.rows {
		list[i] = placed{f.Key(ix.rows[i].Mark), i}
	}
	slices.SortFunc(list, func(a, b placed) int { return a.key.Compare(b.key) })
	ix.orders[o] = list
}

// find returns the incidents that pass a filter, in its order.
func (ix *index) find(f *record.Filter) []placed {
	match := f.Matcher()
	found := make([]placed, 0, len(ix.rows))
	for _, p := range ix.orders[f.Order] {
		if match(&ix.rows[p.row]) {
			found = append(found, p)
		}
	}
	return found
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
		ix, err := s.index.get(ctx, s, tx)
		if err != nil {
			return err
		}
		found := ix.find(&f)
		p.Total = len(found)
		from, _ := slices.BinarySearchFunc(found, after, func(x placed, k record.Key) int {
			if x.key.Compare(k) <= 0 {
				return -1
			}
			return 1
		})
		items := found[from:]
		if len(items) > size {
			items = items[:size]
			p.Next = items[size-1].key.Cursor()
		}
		p.Items, err = s.bodies(ctx, tx, ix, items)
		return err
	})
	return p, err
}

// bodies reads the incidents that were found, in their order.
func (s *Store) bodies(ctx context.Context, tx *sql.Tx, ix *index, found []placed) ([]vedette.Incident, error) {
	list := make([]int64, len(found))
	for i, p := range found {
		list[i] = ix.n[p.row]
	}
	numbers, err := json.Marshal(list)
	if err != nil {
		return nil, err
	}
	rows, err := tx.QueryContext(ctx, "SELECT body FROM json_each(?) JOIN thing ON n = value ORDER BY key", string(numbers))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	r := record.Empty()
	for rows.Next() {
		var body sql.RawBytes
		if err := rows.Scan(&body); err != nil {
			return nil, err
		}
		if err := record.Put(r, record.Incidents, body); err != nil {
			return nil, s.damaged(fmt.Errorf("incident %d of a page: %w", len(r.Incidents), err))
		}
	}
	return r.Incidents, rows.Err()
}

// Marks implements [record.View].
func (s *Store) Marks(ctx context.Context, f record.Filter) (marks []*record.Mark, err error) {
	if err := f.Check(); err != nil {
		return nil, err
	}
	err = s.inRead(ctx, func(tx *sql.Tx) error {
		ix, err := s.index.get(ctx, s, tx)
		if err != nil {
			return err
		}
		found := ix.find(&f)
		marks = make([]*record.Mark, len(found))
		for i, p := range found {
			marks[i] = ix.rows[p.row].Mark
		}
		return nil
	})
	return marks, err
}
