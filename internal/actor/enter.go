package actor

import (
	"strings"

	"github.com/vedette-org/vedette"
)

// enterNames fills the index.
func (r *Register) enterNames() {
	amb, plain := hashes(r.data.Words["ambiguous"]), hashes(r.data.Words["plain"])
	for i := range r.data.Entries {
		r.enterEntry(int32(i), amb, plain)
	}
	for i, s := range r.data.States {
		r.state[s.Code] = int32(i)
		for _, d := range s.Demonyms {
			r.enterDemonym(int32(i), d, amb)
		}
		for _, c := range s.Capitals {
			n := name{to: toCapital, at: int32(i)}
			n.shape(c, amb, plain)
			r.index.add(c, n)
		}
	}
	for i, p := range r.data.People {
		for _, s := range append([]string{p.Name}, p.Names...) {
			n := name{to: toPerson, at: int32(i), main: s == p.Name}
			n.shape(s, amb, plain)
			r.index.add(s, n)
		}
	}
	for i, x := range r.data.Senses {
		for _, s := range x.Senses {
			n := name{to: toSense, at: int32(i)}
			n.shape(s, amb, plain)
			r.index.add(s, n)
		}
	}
	for i, n := range r.data.Nouns {
		r.index.add(n.Phrase, name{to: toNoun, at: int32(i), lowerOK: true})
		r.index.add(plural(n.Phrase), name{to: toNoun, at: int32(i), lowerOK: true, plural: true})
	}
}

func hashes(rows [][]string) map[uint64]bool {
	m := map[uint64]bool{}
	for _, row := range rows {
		for _, w := range row {
			m[hashOf(w)] = true
		}
	}
	return m
}

func (r *Register) enterEntry(i int32, amb, plain map[uint64]bool) {
	e := &r.data.Entries[i]
	r.byID[e.ID] = i
	for _, o := range e.Roles {
		if o.Kind == vedette.ActorGovernment {
			r.rulers[o.Country] = append(r.rulers[o.Country], i)
		}
	}
	add := func(s string, k vedette.AliasKind, l vedette.Language, metonym, main bool) {
		n := name{to: toEntry, at: i, kind: k, lang: l, metonym: metonym, main: main}
		n.shape(s, amb, plain)
		r.index.add(s, n)
		if rest, ok := strings.CutPrefix(s, "The "); ok {
			n.shape(rest, amb, plain)
			r.index.add(rest, n)
		}
	}
	add(plainName(e.Name), vedette.AliasSpelling, "", false, true)
	for _, n := range e.Names {
		if n.Foreign {
			continue // known again beside its actor only: artefact.go
		}
		add(plainName(n.Name), n.Kind, n.Language, n.Metonym, false)
	}
}

// plainName drops the words in brackets by which the register tells two apart:
// "Southern Front (Syria)".
func plainName(s string) string {
	if i := strings.IndexByte(s, '('); i > 0 && strings.HasSuffix(s, ")") && strings.Contains(s[:i], " ") {
		return strings.TrimSpace(s[:i])
	}
	return s
}

func (r *Register) enterDemonym(i int32, d string, amb map[uint64]bool) {
	n := name{to: toDemonym, at: i}
	n.shape(d, amb, nil)
	r.index.add(d, n)
	if strings.HasSuffix(d, "s") || strings.HasSuffix(d, "sh") || strings.HasSuffix(d, "ch") || strings.HasSuffix(d, "ese") || strings.HasSuffix(d, ".") {
		return
	}
	n.plural = true
	r.index.add(plural(d), n)
}
