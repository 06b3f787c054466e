package statement

import (
	"cmp"
	"slices"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// Attribution is who is said to say what, as stretches of a text: what is
// measured on corpora of attributions. Source is empty where nobody is named;
// Within is the index of an attribution whose content the cue stands in, -1.
type Attribution struct {
	Source, Cue, Content []vedette.Span
	Within               int
}

// Attributions returns all attributions of a text that annotate has been over,
// those of thoughts and wishes too, in the order of their cues.
func (x *Extractor) Attributions(t *text.Text) []Attribution {
	r := newReader(x.cues, mended(t))
	r.attribute()
	var out []Attribution
	for k := range r.att {
		a := &r.att[k]
		l := Attribution{Content: r.said(a)}
		if len(l.Content) == 0 {
			continue
		}
		if a.cue >= 0 {
			l.Cue = []vedette.Span{r.cueWords(a.cue)}
		}
		if a.source >= 0 {
			l.Source = []vedette.Span{r.sourceWords(a)}
		}
		out = append(out, l)
	}
	nest(out)
	return out
}

// nest notes which attribution stands in the content of which: the first that
// holds its cue and isn't held by it.
func nest(list []Attribution) {
	for i := range list {
		list[i].Within = -1
		for k := range list {
			if i != k && holds(list[k].Content, list[i].Cue) && !holds(list[i].Content, list[k].Cue) {
				list[i].Within = k
				break
			}
		}
	}
}

// holds reports whether one of the stretches of content holds the first of cue.
func holds(content, cue []vedette.Span) bool {
	return len(cue) > 0 && slices.ContainsFunc(content, func(s vedette.Span) bool { return s.Contains(cue[0]) })
}

// cueWords covers the cue with its auxiliaries, negation and particle.
func (r *reader) cueWords(i int) vedette.Span {
	from, to := i, i+1
	for k := r.firstChild[i]; k >= 0; k = r.nextChild[k] {
		t := r.t.Tokens[k]
		if t.Dep.In("aux", "aux:pass", "compound:prt", "fixed") || t.Dep == "advmod" && r.firstChild[k] < 0 {
			if int(k) == from-1 {
				from = int(k)
			} else if int(k) == to {
				to = int(k) + 1
			}
		}
	}
	for k := i - 1; k >= 0 && r.t.Tokens[k].Head == i && r.t.Tokens[k].Dep.In("aux", "advmod"); k-- {
		from = k
	}
	return r.t.Words(from, to)
}

// sourceWords covers who speaks, without the cue where it hangs from them.
func (r *reader) sourceWords(a *attribution) vedette.Span {
	i := a.source
	from, to := int(r.left[i]), int(r.right[i])
	if a.cue >= 0 && r.under(a.cue, i) {
		if a.cue > i {
			to = min(to, max(i+1, int(r.left[a.cue])))
		} else {
			from = max(from, int(r.right[a.cue]))
		}
	}
	for from < i && (r.t.Tokens[from].POS == text.PUNCT || r.t.Tokens[from].POS == text.ADP) {
		from++
	}
	for to > i+1 && r.t.Tokens[to-1].POS == text.PUNCT {
		to--
	}
	return r.t.Words(from, to)
}

// said returns what is said as stretches of the text: the words under the heads
// and in the quotations, without the cue's own and the speaker's.
func (r *reader) said(a *attribution) []vedette.Span {
	var spans []vedette.Span
	if all, ok := r.tail(a); ok {
		spans = append(spans, all)
	} else {
		for _, h := range a.heads {
			spans = r.wordsSaid(a, h, spans)
		}
	}
	return merged(append(spans, a.quotes...))
}

func (r *reader) wordsSaid(a *attribution, h int, spans []vedette.Span) []vedette.Span {
	from, to := int(r.left[h]), int(r.right[h])
	cueTop := -1 // the cue where it hangs within what is said
	if a.cue >= 0 && r.under(a.cue, h) {
		cueTop = a.cue
		if a.entry == &accordingEntry {
			if a.source >= 0 && !r.under(a.cue, a.source) {
				cueTop = a.cue
			} else {
				cueTop = a.source
			}
		}
	}
	start := -1
	for k := from; k <= to; k++ {
		in := k < to && (cueTop < 0 || !r.under(k, cueTop)) && !r.edge(k, from, to)
		switch {
		case in && start < 0:
			start = k
		case !in && start >= 0:
			spans = append(spans, r.trimmed(start, k))
			start = -1
		}
	}
	return spans
}

// edge reports a mark of punctuation other than a quotation mark at either end.
func (r *reader) edge(k, from, to int) bool {
	return (k == from || k == to-1) && r.t.Tokens[k].POS == text.PUNCT && !quoteMark(r.t.Word(k))
}

func (r *reader) trimmed(from, to int) vedette.Span {
	for to > from+1 && r.t.Tokens[to-1].POS == text.PUNCT && !quoteMark(r.t.Word(to-1)) {
		to--
	}
	for from < to-1 && r.t.Tokens[from].POS == text.PUNCT && !quoteMark(r.t.Word(from)) {
		from++
	}
	return r.t.Words(from, to)
}

// merged puts spans in order and joins those that touch or overlap.
func merged(spans []vedette.Span) []vedette.Span {
	var out []vedette.Span
	sortSpans(spans)
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start <= out[n-1].End+1 {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		if s.Len() > 0 {
			out = append(out, s)
		}
	}
	return out
}

func sortSpans(spans []vedette.Span) {
	slices.SortFunc(spans, func(a, b vedette.Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
}
