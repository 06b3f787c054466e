package statement

import (
	"slices"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

var accordingEntry = lexicon.Saying{Words: []string{"according"}, Stance: vedette.Reports, Content: []string{"that"}}

// quotations gives sentences of direct speech that no cue governs to whoever
// spoke in the same quotation, or else right before it.
func (r *reader) quotations() {
	for _, q := range r.t.Quotes {
		from := r.speakerOf(q)
		if from < 0 {
			continue
		}
		for _, h := range r.rootsOfQuote(q) {
			if r.headed[h] >= 0 || r.t.Tokens[h].Head >= 0 {
				continue
			}
			r.goesOn(from, h, q)
		}
	}
}

// goesOn adds direct speech that hangs from h to what attribution from tells.
func (r *reader) goesOn(from, h int, q text.Quote) {
	a := &r.att[from]
	if a.source >= 0 && r.under(a.source, h) || a.cue == h {
		return
	}
	a.heads = append(a.heads, h)
	a.nextSame = append(a.nextSame, r.headed[h])
	r.headed[h] = int32(from)
	if !slices.Contains(a.quotes, q.Span) {
		a.quotes = append(a.quotes, q.Span)
	}
}

// speakerOf returns the attribution that tells who speaks in a quotation: one
// whose content lies in it, else the last one of direct speech in the same or
// the previous paragraph; -1 for none.
func (r *reader) speakerOf(q text.Quote) int {
	last := -1
	for k := range r.att {
		a := &r.att[k]
		if a.cue < 0 || a.entry.Stance == "" {
			continue
		}
		for _, h := range a.heads {
			if q.Contains(r.t.Tokens[h].Span) {
				return k
			}
		}
		if r.t.Tokens[a.cue].Start < q.Start && r.near(a.cue, q) {
			last = k
		}
	}
	return last
}

// near reports whether quotation q begins in the sentence of cue or in the one
// after it.
func (r *reader) near(cue int, q text.Quote) bool {
	s := r.t.Tokens[cue].Sent
	for n := s; n <= s+1 && n < len(r.t.Sentences); n++ {
		if r.t.Sentences[n].Start <= q.Start && q.Start < r.t.Sentences[n].End {
			return true
		}
	}
	return false
}

// rootsOfQuote returns the roots of the sentences that lie within quotation q.
func (r *reader) rootsOfQuote(q text.Quote) (roots []int) {
	for _, s := range r.t.Sentences {
		if s.End <= q.Start || s.Start >= q.End {
			continue
		}
		roots = append(roots, r.rootsIn(s, []vedette.Span{q.Span})...)
	}
	return roots
}
