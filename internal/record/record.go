// Package record keeps what was said and what was decided, and serves what
// follows from it.
//
// It has two halves. The [Log] is append-only: reports with what was found in
// them, and judgements; nothing in it is ever changed. The [View] is what the
// pipeline folds from the log: incidents, actors, places and the rest of a
// [vedette.Record], replaced as a whole and made to be asked. Everything in the
// view can be made again from the log, so a view is never worth a migration.
//
// Both halves of a [Store] move on one counter, [State.Version]: what was
// answered at a version stays right while the version stands, and what the view
// answered while [State.Viewed] does, which is what an ETag and a follower need.
//
// Values that a store returns may be shared with other callers: read them, do
// not change them. Errors carry a [vedette.ErrorKind]: ErrConflict for what
// contradicts the log, ErrNotFound, ErrUsage for a question that makes no
// sense, ErrInput for a file that is not a record or is damaged.
//
// How a store asks its tables is its own affair; what it answers is defined
// here, once, in plain Go ([Rows], [Filter.Matcher], [Query.Matcher]), and
// recordtest holds every store to it.
package record

import (
	"context"
	"io"
	"iter"
	"time"

	"github.com/vedette-org/vedette"
)

// Seq is a position in the log, counted from 1. Zero is before the first entry.
type Seq int64

// Entry is one thing that was learnt: Findings or Judgement, never both.
type Entry struct {
	Seq Seq
	// At is when the record learnt it, to the second, in UTC.
	At        time.Time
	Findings  *vedette.Findings
	Judgement *vedette.Judgement
}

// Log is the append-only half of a store.
type Log interface {
	// Append adds an entry; its Seq is given by the log. It reports whether
	// anything was added: a report that is there ([Log.Known]) or a judgement
	// whose id is there adds nothing. The text of a report is kept byte for
	// byte. Errors: ErrConflict for a report id with another text or a judgement
	// id with another content; ErrInput for an entry without content or id.
	Append(ctx context.Context, e Entry) (added bool, err error)

	// Known returns the id under which a report is held: one with its id and
	// its text, or one of its source with its text. It is empty where there is
	// none, and ErrConflict where the id is held with another text.
	Known(ctx context.Context, r *vedette.Report) (vedette.ReportID, error)

	// Entries yields the entries after a position, in the order in which they
	// were appended, as they stood when the call was made. The first error
	// ends the sequence.
	Entries(ctx context.Context, after Seq) iter.Seq2[Entry, error]

	// Report returns a report as it was appended, with its text, or ErrNotFound.
	Report(ctx context.Context, id vedette.ReportID) (*vedette.Report, error)
}

// State says how far a store has come.
type State struct {
	// Version grows with each write, whoever makes it. Viewed is the version at
	// which the view was last replaced, 0 before: what a view answers stays
	// right while it stands.
	Version, Viewed int64
	// Head is the position of the last entry in the log, Folded the position
	// up to which the view tells what the log holds. The view is behind while
	// Folded is less than Head.
	Head, Folded Seq
}

// View is the half that answers. All answers are in a fixed order.
type View interface {
	State(ctx context.Context) (State, error)

	// Record returns the view with the named kinds filled, in the order in
	// which the fold had them; the other lists are empty. Reports come without
	// their texts unless kinds has Texts.
	Record(ctx context.Context, kinds Kinds) (*vedette.Record, error)

	// Get returns what has one of these ids, of whatever kind, in the order of
	// the record. A former id of an incident gives the incident that took it
	// up. Ids that nothing has are passed over. Reports come without text, and
	// the head of the record stays empty.
	Get(ctx context.Context, ids ...string) (*vedette.Record, error)

	// About returns what of these kinds refers to an id: the statements on an
	// incident, the incidents, relations and statements of an actor, what was
	// read in a report. See [References]. Reports come without text, and the
	// head of the record stays empty.
	About(ctx context.Context, id string, kinds Kinds) (*vedette.Record, error)

	// Count returns for each id, in the order asked, how many things of each
	// kind refer to it, without fetching them. A kind of which none does is absent.
	Count(ctx context.Context, ids ...string) ([]Counts, error)

	// Incidents returns a page of incidents. See [Filter].
	Incidents(ctx context.Context, f Filter) (Page[vedette.Incident], error)

	// Marks returns all incidents that pass a filter, as a map or a timeline
	// draws them. Cursor and Limit are passed over. The marks are the store's
	// own: there may be twenty thousand, and whoever asks must not change them.
	Marks(ctx context.Context, f Filter) ([]*Mark, error)

	// Search returns a page of names, of all kinds or some. See [Query].
	Search(ctx context.Context, q Query) (Page[Hit], error)
}

// Reader is a record that can only be looked at.
type Reader interface {
	View
	// Report is that of [Log].
	Report(ctx context.Context, id vedette.ReportID) (*vedette.Report, error)
	io.Closer
}

// Store is a record that can be written. Only the desk does.
type Store interface {
	Log
	View
	// ReplaceView puts rec in the place of the view, at once or not at all.
	// upTo is the position of the last entry that rec was folded from. It
	// reports false, and does nothing, where the view tells of later entries:
	// then somebody else has folded more. ErrInternal where rec has two things
	// of one kind with one id. Texts of reports are not taken from rec.
	ReplaceView(ctx context.Context, rec *vedette.Record, upTo Seq) (replaced bool, err error)
	io.Closer
}

// Counts is how many things there are of each kind.
type Counts map[Kinds]int

// Page is a stretch of a longer answer. Next is the cursor of the page behind
// it, empty at the end; Total counts the whole answer.
type Page[T any] struct {
	Items []T
	Next  string
	Total int
}

// Limits of a page.
const (
	DefaultLimit = 50
	MaxLimit     = 1000
)
