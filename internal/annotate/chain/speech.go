package chain

import "github.com/vedette-org/vedette/internal/text"

// speech finds which quote each mention stands in and who speaks it: the subject
// outside of the quote of the verb that the quote, or its sentence, hangs from.
func (f *finding) speech() {
	f.quote = zeroed(f.quote, len(f.items))
	f.speaker = zeroed(f.speaker, len(f.t.Quotes))
	i := 0
	for q := range f.t.Quotes {
		s := f.t.Quotes[q].Span
		for i < len(f.items) && f.t.Tokens[f.items[i].Head].Start < s.Start {
			i++
		}
		from := i
		for k := i; k < len(f.items) && f.t.Tokens[f.items[k].Head].Start < s.End; k++ {
			f.quote[k] = int32(q) + 1
			i = k + 1
		}
		f.speaker[q] = f.subjectAround(from, i, s.Start, s.End)
	}
}

// subjectAround returns the nearest mention around a quote, in its first or
// last sentence, that is the subject of a verb outside of it, plus 1.
func (f *finding) subjectAround(from, to, start, end int) int32 {
	for _, a := range []int{to, to + 1, from - 1, from - 2} {
		if a < 0 || a >= len(f.items) {
			continue
		}
		m := &f.items[a]
		k := &f.t.Tokens[m.Head]
		if k.Start >= start && k.Start < end || k.Dep.Base() != "nsubj" || k.Head < 0 {
			continue
		}
		v := &f.t.Tokens[k.Head]
		if (v.Start >= start && v.Start < end) || v.POS != text.VERB {
			continue
		}
		s := f.t.Sentences[m.sent].Span
		if s.Start <= end+2 && s.End >= start-2 && m.Form != text.Indefinite {
			return int32(a) + 1
		}
	}
	return 0
}
