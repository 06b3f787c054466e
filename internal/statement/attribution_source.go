package statement

import (
	"github.com/vedette-org/vedette/internal/text"
)

// source returns the head of who speaks at cue i, -1 where nobody is named.
func (r *reader) source(i int, a *attribution) int {
	t := r.t.Tokens[i]
	if t.POS == text.NOUN {
		return r.sourceOfNoun(i)
	}
	if r.passive(i) {
		return r.agent(i)
	}
	if s := r.child(i, "nsubj"); s >= 0 {
		return r.antecedentOfRelative(r.namedSubject(s, i), i)
	}
	if s := r.invertedSubject(i, a); s >= 0 {
		return s
	}
	if s := r.sharedSubject(i); s >= 0 {
		return s
	}
	return r.actorBefore(i)
}

// namedSubject prefers, of two subjects in a row ("the affiliate X claimed"),
// the name.
func (r *reader) namedSubject(s, verb int) int {
	for k := r.nextChild[s]; k >= 0 && int(k) < verb; k = r.nextChild[k] {
		if r.t.Tokens[k].Dep.Base() == "nsubj" && int(r.left[k]) == int(r.right[s]) && r.actorAt(int(k)) >= 0 && r.actorAt(s) < 0 {
			return int(k)
		}
	}
	return s
}

// actorBefore returns the head of who stands right before verb i, a named actor
// or one of an unnamed class, where the parser has found no subject at all.
func (r *reader) actorBefore(i int) int {
	k := i - 1
	for k >= 0 && (r.t.Tokens[k].POS == text.AUX || r.t.Tokens[k].POS == text.ADV) && r.actorRef[k] < 0 {
		k--
	}
	if k < 0 || r.t.Tokens[k].Sent != r.t.Tokens[i].Sent {
		return -1
	}
	if r.actorRef[k] >= 0 {
		if ref := r.t.ActorRefs[r.actorRef[k]]; !ref.Generic && ref.Head < i {
			return ref.Head
		}
	}
	if r.t.Tokens[k].POS == text.NOUN && r.c.role["source"][r.lemma(k)] {
		return k
	}
	return -1
}

// agent returns who does what a passive verb tells: "by X".
func (r *reader) agent(i int) int {
	if s := r.child(i, "obl:agent"); s >= 0 {
		return s
	}
	for k := r.firstChild[i]; k >= 0; k = r.nextChild[k] {
		if r.t.Tokens[k].Dep.Base() == "obl" && r.prep(int(k)) == "by" {
			return int(k)
		}
	}
	return -1
}

// sourceOfNoun returns whose claim or report a noun tells of: its owner, "by
// X", "from X", the subject of the verb that it is the object of ("issued a
// denial"), or the actor that it is compounded with ("a UN report").
func (r *reader) sourceOfNoun(i int) int {
	if s := r.child(i, "nmod:poss"); s >= 0 {
		return s
	}
	for _, p := range []string{"by", "from"} {
		if s := r.withPrep(i, p); s >= 0 && r.t.Tokens[s].POS != text.VERB {
			return s
		}
	}
	if h := r.t.Tokens[i].Head; h >= 0 && r.t.Tokens[i].Dep == "obj" && r.lightVerb(h) {
		return r.child(h, "nsubj")
	}
	if k := r.child(i, "compound"); k >= 0 && k == i-1 && r.actorAt(k) >= 0 {
		return k
	}
	return -1
}

// lightVerb reports a verb that only lends itself to the noun it governs.
func (r *reader) lightVerb(i int) bool {
	switch r.lemma(i) {
	case "make", "issue", "have", "give", "express", "voice", "release", "publish", "repeat", "raise", "hold", "take", "level":
		return true
	}
	return false
}

// invertedSubject finds the speaker of "…, said the minister", which parsers
// often take for an object.
func (r *reader) invertedSubject(i int, a *attribution) int {
	if len(a.heads) == 0 || a.heads[0] > i || a.entry.POS != "" {
		return -1
	}
	o := r.child(i, "obj", "nsubj:outer")
	if o == i+1 || o > i && r.left[o] == int32(i+1) {
		return o
	}
	return -1
}

