package eval

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate"
	"github.com/vedette-org/vedette/internal/annotate/conllu"
	"github.com/vedette-org/vedette/internal/text"
)

// Annotate measures sentences, words, tags, lemmas and trees on treebanks in
// the CoNLL-U format, as the CoNLL 2018 shared task did (Zeman et al. 2018,
// section 5): words are aligned by their characters, and each figure is an F1
// over all words of the gold and all words found. LAS looks at relations
// without their subtypes, as there; "LAS, subtypes" at the whole.
//
// With req.GoldTokens the gold's sentences and words are given. Without, each
// document is read as raw text: its "# text" lines, joined by a space, with an
// empty line before each new paragraph. With req.UpperCase the text is in
// capitals.
func Annotate(a *annotate.Annotator, req Request) (*Result, error) {
	r := &Result{Set: "annotate"}
	var sum treeScore
	for _, file := range req.Data {
		trees, err := conllu.ReadFile(file)
		if err != nil {
			return nil, err
		}
		docs := documents(trees)
		for i, d := range docs {
			s, err := d.score(a, req)
			if err != nil {
				return nil, err
			}
			sum.add(s)
			if req.Progress != nil {
				req.Progress(i+1, len(docs))
			}
		}
	}
	sum.report(r, req)
	return r, nil
}

// document is one document of a treebank as raw text, with where its gold
// sentences and words are in it.
type document struct {
	text  string
	sents []conllu.Sentence
	at    []int // where in text each sentence begins
}

func documents(trees []conllu.Sentence) []document {
	var docs []document
	var b strings.Builder
	for i, s := range trees {
		if i == 0 || s.NewDoc {
			if i > 0 {
				docs[len(docs)-1].text = b.String()
			}
			b.Reset()
			docs = append(docs, document{})
		}
		d := &docs[len(docs)-1]
		switch {
		case b.Len() == 0:
		case s.NewPar:
			b.WriteString("\n\n")
		default:
			b.WriteByte(' ')
		}
		d.at = append(d.at, b.Len())
		d.sents = append(d.sents, s)
		b.WriteString(s.Text)
	}
	if len(docs) > 0 {
		docs[len(docs)-1].text = b.String()
	}
	return docs
}

func (d *document) score(a *annotate.Annotator, req Request) (treeScore, error) {
	report := &vedette.Report{ID: vedette.ReportID(d.sents[0].ID), Text: d.text}
	if req.UpperCase {
		report.Text = upperCase(d.text)
	}
	gold := d.gold(report)
	t := &text.Text{Report: report}
	if req.GoldTokens {
		t.Sentences, t.Tokens = append(t.Sentences, gold.Sentences...), append(t.Tokens, gold.Tokens...)
		for i := range t.Tokens {
			t.Tokens[i] = text.Token{Span: t.Tokens[i].Span, Sent: t.Tokens[i].Sent}
		}
		a.Parse(t)
	} else {
		t = a.Annotate(report, vedette.Source{})
	}
	if req.Predictions != nil {
		if err := annotate.WriteCoNLLU(req.Predictions, t); err != nil {
			return treeScore{}, fmt.Errorf("writing the predictions: %w", err)
		}
	}
	return compareTrees(gold, t), nil
}

// gold returns the gold annotation over the report's text.
func (d *document) gold(r *vedette.Report) *text.Text {
	t := &text.Text{Report: r}
	for i, s := range d.sents {
		first := len(t.Tokens)
		for _, w := range s.Words {
			k := text.Token{
				Span:  vedette.Span{Start: d.at[i] + w.Start, End: d.at[i] + w.End},
				Lemma: w.Lemma, POS: text.ParsePOS(w.UPOS), Tag: text.Tag(w.XPOS), Dep: text.Dep(w.Dep), Head: -1, Sent: i,
			}
			if w.Head >= 0 {
				k.Head = first + w.Head
			}
			t.Tokens = append(t.Tokens, k)
		}
		t.Sentences = append(t.Sentences, text.Sentence{Span: t.Words(first, len(t.Tokens)), First: first, Last: len(t.Tokens)})
	}
	return t
}

// upperCase returns a text in capitals, leaving alone the few characters whose
// capital has another length, so that spans stay.
func upperCase(s string) string {
	return strings.Map(func(r rune) rune {
		if u := unicode.ToUpper(r); utf8.RuneLen(u) == utf8.RuneLen(r) {
			return u
		}
		return r
	}, s)
}
