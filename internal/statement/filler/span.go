package filler

import (
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

// span is a phrase that may be what a report calls a filler: the tokens from
// First to Last (excluded), with the noun Head before which the modifiers stand.
type span struct {
	first, head, last int
	key               string // as two phrases are compared
}

const (
	before = 8 // words before a head that a phrase may have
	after  = 12
)

// heads returns the nouns that may be the head of a filler.
func (p *page) heads() (out []int) {
	for i := range p.t.Tokens {
		if p.chunk[i] < 0 || p.t.Sentences[p.t.Tokens[i].Sent].Dateline {
			continue
		}
		switch p.t.Tokens[i].POS {
		case text.NOUN, text.PROPN, text.X:
			out = append(out, i)
		case text.ADJ, text.NUM, text.VERB:
			if i+1 == int(p.last[p.chunk[i]]) {
				out = append(out, i)
			}
		}
	}
	return out
}

// spans returns the phrases of a head: each word before it may be the first,
// and a phrase with a preposition behind it may belong to it.
func (p *page) spans(h int) (out []span) {
	c := p.chunk[h]
	ends := []int{h + 1}
	for e, n := h+1, 0; n < 3 && e-h < after; n++ {
		if e = p.behind(e); e < 0 {
			break
		}
		ends = append(ends, e)
	}
	for s := h; s >= int(p.first[c]) && h-s < before; s-- {
		if !p.opens(s) {
			continue
		}
		for _, e := range ends {
			out = append(out, span{s, h, e, p.key(s, e)})
		}
	}
	return out
}

// opens reports whether a phrase may begin with token s: articles are not told
// apart from none.
func (p *page) opens(s int) bool {
	switch p.low[s] {
	case "a", "an", "the":
		return false
	}
	switch p.t.Tokens[s].POS {
	case text.PUNCT, text.PART:
		return false
	}
	return true
}

// behind returns the end of the phrase with a preposition, or joined by "and",
// that begins at token e, -1 where none does.
func (p *page) behind(e int) int {
	if e+1 >= len(p.t.Tokens) || p.t.Tokens[e].Sent != p.t.Tokens[e-1].Sent {
		return -1
	}
	switch p.t.Tokens[e].POS {
	case text.ADP, text.CCONJ, text.SCONJ:
	default:
		return -1
	}
	c := p.chunk[e+1]
	if c < 0 || int(p.first[c]) != e+1 || int(p.last[c])-e > after {
		return -1
	}
	return int(p.last[c])
}

// key writes the words of tokens so that two phrases can be compared: lower
// case, without marks and articles.
func (p *page) key(first, last int) string { return Normal(p.t.Of(p.t.Words(first, last))) }

// Normal returns a phrase as phrases are compared: lower case, without ASCII
// punctuation and articles, its white space squeezed.
func Normal(s string) string {
	b := make([]byte, 0, len(s))
	for _, r := range strings.ToLower(s) {
		if r < 0x80 && r > ' ' && !('a' <= r && r <= 'z' || '0' <= r && r <= '9') {
			continue
		}
		b = append(b, string(r)...)
	}
	f := strings.Fields(string(b))
	n := 0
	for _, w := range f {
		if w != "a" && w != "an" && w != "the" {
			f[n] = w
			n++
		}
	}
	return strings.Join(f[:n], " ")
}
