package quote

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette/internal/text"
)

// longest is in bytes: what is not closed by then was never opened.
const longest = 6000

// deepest is how far quotations are followed into quotations.
const deepest = 3

// opening is a mark that waits for its partner.
type opening struct {
	mark
	carried  bool // it opens anew what the paragraph before left open
	fallback int  // for a single mark: the last apostrophe behind a plural, which may close it; 0 for none
}

// stretch is what stands between two marks of one paragraph.
type stretch struct {
	start, end int
	carried    bool // it goes on with the stretch before
	single     bool
}

// pairing pairs the marks of a text, paragraph by paragraph.
type pairing struct {
	s     string
	marks []mark
	open  []opening
	found []stretch
	// left is what the paragraph before left open, and may be gone on with.
	left      opening
	leftEnd   int // the end of that paragraph; 0: nothing is left open
	paragraph int // the start of the paragraph
}

// pair fills found with the stretches of the text's paragraphs, in order, outer
// ones first.
func (p *pairing) pair(t *text.Text) {
	p.s, p.found, p.leftEnd = t.S(), p.found[:0], 0
	for i := 0; i < len(t.Sentences); {
		k := i + 1
		for k < len(t.Sentences) && t.Sentences[k].Paragraph == t.Sentences[i].Paragraph {
			k++
		}
		p.one(t.Sentences[i].Start, t.Sentences[k-1].End)
		i = k
	}
	p.marks, p.open = p.marks[:0], p.open[:0]
	if p.leftEnd > 0 {
		p.resume()
	}
	slices.SortStableFunc(p.found, func(a, b stretch) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end)) })
}

// one pairs the marks of one paragraph.
func (p *pairing) one(lo, hi int) {
	p.marks, p.open, p.paragraph = marks(p.s, lo, hi, p.marks[:0]), p.open[:0], lo
	from := 0
	if p.leftEnd > 0 && p.resume() {
		from = 1
	}
	for _, m := range p.marks[from:] {
		if m.style == single {
			p.apostrophe(m, hi)
		} else {
			p.double(m)
		}
	}
	p.leave(hi)
}

// resume goes on with what the paragraph before left open: the paragraph opens
// it anew, or closes it without. False where it does neither.
func (p *pairing) resume() bool {
	left, end := p.left, p.leftEnd
	p.leftEnd = 0
	if len(p.marks) > 0 && alike(left.style, p.marks[0].style) {
		switch m := p.marks[0]; {
		case m.at == p.paragraph && m.opens:
			p.emit(left.end, end, left.carried, false)
			p.open = append(p.open, opening{mark: m, carried: true})
			return true
		case m.closes && !m.opens:
			p.emit(left.end, end, left.carried, false)
			p.emit(p.paragraph, m.at, true, false)
			return true
		}
	}
	if left.carried { // the last paragraph of a speech, whose end was forgotten
		p.emit(left.end, end, true, false)
	}
	return false
}

// double takes a double mark: by its place and what is open it opens or closes.
func (p *pairing) double(m mark) {
	k := p.partner(m)
	if k >= 0 && m.closes {
		p.settle(k + 1)
		p.emit(p.open[k].end, m.at, p.open[k].carried, false)
		p.open = p.open[:k]
		return
	}
	if !m.opens {
		return
	}
	if len(p.open) == deepest {
		p.open = append(p.open[:0], p.open[1:]...)
	}
	p.open = append(p.open, opening{mark: m})
}

// partner returns the innermost double mark that m can close, -1 for none.
func (p *pairing) partner(m mark) int {
	for k := len(p.open) - 1; k >= 0; k-- {
		if o := p.open[k]; o.style != single && alike(o.style, m.style) && m.at-o.at < longest {
			return k
		}
	}
	return -1
}

// apostrophe takes a single mark. Behind a plural ("the soldiers' mess") it is
// rather an apostrophe than a closing mark: it closes only if none better comes.
func (p *pairing) apostrophe(m mark, hi int) {
	top := len(p.open) - 1
	within := top >= 0 && p.open[top].style == single
	if m.opens && !m.closes {
		if within {
			p.settle(top)
		}
		if len(p.open) < deepest {
			p.open = append(p.open, opening{mark: m})
		}
		return
	}
	if !within || !m.closes || m.at-p.open[top].at > longest/3 {
		return
	}
	if s := p.s[m.at-1]; (s == 's' || s == 'S') && m.end+1 < hi && p.s[m.end] == ' ' && letter(p.s[m.end+1:]) {
		p.open[top].fallback = m.at
		return
	}
	p.emit(p.open[top].end, m.at, false, true)
	p.open = p.open[:top]
}

// settle ends all from the k-th open mark on: single ones close at their
// fallback, others are dropped.
func (p *pairing) settle(k int) {
	for _, o := range p.open[k:] {
		if o.fallback > 0 {
			p.emit(o.end, o.fallback, false, true)
		}
	}
	p.open = p.open[:k]
}

// leave ends a paragraph. What it leaves open waits for the next to go on with.
func (p *pairing) leave(hi int) {
	p.leftEnd = 0
	for k := range p.open {
		if o := p.open[k]; o.style != single && hi-o.at < longest {
			p.settle(k + 1)
			p.left, p.leftEnd = o, hi
			break
		}
	}
	p.settle(0)
}

// alike reports whether marks of two styles make a pair.
func alike(a, b style) bool {
	return a == b || a != guillemet && b != guillemet && a != single && b != single
}

// emit keeps the stretch from start to end without the spaces at its ends, where
// there is a word in it.
func (p *pairing) emit(start, end int, carried, one bool) {
	for start < end {
		r, n := utf8.DecodeRuneInString(p.s[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		start += n
	}
	for start < end {
		r, n := utf8.DecodeLastRuneInString(p.s[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		end -= n
	}
	for _, r := range p.s[start:end] {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			p.found = append(p.found, stretch{start, end, carried, one})
			return
		}
	}
}
