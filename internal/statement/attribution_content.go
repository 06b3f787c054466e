package statement

import (
	"slices"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
	"github.com/vedette-org/vedette/internal/text"
)

// content returns the heads of what cue i says, by the frames of entry e, in
// the order in which the entry lists them; nil where no frame is filled.
func (r *reader) content(i int, e *lexicon.Saying) []int {
	for _, frame := range e.Content {
		if h := r.frame(i, frame, e); h >= 0 && h != i {
			heads := append([]int{h}, r.joined(h, frame)...)
			return r.tollToo(i, heads, e)
		}
	}
	return nil
}

// tollToo adds to the heads of a toll what stands beside its number: "put the
// toll at 20", "counted 57 dead".
func (r *reader) tollToo(i int, heads []int, e *lexicon.Saying) []int {
	if e.Aspect != vedette.Toll {
		return heads
	}
	for _, k := range []int{r.object(i), r.child(i, "xcomp"), r.child(i, "obl")} {
		if k >= 0 && !slices.Contains(heads, k) {
			heads = append(heads, k)
		}
	}
	return heads
}

// joined returns further clauses of the same speech: "said that A fell and that
// B was lost" where the parser hangs the second from the cue too.
func (r *reader) joined(h int, frame string) (more []int) {
	if frame != "that" {
		return nil
	}
	for k := r.nextChild[h]; k >= 0; k = r.nextChild[k] {
		if r.t.Tokens[k].Dep == "ccomp" {
			more = append(more, int(k))
		}
	}
	return more
}

// frame returns the head of what fills one frame of cue i, -1 for none.
func (r *reader) frame(i int, frame string, e *lexicon.Saying) int {
	switch frame {
	case "that":
		return r.clause(i)
	case "quote":
		return r.spoken(i)
	case "to":
		return r.infinitive(i)
	case "ing":
		return r.gerund(i)
	case "object":
		if o := r.object(i); o >= 0 && !r.trivial(o, e) {
			return o
		}
	case "subject":
		return r.child(i, "nsubj", "csubj")
	case "comment":
		if x := r.child(i, "xcomp"); x >= 0 && slices.Contains([]string{"comment", "respond", "confirm", "say", "discuss", "answer", "give", "deny", "provide"}, r.lemma(x)) {
			return x
		}
	case "as":
		return r.withPrep(i, "as")
	default:
		if o := r.withPrep(i, frame); o >= 0 {
			return o
		}
		if len(e.Object) > 0 || e.Accused == "object" { // "responsibility for", "accused X of": the preposition may hang from the object
			if o := r.object(i); o >= 0 {
				if k := r.withPrep(o, frame); k >= 0 || e.Accused == "" {
					return k
				}
				return r.afterObject(i, o, frame)
			}
		}
	}
	return -1
}

// afterObject returns the phrase that preposition p brings in behind the object
// o of cue i, wherever the parser has hung it.
func (r *reader) afterObject(i, o int, p string) int {
	s := r.t.Sentences[r.t.Tokens[i].Sent]
	for k := o + 1; k < s.Last && k < o+10; k++ {
		if r.t.Tokens[k].POS == text.VERB && r.t.Tokens[k].Tag != "VBG" {
			return -1
		}
		if h := r.t.Tokens[k].Head; r.lemma(k) == p && h > k && !r.under(k, o) {
			return h
		}
	}
	return -1
}

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
	return r.strayClause(i)
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
		if r.t.Tokens[k].Dep != "parataxis" {
			continue
		}
		for _, q := range r.t.Quotes {
			if q.Contains(r.t.Tokens[k].Span) {
				return int(k)
			}
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
		if t.Tag == "VBG" && (t.Dep.In("xcomp", "ccomp", "obj") || t.Dep == "advcl" && r.child(int(k), "mark", "case") >= 0) && int(k) > i {
			return int(k)
		}
	}
	return -1
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

// trivial reports an object that says nothing: a name or person that an entry
// of telling takes as the one told of ("described him").
func (r *reader) trivial(o int, e *lexicon.Saying) bool {
	return e.Stance == "reports" && r.t.Tokens[o].POS == text.PRON
}
