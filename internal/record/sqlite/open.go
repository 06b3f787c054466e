// Package sqlite keeps a record in one SQLite file.
//
// The file is in WAL mode: one process may add while others read, and each
// answer is of one moment. Commits of the log are synced to the disk.
//
// ReplaceView writes only what differs from the view that is there, by a hash
// per thing, so that one report more in a record of twenty thousand incidents
// costs the reading of the hashes and a few rows.
//
// Incidents are filtered, and names searched, in memory: what is asked of them is
// loaded once per view, some 1 kB an incident, and read through by the plain
// definitions of package record. Tried before, with 20,000 incidents: SQL over a
// narrow table with an R*Tree for boxes and trigrams for words took 6 to 20 ms for
// one condition and 70 to 160 ms for several, for words that many incidents have
// and for all marks of a map (the driver takes longer to hand over twenty thousand
// rows than all the rest); names by trigrams took up to 500 ms for a search as one
// types. Only the texts of reports are searched by trigrams (FTS5), over folded
// words, so that part of a word is found in any script. A record that does not
// fit into memory in this way is work for another store.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

// Store is a record in a SQLite file. It is safe for concurrent use, by several
// processes too.
type Store struct {
	path  string
	write *sql.DB // one connection; its transactions take the write lock at once
	read  *sql.DB
	index cache
}

var _ record.Store = (*Store)(nil)

// Open opens the record in an existing file. ErrNotFound where there is no such
// file; ErrInput where it is not a record, is damaged or was written by a newer
// version.
func Open(ctx context.Context, path string) (*Store, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, &vedette.Error{Kind: vedette.ErrNotFound, File: path, Message: "there is no record here",
			Hint: "reports are put into one with: vedette add --db " + path + " FILE…"}
	}
	return Create(ctx, path)
}

// OpenReader opens the record in an existing file for looking only: its
// connections refuse to write. A file of an older form is brought to the present
// one first, as Open does. Errors as for [Open].
func OpenReader(ctx context.Context, path string) (record.Reader, error) {
	s, err := Open(ctx, path)
	if err != nil {
		return nil, err
	}
	err = s.write.Close()
	s.write = nil
	if err != nil {
		return nil, errors.Join(s.fault(err), s.Close())
	}
	return s, nil
}

// Create opens the record in a file, and makes one where there is none or the
// file is empty. Errors as for [Open].
func Create(ctx context.Context, path string) (*Store, error) {
	if err := sniff(path); err != nil {
		return nil, err
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, &vedette.Error{Kind: vedette.ErrInput, File: path, Message: "no such path", Err: err}
	}
	s := &Store{path: path}
	if s.write, err = connect(abs, "_txlock=immediate&_journal_mode=WAL&_synchronous=FULL"); err != nil {
		return nil, s.fault(err)
	}
	s.write.SetMaxOpenConns(1)
	if s.read, err = connect(abs, "_query_only=1"); err != nil {
		return nil, errors.Join(s.fault(err), s.Close())
	}
	s.read.SetMaxOpenConns(max(4, runtime.GOMAXPROCS(0)))
	if err := s.migrate(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// connect opens a pool of connections to the file of an absolute path.
func connect(path, options string) (*sql.DB, error) {
	name := url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
	return sql.Open("sqlite", name.String()+
		"?_busy_timeout=15000&_foreign_keys=1&_dqs=0&_defensive=1&_pragma=cache_size(-32768)&_pragma=temp_store(MEMORY)&"+options)
}

// magic is how every SQLite file begins.
const magic = "SQLite format 3\x00"

// sniff returns an error for what cannot be a SQLite file, before SQLite, whose
// words for it are few, is asked.
func sniff(path string) error {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return &vedette.Error{Kind: vedette.ErrInput, Message: "the record cannot be opened", Err: err}
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() {
		return &vedette.Error{Kind: vedette.ErrInput, File: path, Message: "this is not a file"}
	}
	head := make([]byte, len(magic))
	n, err := io.ReadFull(f, head)
	if err == io.EOF { // empty: a new record
		return nil
	}
	if string(head[:n]) != magic {
		return notOurs(path)
	}
	return nil
}

func notOurs(path string) error {
	return &vedette.Error{Kind: vedette.ErrInput, File: path, Message: "this file is not a record of vedette",
		Hint: "it was left as it is; name another file with --db"}
}

// Close lets go of the file.
func (s *Store) Close() error {
	var errs []error
	for _, db := range []*sql.DB{s.read, s.write} {
		if db != nil {
			errs = append(errs, db.Close())
		}
	}
	return errors.Join(errs...)
}

// inRead runs f on one moment of the record.
func (s *Store) inRead(ctx context.Context, f func(*sql.Tx) error) error {
	return s.within(ctx, s.read, f)
}

// inWrite runs f with the write lock held; what it wrote counts when it returns
// without an error.
func (s *Store) inWrite(ctx context.Context, f func(*sql.Tx) error) error {
	if s.write == nil {
		return &vedette.Error{Kind: vedette.ErrConflict, File: s.path, Message: "the record was opened for looking only"}
	}
	return s.within(ctx, s.write, f)
}

func (s *Store) within(ctx context.Context, db *sql.DB, f func(*sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return s.fault(err)
	}
	defer tx.Rollback()
	if err := f(tx); err != nil {
		return s.fault(err)
	}
	if err := tx.Commit(); err != nil {
		return s.fault(fmt.Errorf("writing: %w", err))
	}
	return nil
}
