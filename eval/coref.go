package eval

import (
	"fmt"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate"
	"github.com/vedette-org/vedette/internal/text"
)

// corefRow is a document of either corpus: words with the spans of all mentions
// of things, or a report with the answer keys of MUC-4. Entities and Gtt are
// for scoring only.
type corefRow struct {
	Docid      string          `json:"docid"`
	Tokens     []string        `json:"tokens"`
	SentStarts []int           `json:"sent_starts"`
	Entities   []corefEntity   `json:"entities"`
	Text       string          `json:"text"`
	Gtt        []corefTemplate `json:"gtt"`
}

type corefEntity struct {
	ID    string `json:"id"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

type corefOut struct {
	Docid  string     `json:"docid"`
	Chains [][][2]int `json:"chains"` // spans of mentions in code points
}

// Coref measures chains of mentions within one document.
//
// On words with marked mentions (names/gum_entities_*.jsonl; the words and
// sentences are given) the figures are those of the CRAC shared tasks
// (Žabokrtský et al. 2022): CoNLL F1, the mean of MUC, B³ and CEAFe; a mention
// is the one that is marked where both have the same head word in our tree; things
// mentioned once do not count. It is measured over names and definite mentions,
// with pronouns, and over everything marked. "joined by head" is what one gets
// by joining all mentions that have one head word, pronouns left alone.
//
// On MUC-4 keys (muc4/*.jsonl) it is the share of entities with two or more
// strings in the key whose strings are held by one chain, and, for precision,
// the share of pairs of entities of one slot that are in no chain together.
func Coref(a *annotate.Annotator, req Request) (*Result, error) {
	r := &Result{Set: "coref"}
	marked, keys := newMarkedScore(), &keyScore{}
	for _, file := range req.Data {
		err := eachLine(file, func(row corefRow) error {
			var t *text.Text
			switch {
			case len(row.Tokens) > 0:
				var err error
				if t, err = row.words(a); err != nil {
					return err
				}
				marked.add(t, row.Entities)
			case row.Text != "":
				t = a.Annotate(&vedette.Report{ID: vedette.ReportID(row.Docid), Text: row.Text, Language: "en"}, vedette.Source{})
				keys.add(t, row.Gtt)
			default:
				return fmt.Errorf("the document has neither tokens nor text")
			}
			return writeLine(req.Predictions, corefOut{row.Docid, chainsOf(t)})
		})
		if err != nil {
			return nil, err
		}
	}
	marked.report(r)
	keys.report(r)
	return r, nil
}

// words annotates the document's tokens, written with a space between them.
func (row *corefRow) words(a *annotate.Annotator) (*text.Text, error) {
	var b strings.Builder
	t := &text.Text{}
	next := 0
	for i, w := range row.Tokens {
		if next < len(row.SentStarts) && row.SentStarts[next] == i {
			t.Sentences = append(t.Sentences, text.Sentence{First: i, Paragraph: next})
			next++
		}
		if len(t.Sentences) == 0 {
			return nil, fmt.Errorf("the first sentence does not start at the first token")
		}
		t.Tokens = append(t.Tokens, text.Token{Span: vedette.Span{Start: b.Len(), End: b.Len() + len(w)}, Sent: len(t.Sentences) - 1})
		t.Sentences[len(t.Sentences)-1].Last = i + 1
		b.WriteString(w + " ")
	}
	for i := range t.Sentences {
		t.Sentences[i].Span = t.Words(t.Sentences[i].First, t.Sentences[i].Last)
	}
	for _, e := range row.Entities {
		if e.Start < 0 || e.End > len(row.Tokens) || e.Start >= e.End {
			return nil, fmt.Errorf("entity %q has tokens %d to %d of %d", e.ID, e.Start, e.End, len(row.Tokens))
		}
	}
	t.Report = &vedette.Report{ID: vedette.ReportID(row.Docid), Text: b.String(), Language: "en"}
	a.Parse(t)
	a.Mark(t)
	return t, nil
}

func chainsOf(t *text.Text) [][][2]int {
	out := make([][][2]int, len(t.Chains))
	for i, c := range t.Chains {
		for _, m := range c.Mentions {
			s := t.Mentions[m].Span
			out[i] = append(out[i], [2]int{t.Offset(s.Start), t.Offset(s.End)})
		}
	}
	return out
}
