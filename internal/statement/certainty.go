package statement

import (
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// hedge reads token k, which hangs from a word on the way from the event to the
// sentence's root, as a hedge or an estimative word.
func (r *reader) hedge(k int, v *telling) {
	w := strings.ToLower(r.t.Word(k))
	if c := r.estimate(k); c != nil && v.certainty == nil && r.t.Tokens[k].Dep.In("advmod", "amod") {
		v.certainty = c
	}
	for _, p := range r.c.hedges[w] {
		if !r.matches(k, p.words) {
			continue
		}
		v.hedges = append(v.hedges, r.t.Of(r.t.Words(k, k+len(p.words))))
		if p.status != "" {
			v.combine(p.status)
			v.evidence = append(v.evidence, r.t.Tokens[k].Span)
		}
		return
	}
}

// matches reports whether the words from token k on are these.
func (r *reader) matches(k int, words []string) bool {
	if k+len(words) > len(r.t.Tokens) {
		return false
	}
	for i, w := range words {
		if !strings.EqualFold(r.t.Word(k+i), w) {
			return false
		}
	}
	return true
}

// estimate returns the certainty of the longest estimative expression that ends
// at token k: "very likely" at "likely".
func (r *reader) estimate(k int) *vedette.Certainty {
	if !r.c.estimateEnds[strings.ToLower(r.t.Word(k))] {
		return nil
	}
	w := ""
	var found *vedette.Certainty
	for i := k; i >= 0 && i > k-r.c.maxEstimate; i-- {
		w = strings.TrimSpace(strings.ToLower(r.t.Word(i)) + " " + w)
		if e, ok := r.c.estimates[w]; ok {
			found = &vedette.Certainty{Text: r.t.Of(r.t.Words(i, k+1)), Low: e.Low, High: e.High}
		}
	}
	return found
}

// estimateIn returns the first estimative expression that hangs from token i or
// governs it ("is likely to", "it is unlikely that").
func (r *reader) estimateIn(i int) *vedette.Certainty {
	if c := r.estimate(i); c != nil && r.t.Tokens[i].POS != text.VERB {
		return c
	}
	for k := r.firstChild[i]; k >= 0; k = r.nextChild[k] {
		if r.t.Tokens[k].Dep.In("advmod", "amod", "acl", "advcl") {
			if c := r.estimate(int(k)); c != nil {
				return c
			}
		}
	}
	if h := r.t.Tokens[i].Head; h >= 0 && r.t.Tokens[h].POS == text.ADJ && r.t.Tokens[i].Dep.In("xcomp", "ccomp", "csubj") {
		return r.estimate(h)
	}
	return nil
}
