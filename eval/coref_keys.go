package eval

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

// corefTemplate holds the entities of a MUC-4 template by slot, each the strings
// that name it in the report.
type corefTemplate map[string]json.RawMessage

var corefSlots = []string{"PerpInd", "PerpOrg", "Target", "Victim", "Weapon"}

// keyScore counts entities of answer keys.
type keyScore struct {
	docs, several, found, joined int
	apartHeads, apartJoined      int // of those whose strings no single mention holds
	byHead                       int // baseline: those whose strings have one head word
	pairs, pairsApart            int
}

func (s *keyScore) add(t *text.Text, templates []corefTemplate) {
	s.docs++
	f := newFinder(t)
	seen := map[string]bool{}
	for _, tpl := range templates {
		for _, slot := range corefSlots {
			var list [][]string
			if json.Unmarshal(tpl[slot], &list) != nil {
				continue
			}
			for i, e := range list {
				if k := strings.Join(e, "\x00"); !seen[k] {
					seen[k] = true
					s.entity(f, e)
				}
				for _, o := range list[:i] {
					s.pair(f, e, o)
				}
			}
		}
	}
}

// entity counts an entity of two or more strings.
func (s *keyScore) entity(f *finder, e []string) {
	if len(e) < 2 {
		return
	}
	s.several++
	var chains, single []int
	var heads []string
	for i, w := range e {
		m := f.find(w)
		if len(m) == 0 {
			return
		}
		c, h := f.chains(m), f.heads(m)
		if i == 0 {
			chains, single, heads = c, m, h
			continue
		}
		chains, single, heads = meet(chains, c), meet(single, m), meet(heads, h)
	}
	s.found++
	s.joined += yes(len(chains) > 0)
	s.byHead += yes(len(heads) > 0)
	if len(single) == 0 {
		s.apartHeads++
		s.apartJoined += yes(len(chains) > 0)
	}
}

// pair counts two entities of one slot, which should have no chain together. The
// keys give one string to two entities at times; such a pair says nothing.
func (s *keyScore) pair(f *finder, a, b []string) {
	x, y := f.all(a), f.all(b)
	if len(x) == 0 || len(y) == 0 || len(meet(x, y)) > 0 {
		return
	}
	s.pairs++
	s.pairsApart += yes(len(meet(f.chains(x), f.chains(y))) == 0)
}

func meet[T comparable](a, b []T) (out []T) {
	for _, x := range a {
		if slices.Contains(b, x) {
			out = append(out, x)
		}
	}
	return out
}

func (s *keyScore) report(r *Result) {
	if s.docs == 0 {
		return
	}
	r.Add("entities of several strings: joined", ratio(s.joined, s.several), s.several)
	r.Add("entities of several strings: of one head word", ratio(s.byHead, s.several), s.several)
	r.Add("entities of several strings: all found in the text", ratio(s.found, s.several), s.several)
	r.Add("of strings in several mentions: joined", ratio(s.apartJoined, s.apartHeads), s.apartHeads)
	r.Add("pairs of entities of one slot: apart", ratio(s.pairsApart, s.pairs), s.pairs)
}

// finder finds strings in a text as mentions.
type finder struct {
	t     *text.Text
	flat  string // the words of the text in lower case, a space between them
	token map[int]int
	ends  map[int]int
	named []int // by token: the mention with the name that the token is part of, -1
}

func newFinder(t *text.Text) *finder {
	f := &finder{t: t, token: map[int]int{}, ends: map[int]int{}, named: make([]int, len(t.Tokens))}
	var b strings.Builder
	for i := range t.Tokens {
		f.token[b.Len()] = i
		b.WriteString(strings.ToLower(t.Word(i)))
		f.ends[b.Len()] = i
		b.WriteByte(' ')
		f.named[i] = -1
	}
	f.flat = b.String()
	for m := range t.Mentions {
		if n := t.Mentions[m].Name; n >= 0 {
			for i := t.Names[n].First; i < t.Names[n].Last; i++ {
				f.named[i] = m
			}
		}
	}
	return f
}

// find returns the mentions that the occurrences of some words are: those headed
// by their head word, else those whose name it is part of.
func (f *finder) find(words string) (out []int) {
	words = f.cut(words)
	for from := 0; ; {
		i := strings.Index(f.flat[from:], words)
		if i < 0 || words == "" {
			return out
		}
		at := from + i
		from = at + 1
		first, ok := f.token[at]
		last, ends := f.ends[at+len(words)]
		if !ok || !ends {
			continue
		}
		h := f.t.HeadOf(first, last+1)
		m := f.t.MentionAt(h)
		if m < 0 {
			m = f.named[h]
		}
		if m >= 0 && !slices.Contains(out, m) {
			out = append(out, m)
		}
	}
}

// cut writes words as the text's are cut: "car-bomb" may be three tokens.
func (f *finder) cut(words string) string {
	flat := strings.Join(strings.Fields(strings.ToLower(words)), " ")
	if strings.Contains(f.flat, flat) {
		return flat
	}
	return strings.Join(strings.Fields(separate.Replace(flat)), " ")
}

var separate = strings.NewReplacer("-", " - ", "'s", " 's", "\"", " \" ", ",", " , ", "(", " ( ", ")", " ) ", "[", " [ ", "]", " ] ", "/", " / ")

func (f *finder) all(e []string) (out []int) {
	for _, w := range e {
		out = append(out, f.find(w)...)
	}
	return out
}

// chains returns the chains of mentions; one that stands alone is its own.
func (f *finder) chains(ms []int) (out []int) {
	for _, m := range ms {
		c := f.t.Mentions[m].Chain
		if c < 0 {
			c = -1 - m
		}
		if !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	return out
}

// heads returns the head words of mentions.
func (f *finder) heads(ms []int) (out []string) {
	for _, m := range ms {
		out = append(out, strings.ToLower(f.t.Tokens[f.t.Mentions[m].Head].Lemma))
	}
	return out
}
