package token

import (
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette/internal/annotate/weights"
	"github.com/vedette-org/vedette/internal/annotate/word"
)

// ends decides where sentences end between the tokens of a paragraph: a linear
// model that has what the rules say among its features. The rules are right at
// nearly every stop; what they can't see is the end of a line of a letter, of a
// greeting or of an item of a list, without a stop.
type ends struct {
	set  *weights.Set
	buf  [48]uint32
	n    int
	bits int
	sums weights.Scores

	looks         []word.Look // of the paragraph's tokens
	ruled         []bool      // the rules end a sentence before the token
	first, stops  int         // of the paragraph: its first token, and how many ends the rules see
	quotes, depth int         // open in the sentence so far
}

const no, yes = 0, 1 // classes

// start looks at the paragraph of the tokens from first on.
func (e *ends) start(c *cutter, first int) {
	e.first, e.stops = first, 0
	e.looks, e.ruled = e.looks[:0], e.ruled[:0]
	for i := first; i < len(c.tokens); i++ {
		e.looks = append(e.looks, word.At(c.of(i), c.shouted))
		e.ruled = append(e.ruled, false)
	}
	for i := first; i < len(c.tokens); i++ {
		if end := c.sentenceEnd(i); end > 0 && end < len(c.tokens) {
			e.ruled[end-first] = true
			e.stops++
			i = end - 1
		}
	}
}

// candidate reports whether a sentence may end before token i at all: not
// between two words of small letters.
func (e *ends) candidate(c *cutter, i int) bool {
	if e.ruled[i-e.first] {
		return true
	}
	r, _ := utf8.DecodeRuneInString(c.of(i))
	p, _ := utf8.DecodeLastRuneInString(c.of(i - 1))
	return !unicode.IsLower(r) || !unicode.IsLetter(p)
}

// open counts the quotes and brackets that token i opens and closes.
func (e *ends) open(t string) {
	switch t {
	case "(", "[":
		e.depth++
	case ")", "]":
		e.depth = max(0, e.depth-1)
	case "\"":
		e.quotes ^= 1
	case "“", "``":
		e.quotes = 1
	case "”", "''":
		e.quotes = 0
	}
}

// here reports whether the sentence that began at token from ends before token i.
func (e *ends) here(c *cutter, from, i int, s weights.Scorer) bool {
	e.sums[no], e.sums[yes] = 0, 0
	s.Score(e.rows(c, from, i), &e.sums)
	return e.sums[yes] > e.sums[no]
}

// sure is by how much the model must want an end where there is no stop: less,
// and it cuts headlines and lists of names.
const sure = 20

// decide is here with what is never so. The rules' ends need no more than the
// model's consent; in what may be a headline, and in capitals, it must be sure
// of an end without a stop.
func (e *ends) decide(c *cutter, from, i int) bool {
	ruled := e.ruled[i-e.first]
	if !ruled && c.never(i) || c.item(from, i) || !e.here(c, from, i, e.set) {
		return false
	}
	if ruled || c.stopped(i) || !c.shouted && len(e.looks) > longestHeading {
		return true
	}
	return e.sums[yes]-e.sums[no] > sure
}

// stopped reports whether a stop stands before token i, or before the quotes
// and brackets that close there.
func (c *cutter) stopped(i int) bool {
	for i--; i > 0 && closes(c.of(i)); i-- {
	}
	t := c.of(i)
	return t[len(t)-1] == '.' || stops(t)
}

// item reports whether the tokens from from up to i are the number of an item of a
// list and no more: "3.", "12)".
func (c *cutter) item(from, i int) bool {
	if i-from > 2 {
		return false
	}
	s := c.s[c.tokens[from].Start:c.tokens[i-1].End]
	n := len(s) - 1
	if n < 1 || n > 3 || s[n] != '.' && s[n] != ')' {
		return false
	}
	for _, b := range s[:n] {
		if !digit(b) {
			return false
		}
	}
	return true
}

// never reports whether no sentence ends before token i, whatever is around:
// behind a rank or a title, before a small letter behind an abbreviation,
// behind what opens and before what closes.
func (c *cutter) never(i int) bool {
	prev, next := c.of(i-1), c.of(i)
	small, _ := utf8.DecodeRuneInString(next)
	switch {
	case unicode.IsLower(small) && len(prev) > 1 && prev[len(prev)-1] == '.' && !stops(prev):
		return true
	case len(prev) > 1 && prev[len(prev)-1] == '.' && c.abbr.class(prev[:len(prev)-1]) == title:
		return true
	}
	switch prev {
	case "“", "‘", "``", "(", "[", "«":
		return true
	}
	switch next {
	case ",", ";", ")", "]", "”", "''", "»", "%":
		return true
	}
	return stops(next)
}

func (e *ends) add(a, b, c uint32) {
	e.buf[e.n] = uint32(weights.Hash(uint32(e.n)+5000, a, b, c) >> (64 - e.bits))
	e.n++
}

var beyond = word.Look{Low: 1}

func (e *ends) look(i int) *word.Look {
	if i -= e.first; i < 0 || i >= len(e.looks) {
		return &beyond
	}
	return &e.looks[i]
}

// rows makes the features of the place before token i.
func (e *ends) rows(c *cutter, from, i int) []uint32 {
	e.n = 0
	p2, p, n, n2 := e.look(i-2), e.look(i-1), e.look(i), e.look(i+1)
	ruled := flag(e.ruled[i-e.first]) | flag(c.casual)<<1 | flag(c.shouted)<<2
	gap := flag(c.tokens[i].Start > c.tokens[i-1].End)
	length, rest := size(i-from), size(len(c.tokens)-i)
	inside := uint32(min(e.depth, 1))<<1 | uint32(e.quotes)
	sp2, sp, sn, sn2 := uint32(p2.Shape), uint32(p.Shape), uint32(n.Shape), uint32(n2.Shape)
	start := e.look(from)
	e.add(ruled, gap, 0)
	e.add(p.Low, ruled, gap)
	e.add(n.Low, ruled, gap)
	e.add(p.Low, n.Low, 0)
	e.add(p.Low, sn, gap)
	e.add(n.Low, sp, gap)
	e.add(p2.Low, p.Low, sn)
	e.add(n.Low, n2.Low, sp)
	e.add(sp2<<8|sp, sn<<8|sn2, ruled)
	e.add(sp<<8|sn, length, rest)
	e.add(ruled, length, sn)
	e.add(ruled, rest, sn)
	e.add(inside, p.Low, ruled)
	e.add(inside, sn, ruled)
	e.add(start.Low, length, p.Low)
	e.add(uint32(start.Shape), length, sp<<8|sn)
	e.add(start.Low, size(i-from), sn)
	e.add(size(e.stops), ruled, sn)
	e.add(size(e.stops), size(len(e.looks)), sp<<8|sn)
	e.add(p.Suffix[2], sn, gap)
	e.add(n.Suffix[2], sp, gap)
	e.add(p2.Low, p.Low, n.Low)
	e.add(p.Low, n.Low, n2.Low)
	e.add(n.Low, n2.Low, e.look(i+2).Low)
	e.add(e.look(i-3).Low, p2.Low, p.Low)
	e.add(sn<<8|sn2, uint32(e.look(i+2).Shape), sp)
	e.add(n2.Low, p.Low, sn)
	return e.buf[:e.n]
}

func flag(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// size is a number of tokens in few steps.
func size(n int) uint32 {
	switch {
	case n < 6:
		return uint32(n)
	case n < 9:
		return 6
	case n < 15:
		return 7
	case n < 25:
		return 8
	case n < 40:
		return 9
	}
	return 10
}
