package statement

import (
	"slices"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// according reads "according to X": what it hangs from is what X says.
func (r *reader) according(i int) {
	if i+1 >= len(r.t.Tokens) || r.lemma(i+1) != "to" {
		return
	}
	s := r.accordingSource(i)
	if s < 0 {
		return
	}
	h := r.t.Tokens[s].Head
	if h == i {
		h = r.t.Tokens[i].Head
	}
	if h < 0 || r.under(h, s) {
		return
	}
	a := attribution{entry: &accordingEntry, cue: i, source: s, heads: []int{r.sayingScope(h, i)}}
	if slices.Contains(a.heads, s) {
		return
	}
	r.add(a)
}

// accordingSource returns the head of the X of "according to X".
func (r *reader) accordingSource(i int) int {
	if h := r.t.Tokens[i].Head; h > i+1 && r.t.Tokens[h].POS != text.VERB {
		return h
	}
	if s := r.child(i, "obl", "nmod", "obj"); s > i {
		return s
	}
	if h := r.t.Tokens[i+1].Head; h > i+1 {
		return h
	}
	return -1
}

// sayingScope widens what "according to X" covers to the whole sentence where
// it stands at the sentence's edge, set off by a comma.
func (r *reader) sayingScope(h, i int) int {
	s := r.t.Sentences[r.t.Tokens[i].Sent]
	if i > s.First && r.t.Tokens[i-1].POS != text.PUNCT {
		return h
	}
	for n := 0; n < 50 && r.t.Tokens[h].Head >= 0; n++ {
		h = r.t.Tokens[h].Head
	}
	return h
}

// passOn reads a cue by which one voice hands on another's words. "X, citing
// Y": Y speaks and X relays; "carried by Y", "quoted Y as saying": likewise.
// It reports whether there was nothing else to read.
func (r *reader) passOn(a *attribution) bool {
	o := r.object(a.cue)
	if o < 0 {
		return false
	}
	if c := r.withPrep(a.cue, "as"); c >= 0 && c != o { // "quoted X as saying"
		b := *a
		b.relays, b.source, b.heads = []int{a.source}, o, []int{c}
		if r.firstChild[c] >= 0 && r.nextChild[r.firstChild[c]] < 0 && r.t.Tokens[a.cue].Head >= 0 && len(a.quotes) == 0 { // "as saying" alone: it is said before
			b.heads = []int{r.t.Tokens[a.cue].Head}
		}
		if a.source < 0 {
			b.relays = nil
		}
		r.add(b)
		return true
	}
	if t := r.t.Tokens[a.cue]; t.Dep.Base() != "advcl" && !(t.Dep == "acl" && t.Tag == "VBG" && r.t.Word(a.cue-1) == ",") {
		return false
	}
	h := r.t.Tokens[a.cue].Head
	for h >= 0 && len(r.headedBy(h)) == 0 && r.t.Tokens[h].Head >= 0 && r.c.sayings[r.t.Tokens[h].Lemma] == nil {
		h = r.t.Tokens[h].Head
	}
	for k := len(r.att) - 1; k >= 0; k-- {
		if r.att[k].cue == h {
			r.att[k].relays = append(r.att[k].relays, r.att[k].source)
			r.att[k].source = o
			return true
		}
	}
	b := *a
	if a.source >= 0 && !r.under(a.source, a.cue) {
		b.relays = []int{a.source}
	}
	b.source, b.heads = o, []int{h}
	if h >= 0 && !r.under(h, a.cue) {
		r.add(b)
		return true
	}
	return false
}

// carriers finds through whom the words of cue i reached the public: "said in a
// statement carried by X", "through its outlet X", "told X".
func (r *reader) carriers(i int) (relays []int) {
	for k := r.firstChild[i]; k >= 0; k = r.nextChild[k] {
		t := r.t.Tokens[k]
		switch {
		case !t.Dep.In("obl", "obj", "nmod", "iobj"):
		case r.c.role["document"][r.lemma(int(k))]:
			for m := r.firstChild[k]; m >= 0; m = r.nextChild[m] {
				if r.t.Tokens[m].Dep.Base() == "acl" && r.c.role["carrier"][r.lemma(int(m))] {
					if a := r.agent(int(m)); a >= 0 {
						relays = append(relays, a)
					}
				}
			}
		case r.throughOutlet(int(k)):
			relays = append(relays, int(k))
		}
	}
	return relays
}

// throughOutlet reports "via Amaq", "told Reuters": an outlet that only passes on.
func (r *reader) throughOutlet(k int) bool {
	switch r.prep(k) {
	case "", "to", "via", "through", "on":
	default:
		return false
	}
	if i := r.actorAt(k); i >= 0 {
		return r.t.Actors[r.t.ActorRefs[i].Actor].Kind == vedette.ActorMedia
	}
	p := r.prep(k)
	return r.c.role["relay"][r.lemma(k)] && (p == "via" || p == "through")
}
