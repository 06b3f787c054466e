package statement

import (
	"slices"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

var accordingEntry = lexicon.Saying{Words: []string{"according"}, Stance: vedette.Reports, Content: []string{"that"}}

var spokenEntry = lexicon.Saying{Words: []string{"say"}, Stance: vedette.Reports, Content: []string{"quote"}}

// quotations gives direct speech to whom annotate hears in it: its cue's
// attribution gets that speaker, and the sentences of it that no cue governs.
func (r *reader) quotations() {
	byCue := make(map[int]int, len(r.att))
	for k := len(r.att) - 1; k >= 0; k-- {
		if r.att[k].cue >= 0 {
			byCue[r.att[k].cue] = k
		}
	}
	for i := range r.t.Quotes {
		q := &r.t.Quotes[i]
		cued, known := byCue[q.Verb]
		if known && r.att[cued].entry.Stance != "" && !slices.Contains(r.att[cued].heads, q.Source) {
			r.att[cued].source = q.Source
		}
		loose := r.looseRoots(q, !known && q.Verb >= 0)
		if len(loose) == 0 {
			continue
		}
		from := r.speakerOf(q, byCue)
		if from < 0 {
			from = r.hear(q, byCue)
		}
		for _, h := range loose {
			if from >= 0 {
				r.goesOn(from, h, q)
			}
		}
	}
}

// looseRoots returns the roots of a quotation that are in no attribution: those
// of whole sentences, and all where its cue is in none either.
func (r *reader) looseRoots(q *text.Quote, all bool) (loose []int) {
	for _, h := range r.rootsOfQuote(q) {
		if r.headed[h] < 0 && (r.t.Tokens[h].Head < 0 || all && !q.Inner) {
			loose = append(loose, h)
		}
	}
	return loose
}

// hear adds an attribution by a word that is no cue elsewhere ("…," the driver
// laughed) or by none ("Mayor: …"). It returns its index, -1 where nobody speaks.
func (r *reader) hear(q *text.Quote, byCue map[int]int) int {
	if q.Source < 0 || q.Inner {
		return -1
	}
	k := len(r.att)
	r.add(attribution{entry: &spokenEntry, cue: q.Verb, source: q.Source})
	if q.Verb >= 0 {
		byCue[q.Verb] = k
	}
	return k
}

// goesOn adds direct speech that hangs from h to what attribution from tells.
func (r *reader) goesOn(from, h int, q *text.Quote) {
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

// speakerOf returns the attribution that tells who speaks in a quotation: the
// first whose content lies in it, else the one of its cue; -1 for none.
func (r *reader) speakerOf(q *text.Quote, byCue map[int]int) int {
	first := -1
	for i := q.First; i < q.Last; i++ {
		for k := r.headed[i]; k >= 0; {
			a := &r.att[k]
			if a.cue >= 0 && a.entry.Stance != "" && (first < 0 || int(k) < first) {
				first = int(k)
			}
			k = a.nextSame[slices.Index(a.heads, i)]
		}
	}
	if first >= 0 || q.Verb < 0 {
		return first
	}
	if k, ok := byCue[q.Verb]; ok && r.att[k].entry.Stance != "" {
		return k
	}
	return -1
}

// rootsOfQuote returns the roots of the sentences that lie within quotation q.
func (r *reader) rootsOfQuote(q *text.Quote) (roots []int) {
	for s := r.t.Tokens[q.First].Sent; s <= r.t.Tokens[q.Last-1].Sent; s++ {
		roots = append(roots, r.rootsIn(r.t.Sentences[s], []vedette.Span{q.Span})...)
	}
	return roots
}
