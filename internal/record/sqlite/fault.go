package sqlite

import (
	"context"
	"errors"

	driver "modernc.org/sqlite"
	codes "modernc.org/sqlite/lib"

	"github.com/vedette-org/vedette"
)

// fault tells an error of the driver in words. An error that has a kind already
// is left as it is.
func (s *Store) fault(err error) error {
	if err == nil {
		return nil
	}
	if _, told := errors.AsType[*vedette.Error](err); told || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	e := &vedette.Error{Kind: vedette.ErrInternal, File: s.path, Message: "the record failed", Err: err}
	d, ok := errors.AsType[*driver.Error](err)
	if !ok {
		return e
	}
	switch d.Code() & 0xff {
	case codes.SQLITE_CORRUPT:
		return s.damaged(err)
	case codes.SQLITE_NOTADB:
		return notOurs(s.path)
	case codes.SQLITE_BUSY, codes.SQLITE_LOCKED:
		e.Kind, e.Message, e.Hint = vedette.ErrConflict, "another program is writing to the record", "try again when it is done"
	case codes.SQLITE_READONLY, codes.SQLITE_CANTOPEN, codes.SQLITE_PERM, codes.SQLITE_AUTH:
		e.Kind, e.Message, e.Hint = vedette.ErrInput, "the record cannot be written", "the file and its folder must be writable"
	case codes.SQLITE_FULL:
		e.Kind, e.Message = vedette.ErrInput, "the disk is full"
	case codes.SQLITE_IOERR:
		e.Kind, e.Message = vedette.ErrInput, "the disk failed"
	}
	return e
}

// damaged is the error for a file whose content cannot be right.
func (s *Store) damaged(err error) error {
	return &vedette.Error{Kind: vedette.ErrInput, File: s.path, Message: "the record is damaged", Err: err,
		Hint: "take a copy of it, then put back a backup, or add the reports again to a new record"}
}
