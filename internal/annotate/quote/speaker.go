package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette/internal/text"
)

// farthest is how many tokens around a quotation are looked at for a cue.
const farthest = 40

// speakers finds who speaks each quotation: by a cue right behind or before it,
// by the word that governs it, else whoever spoke before in the same speech or
// paragraph.
func (w *work) speakers() {
	for i := range w.t.Quotes {
		q := &w.t.Quotes[i]
		if w.title(q) {
			continue
		}
		a := w.behind(q)
		if a.source < 0 {
			a = w.before(q)
		}
		if a.source < 0 && !q.Inner {
			a = w.again(i, q)
		}
		if a.source < 0 {
			a = w.governed(q)
		}
		w.tell(q, a)
		w.join(i)
	}
}

// title reports a quotation that is rather a name: all its words of some length
// have capitals, and a preposition, article or owner stands before it.
func (w *work) title(q *text.Quote) bool {
	if q.First < 2 || q.Last-q.First > 8 || w.t.Tokens[q.First-2].Sent != w.t.Tokens[q.First].Sent {
		return false
	}
	switch w.t.Tokens[q.First-2].POS {
	case text.ADP, text.DET, text.PART, text.PROPN, text.NOUN, text.ADJ:
	default:
		return false
	}
	for k := q.First; k < q.Last; k++ {
		x := w.t.Word(k)
		if w.t.Tokens[k].POS == text.PUNCT || len(x) < 4 && k > q.First {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(x); !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// join makes a stretch part of the speech that its cue stands in the midst of:
// "…," X said, "…"
func (w *work) join(i int) {
	q := &w.t.Quotes[i]
	if i == 0 || q.Inner || q.Verb < 0 {
		return
	}
	if p := w.previous(i); p >= 0 && w.t.Quotes[p].Verb == q.Verb && w.t.Quotes[p].Speech != q.Speech {
		q.Speech = w.t.Quotes[p].Speech
	}
}

// previous returns the last quotation before the i-th that stands in no other,
// -1 for none.
func (w *work) previous(i int) int {
	for i--; i >= 0; i-- {
		if !w.t.Quotes[i].Inner {
			return i
		}
	}
	return -1
}

// behind reads what follows a quotation: "…," X said; "…," said X; "…",
// according to X; "…" — X.
func (w *work) behind(q *text.Quote) told {
	i, comma := w.afterMarks(q)
	if i < 0 {
		return nobody
	}
	end := min(w.t.Sentences[w.t.Tokens[i].Sent].Last, i+farthest)
	for k := i; k < end; k++ {
		if w.outside(k, q) {
			end = k
		}
	}
	if w.according(i) {
		return told{w.nounFrom(i+2, end), i}
	}
	asks := comma || strings.ContainsRune(",?!—–-…", lastRune(w.t.Of(q.Span)))
	if !asks && (stops(w.t.Of(q.Span)) || w.t.Tokens[i].Sent != w.t.Tokens[q.Last-1].Sent) {
		return nobody
	}
	return w.closingCue(i, end, q.Last-q.First > 4 && strings.HasSuffix(w.t.Of(q.Span), ","))
}

// afterMarks returns the first word behind the closing mark of a quotation, in
// its own sentence or the one after in the same paragraph, and whether a comma
// or a dash stands before it; -1 where another quotation or nothing follows.
func (w *work) afterMarks(q *text.Quote) (i int, comma bool) {
	for i = q.Last; i < len(w.t.Tokens) && w.t.Tokens[i].POS == text.PUNCT; i++ {
		switch w.t.Word(i) {
		case ",", "—", "–", "--":
			comma = true
		case ".", ":", ";", "(", "[":
			return -1, false
		}
	}
	if i == len(w.t.Tokens) || w.outside(i, q) {
		return -1, false
	}
	a, b := &w.t.Sentences[w.t.Tokens[q.Last-1].Sent], &w.t.Sentences[w.t.Tokens[i].Sent]
	if w.t.Tokens[i].Sent > w.t.Tokens[q.Last-1].Sent+1 || a.Paragraph != b.Paragraph {
		return -1, false
	}
	return i, comma
}

// outside reports whether token k stands in another outer quotation than q, or
// outside of the one that q is an inner one of.
func (w *work) outside(k int, q *text.Quote) bool {
	if q.Inner {
		return w.quoted[k] != w.quoted[q.First]
	}
	return w.quoted[k] != 0 && w.quoted[k] != w.quoted[q.First]
}

// closingCue reads the words from i to end as who says what stands before them.
func (w *work) closingCue(i, end int, comma bool) told {
	for v := i; v < end; v++ {
		if !w.cue(v) && !w.mistagged(i, v) || w.t.Tokens[v].Dep == "acl:relcl" && w.relative(v) {
			continue
		}
		if w.onlyAdverbs(i, v) {
			return told{w.nounFrom(v+1, end), v}
		}
		if s := int(w.subject[v]) - 1; s >= i && s < v {
			return told{s, v}
		}
		return told{w.nounBefore(i, v), v}
	}
	if comma {
		return w.closingVerb(i, end)
	}
	return nobody
}

// mistagged reports a noun at v that can only be a verb of saying in the present
// tense, as it ends a sentence: "…," Koroma notes.
func (w *work) mistagged(i, v int) bool {
	x := w.t.Word(v)
	if v == i || w.t.Tokens[v].Tag != "NNS" || !strings.HasSuffix(x, "s") || w.verbs[x[:len(x)-1]] != strong {
		return false
	}
	if v+1 < len(w.t.Tokens) && w.t.Tokens[v+1].POS != text.PUNCT {
		return false
	}
	return w.t.Tokens[v-1].POS == text.PROPN || w.t.Tokens[v-1].POS == text.PRON
}

// closingVerb takes any verb in the past tense for a cue that ends the sentence
// right behind its subject: "…," the driver laughed.
func (w *work) closingVerb(i, end int) told {
	for v := i + 1; v < end && v < i+8; v++ {
		if k := &w.t.Tokens[v]; k.POS == text.VERB && k.Tag == "VBD" {
			if s := int(w.subject[v]) - 1; s >= i && s < v && w.t.Tokens[s].Dep == "nsubj" && w.noObject(v, end) {
				return told{s, v}
			}
			return nobody
		}
	}
	return nobody
}

// noObject reports whether no noun hangs from verb v as its object before end.
func (w *work) noObject(v, end int) bool {
	for k := v + 1; k < end; k++ {
		if w.t.Tokens[k].Head == v && w.t.Tokens[k].Dep.In("obj", "ccomp") {
			return false
		}
	}
	return true
}

// before reads what leads up to a quotation: X said: "…"; X told reporters that
// "…"; according to X, "…"; X: "…"
func (w *work) before(q *text.Quote) told {
	from, to, colon := w.lead(q)
	if from >= to {
		return nobody
	}
	if colon {
		if s := w.label(from, to, true); s >= 0 {
			return told{s, -1}
		}
	}
	if a := w.leadCue(from, to, w.leadsOn); a.source >= 0 {
		return a
	}
	if !colon && (w.t.Word(to) != "," || !w.sentenceLike(q)) {
		return nobody
	}
	if s := w.label(from, to, false); colon && s >= 0 {
		return told{s, -1}
	}
	if a := w.leadCue(from, to, func(v, _ int) bool { return w.strength(v) == strong }); a.source >= 0 || !colon {
		return a
	}
	return w.leadVerb(from, to)
}

// leadCue returns the last cue between two tokens that fits, and its speaker.
func (w *work) leadCue(from, to int, fits func(v, to int) bool) told {
	for v := to - 1; v >= from; v-- {
		if w.according(v) {
			return told{w.nounFrom(v+2, to), v}
		}
		if !w.cue(v) || !fits(v, to) {
			continue
		}
		if s := w.speakerAt(v, from); s >= 0 {
			return told{s, v}
		}
	}
	return nobody
}

// leadVerb takes the last verb with a subject before a colon for the cue: "The
// mayor went further: …"
func (w *work) leadVerb(from, to int) told {
	for v := to - 1; v >= from; v-- {
		if w.t.Tokens[v].POS != text.VERB || w.t.Tokens[v].Dep == "acl:relcl" {
			continue
		}
		if s := int(w.subject[v]) - 1; s >= from && s < v {
			return told{s, v}
		}
	}
	return nobody
}

// sentenceLike reports a quotation of some length that begins as a sentence does.
func (w *work) sentenceLike(q *text.Quote) bool {
	r, _ := utf8.DecodeRuneInString(w.t.Of(q.Span))
	return q.Last-q.First >= 4 && unicode.IsUpper(r)
}

// lead returns the tokens before a quotation in its sentence, back to the last
// quotation, without the marks at their end, and whether a colon ends them. A
// sentence that ends in a colon leads on to the next.
func (w *work) lead(q *text.Quote) (from, to int, colon bool) {
	s := w.t.Tokens[q.First].Sent
	to = q.First
	for to > 0 && w.t.Tokens[to-1].POS == text.PUNCT && !w.outside(to-1, q) {
		to--
		if w.t.Word(to) == ":" {
			colon = true
		}
	}
	if to == 0 || w.outside(to-1, q) {
		return 0, 0, false
	}
	if w.t.Tokens[to-1].Sent != s {
		if !colon {
			return 0, 0, false
		}
		s = w.t.Tokens[to-1].Sent
	}
	from = max(w.t.Sentences[s].First, to-farthest)
	for k := to - 1; k >= from; k-- {
		if w.outside(k, q) {
			return k + 1, to, colon
		}
	}
	return from, to, colon
}

// leadsOn reports whether nothing but what hangs from cue v stands between it
// and a quotation that begins at token to.
func (w *work) leadsOn(v, to int) bool {
	for k := v + 1; k < to; k++ {
		x := strings.ToLower(w.t.Word(k))
		if x == "that" || x == "," || w.t.Tokens[k].POS == text.ADV || w.t.Tokens[k].POS == text.PART {
			continue
		}
		if !w.hangs(k, v) || w.t.Tokens[k].POS == text.VERB || w.t.Tokens[k].POS == text.AUX {
			return false
		}
	}
	return true
}

// governed finds the cue from which a quotation hangs: X called it "…"; "…"
// would follow, X said.
func (w *work) governed(q *text.Quote) told {
	thought := nobody
	for k := q.First; k < q.Last; k++ {
		h := w.t.Tokens[k].Head
		if w.t.Tokens[k].POS == text.PUNCT || h >= q.First && h < q.Last {
			continue
		}
		a, s := w.climb(k, q)
		if s == strong {
			return a
		}
		if thought.source < 0 {
			thought = a
		}
	}
	return thought
}

// climb goes up from token k, out of quotation q, to the first word of saying
// with a speaker, else to the first of thinking.
func (w *work) climb(k int, q *text.Quote) (thought told, _ strength) {
	thought = nobody
	for n := 0; k >= 0 && n < 25; n++ {
		if (k < q.First || k >= q.Last) && !w.outside(k, q) {
			s := -1
			st := w.strength(k)
			if st > 0 {
				s = w.speakerAt(k, 0)
			} else if w.nouns[w.t.Tokens[k].Lemma] && w.t.Tokens[k].POS == text.NOUN {
				s, st = w.owner(k), strong
			}
			if s >= 0 && (s < q.First || s >= q.Last) {
				if st == strong {
					return told{s, k}, strong
				}
				if thought.source < 0 {
					thought = told{s, k}
				}
			}
		}
		k = w.t.Tokens[k].Head
	}
	return thought, weak
}

// owner returns whose word noun k tells of: "her remark", -1 for nobody's.
func (w *work) owner(k int) int {
	for i := k - 1; i >= 0 && i > k-8; i-- {
		if w.t.Tokens[i].Head == k && w.t.Tokens[i].Dep == "nmod:poss" {
			return i
		}
	}
	return -1
}

// again gives a quotation to whoever spoke before: in the same speech, in the
// same paragraph, or at the end of the paragraph before.
func (w *work) again(i int, q *text.Quote) told {
	here := w.paragraph(q.First)
	for n, p := 0, w.previous(i); p >= 0 && n < 4; n, p = n+1, w.previous(p) {
		last := &w.t.Quotes[p]
		same := w.paragraph(last.Last-1) == here
		if last.Source < 0 && same {
			continue
		}
		switch {
		case last.Source < 0:
			return nobody
		case last.Speech == q.Speech, same && w.begins(q), w.paragraph(last.Last-1)+1 == here && w.begins(q):
			return told{last.Source, last.Verb}
		}
		return nobody
	}
	return nobody
}

func (w *work) paragraph(i int) int { return w.t.Sentences[w.t.Tokens[i].Sent].Paragraph }

// begins reports whether a quotation begins its sentence, or stands behind a
// full stop that the sentence runs over.
func (w *work) begins(q *text.Quote) bool {
	for k := q.First - 1; k >= w.t.Sentences[w.t.Tokens[q.First].Sent].First; k-- {
		if w.t.Tokens[k].POS != text.PUNCT {
			return false
		}
		if x := w.t.Word(k); k < q.First-1 && (x == "." || x == "!" || x == "?") {
			return true
		}
	}
	return true
}
