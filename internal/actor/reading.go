package actor

import (
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// reading is a text under resolution.
type reading struct {
	*Register
	t  *text.Text
	on vedette.Date // the report's day, or the first it can be of

	pieces []tokenPiece
	hash   []uint64 // of each token, 0 where it has no letters or several pieces
	lemma  []uint64
	mute   []bool // token inside a legal note
	shout  []bool // per sentence: written all in capitals
	parsed []bool // per sentence: it has a tree

	hits          []hit   // names met, in text order, longest of their start
	nouns         []hit   // common nouns for actors, the same way
	nounAt, hitAt []int32 // per token: index+1 of the noun or hit that begins there

	anchor  []int32 // per token: index+1 in data.States of the state that a name or demonym means
	place   []vedette.Country
	count   map[vedette.Country]int
	noted   map[vedette.Country]bool // named in a legal note: it helps to tell who is banned there
	main    vedette.Country
	total   int
	who     []who
	byActor map[vedette.ActorID]int
	local   map[uint64]int // acronyms and short names that the text gave → who
	refs    []mention
	partOf  map[vedette.ActorID]bool // what the text's actors are part of
	bySent  [][]int32                // mentions of each sentence, once words that point back are read
	town    []bool                   // per token: of a place that is no state
	owner   []int32                  // per token: index+1 of the mention that claims it
}

// tokenPiece is a piece of a token.
type tokenPiece struct {
	piece
	tok         int32
	first, last bool // of its token
	gap         bool // a token that no name may cross lies before it
}

// hit is a name or noun of the register met in the text: tokens first to last.
type hit struct {
	first, last int
	names       []int32 // those that are written as the text has it
}

// who is an actor of this text.
type who struct {
	actor vedette.Actor
	entry int32    // in the register, -1 for one that is new
	into  int      // the who that it was found to be, -1
	plain bool     // generic: a kind of people
	like  int32    // index+1 of an entry of the same name that does not fit the text
	code  string   // PLOVER sector where the words gave one
	why   []string // why it was joined with into
}

// mention is an actor reference under construction.
type mention struct {
	first, last, head int
	who               int
	generic, office   bool
	person            int
	weight            float64
	rule              string
	alias             vedette.AliasKind // empty: the words are no name
	aliasSpan         vedette.Span
	lang              vedette.Language // of the name where it is not English
	personSpan        vedette.Span     // the words that name the person
	why               []string         // why the words are held for a translation artefact
	dead              bool
}

func (r *Register) open(t *text.Text) *reading {
	n := len(t.Tokens)
	ints := make([]int32, 4*n)
	hs := make([]uint64, 2*n)
	g := &reading{Register: r, t: t, on: dayOf(t.Report), hash: hs[:n], lemma: hs[n:], mute: make([]bool, n),
		shout: make([]bool, len(t.Sentences)), parsed: make([]bool, len(t.Sentences)),
		nounAt: ints[:n], hitAt: ints[n : 2*n], anchor: ints[2*n : 3*n], owner: ints[3*n:], place: make([]vedette.Country, n),
		count: map[vedette.Country]int{}, noted: map[vedette.Country]bool{}, byActor: map[vedette.ActorID]int{}, partOf: map[vedette.ActorID]bool{}, town: make([]bool, n), local: map[uint64]int{}}
	g.cut()
	g.sentences()
	g.markBoilerplate()
	return g
}

func dayOf(r *vedette.Report) vedette.Date {
	switch {
	case r.Published != "":
		return r.Published
	case r.PublishedRange != nil && r.PublishedRange.Earliest != "":
		return r.PublishedRange.Earliest
	case r.PublishedRange != nil:
		return r.PublishedRange.Latest
	}
	return ""
}

// cut makes the pieces of all tokens.
func (g *reading) cut() {
	g.pieces = make([]tokenPiece, 0, len(g.t.Tokens)+len(g.t.Tokens)/8)
	gap, sent := true, -1
	for i := range g.t.Tokens {
		tok := &g.t.Tokens[i]
		if tok.Sent != sent {
			gap, sent = true, tok.Sent
		}
		w := g.t.Word(i)
		from := len(g.pieces)
		for k := 0; ; {
			p, ok := nextPiece(w, k)
			if !ok {
				break
			}
			k = p.end
			g.pieces = append(g.pieces, tokenPiece{piece: p, tok: int32(i), first: len(g.pieces) == from, gap: gap})
			gap = false
		}
		if len(g.pieces) > from {
			g.pieces[len(g.pieces)-1].last = true
			if len(g.pieces) == from+1 {
				g.hash[i] = g.pieces[from].hash
				g.lemma[i] = g.hash[i]
				if l := tok.Lemma; l != "" && (len(l) != len(w) || !equalFold(l, w)) {
					g.lemma[i] = hashOf(tok.Lemma)
				}
			}
			continue
		}
		gap = gap || !joins(w)
	}
}

// joins reports whether a token without letters may stand inside a name.
func joins(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	switch r {
	case '-', '‐', '‑', '–', '—', '"', '“', '”', '\'', '’', '‘', '«', '»', '`':
		return true
	}
	return false
}

// sentences notes which are shouted and which have a tree.
func (g *reading) sentences() {
	for i, s := range g.t.Sentences {
		upper, lower := 0, 0
		for k := s.First; k < s.Last; k++ {
			g.parsed[i] = g.parsed[i] || g.t.Tokens[k].Dep != ""
		}
		for _, c := range g.t.Of(s.Span) {
			if unicode.IsUpper(c) {
				upper++
			} else if unicode.IsLower(c) {
				lower++
			}
		}
		g.shout[i] = upper > 8*lower && upper > 1 && (s.Last-s.First > 1 || upper > 5)
	}
}

// word, capital: what a token looks like.
func (g *reading) capital(i int) bool {
	r, _ := utf8.DecodeRuneInString(g.t.Word(i))
	return unicode.IsUpper(r)
}

func (g *reading) is(i int, s string) bool {
	return i >= 0 && i < len(g.t.Tokens) && g.t.Word(i) == s
}

// any reports whether token i is one of some lower-case words.
func (g *reading) any(i int, words ...string) bool {
	if i < 0 || i >= len(g.t.Tokens) {
		return false
	}
	w := g.t.Word(i)
	for _, x := range words {
		if len(x) == len(w) && equalFold(w, x) {
			return true
		}
	}
	return false
}

// equalFold compares ASCII without case.
func equalFold(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if a[i]|0x20 != b[i]|0x20 {
			return false
		}
	}
	return true
}

// inList reports whether a token's word or lemma stands in a list of words.tsv.
func (g *reading) inList(i int, list string) bool {
	if i < 0 || i >= len(g.hash) || g.hash[i] == 0 {
		return false
	}
	m := g.words[list]
	if _, ok := m[g.hash[i]]; ok {
		return true
	}
	_, ok := m[g.lemma[i]]
	return ok
}

// same reports whether two tokens are of one sentence.
func (g *reading) same(i, j int) bool {
	return i >= 0 && j >= 0 && i < len(g.t.Tokens) && j < len(g.t.Tokens) && g.t.Tokens[i].Sent == g.t.Tokens[j].Sent
}
