package record

import (
	"crypto/sha256"
	"encoding/hex"
	"time"

	"github.com/vedette-org/vedette"
)

// Check returns ErrInput for an entry that cannot be kept.
func (e *Entry) Check() error {
	switch {
	case (e.Findings == nil) == (e.Judgement == nil):
		return input("an entry of the log has findings or a judgement")
	case e.At.IsZero():
		return input("an entry of the log needs the time at which it was learnt")
	case e.Findings != nil && e.Findings.Report.ID == "":
		return input("a report needs an id before it can be kept")
	case e.Judgement != nil && (e.Judgement.ID == "" || e.Judgement.Subject == ""):
		return input("a judgement needs an id and a subject")
	}
	return nil
}

func input(message string) error { return &vedette.Error{Kind: vedette.ErrInput, Message: message} }

// Conflict is the error for an id that is held with another content.
func Conflict(what, id string) error {
	return &vedette.Error{Kind: vedette.ErrConflict,
		Message: what + " " + id + " is in the record with another content",
		Hint:    "the record is append-only: give the new one an id of its own"}
}

// Second returns the time as the log keeps it: to the second, in UTC.
func Second(t time.Time) time.Time { return t.UTC().Truncate(time.Second) }

// TextSum returns the SHA-256 of a report's text in hexadecimal, by which the
// same text is known again.
func TextSum(text string) string {
	h := sha256.Sum256([]byte(text))
	return hex.EncodeToString(h[:])
}
