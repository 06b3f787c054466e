package annotate

import (
	"sync"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate/chain"
	"github.com/vedette-org/vedette/internal/annotate/mend"
	"github.com/vedette-org/vedette/internal/annotate/morph"
	"github.com/vedette-org/vedette/internal/annotate/name"
	"github.com/vedette-org/vedette/internal/annotate/quantity"
	"github.com/vedette-org/vedette/internal/annotate/quote"
	"github.com/vedette-org/vedette/internal/annotate/timex"
	"github.com/vedette-org/vedette/internal/annotate/token"
	"github.com/vedette-org/vedette/internal/annotate/tree"
	"github.com/vedette-org/vedette/internal/annotate/word"
	"github.com/vedette-org/vedette/internal/text"
)

// Annotator annotates reports. It is immutable and safe for concurrent use.
type Annotator struct {
	tokens  *token.Splitter
	tags    *morph.Tagger
	lemmas  *morph.Lemmatizer
	trees   *tree.Parser
	names   *name.Recogniser
	quotes  *quote.Finder
	chains  *chain.Finder
	noun    int // the number of the tags of a noun in the singular, -1 where the tagger has none
	mends   pairsOf
	verbs   verbs // of data/events
	past    int   // the number of the tags of a verb's past tense, -1 where the tagger has none
	present int   // the number of the tags of a verb's third person, -1 where the tagger has none
	base    int   // the number of the tags of a verb's present tense elsewhere, -1 where the tagger has none
}

// Annotate reads a report: its sentences, tokens, tags, trees, names, times,
// quantities and quotes. It never fails: bytes that are no text become tokens
// of their own. The report is not changed, but for its published range where
// its date must be inferred. What lies in one of the spans to leave out, as
// passages in other languages do, gets no sentences, and so nothing else.
func (a *Annotator) Annotate(r *vedette.Report, src vedette.Source, leave ...vedette.Span) *text.Text {
	t := &text.Text{Report: r, Source: src}
	a.cut(t, leave)
	a.Parse(t)
	a.Mark(t)
	return t
}

// Mark fills the names, quotes, times and quantities of a text that is parsed.
func (a *Annotator) Mark(t *text.Text) {
	a.names.Mark(t)
	a.quotes.Find(t)
	timex.Find(t)
	markObjects(t)
	quantity.Find(t)
	a.chains.Find(t)
}

// cut fills sentences and tokens, without those in the spans to leave out, which
// are in order.
func (a *Annotator) cut(t *text.Text, leave []vedette.Span) {
	spans, sents := a.tokens.Split(t.S())
	t.Tokens = make([]text.Token, 0, len(spans))
	t.Sentences = make([]text.Sentence, 0, len(sents))
	for _, s := range sents {
		whole := vedette.Span{Start: spans[s.First].Start, End: spans[s.Last-1].End}
		for len(leave) > 0 && leave[0].End <= whole.Start {
			leave = leave[1:]
		}
		if len(leave) > 0 && leave[0].Overlaps(whole) {
			continue
		}
		first := len(t.Tokens)
		for _, k := range spans[s.First:s.Last] {
			t.Tokens = append(t.Tokens, text.Token{Span: k, Head: -1, Sent: len(t.Sentences)})
		}
		t.Sentences = append(t.Sentences, text.Sentence{
			Span: whole, First: first, Last: len(t.Tokens), Paragraph: s.Paragraph, Heading: s.Heading, Dateline: s.Dateline,
		})
	}
}

// work is the memory of one text's tagging and parsing.
type work struct {
	looks []word.Look
	words []tree.Word
	tags  []uint8
	heads []int32
	deps  []uint8
	tree  tree.Work
	memo  morph.Memory
	mend  mend.Mender
}

var works = sync.Pool{New: func() any { return &work{memo: morph.Memory{}} }}

func (w *work) reset(n int) {
	if n > cap(w.looks) {
		w.looks, w.words = make([]word.Look, 0, 2*n), make([]tree.Word, 0, 2*n)
		w.tags, w.deps, w.heads = make([]uint8, 2*n), make([]uint8, 2*n), make([]int32, 2*n)
	}
	w.looks, w.words = w.looks[:0], w.words[:0]
	w.tags, w.deps, w.heads = w.tags[:n], w.deps[:n], w.heads[:n]
}

// Parse fills the tags, lemmas and trees of a text whose sentences and tokens
// are there.
func (a *Annotator) Parse(t *text.Text) {
	w := works.Get().(*work)
	defer works.Put(w)
	clear(w.memo)
	w.mend.Lemma = a.lemma
	shouts := word.Shouts(t.S())
	for i := range t.Sentences {
		a.sentence(t, &t.Sentences[i], w, shouts)
		w.mend.Mend(t, &t.Sentences[i])
		a.verbs.headline(t, &t.Sentences[i])
		a.verbs.lemmas(t, &t.Sentences[i])
		plainPresent(t, &t.Sentences[i])
	}
}

func (a *Annotator) sentence(t *text.Text, s *text.Sentence, w *work, shouts bool) {
	tokens := t.Tokens[s.First:s.Last]
	w.reset(len(tokens))
	shouts = shouts || word.Shouts(t.Of(s.Span))
	for i := range tokens {
		w.looks = append(w.looks, word.At(t.Of(tokens[i].Span), shouts))
	}
	a.tags.Tag(w.looks, w.tags)
	a.pasts(t, tokens, w.tags)
	a.units(t, tokens, w.tags)
	a.presents(t, s, w.tags)
	a.bases(t, s, w.tags)
	a.wire(t, tokens, w.tags, shouts)
	for i, l := range w.looks {
		p := a.tags.Pairs()[w.tags[i]]
		w.words = append(w.words, tree.Word{Look: l, Tag: w.tags[i], POS: p.POS})
	}
	a.trees.Parse(w.words, &w.tree, w.heads, w.deps)
	for i := range tokens {
		a.fill(t, &tokens[i], w, i, s.First)
	}
}

func (a *Annotator) lemma(form string, pos text.POS, tag text.Tag) string {
	return a.lemmas.Lemma(form, pos, tag, morph.Memory{})
}

func (a *Annotator) fill(t *text.Text, k *text.Token, w *work, i, first int) {
	p := a.tags.Pairs()[w.tags[i]]
	k.POS, k.Tag = p.POS, p.Tag
	k.Lemma = a.lemmas.Lemma(t.Of(k.Span), p.POS, p.Tag, w.memo)
	k.Dep = a.trees.Deps()[w.deps[i]]
	if k.Head = -1; w.heads[i] >= 0 {
		k.Head = first + int(w.heads[i])
	}
}
