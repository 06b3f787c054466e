// Package reading turns what somebody hands in, files, folders or a stream,
// into reports: bytes in, [vedette.Report] out. It finds the charset, the main
// text, the headline, the byline, the day of publication, the language and the
// credits to another outlet. It fetches nothing.
//
// What it promises, on any bytes:
//
//   - No panic, time and memory bounded by the size of the input and the limits
//     of [Options]. What is cut is said in a notice.
//   - One bad input is one error, with file and line; everything else is read.
//   - Text is valid UTF-8, and after reading nobody alters it. It differs from
//     what was published only as [clean] says, before any offset exists.
//   - The same bytes give the same report, id included.
//
// Three kinds of input are known, by the name's ending or by the first bytes:
// plain text, HTML, and JSON (one object a line, or a document that holds one
// object or an array). See [Options] for limits, and entry.go for the JSON
// fields.
//
// # Tried
//
// go-readability on pages as they come is not safe. 100,000 nested elements make
// html.Parse give up. 400 formatting elements left open in a paragraph are
// copied into each paragraph after it: a page of 45 kB took 306 MB and two
// seconds to parse. A megabyte of words under 400 nested elements took
// readability 25 seconds, since it looks at the words again for each of them. So
// a page goes through a tokenizer first, which leaves out scripts, styles,
// formatting tags and attributes that nobody reads (thin.go); a tree that would
// be too dear is read without readability (page.go); and a page that no tree can
// be built of is read from its tokens (strip.go). BenchmarkBombs has these pages
// and more.
//
// Trigrams alone (whatlanggo) are unsure of English wire copy full of foreign
// names and of anything short, so English is told by its function words first
// (language.go).
package reading

import (
	"io"
	"iter"

	"github.com/vedette-org/vedette"
)

// Limits that apply where [Options] leaves them at zero.
const (
	DefaultMaxBytes = 16 << 20 // bytes of one document, or of one line of JSON
	DefaultMaxText  = 1 << 20  // bytes of one report's text: about 200,000 words
)

// Options say what the inputs do not say themselves.
type Options struct {
	// Published is the day of publication of reports that give none.
	Published vedette.Date
	// SourceName is the publisher of reports that name none.
	SourceName string
	// Stdin is what the path "-" stands for. Nil is an empty stream.
	Stdin io.Reader
	// MaxBytes bounds one document, and one line or element of JSON, as stored.
	// A longer text or page is cut there, with a notice; a longer JSON value is
	// an error.
	MaxBytes int64
	// MaxText bounds the text of one report in bytes; what is longer is cut at
	// the end of a paragraph, line, sentence or word, with a notice.
	MaxText int
}

// Item is one report that was read, with its publisher.
type Item struct {
	Report  vedette.Report
	Source  vedette.Source // ID is empty where the publisher is unknown
	Notices []vedette.Notice
	// File and Line say where it was read: the path as given or walked ("-" for
	// the stream), and the line that its JSON starts on, 0 for a whole file.
	File string
	Line int
}

// Open yields the reports of paths, in the order given. A path is a file, a
// folder, walked in the order of its names, or "-" for [Options.Stdin].
//
// An error is one bad input, a [*vedette.Error] of kind [vedette.ErrInput]; the
// sequence goes on after it. The same text twice is yielded twice, with the
// same id. A given id that comes a second time with another text is an error.
func Open(paths []string, opt Options) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		r := newRun(opt, yield)
		for _, p := range paths {
			r.path(p)
			if r.stopped {
				return
			}
		}
	}
}

// run is one call of the sequence.
type run struct {
	opt     Options
	yield   func(Item, error) bool
	stopped bool
	given   map[vedette.ReportID]givenID
	folders map[string]bool // walked folders by real path: links make no loop
}

func newRun(opt Options, yield func(Item, error) bool) *run {
	if opt.MaxBytes <= 0 {
		opt.MaxBytes = DefaultMaxBytes
	}
	if opt.MaxText <= 0 {
		opt.MaxText = DefaultMaxText
	}
	return &run{opt: opt, yield: yield, given: map[vedette.ReportID]givenID{}, folders: map[string]bool{}}
}

// givenID remembers where an id that the input gave was first met.
type givenID struct {
	text string // the text's hash
	file string
	line int
}

// fail yields an error about a file, or a line of it.
func (r *run) fail(e *vedette.Error) {
	e.Kind = vedette.ErrInput
	if !r.stopped && !r.yield(Item{}, e) {
		r.stopped = true
	}
}

// emit yields a draft as a finished item.
func (r *run) emit(d *draft) {
	if r.stopped {
		return
	}
	it, bad := r.finish(d)
	if bad != nil {
		r.fail(bad)
		return
	}
	if !r.yield(it, nil) {
		r.stopped = true
	}
}
