package filler

import (
	"strconv"

	"github.com/vedette-org/vedette/internal/text"
)

// near adds the words around the phrase that h heads.
func (p *page) near(b *bag, h int, classes []string) {
	s := p.t.Sentences[p.t.Tokens[h].Sent]
	c := p.chunk[h]
	first, last := int(p.first[c]), int(p.last[c])
	at := func(k int) string {
		if k < s.First || k >= s.Last {
			return "|"
		}
		return p.stem[k]
	}
	for d := 1; d <= 4; d++ {
		b.add("-"+strconv.Itoa(d), at(first-d))
		b.add("+"+strconv.Itoa(d), at(last-1+d))
	}
	b.add("-12", at(first-2), at(first-1))
	b.add("-123", at(first-3), at(first-2), at(first-1))
	b.add("+12", at(last), at(last+1))
	b.add("+123", at(last), at(last+1), at(last+2))
	b.add("-1+1", at(first-1), at(last))
	for _, k := range classes {
		b.add("-1c", at(first-1), k)
		b.add("-12c", at(first-2), at(first-1), k)
		b.add("+1c", at(last), k)
		b.add("+12c", at(last), at(last+1), k)
	}
	p.verbs(b, h, first, last, s, classes)
}

// verbs adds the next verbs before and behind, whatever the parser made of them.
func (p *page) verbs(b *bag, h, first, last int, s text.Sentence, classes []string) {
	n := 0
	for k := first - 1; k >= s.First && n < 2; k-- {
		if p.t.Tokens[k].POS == text.VERB {
			n++
			b.add("verb-", strconv.Itoa(n), p.stem[k], string(p.t.Tokens[k].Tag))
			if n == 1 {
				for _, c := range classes {
					b.add("verb-c", p.stem[k], c)
				}
			}
		}
	}
	n = 0
	for k := last; k < s.Last && n < 2; k++ {
		if p.t.Tokens[k].POS == text.VERB {
			n++
			b.add("verb+", strconv.Itoa(n), p.stem[k], string(p.t.Tokens[k].Tag))
			if n == 1 {
				for _, c := range classes {
					b.add("verb+c", p.stem[k], c)
				}
			}
		}
	}
}

// told adds what deeds the sentence and its neighbours tell of.
func (p *page) told(b *bag, h int, classes []string) {
	sent := p.t.Tokens[h].Sent
	for _, d := range p.deeds {
		switch p.t.Tokens[d.at].Sent - sent {
		case 0:
			side := "<"
			if d.at > h {
				side = ">"
			}
			if d.at == h {
				continue
			}
			far := strconv.Itoa(min(max(d.at-h, h-d.at)/4, 4))
			b.add("deed", side, p.stem[d.at])
			b.add("deed far", side, far, p.stem[d.at])
			for _, k := range d.word.kinds {
				b.add("deedk", side, k)
				for _, c := range classes {
					b.add("deedkc", side, k, c)
				}
			}
		case -1, 1:
			b.add("deed beside", p.stem[d.at])
		}
	}
	s := p.t.Sentences[sent]
	for k := s.First; k < s.Last; k++ {
		if p.t.Tokens[k].POS == text.VERB && k != h {
			b.add("in", p.stem[k])
		}
	}
	b.add("sent", strconv.Itoa(min(sent, 8)))
	b.add("par", strconv.Itoa(min(s.Paragraph, 4)))
}
