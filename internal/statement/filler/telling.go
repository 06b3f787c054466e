package filler

import (
	"strconv"

	"github.com/vedette-org/vedette/internal/text"
)

// sentence returns the features of a sentence as one that tells of an incident.
func (p *page) sentence(s int) []uint32 {
	b := &bag{make([]uint32, 0, 200)}
	b.add("bias")
	p.wording(b, s, "", true)
	if s > 0 {
		p.wording(b, s-1, "<", false)
	}
	if s+1 < len(p.t.Sentences) {
		p.wording(b, s+1, ">", false)
	}
	b.add("at", strconv.Itoa(min(s, 8)))
	b.add("length", strconv.Itoa(min((p.t.Sentences[s].Last-p.t.Sentences[s].First)/8, 6)))
	return b.out
}

// wording adds the words of sentence s, the deeds that it names and what has
// them done to what.
func (p *page) wording(b *bag, s int, at string, whole bool) {
	first, last := p.t.Sentences[s].First, p.t.Sentences[s].Last
	for k := first; k < last; k++ {
		t := &p.t.Tokens[k]
		switch t.POS {
		case text.NOUN, text.VERB, text.ADJ, text.PROPN, text.ADV, text.AUX, text.NUM:
			b.add(at+"w", p.stem[k])
			if !whole {
				continue
			}
			if t.Tag == "VBD" || t.Tag == "VBN" {
				b.add("wt", p.stem[k], string(t.Tag))
			}
			for _, c := range p.w.classes[p.stem[k]] {
				b.add("c", c)
			}
		}
		if whole && k > first {
			b.add("ww", p.stem[k-1], p.stem[k])
		}
		if whole && t.Head >= 0 && (t.POS == text.NOUN || t.POS == text.PROPN) && t.Dep.In("obj", "nsubj", "nsubj:pass", "obl", "nmod") {
			b.add("arc", string(t.Dep), p.stem[k], p.stem[t.Head])
			for _, c := range p.w.classes[p.stem[k]] {
				b.add("arcc", string(t.Dep), c, p.stem[t.Head])
			}
		}
		if d := p.w.triggers[p.stem[k]]; d != nil {
			for _, x := range d.kinds {
				b.add(at+"k", x)
				if whole {
					b.add("kt", x, string(t.Tag))
				}
			}
		}
	}
}

// report returns the features of a whole report: its words and pairs of words.
func (p *page) report() []uint32 {
	b := &bag{make([]uint32, 0, 2000)}
	seen := map[uint32]bool{}
	add := func(parts ...string) {
		n := len(b.out)
		b.add(parts...)
		if seen[b.out[n]] {
			b.out = b.out[:n]
			return
		}
		seen[b.out[n]] = true
	}
	add("bias")
	for k := range p.t.Tokens {
		t := &p.t.Tokens[k]
		if t.POS == text.PUNCT || t.POS == text.DET {
			continue
		}
		add("w", p.stem[k])
		if t.Sent < 4 {
			add("early", p.stem[k])
		}
		if k > 0 {
			add("ww", p.stem[k-1], p.stem[k])
		}
		if d := p.w.triggers[p.stem[k]]; d != nil {
			for _, x := range d.kinds {
				add("k", x)
				if t.Head >= 0 || t.POS == text.VERB {
					add("kt", x, string(t.Tag))
				}
			}
		}
		if t.Head >= 0 && t.Dep.In("obj", "nsubj", "nsubj:pass") {
			add("arc", string(t.Dep), p.stem[k], p.stem[t.Head])
		}
	}
	for i := range p.t.Places {
		add("country", string(p.t.Places[i].Country))
	}
	return b.out
}
