package statement

import (
	"slices"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// lastVoice returns who spoke last before a pronoun, in the sentence before or in
// its own: "a doctor said … He added". Sure asks for one that can hardly be
// another: "he" and "she" after a person, "one of them" after several.
func (r *reader) lastVoice(tok int, sure bool) (voice, bool) {
	person, many := false, false
	switch r.lemma(tok) {
	case "he", "she":
		person = true
	case "they":
	case "one", "another", "some", "both", "two", "other":
		if many = r.ofThem(tok); !many {
			return voice{}, false
		}
	default:
		return voice{}, false
	}
	if sure != (person || many) {
		return voice{}, false
	}
	for k := len(r.att) - 1; k >= 0; k-- {
		a := &r.att[k]
		if a.source < 0 || a.cue < 0 || a.source >= tok || a.source == tok || r.t.Tokens[a.source].POS == text.PRON || a.entry.Stance == "" {
			continue
		}
		if back := r.t.Tokens[tok].Sent - r.t.Tokens[a.source].Sent; back < 0 || back > 2 {
			continue
		}
		v := r.voiceOf(a.source)
		if v.id == vedette.Author || v.relay || person && !r.personal(a.source) {
			continue
		}
		v.tok = tok
		return v, true
	}
	return voice{}, false
}

// ofThem reports "one of them", "two of the residents".
func (r *reader) ofThem(tok int) bool {
	k := r.withPrep(tok, "of")
	return k >= 0 && (r.lemma(k) == "they" || r.lemma(k) == "them")
}

// personal reports a speaker who is one person: an office, a witness, a name.
func (r *reader) personal(tok int) bool {
	if r.t.Tokens[tok].Tag == "NNS" {
		return false
	}
	if r.bodyOf(tok) >= 0 || r.personName(tok) {
		return true
	}
	l := r.lemma(tok)
	return r.t.Tokens[tok].POS == text.NOUN && r.c.role["source"][l] && !ofMany(l)
}

func ofMany(l string) bool {
	return slices.Contains([]string{"group", "agency", "media", "outlet", "newspaper", "community", "hospital", "police", "army", "military", "government",
		"ministry", "administration", "committee", "network", "organisation", "organization", "estimate", "report", "study", "survey", "poll", "people", "family",
		"opposition", "coalition", "junta", "union", "parliament", "embassy", "presidency", "movement", "side", "authority", "watchdog"}, l)
}

// personName reports a token within the name of a person.
func (r *reader) personName(tok int) bool {
	for i := range r.t.Names {
		if n := &r.t.Names[i]; n.First <= tok && tok < n.Last && n.Kind == text.NamePerson {
			return true
		}
	}
	return false
}

// namedBefore returns the class of a person who was introduced with one before:
// "police chief Carlos Triana said … Triana added".
func (r *reader) namedBefore(tok int) (voice, bool) {
	if r.t.Tokens[tok].POS != text.PROPN {
		return voice{}, false
	}
	surname := r.t.Word(tok)
	for i := range r.t.Names {
		n := &r.t.Names[i]
		if n.First <= tok && tok < n.Last {
			if surname = r.t.Word(n.Last - 1); n.Last-n.First > 1 {
				break
			}
		}
	}
	for i := range r.t.Names {
		n := &r.t.Names[i]
		if n.First >= tok || n.Last-n.First < 2 || n.Kind == text.NameLocation || r.t.Word(n.Last-1) != surname {
			continue
		}
		for k := n.First; k < n.Last; k++ {
			if h := r.t.Tokens[k].Head; h < n.First || h >= n.Last {
				if v := r.introduced(k); v.id != vedette.Author {
					return v, true
				}
			}
		}
	}
	return voice{}, false
}

// introduced returns the voice of a name by what stands with it: the body whose
// office it holds, or the class it is called.
func (r *reader) introduced(k int) voice {
	if i := r.actorAt(k); i >= 0 {
		return r.actorVoice(i, k)
	}
	if i := r.bodyOf(k); i >= 0 {
		return r.actorVoice(i, k)
	}
	if h := r.t.Tokens[k].Head; h >= 0 && r.t.Tokens[k].Dep.In("appos", "flat") {
		if i := r.bodyOf(h); i >= 0 {
			return r.actorVoice(i, k)
		}
		if r.c.role["source"][r.lemma(h)] || r.c.role["office"][r.lemma(h)] {
			return r.class(h)
		}
	}
	return r.classBeside(k)
}

// classBeside returns the class that stands with a name, the author for none.
func (r *reader) classBeside(tok int) voice {
	for k := r.firstChild[tok]; k >= 0; k = r.nextChild[k] {
		if l := r.lemma(int(k)); r.t.Tokens[k].Dep.In("appos", "compound", "nmod") && r.t.Tokens[k].POS == text.NOUN && (r.c.role["source"][l] || r.c.role["office"][l]) {
			return r.class(int(k))
		}
	}
	return voice{id: vedette.Author, actor: -1, tok: tok}
}
