package statement

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// tail returns what is said before closing words ("…, the mayor said on
// Monday"), by the marks alone: the quotation that ends there, or else the
// sentence up to the comma. A tree broken under a long sentence keeps only a
// piece of it. False where a is not told so.
func (r *reader) tail(a *attribution) (vedette.Span, bool) {
	if a.cue < 0 || a.entry.Stance != vedette.Reports || len(a.heads) == 0 || a.entry.POS != "" {
		return vedette.Span{}, false
	}
	from := r.setOff(a.cue)
	if from < 0 {
		from = r.inverted(a)
	}
	s := r.t.Sentences[r.t.Tokens[a.cue].Sent]
	if from <= s.First || r.followed(a, s) {
		return vedette.Span{}, false
	}
	if q := r.quoteBefore(from); q >= 0 {
		return r.t.Quotes[q].Span, true
	}
	first := s.First
	for first < from-1 && r.t.Tokens[first].POS == text.PUNCT {
		first++
	}
	last := from
	for last > first+1 && r.t.Tokens[last-1].POS == text.PUNCT {
		last--
	}
	return r.t.Words(first, last), last-first > 2
}

// inverted returns the place of a cue that stands before its speaker, behind a
// comma or a closing quotation mark ("…, said the mayor"); -1 for another.
func (r *reader) inverted(a *attribution) int {
	if a.source < a.cue || a.cue == 0 {
		return -1
	}
	if w := r.t.Word(a.cue - 1); w == "," || quoteMark(w) {
		return a.cue
	}
	return -1
}

// followed reports whether what a says goes on behind its cue in the sentence:
// "…, the mayor said, adding", "…, the mayor said that".
func (r *reader) followed(a *attribution, s text.Sentence) bool {
	for _, h := range a.heads {
		if h > a.cue && h < s.Last && r.t.Tokens[h].Dep.In("ccomp") {
			return true
		}
	}
	return false
}

// quoteBefore returns the quotation that ends right before token k, marks and
// commas aside; -1 for none.
func (r *reader) quoteBefore(k int) int {
	start := r.t.Tokens[k].Start
	for i, q := range r.t.Quotes {
		if q.End <= start && start-q.End < 8 && !r.wordBetween(q.End, k) {
			return i
		}
	}
	return -1
}

// wordBetween reports whether a word stands between offset end and token k.
func (r *reader) wordBetween(end, k int) bool {
	for i := k - 1; i >= 0 && r.t.Tokens[i].Start >= end; i-- {
		if r.t.Tokens[i].POS != text.PUNCT {
			return true
		}
	}
	return false
}
