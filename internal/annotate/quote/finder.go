package quote

import (
	"slices"
	"sync"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// Finder finds quotations and their speakers. It is immutable and safe for
// concurrent use.
type Finder struct {
	verbs map[string]strength
	nouns map[string]bool
}

// strength says what a verb does with a quotation beside it.
type strength uint8

const (
	weak   strength = iota + 1 // it tells of thinking or showing
	strong                     // it tells of saying
)

// New returns a finder that knows the words that tell of somebody saying
// something.
func New(sayings []lexicon.Saying) *Finder {
	f := &Finder{verbs: map[string]strength{}, nouns: map[string]bool{}}
	for i := range sayings {
		s := &sayings[i]
		that, spoken := slices.Contains(s.Content, "that"), slices.Contains(s.Content, "quote")
		if len(s.Object) > 0 || s.With != "" && !spoken || !that && !spoken {
			continue
		}
		for _, w := range s.Words {
			switch {
			case s.POS == "noun":
				f.nouns[w] = true
			case s.POS == "adjective":
			case spoken || s.Stance != "":
				f.verbs[w] = strong
			case f.verbs[w] == 0:
				f.verbs[w] = weak
			}
		}
	}
	return f
}

// work is the memory of one text.
type work struct {
	*Finder
	t       *text.Text
	pairing pairing
	subject []int32 // the subject of each token, the nearest before it, plus 1
	quoted  []int32 // the outer quotation that each token stands in, plus 1
}

var works = sync.Pool{New: func() any { return new(work) }}

// Find fills the quotes of a text whose tokens, tags and trees are there.
func (f *Finder) Find(t *text.Text) {
	w := works.Get().(*work)
	defer works.Put(w)
	w.Finder, w.t = f, t
	w.pairing.pair(t)
	w.stretches()
	w.layout()
	w.speakers()
	w.merge(w.dialogue())
	w.t = nil
}

// stretches turns what was paired into quotes over tokens.
func (w *work) stretches() {
	t := w.t
	t.Quotes = make([]text.Quote, 0, len(w.pairing.found))
	k, speech, outer := 0, -1, -1
	for _, s := range w.pairing.found {
		for k < len(t.Tokens) && t.Tokens[k].Start < s.start {
			k++
		}
		last := k
		for last < len(t.Tokens) && t.Tokens[last].End <= s.end {
			last++
		}
		if last == k {
			continue
		}
		q := text.Quote{Span: t.Words(k, last), First: k, Last: last, Source: -1, Verb: -1}
		q.Inner = outer >= 0 && q.Start < t.Quotes[outer].End
		if !s.carried || speech < 0 {
			speech++
		}
		q.Speech = speech
		if !q.Inner {
			outer = len(t.Quotes)
		}
		t.Quotes = append(t.Quotes, q)
	}
}

// layout notes the subjects of the text and what stands in quotation.
func (w *work) layout() {
	n := len(w.t.Tokens)
	if n > cap(w.subject) {
		w.subject, w.quoted = make([]int32, n+n/4), make([]int32, n+n/4)
	}
	w.subject, w.quoted = w.subject[:n], w.quoted[:n]
	clear(w.subject)
	clear(w.quoted)
	for i := range w.t.Tokens {
		k := &w.t.Tokens[i]
		if k.Head >= 0 && k.Dep.Base() == "nsubj" && (i < k.Head || w.subject[k.Head] == 0) {
			w.subject[k.Head] = int32(i) + 1
		}
	}
	for i := range w.t.Quotes {
		q := &w.t.Quotes[i]
		for k := q.First; k < q.Last && !q.Inner; k++ {
			w.quoted[k] = int32(i) + 1
		}
	}
}

// told is who speaks and by which word: tokens, -1 for none.
type told struct{ source, cue int }

var nobody = told{-1, -1}

// tell writes down who speaks a quote.
func (w *work) tell(q *text.Quote, a told) {
	if a.source < 0 {
		return
	}
	q.Source, q.Verb = a.source, a.cue
	q.Speaker = w.phrase(a.source)
	if a.cue >= 0 {
		q.Cue = w.t.Words(a.cue, w.cueEnd(a.cue))
	}
}

// cueEnd returns one past the last token of a cue.
func (w *work) cueEnd(i int) int {
	if i+1 < len(w.t.Tokens) && w.t.Word(i+1) == "to" && w.according(i) {
		return i + 2
	}
	return i + 1
}

// phrase returns the words of who speaks: what hangs from token i on both sides,
// to the first comma or clause behind it.
func (w *work) phrase(i int) vedette.Span {
	first, last := i, i+1
	for first > 0 && i-first < longestPhrase && w.within(first-1, i) {
		first--
	}
	for last < len(w.t.Tokens) && last-i < longestPhrase && w.within(last, i) && !w.clausal(last, i) {
		last++
	}
	for first < i && (w.t.Tokens[first].POS == text.PUNCT || w.t.Tokens[first].Dep.In("case", "fixed", "mark", "cc")) {
		first++
	}
	for last > i+1 && w.t.Tokens[last-1].POS == text.PUNCT {
		last--
	}
	return w.t.Words(first, last)
}

// longestPhrase is in tokens, to either side of the head.
const longestPhrase = 20

// within reports whether token k hangs from i and stands in no quotation that i
// is not in.
func (w *work) within(k, i int) bool {
	if w.quoted[k] != w.quoted[i] || w.t.Tokens[k].Sent != w.t.Tokens[i].Sent {
		return false
	}
	for n := 0; k >= 0 && n < 12; n++ {
		if k == i {
			return true
		}
		if w.t.Tokens[k].Dep.In("cop", "aux") {
			return false
		}
		k = w.t.Tokens[k].Head
	}
	return false
}

// clausal reports whether token k, which hangs from i, belongs to a clause or is
// set off from it.
func (w *work) clausal(k, i int) bool {
	if x := w.t.Word(k); x == "," || x == "—" || x == "–" || x == "--" || x == ":" || x == ";" || x == "(" {
		return true
	}
	for n := 0; k != i && k >= 0 && n < 12; n++ {
		if w.t.Tokens[k].Dep.In("acl", "advcl", "parataxis", "ccomp", "appos") && w.t.Tokens[k].POS != text.PROPN {
			return true
		}
		k = w.t.Tokens[k].Head
	}
	return false
}
