package place

import (
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// mention is a stretch of tokens that bears a name of the gazetteer.
type mention struct {
	first, last int // tokens, last excluded
	hash        uint64
	group       int
	wants       classSet // what the words around it say it is; 0 where they say nothing
	parent      int      // the mention that says what it lies in, -1
	child       int      // the mention of which it says so, -1
	people      bool     // a demonym
	byKey       bool     // found by its key, not by name
	sure        int      // see plausible
	kind        text.NameKind
	spot        int32 // the candidate that was chosen
	lead        int   // its points over the next
	stray       bool  // has nothing to do with the rest of the report: no place
}

// finder looks for names in one text.
type finder struct {
	g        *Gazetteer
	t        *text.Text
	words    []lexeme // of each token, lower-cased
	form     []form
	nameAt   []int32 // index in t.Names plus one of the name that covers a token
	mentions []mention
	refused  [][2]int // tokens of what bears a name and is no place
	hits     []posting
	buf      []byte
	persons  map[uint64]int  // hashes of the last words of persons' names, and what they count against a place
	lower    map[uint64]bool // hashes of words that stand in lower case somewhere
}

// form is how a token is written.
type form uint8

const (
	capital  form = 1 << iota // starts with a capital letter
	shouting                  // all capitals, two letters or more
	mark                      // no letter or digit in it
	loud                      // stands in a sentence where capitals say nothing
	glued                     // no space before it
	proper                    // tagged as a proper noun
)

const longestName = 8 // tokens

func (f *finder) find() {
	f.look()
	for s := range f.t.Sentences {
		f.hush(&f.t.Sentences[s])
	}
	for i := range f.t.Names {
		f.person(&f.t.Names[i])
	}
	for s := range f.t.Sentences {
		sent := &f.t.Sentences[s]
		for i := sent.First; i < sent.Last; {
			i += max(1, f.at(i, sent.Last))
		}
	}
}

// look fills what is known of each token by itself.
func (f *finder) look() {
	n := len(f.t.Tokens)
	f.words, f.form, f.nameAt = make([]lexeme, n), make([]form, n), make([]int32, n)
	for i := range f.t.Tokens {
		w := f.t.Word(i)
		f.buf = lowerInto(f.buf[:0], w)
		f.words[i] = f.g.lexicon[string(f.buf)]
		f.form[i] = formOf(w)
		if i > 0 && f.t.Tokens[i-1].End == f.t.Tokens[i].Start {
			f.form[i] |= glued
		}
		if f.t.Tokens[i].POS == text.PROPN {
			f.form[i] |= proper
		}
	}
	for k := range f.t.Names {
		for i := f.t.Names[k].First; i < f.t.Names[k].Last && i < n; i++ {
			f.nameAt[i] = int32(k + 1)
		}
	}
}

func lowerInto(dst []byte, w string) []byte {
	for i := range len(w) {
		c := w[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != '.' {
			dst = append(dst, c)
		}
	}
	return dst
}

func formOf(w string) form {
	r, n := utf8.DecodeRuneInString(w)
	var f form
	if unicode.IsUpper(r) {
		f |= capital
		if len(w) > n && isUpper(w) {
			f |= shouting
		}
	}
	if !hasLetter(w) {
		f |= mark
	}
	return f
}

func isUpper(w string) bool {
	for _, r := range w {
		if unicode.IsLower(r) {
			return false
		}
	}
	return true
}

func hasLetter(w string) bool {
	for _, r := range w {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
	}
	return false
}

// hush marks the tokens of a sentence in which capitals tell nothing: all in
// capitals, or a headline with each word capitalised. Elsewhere it notes the
// words that stand in lower case.
func (f *finder) hush(s *text.Sentence) {
	words, capitals, shouts := 0, 0, 0
	for i := s.First; i < s.Last; i++ {
		if f.form[i]&mark != 0 || f.t.Tokens[i].Len() < 4 {
			continue
		}
		words++
		if f.form[i]&capital != 0 {
			capitals++
		}
		if f.form[i]&shouting != 0 {
			shouts++
		}
	}
	if words >= 3 && (shouts*10 >= words*8 || capitals*10 >= words*8) {
		for i := s.First; i < s.Last; i++ {
			f.form[i] |= loud
		}
	}
}

// person remembers the last word of what is, or may be, a person's name of two
// words and more: the next time it may stand alone.
func (f *finder) person(n *text.Name) {
	if n.Last-n.First < 2 || n.Last > len(f.t.Tokens) || n.Kind != text.NamePerson && n.Kind != text.NameUnknown {
		return
	}
	against := 60
	if n.Kind == text.NameUnknown && f.words[n.First].also&givenName == 0 {
		against = 25
	}
	for i := n.First; i < n.Last; i++ {
		if x := f.words[i]; f.form[i]&capital == 0 || x.cues&(cueBody|cueWay|cueSide) != 0 || x.unit != 0 {
			return
		}
	}
	f.buf = appendFold(f.buf[:0], f.t.Of(f.t.Words(n.First, n.Last)))
	if f.known(hash(f.buf)) {
		return
	}
	f.buf = appendFold(f.buf[:0], f.t.Word(n.Last-1))
	if len(f.buf) > 2 {
		h := hash(f.buf)
		f.persons[h] = max(f.persons[h], against)
	}
}

// opens reports whether a name may start at token i.
func (f *finder) opensAt(i int) bool {
	if f.form[i]&mark != 0 {
		return false
	}
	if f.form[i]&loud != 0 && f.t.Tokens[i].POS != text.NoPOS && f.form[i]&proper == 0 && f.t.Tokens[i].POS != text.ADJ {
		return false
	}
	return f.form[i]&capital != 0 || f.articled(i)
}

// articled reports whether token i is an Arabic article in small letters that
// belongs to a name: "el-Fasher" in one token or in three.
func (f *finder) articled(i int) bool {
	w := f.t.Word(i)
	for k := 2; k <= 3 && k < len(w); k++ {
		if w[k] == '-' {
			if k+1 == len(w) {
				return f.isArticle(w[:k]) && i+1 < len(f.form) && f.form[i+1]&capital != 0
			}
			return f.isArticle(w[:k]) && w[k+1] >= 'A' && w[k+1] <= 'Z'
		}
	}
	if f.words[i].cues&cueArticle == 0 || i+2 >= len(f.form) {
		return false
	}
	return f.t.Word(i+1) == "-" && f.form[i+1]&glued != 0 && f.form[i+2]&(capital|glued) == capital|glued
}

func (f *finder) isArticle(w string) bool { return f.g.lexicon[w].cues&cueArticle != 0 }

// at looks for the longest name that starts at token i and returns how many
// tokens to go on by.
func (f *finder) at(i, end int) int {
	if !f.opensAt(i) {
		return 1
	}
	best, bestHash := 0, uint64(0)
	for j := i; j < end && j < i+longestName; j++ {
		if j > i && !f.continues(i, j) {
			break
		}
		if f.form[j]&mark != 0 || j > i && f.form[j]&capital == 0 && !f.closes(j) {
			continue
		}
		f.buf = appendFold(f.buf[:0], f.t.Of(f.t.Words(i, j+1)))
		if len(f.buf) < 2 {
			continue
		}
		if h := hash(f.buf); f.known(h) {
			best, bestHash = j+1-i, h
		}
	}
	if best == 0 {
		return 1
	}
	best, bestHash = f.ofSaint(i, best, end, bestHash)
	f.mentions = append(f.mentions, mention{first: i, last: i + best, hash: bestHash, parent: -1, child: -1})
	return best
}

func (f *finder) known(h uint64) bool {
	f.hits = f.g.find(f.hits[:0], h)
	return len(f.hits) > 0
}

// continues reports whether a name that starts at i may go on over token j.
func (f *finder) continues(i, j int) bool {
	if f.form[j]&mark == 0 {
		return f.form[j]&capital != 0 || f.words[j].cues&(cueLink|cueArticle) != 0 || f.words[j].unit != 0 || f.articled(j)
	}
	switch f.t.Word(j) {
	case "-", "–", "'", "’", ".", "/":
		return f.form[j]&glued != 0
	}
	return false
}

// closes reports whether a name may end with a token in small letters: the unit
// word of "Rapides parish", "region", and parts like "e-Sharif".
func (f *finder) closes(j int) bool {
	return f.words[j].unit != 0 || f.articled(j)
}

// before and after return the token beside a mention, -1 at the end of its sentence.
func (f *finder) before(i int) int {
	if i > f.t.Sentences[f.t.Tokens[i].Sent].First {
		return i - 1
	}
	return -1
}

func (f *finder) after(last int) int {
	if last < f.t.Sentences[f.t.Tokens[last-1].Sent].Last {
		return last
	}
	return -1
}

func (f *finder) is(i int, word string) bool {
	return i >= 0 && i < len(f.words) && f.t.Word(i) == word
}

func (f *finder) has(i int, c cue) bool { return i >= 0 && f.words[i].cues&c != 0 }

// span returns the words of a mention.
func (f *finder) span(m *mention) vedette.Span { return f.t.Words(m.first, m.last) }
