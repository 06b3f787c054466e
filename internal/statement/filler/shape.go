package filler

import (
	"strconv"

	"github.com/vedette-org/vedette/internal/text"
)

// shape returns the features of a phrase as the words by which a report's
// filler of some role is best quoted: where it begins, where it ends, what is
// left out.
func (p *page) shape(s span, role int) []uint32 {
	b := &bag{make([]uint32, 0, 64)}
	r := strconv.Itoa(role)
	c := p.chunk[s.head]
	lead := int(p.first[c])
	left := 0
	for k := lead; k < s.first; k++ {
		if p.opens(k) {
			left++
			b.add("out", p.low[k])
			b.add("outr", r, p.low[k])
			b.add("outp", r, p.t.Tokens[k].POS.String())
			for _, x := range p.w.classes[p.stem[k]] {
				b.add("outc", r, x)
			}
		}
	}
	for k := s.first; k < s.head; k++ {
		b.add("in", p.low[k])
		b.add("inr", r, p.low[k])
		b.add("inp", r, p.t.Tokens[k].POS.String())
	}
	f := p.t.Tokens[s.first].POS.String()
	b.add("bias", r)
	b.add("left", r, strconv.Itoa(min(left, 3)))
	b.add("first", p.low[s.first])
	b.add("firstr", r, p.low[s.first])
	b.add("firstp", r, f, strconv.Itoa(min(left, 2)))
	b.add("kept", r, strconv.Itoa(min(s.head-s.first, 5)))
	if s.first > lead {
		b.add("cut", p.low[s.first-1], p.low[s.first])
		b.add("cutp", r, p.t.Tokens[s.first-1].POS.String(), f)
		if p.name[s.first] >= 0 && p.name[s.first-1] == p.name[s.first] {
			b.add("cuts name", r)
		}
	}
	if p.name[s.first] >= 0 && p.t.Names[p.name[s.first]].First == s.first {
		b.add("opens name", r, string(p.t.Names[p.name[s.first]].Kind))
	}
	b.add("inner", r, strconv.FormatBool(s.head+1 < int(p.last[c])))
	p.tail(b, s, r)
	return b.out
}

// tail adds where the phrase ends.
func (p *page) tail(b *bag, s span, r string) {
	next := p.behind(s.last)
	b.add("more", r, strconv.FormatBool(next > 0))
	if next > 0 {
		b.add("morew", p.low[s.last])
		b.add("morer", r, p.low[s.last], p.stem[s.head])
		b.add("morel", p.low[s.last], p.stem[s.head])
		b.add("morelc", r, p.low[s.last], p.stem[next-1])
	}
	n := 0
	for k := s.head + 1; k < s.last; k++ {
		if pos := p.t.Tokens[k].POS; pos == text.ADP || pos == text.CCONJ || pos == text.SCONJ {
			n++
			b.add("with", p.low[k])
			b.add("withr", r, p.low[k])
			b.add("withl", p.low[k], p.stem[s.head])
			b.add("withrl", r, p.low[k], p.stem[s.head])
		}
	}
	b.add("tails", r, strconv.Itoa(n))
	if s.last > s.head+1 {
		b.add("end", p.stem[s.last-1])
		b.add("endr", r, p.stem[s.last-1])
		for _, x := range p.classes(s.last - 1) {
			b.add("endc", r, x)
		}
	}
}