// sharedSubject finds the subject that verb i shares with the verb it hangs from.
func (r *reader) sharedSubject(i int) int {
	for n := 0; n < 6; n++ {
		t := r.t.Tokens[i]
		switch {
		case t.Head < 0:
			return r.subjectAfter(i)
		case t.Dep == "acl" || t.Dep == "acl:relcl":
			if t.Tag == "VBG" || t.Dep == "acl:relcl" {
				return t.Head
			}
			return -1
		case t.Dep.In("conj", "xcomp", "advcl", "ccomp", "parataxis"), t.Dep == "compound" && t.POS == text.VERB && r.t.Tokens[t.Head].POS == text.VERB:
			afterwards := t.Dep.Base() == "advcl" && r.has(i, "after", "before")
			i = t.Head
			if r.passive(i) && t.Dep.Base() == "advcl" {
				return r.child(i, "nsubj:pass", "nsubj")
			}
			if t.Dep.Base() == "xcomp" {
				if o := r.child(i, "obj"); o >= 0 && r.t.Tokens[o].Dep == "obj" && r.controlsObject(i) {
					return o
				}
			}
			if s := r.child(i, "nsubj", "nsubj:pass"); s >= 0 && !(afterwards && r.mute(s)) {
				return r.antecedentOfRelative(s, i)
			}
		default:
			return -1
		}
	}
	return -1
}

// mute reports a subject that cannot speak: "a shell had hit the camp days after
// denying …" has the denial of whoever says so.
func (r *reader) mute(s int) bool {
	return r.t.Tokens[s].POS == text.NOUN && r.actorRef[s] < 0 && !r.c.role["source"][r.lemma(s)] && !r.c.role["office"][r.lemma(s)] && !r.c.role["relay"][r.lemma(s)]
}

// subjectAfter returns the subject of the main clause behind a participle that
// the parser has made the root: "Having broken away, X has …".
func (r *reader) subjectAfter(i int) int {
	if !r.has(i, "have") || r.t.Tokens[i].Tag != "VBN" || r.child(i, "nsubj") >= 0 {
		return -1
	}
	for k := r.nextAfter(i); k >= 0; k = int(r.nextChild[k]) {
		if r.t.Tokens[k].Dep.In("parataxis", "conj", "ccomp", "root") {
			return r.child(k, "nsubj")
		}
	}
	return -1
}

// nextAfter returns the first child of i to the right of it, -1 for none.
func (r *reader) nextAfter(i int) int {
	k := r.firstChild[i]
	for k >= 0 && int(k) < i {
		k = r.nextChild[k]
	}
	return int(k)
}

// controlsObject reports a verb whose object does what its infinitive tells:
// "urged citizens to leave".
func (r *reader) controlsObject(i int) bool {
	for _, e := range r.c.sayings[r.lemma(i)] {
		if e.Leaves == "none" {
			return true
		}
	}
	return false
}

// nobody reports a subject by which nobody speaks: "no group", "none".
func (r *reader) nobody(s int) bool {
	if r.c.role["nobody"][r.lemma(s)] {
		return true
	}
	if r.has(s, "no") || r.has(s, "neither") && r.actorAt(s) < 0 {
		return true
	}
	// "no one" may be read as two words, the first hanging from the second or
	// from the verb.
	return s > 0 && r.lemma(s) == "one" && r.lemma(s-1) == "no"
}

// negated reports whether verb i is negated: "not", "never", "neither … nor",
// "no longer"; or its object is ("gave no details").
func (r *reader) negated(i int) bool {
	for k := r.firstChild[i]; k >= 0; k = r.nextChild[k] {
		t := r.t.Tokens[k]
		if negator(r.lemma(int(k))) && t.Dep.In("advmod", "det", "cc", "neg", "cc:preconj", "aux", "mark", "case") {
			return true
		}
	}
	if r.t.Tokens[i].POS != text.VERB {
		return false
	}
	if o := r.child(i, "obj"); o >= 0 && r.child(o, "det") >= 0 && r.lemma(r.child(o, "det")) == "no" {
		return true
	}
	return r.t.Tokens[i].Dep == "conj" && r.has(i, "nor") || r.noSuch(r.child(i, "nsubj:pass"))
}

// noSuch reports a phrase that says of nothing that it is: "no claim", "none of
// them", "neither side's account".
func (r *reader) noSuch(s int) bool {
	if s < 0 {
		return false
	}
	if owner := r.child(s, "nmod:poss"); owner >= 0 && r.noSuch(owner) {
		return true
	}
	return r.lemma(s) == "none" || r.lemma(s) == "neither" || r.has(s, "no", "neither")
}

func negator(lemma string) bool {
	switch lemma {
	case "not", "n't", "n’t", "never", "no", "neither", "nor", "without", "hardly", "barely":
		return true
	}
	return false
}
