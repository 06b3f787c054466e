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
		if x := r.child(i, "xcomp"); x >= 0 && slices.Contains([]string{"comment", "respond", "confirm", "say", "discuss", "answer", "give", "deny", "provide"}, r.lemma(x)) && !r.givesName(x) {
			return x
		}
		if x := r.withPrep(i, "to"); x == i+2 && r.lemma(x) == "comment" {
			return x // the infinitive taken for a noun
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
		if h := r.t.Tokens[k].Head; r.lemma(k) == p && h > k && (!r.under(k, o) || r.t.Tokens[h].Tag == "VBG") { // "accused the army and its allies of killing"
			return h
		}
	}
	return -1
}

// givesName reports "give their names", which keeps no silence on what happened.
func (r *reader) givesName(x int) bool {
	o := r.child(x, "obj")
	return o >= 0 && (r.lemma(o) == "name" || r.lemma(o) == "identity" || r.lemma(o) == "surname" || r.lemma(o) == "interview")
}

// trivial reports an object that says nothing: a name or person that an entry
// of telling takes as the one told of ("described him").
func (r *reader) trivial(o int, e *lexicon.Saying) bool {
	return e.Stance == "reports" && r.t.Tokens[o].POS == text.PRON
}
