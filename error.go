package vedette

import (
	"errors"
	"fmt"
)

// ErrorKind says what sort of fault an error is, for exit codes and status codes.
type ErrorKind string

const (
	ErrInput    ErrorKind = "input"     // what was given cannot be read; the user can mend it
	ErrUsage    ErrorKind = "usage"     // the command was called wrongly
	ErrNotFound ErrorKind = "not-found" // no such thing in the record
	ErrConflict ErrorKind = "conflict"  // it contradicts what is there
	ErrInternal ErrorKind = "internal"  // ours
)

// Error is a fault told twice: Kind for the program, the rest for the person.
// File and Line say where; Hint says what to do.
type Error struct {
	Kind    ErrorKind
	File    string
	Line    int
	Message string
	Hint    string
	Err     error
}

func (e *Error) Error() string {
	s := e.Message
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	if e.File != "" && e.Line > 0 {
		s = fmt.Sprintf("%s:%d: %s", e.File, e.Line, s)
	} else if e.File != "" {
		s = e.File + ": " + s
	}
	if e.Hint != "" {
		s += " (" + e.Hint + ")"
	}
	return s
}

func (e *Error) Unwrap() error { return e.Err }

// KindOf returns the kind of the first [Error] in err's chain, and
// [ErrInternal] where there is none.
func KindOf(err error) ErrorKind {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Kind
	}
	return ErrInternal
}
