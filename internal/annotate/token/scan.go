package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
)

// scan cuts the words of a paragraph.
func (c *cutter) scan(p vedette.Span) {
	for i := p.Start; i < p.End; {
		r, n := utf8.DecodeRuneInString(c.s[i:p.End])
		if space(r) {
			i += n
			continue
		}
		j := i
		for j < p.End {
			r, n := utf8.DecodeRuneInString(c.s[j:p.End])
			if space(r) {
				break
			}
			j += n
		}
		c.chunk(i, j)
		i = j
	}
}

func space(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || r >= '\t' && r <= '\r' || r < ' ' || r == 0x7f
	}
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u00ad' || r == '\u200e' || r == '\u200f'
}

func letter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsMark(r))
}

func digit(r rune) bool {
	return '0' <= r && r <= '9' || r >= utf8.RuneSelf && unicode.IsDigit(r)
}

// rune returns the character at i, or 0 at end and beyond.
func (c *cutter) rune(i, end int) rune {
	if i >= end {
		return 0
	}
	if b := c.s[i]; b < utf8.RuneSelf {
		return rune(b)
	}
	r, _ := utf8.DecodeRuneInString(c.s[i:end])
	return r
}

// before returns the character that ends at i, or 0 at from.
func (c *cutter) before(i, from int) rune {
	if i <= from {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(c.s[from:i])
	return r
}

// chunk cuts what stands between two white spaces.
func (c *cutter) chunk(i, end int) {
	if a, b := c.address(i, end); a < b {
		c.pieces(i, a)
		c.emit(a, b)
		c.pieces(b, end)
		return
	}
	if n := emoticon(c.s[i:end]); n > 0 {
		c.emit(i, i+n)
		i += n
	}
	c.pieces(i, end)
}

// pieces cuts what is no address into words and marks.
func (c *cutter) pieces(i, end int) {
	for from := i; i < end; {
		j := c.piece(i, from, end)
		i = j
	}
}

// piece emits the word or mark at i and returns where it ends.
func (c *cutter) piece(i, from, end int) int {
	r := c.rune(i, end)
	next := c.rune(i+utf8.RuneLen(max(r, 0)), end)
	switch {
	case letter(r) || digit(r):
		return c.word(i, end)
	case (r == '#' || r == '@') && letter(next) && !letter(c.before(i, from)):
		j := c.run(i+1, end)
		c.emit(i, j)
		return j
	case (r == '+' || r == '.') && digit(next) && i == from:
		j := c.numberEnd(i+1, end)
		c.emit(i, j)
		return j
	case r == '\'' || r == '’':
		return c.apostrophe(i, from, end)
	}
	j := c.marks(i, end)
	c.emit(i, j)
	return j
}

// marks returns the end of the punctuation at i: a run of the same mark where
// runs are written, else one character, or all bytes that are no characters.
func (c *cutter) marks(i, end int) int {
	r, n := utf8.DecodeRuneInString(c.s[i:end])
	same := func(x, y rune) bool { return x == y }
	switch r {
	case '!', '?':
		same = func(_, y rune) bool { return y == '!' || y == '?' }
	case '.', '-', '=', '*', '$', '~', '_', '>', '<', '^', '`', utf8.RuneError:
	default:
		return i + n
	}
	j := i + n
	for j < end {
		x, n := utf8.DecodeRuneInString(c.s[j:end])
		if !same(r, x) {
			break
		}
		j += n
	}
	return j
}

// run returns the end of the letters, digits and underscores from i on.
func (c *cutter) run(i, end int) int {
	for i < end {
		r, n := utf8.DecodeRuneInString(c.s[i:end])
		if !letter(r) && !digit(r) && r != '_' {
			break
		}
		i += n
	}
	return i
}

// address finds a web or mail address in a chunk, without the marks around it.
func (c *cutter) address(i, end int) (from, to int) {
	s := c.s[i:end]
	at := strings.Index(s, "://")
	mail := strings.IndexByte(s, '@')
	switch {
	case at > 0:
	case len(s) > 4 && strings.EqualFold(s[:4], "www."):
	case mail > 0 && strings.IndexByte(s[mail:], '.') > 0 && mailbox(c.before(i+mail, i)):
	default:
		return 0, 0
	}
	from, to = i, end
	for from < to && strings.IndexByte("([{<\"'", c.s[from]) >= 0 {
		from++
	}
	for to > from && strings.IndexByte(".,;:!?)]}>\"'", c.s[to-1]) >= 0 {
		to--
	}
	return from, to
}

// mailbox reports whether a character may stand before the @ of an address;
// newsgroups hide the end of names behind dots.
func mailbox(r rune) bool { return letter(r) || digit(r) || r == '.' || r == '_' }

var emoticons = []string{":-)", ":-(", ";-)", ":)", ":(", ";)", ":D", ":P", ":-D", ":-P", "^_^", "<3", "=)", "=D", "XD"}

// emoticon returns the length of the emoticon that s is, and 0 for other things.
func emoticon(s string) int {
	if len(s) > 4 {
		return 0
	}
	for _, e := range emoticons {
		if s == e {
			return len(e)
		}
	}
	return 0
}
