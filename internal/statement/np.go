package statement

import (
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// gist is what the word lists know of a token.
type gist struct {
	classes class
	target  *lexicon.WordEntry
	means   *lexicon.WordEntry
	person  *lexicon.WordEntry
	length  int // words of the longest entry: 2 for "power plant"
}

// scan is the state of one reading of occurrences.
type scan struct {
	*kinds
	t *text.Text

	first, next []int32 // children by token, in text order; -1 ends
	gists       []gist
	actorAt     []int32 // the ActorRef that covers a token, -1 for none
	placeAt     []int32 // the PlaceRef that covers a token, no demonym
	timeAt      []int32
	quantityOf  []int32 // by counted token: the Quantity
	quantityAt  []int32 // the Quantity that covers a token
	deedAt      []int32 // index in deeds of the deed that a token triggers
	deeds       []deed
	harms       []harmed
	actorsBy    bySentence
	placesBy    bySentence
	timesBy     bySentence
	namesBy     bySentence
	countries   map[vedette.PlaceID]*vedette.Place
	conflict    int // words of conflict in the whole text
	args        []arg
	lent        []int // the participles that lent arguments: "carried out"
	b           bits
}

// bits are the classes that the code itself asks for.
type bits struct {
	conflict, sport, fiction, stage, drill, business, abstract, speech, attempt, do, happen, suffer, thwart,
	series, again, other, group, container, person, combatant, armedfolk, unit, folk, relief, care, land, accident, base, perceive, quell class
}

func newScan(k *kinds, t *text.Text) *scan {
	n := len(t.Tokens)
	all := make([]int32, 8*n)
	for i := range all {
		all[i] = -1
	}
	cut := func(i int) []int32 { return all[i*n : (i+1)*n : (i+1)*n] }
	s := &scan{kinds: k, t: t, first: cut(0), next: cut(1), actorAt: cut(2), placeAt: cut(3), timeAt: cut(4),
		quantityOf: cut(5), quantityAt: cut(6), deedAt: cut(7), gists: make([]gist, n), b: k.named()}
	for i := n - 1; i >= 0; i-- {
		if h := t.Tokens[i].Head; h >= 0 && h < n {
			s.next[i], s.first[h] = s.first[h], int32(i)
		}
	}
	s.indexRefs()
	for i := range n {
		s.gists[i] = s.look(i)
		if s.gists[i].classes&s.b.conflict != 0 {
			s.conflict++
		}
	}
	return s
}

func (k *kinds) named() bits {
	c := func(s string) class { return k.bits[s] }
	return bits{c("conflict"), c("sport"), c("fiction"), c("stage"), c("drill"), c("business"), c("abstract"), c("speech"), c("attempt"),
		c("do"), c("happen"), c("suffer"), c("thwart"), c("seriesword"), c("again"), c("other"), c("group"), c("container"),
		c("person"), c("combatant"), c("armedfolk"), c("unit"), c("folk"), c("relief"), c("care"), c("land"), c("accident"), c("base"), c("perceive"), c("quell")}
}

// bySentence lists mentions by the sentence they stand in.
type bySentence struct{ start, list []int32 }

// in returns the indexes of the mentions in a sentence, in the order given.
func (b bySentence) in(sent int) []int32 { return b.list[b.start[sent]:b.start[sent+1]] }

// sorted files n mentions by sentence; first gives the first token of each.
func (s *scan) sorted(n int, first func(int) int) bySentence {
	b := bySentence{make([]int32, len(s.t.Sentences)+1), make([]int32, n)}
	for i := range n {
		b.start[s.t.Tokens[first(i)].Sent+1]++
	}
	for i := 1; i < len(b.start); i++ {
		b.start[i] += b.start[i-1]
	}
	at := slices.Clone(b.start)
	for i := range n {
		k := s.t.Tokens[first(i)].Sent
		b.list[at[k]] = int32(i)
		at[k]++
	}
	return b
}

func (s *scan) indexRefs() {
	s.actorsBy = s.sorted(len(s.t.ActorRefs), func(i int) int { return s.t.ActorRefs[i].First })
	s.placesBy = s.sorted(len(s.t.PlaceRefs), func(i int) int { return s.t.PlaceRefs[i].First })
	s.timesBy = s.sorted(len(s.t.Times), func(i int) int { return s.t.Times[i].First })
	s.namesBy = s.sorted(len(s.t.Names), func(i int) int { return s.t.Names[i].First })
	s.countries = make(map[vedette.PlaceID]*vedette.Place, len(s.t.Places))
	for i := range s.t.Places {
		s.countries[s.t.Places[i].ID] = &s.t.Places[i]
	}
	for i, r := range s.t.ActorRefs {
		for k := r.First; k < r.Last; k++ {
			if o := s.actorAt[k]; o < 0 || s.t.ActorRefs[o].Generic && !r.Generic {
				s.actorAt[k] = int32(i)
			}
		}
	}
	for i, r := range s.t.PlaceRefs {
		for k := r.First; k < r.Last && !r.Demonym; k++ {
			s.placeAt[k] = int32(i)
		}
	}
	for i, r := range s.t.Times {
		for k := r.First; k < r.Last; k++ {
			s.timeAt[k] = int32(i)
		}
	}
	for i, q := range s.t.Quantities {
		for k := q.First; k < q.Last; k++ {
			s.quantityAt[k] = int32(i)
		}
		if q.Unit >= 0 && q.Unit < len(s.quantityOf) {
			s.quantityOf[q.Unit] = int32(i)
		}
	}
}

// lemma returns the lemma of a token in lower case.
func (s *scan) lemma(i int) string {
	l := s.t.Tokens[i].Lemma
	for k := range len(l) {
		if l[k] >= 'A' && l[k] <= 'Z' || l[k] >= 0x80 {
			return strings.ToLower(l)
		}
	}
	return l
}

// look finds what the word lists know of token i and the words before it.
func (s *scan) look(i int) gist {
	var g gist
	if s.t.Tokens[i].POS == text.PUNCT {
		return g
	}
	list := s.words[s.lemma(i)]
	if len(list) == 0 && s.t.Tokens[i].POS == text.PROPN {
		list = s.words[singular(s.lemma(i))]
	}
	for _, w := range list {
		n := len(w.before)
		if n > 0 && !s.precede(i, w.before) {
			continue
		}
		longer := n+1 > g.length
		g.classes |= w.classes
		g.length = max(g.length, n+1)
		if e := w.entry; true {
			take(&g.target, e, e.Target != "", longer)
			take(&g.means, e, e.Means != "", longer)
			take(&g.person, e, e.Group != "", longer)
		}
	}
	return g
}

// singular takes the plural off a word that a capital letter hid from the
// lemmatiser: "Militiamen" at the head of a sentence.
func singular(l string) string {
	if x, ok := strings.CutSuffix(l, "men"); ok {
		return x + "man"
	}
	return strings.TrimSuffix(l, "s")
}

// take keeps the entry of the longest match; among equals, the first.
func take(at **lexicon.WordEntry, e *lexicon.WordEntry, has, longer bool) {
	if has && (*at == nil || longer) {
		*at = e
	}
}

// precede reports whether words stand right before token i.
func (s *scan) precede(i int, words []string) bool {
	k := i - len(words)
	if k < 0 || s.t.Tokens[k].Sent != s.t.Tokens[i].Sent {
		return false
	}
	for n, w := range words {
		if s.lemma(k+n) != w && !strings.EqualFold(s.t.Word(k+n), w) {
			return false
		}
	}
	return true
}

func (s *scan) is(i int, c class) bool { return i >= 0 && s.gists[i].classes&c != 0 }

func (s *scan) dep(i int) text.Dep { return s.t.Tokens[i].Dep }

func (s *scan) pos(i int) text.POS { return s.t.Tokens[i].POS }

// child returns the first child of i in one of the relations, -1 for none.
func (s *scan) child(i int, deps ...text.Dep) int {
	for c := s.first[i]; c >= 0; c = s.next[c] {
		if s.t.Tokens[c].Dep.In(deps...) {
			return int(c)
		}
	}
	return -1
}

// under reports whether k is i or hangs from it.
func (s *scan) under(k, i int) bool { return s.t.Under(k, i) }
