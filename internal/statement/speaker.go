package statement

import (
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// voice is who speaks, as a statement names it.
type voice struct {
	id    string // an actor id, an unnamed class ("medical source") or the author
	actor int    // index in Text.Actors, -1: no actor
	tok   int
	relay bool // an outlet that passes on others' words
}

var author = voice{id: vedette.Author, actor: -1, tok: -1}

// voiceOf resolves the head of a speaker: an actor, through an office or a
// document it issued; else a class in the text's own words; else the author.
func (r *reader) voiceOf(tok int) voice {
	if tok < 0 {
		return author
	}
	if a := r.speakerOfWe(tok); a != nil {
		return r.voiceOf(a.source)
	}
	if r.t.Tokens[tok].POS == text.PRON || r.pointsBack(tok) {
		if v, ok := r.lastVoice(tok, true); ok {
			return v
		}
		if i := r.selfSame(tok); i >= 0 {
			return r.actorVoice(i, tok)
		}
		if i := r.chainActor(tok); i >= 0 {
			return r.actorVoice(i, tok)
		}
		if i := r.antecedent(tok); i >= 0 {
			return r.actorVoice(i, tok)
		}
		if v, ok := r.lastVoice(tok, false); ok {
			return v
		}
		if r.t.Tokens[tok].POS == text.PRON {
			return voice{id: vedette.Author, actor: -1, tok: tok}
		}
	}
	if i := r.actorAt(tok); i >= 0 {
		return r.actorVoice(i, tok)
	}
	if i := r.bodyOf(tok); i >= 0 {
		return r.actorVoice(i, tok)
	}
	if k := tok + 1; k < len(r.t.Tokens) && r.t.Tokens[k].Head == tok && r.t.Tokens[k].Dep.In("flat", "appos") && r.actorAt(k) >= 0 {
		return r.actorVoice(r.actorAt(k), tok) // "the Islamist group al Shabaab"
	}
	return r.class(tok)
}

// selfSame returns the ActorRef of "it" and "they" as the subject of what somebody
// says, who is then the same body: "the United Nations said it could not verify".
// -1 where no body says it.
func (r *reader) selfSame(tok int) int {
	t := r.t.Tokens[tok]
	if l := r.lemma(tok); l != "it" && l != "they" || t.Dep.Base() != "nsubj" || t.Head < 0 || r.t.Tokens[t.Head].Dep != "ccomp" {
		return -1
	}
	say := r.t.Tokens[t.Head].Head
	if say < 0 || say > tok || r.c.sayings[r.lemma(say)] == nil {
		return -1
	}
	s := r.child(say, "nsubj")
	if s < 0 || r.t.Tokens[s].POS == text.PRON {
		return -1
	}
	i := r.actorAt(s)
	if i < 0 || r.t.Actors[r.t.ActorRefs[i].Actor].Kind == vedette.ActorPerson || r.t.Actors[r.t.ActorRefs[i].Actor].Kind == vedette.ActorMedia {
		return -1
	}
	return i
}

// speakerOfWe returns the attribution whose words "I" or "we" stand in, nil for
// another word or where nobody is quoted.
func (r *reader) speakerOfWe(tok int) *attribution {
	if r.t.Tokens[tok].POS != text.PRON {
		return nil
	}
	switch r.lemma(tok) {
	case "i", "we", "us", "me":
	default:
		return nil
	}
	for k := range r.att {
		a := &r.att[k]
		if a.source < 0 || a.source == tok || a.entry.Stance == "" || r.t.Tokens[a.source].POS == text.PRON {
			continue
		}
		for _, h := range a.heads {
			if r.under(tok, h) && !r.under(a.cue, h) || h == r.top(tok) {
				return a
			}
		}
		for _, q := range a.quotes {
			if q.Contains(r.t.Tokens[tok].Span) {
				return a
			}
		}
	}
	return nil
}

func (r *reader) actorVoice(ref, tok int) voice {
	a := r.t.ActorRefs[ref]
	act := r.t.Actors[a.Actor]
	return voice{id: string(act.ID), actor: a.Actor, tok: tok, relay: act.Kind == vedette.ActorMedia}
}

// partyAt returns the index in Text.Actors of the party that token tok heads: an
// actor by name or pronoun, one of a kind ("the army"), or the state whose name
// the places room has taken for that of its soil; -1 for none.
func (r *reader) partyAt(tok int) int {
	if tok < 0 {
		return -1
	}
	if w := r.voiceOf(tok); w.actor >= 0 {
		return w.actor
	}
	if i := r.actorRef[tok]; i >= 0 {
		return r.t.ActorRefs[i].Actor
	}
	for _, p := range r.t.PlaceRefs {
		if p.First > tok || tok >= p.Last || p.Place < 0 || r.t.Places[p.Place].Kind != vedette.PlaceCountry {
			continue
		}
		for i := range r.t.Actors {
			if a := &r.t.Actors[i]; a.Kind == vedette.ActorState && len(a.Countries) == 1 && a.Countries[0] == r.t.Places[p.Place].Country {
				return i
			}
		}
	}
	return -1
}

// actorAt returns the ActorRef of a single actor whose head is tok or which
// covers it, -1 for none.
func (r *reader) actorAt(tok int) int {
	i := int(r.actorRef[tok])
	if i < 0 || r.t.ActorRefs[i].Generic {
		return -1
	}
	ref := r.t.ActorRefs[i]
	if h := r.t.Tokens[tok].Head; ref.Head == tok || h < ref.First || h >= ref.Last {
		return i
	}
	// A name within the speaker's words is the speaker only where it is its head.
	if r.under(tok, ref.Head) && r.t.Tokens[tok].POS == text.PROPN {
		return i
	}
	return -1
}

// bodyOf returns the actor for whom an office holder, a member or a document
// speaks: "a spokesman for X", "X's defence ministry", "Y, a commander of X".
func (r *reader) bodyOf(tok int) int {
	l := r.lemma(tok)
	if !r.c.role["office"][l] && !r.c.role["relay"][l] && r.t.Tokens[tok].POS != text.PROPN {
		return -1
	}
	for _, dep := range []text.Dep{"nmod", "nmod:poss", "compound", "amod", "appos", "flat"} {
		for k := r.firstChild[tok]; k >= 0; k = r.nextChild[k] {
			if !r.t.Tokens[k].Dep.In(dep) {
				continue
			}
			if dep == "nmod" && r.t.Tokens[k].Dep == "nmod" && !speaksFor(r.prep(int(k))) {
				continue
			}
			if i := r.actorAt(int(k)); i >= 0 {
				return i
			}
			if (dep == "nmod:poss" || dep == "nmod") && r.pointsBack(int(k)) {
				return r.antecedent(int(k)) // "the group's news outlet"
			}
			if r.lemma(int(k)) == "its" {
				if i := r.antecedent(int(k)); i >= 0 && r.t.Tokens[r.t.ActorRefs[i].Head].Sent < r.t.Tokens[k].Sent {
					return i // "its media unit said", of who spoke in the sentence before
				}
			}
			if dep == "appos" || dep == "nmod" {
				if i := r.bodyOf(int(k)); i >= 0 {
					return i
				}
			}
		}
	}
	return -1
}

// speaksFor reports a preposition by which an office is tied to its body.
func speaksFor(prep string) bool {
	switch prep {
	case "of", "for", "from", "in", "with", "by", "at":
		return true
	}
	return false
}

// class names a speaker who has no name by what the text calls it.
func (r *reader) class(tok int) voice {
	l := r.lemma(tok)
	if r.t.Tokens[tok].POS == text.PROPN {
		if v := r.classBeside(tok); v.id != vedette.Author {
			return v
		}
		if v, ok := r.namedBefore(tok); ok {
			v.tok = tok
			return v
		}
		if r.personName(tok) {
			return voice{id: "person", actor: -1, tok: tok}
		}
	}
	if name := r.bodyName(tok); name != "" {
		return voice{id: name, actor: -1, tok: tok}
	}
	kind := r.actorRef[tok] >= 0 && r.t.Tokens[tok].POS == text.NOUN // "rebels": a kind of actor
	if !kind && !r.c.role["source"][l] && !r.c.role["relay"][l] && !r.c.role["office"][l] && !r.speakerNoun(tok) {
		return voice{id: vedette.Author, actor: -1, tok: tok}
	}
	words := make([]string, 0, 3)
	for k := r.firstChild[tok]; k >= 0 && int(k) < tok; k = r.nextChild[k] {
		w := strings.ToLower(r.t.Word(int(k)))
		if r.t.Tokens[k].Dep.In("amod", "compound") && r.c.role["modifier"][w] {
			words = append(words, w)
		}
	}
	if k := r.child(tok, "nmod:poss"); k >= 0 && k < tok && r.t.Tokens[k].POS == text.NOUN && len(words) == 0 {
		words = append(words, strings.ToLower(r.t.Word(k))+"'s") // "the governor's office"
	}
	words = append(words, strings.ToLower(r.t.Word(tok)))
	return voice{id: strings.Join(words, " "), actor: -1, tok: tok, relay: r.c.role["relay"][l] && !r.c.role["source"][l]}
}

// speakerNoun reports a noun in no list that is the subject of a verb of saying: it
// is not the author who speaks.
func (r *reader) speakerNoun(tok int) bool {
	t := r.t.Tokens[tok]
	if t.POS != text.NOUN || t.Head < 0 || !t.Dep.In("nsubj", "obl:agent", "obl") {
		return false
	}
	if shows(r.t.Tokens[t.Head].Lemma) {
		return false // "a series of attacks shows": the author infers it
	}
	for _, e := range r.c.sayings[r.t.Tokens[t.Head].Lemma] {
		if e.Stance != "" && (e.POS == "" || e.POS == "verb") {
			return r.t.Tokens[t.Head].POS == text.VERB
		}
	}
	return false
}

// shows reports a verb by which things, too, are said to tell something.
func shows(lemma string) bool {
	switch lemma {
	case "note", "indicate", "show", "demonstrate", "suggest", "imply", "prove", "illustrate", "highlight", "reflect", "signal", "reveal", "mean", "underline", "underscore", "confirm":
		return true
	}
	return false
}

// bodyName returns the name of a body that is in no register. A person's name
// is not kept: private persons are no actors.
func (r *reader) bodyName(tok int) string {
	for i := range r.t.Names {
		n := &r.t.Names[i]
		if n.First <= tok && tok < n.Last && (n.Kind == text.NameOrganisation || n.Kind == text.NameUnknown && n.Last-n.First > 1) {
			return r.t.Of(n.Span)
		}
	}
	return ""
}

// saidOn returns the day on which cue was said: a day that governs the cue.
// A reporter's note that somebody kept silent is of the day of the report.
func (r *reader) saidOn(cue int, silent bool) vedette.Date {
	if i := r.dayAt(cue, false); i >= 0 && !(silent && r.t.Times[i].Period.Earliest < r.t.Report.Published.AddDays(-3)) {
		return r.t.Times[i].Period.Earliest
	}
	if silent {
		return r.t.Report.Published
	}
	return ""
}

// dayAt returns the index in Times of a single day that hangs from a cue, -1 for
// none. A day behind the deed that is the cue's object ("claimed an attack on
// Friday") is more likely the deed's; ofDeed asks for that one.
func (r *reader) dayAt(cue int, ofDeed bool) int {
	if cue < 0 {
		return -1
	}
	o := r.child(cue, "obj")
	for i := range r.t.Times {
		tm := &r.t.Times[i]
		if tm.Kind != text.TimeDate || tm.Period.Earliest == "" || tm.Period.Earliest != tm.Period.Latest || r.t.Tokens[tm.Head].Head != cue {
			continue
		}
		if behind := o >= 0 && o < tm.First && r.t.Tokens[o].POS == text.NOUN; behind == ofDeed && r.t.Tokens[tm.Head].Dep.In("obl", "advmod", "nmod", "obj") {
			return i
		}
	}
	return -1
}

// dayOfDeed returns the day that stands behind the deed an attribution has as
// its object.
func (r *reader) dayOfDeed(a *attribution) *vedette.Period {
	if a == nil {
		return nil
	}
	i := r.dayAt(a.cue, true)
	if i < 0 {
		return nil
	}
	p := r.t.Times[i].Period
	p.Evidence = []vedette.Evidence{r.t.Evidence(r.t.Times[i].Span, "statement/when")}
	return &p
}
