package statement

import (
	"github.com/vedette-org/vedette/internal/text"
)

// clause returns the finite clause that cue i governs.
func (r *reader) clause(i int) int {
	for k := r.firstChild[i]; k >= 0; k = r.nextChild[k] {
		t := r.t.Tokens[k]
		if t.Dep == "ccomp" && !r.marked(int(k), "to") {
			return int(k)
		}
		if t.Dep == "acl" && r.t.Tokens[i].POS == text.NOUN && r.marked(int(k), "that") {
			return int(k)
		}
	}
	if o := r.child(i, "obj"); o >= 0 { // "issued a statement saying", "rejected a claim that"
		if c := r.child(o, "ccomp"); c >= 0 {
			return c
		}
	}
	if r.passive(i) { // "it was reported that"
		if c := r.child(i, "csubj", "csubj:pass"); c >= 0 {
			return c
		}
	}
	return r.looseClause(i)
}

// looseClause returns a clause after cue i that a parser has hung from it by
// another tie: one that "that" brings in, or one with a subject of its own that
// nothing brings in; or one hung from a phrase between them ("said on Tuesday
// that the town had fallen").
func (r *reader) looseClause(i int) int {
	if r.t.Tokens[i].POS != text.VERB {
		return -1
	}
	for k := r.firstChild[i]; k >= 0; k = r.nextChild[k] {
		t := r.t.Tokens[k]
		if int(k) < i || t.POS == text.PUNCT {
			continue
		}
		if !t.Dep.In("advcl", "acl", "conj", "parataxis", "dep") {
			continue
		}
		if r.marked(int(k), "that") || t.Dep.In("advcl", "parataxis") && r.child(int(k), "mark", "cc") < 0 && r.child(int(k), "nsubj", "nsubj:pass") > i {
			return int(k)
		}
	}
	if c := r.inStatement(i); c >= 0 {
		return c
	}
	return r.strayClause(i)
}

// inStatement returns the clause of "saying in a statement it had shelled the
// camp", which the parser takes for a relative clause of the statement: one that
// has a subject and an object of its own.
func (r *reader) inStatement(i int) int {
	for k := r.firstChild[i]; k >= 0; k = r.nextChild[k] {
		if !r.t.Tokens[k].Dep.In("obl", "obj") || int(k) < i {
			continue
		}
		for c := r.firstChild[k]; c >= 0; c = r.nextChild[c] {
			s := r.child(int(c), "nsubj")
			if r.t.Tokens[c].Dep == "acl:relcl" && s > int(k) && !r.has(int(c), "which", "who", "that", "whom", "whose") && r.child(int(c), "obj") > int(c) {
				return int(c)
			}
		}
	}
	return -1
}

// strayClause returns a clause after cue i that begins with "that", has a
// subject besides it, and that the parser has hung from a phrase between: no
// relative clause, whatever it is called. A cue between them has it instead.
func (r *reader) strayClause(i int) int {
	s := r.t.Sentences[r.t.Tokens[i].Sent]
	for that := i + 1; that < s.Last; that++ {
		if t := r.t.Tokens[that]; t.POS == text.VERB && r.c.sayings[t.Lemma] != nil {
			return -1
		}
		if r.lemma(that) != "that" || r.t.Tokens[that].Dep == "det" {
			continue
		}
		c := r.t.Tokens[that].Head
		if c > that && r.under(c, i) && r.opening(c) == that && r.ownSubject(c, that) {
			return c
		}
	}
	return -1
}

// opening returns the first word that hangs from token c.
func (r *reader) opening(c int) int {
	k := int(r.left[c])
	for k < c && r.t.Tokens[k].POS == text.PUNCT {
		k++
	}
	return k
}

// ownSubject reports whether clause c has a subject other than token that.
func (r *reader) ownSubject(c, that int) bool {
	for k := r.firstChild[c]; k >= 0; k = r.nextChild[k] {
		if int(k) != that && r.t.Tokens[k].Dep.Base() == "nsubj" {
			return true
		}
	}
	return false
}

// spoken returns direct speech that hangs from cue i as a loose clause.
func (r *reader) spoken(i int) int {
	for k := r.firstChild[i]; k >= 0; k = r.nextChild[k] {
		if r.t.Tokens[k].Dep == "parataxis" && r.quoted[k] {
			return int(k)
		}
	}
	return -1
}

// infinitive returns the infinitive that cue i governs.
func (r *reader) infinitive(i int) int {
	for k := r.firstChild[i]; k >= 0; k = r.nextChild[k] {
		if r.t.Tokens[k].Dep.In("xcomp", "ccomp", "acl", "advcl") && r.marked(int(k), "to") {
			return int(k)
		}
	}
	return -1
}

// gerund returns the -ing form that cue i governs.
func (r *reader) gerund(i int) int {
	for k := r.firstChild[i]; k >= 0; k = r.nextChild[k] {
		t := r.t.Tokens[k]
		if (t.Tag == "VBG" || t.Tag == "VBN" && r.havingDone(int(k))) && (t.Dep.In("xcomp", "ccomp", "obj") || t.Dep == "advcl" && (int(k) == i+1 || r.child(int(k), "mark", "case") >= 0)) && int(k) > i {
			return int(k)
		}
	}
	return -1
}

// havingDone reports "having shelled", "being behind": a gerund with a helping word.
func (r *reader) havingDone(k int) bool {
	c := r.child(k, "aux", "aux:pass", "cop")
	return c >= 0 && r.t.Tokens[c].Tag == "VBG"
}

// marked reports whether clause k is brought in by a mark.
func (r *reader) marked(k int, mark string) bool {
	for m := r.firstChild[k]; m >= 0; m = r.nextChild[m] {
		if r.t.Tokens[m].Dep == "mark" && r.lemma(int(m)) == mark {
			return true
		}
	}
	return false
}
