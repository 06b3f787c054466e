package eval

import (
	"fmt"
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate"
	"github.com/vedette-org/vedette/internal/text"
)

// mentionsDoc is a report in words, as the corpus cut it.
type mentionsDoc struct {
	Docid     string     `json:"docid"`
	Sentences [][]string `json:"sentences"`
}

// mentionsRow is a mention and, for scoring, what it stands for. Only the
// document, the sentence and the tokens may be looked at while predicting.
type mentionsRow struct {
	Docid   string `json:"docid"`
	Mid     string `json:"mid"`
	Sent    int    `json:"sent"`
	Tok     []int  `json:"tok"`
	Text    string `json:"text"`
	Split   string `json:"split"`
	Kind    string `json:"kind"`
	Cluster string `json:"cluster"`
}

type mentionsOut struct {
	Docid   string `json:"docid"`
	Mid     string `json:"mid"`
	Cluster string `json:"cluster"`
}

// Mentions measures which mentions, given as spans of words, stand for one
// thing: those with one head word in reports that are alike. It is the baseline
// of the literature (head lemma within clusters of documents), here to see
// what the record's own identities must beat. Events and entities are scored apart.
func Mentions(a *annotate.Annotator, req Request) (*Result, error) {
	docs, err := mentionsDocs(a, req.Docs)
	if err != nil {
		return nil, err
	}
	gold, got := map[string]string{}, map[string]string{}
	splits := map[string][]string{}
	err = eachLine(req.Mentions, func(m mentionsRow) error {
		d, ok := docs[m.Docid]
		if !ok {
			return fmt.Errorf("there is no document %q", m.Docid)
		}
		head, err := d.head(m)
		if err != nil {
			return err
		}
		id := m.Docid + "#" + m.Mid
		out := mentionsOut{m.Docid, m.Mid, d.group + "/" + head}
		if head == "" {
			out.Cluster = id
		}
		gold[id], got[id] = m.Cluster, out.Cluster
		if m.Kind == "event" || m.Kind == "entity" {
			name := strings.TrimSpace(m.Split + " " + m.Kind)
			splits[name] = append(splits[name], id)
		}
		return writeLine(req.Predictions, out)
	})
	if err != nil {
		return nil, err
	}
	r := &Result{Set: "mentions"}
	addSplits(r, "", splits, gold, got)
	return r, nil
}

// readDoc is a document read: the first document of its group, its text, and
// where in the text each of its words is, by sentence.
type readDoc struct {
	group string
	t     *text.Text
	at    [][]vedette.Span
	flat  []vedette.Span
}

func mentionsDocs(a *annotate.Annotator, file string) (map[string]*readDoc, error) {
	var docs []*readDoc
	var vs []vector
	err := eachLine(file, func(row mentionsDoc) error {
		if row.Docid == "" || len(row.Sentences) == 0 {
			return fmt.Errorf("the document has no docid or no sentences")
		}
		d := &readDoc{group: row.Docid}
		body := d.place(row.Sentences)
		d.t = a.Annotate(&vedette.Report{ID: vedette.ReportID(row.Docid), Text: body, Language: "en"}, vedette.Source{})
		docs, vs = append(docs, d), append(vs, wordsOf(d.t))
		return nil
	})
	if err != nil {
		return nil, err
	}
	weigh(vs)
	like := make([][]float64, len(docs))
	for i := range like {
		like[i] = make([]float64, len(docs))
		for j := range i {
			like[i][j] = vs[i].dot(vs[j])
			like[j][i] = like[i][j]
		}
	}
	out := map[string]*readDoc{}
	for _, d := range docs {
		out[d.group] = d
	}
	for i, k := range averageLink(like, alike) {
		if i != k {
			docs[i].group = docs[k].group
		}
	}
	return out, nil
}

// place writes the words as a text, one sentence a paragraph, and notes where
// each stands.
func (d *readDoc) place(sentences [][]string) string {
	var b strings.Builder
	for _, s := range sentences {
		var at []vedette.Span
		for _, w := range s {
			start := b.Len()
			b.WriteString(w)
			at = append(at, vedette.Span{Start: start, End: b.Len()})
			b.WriteByte(' ')
		}
		b.WriteString("\n\n")
		d.at = append(d.at, at)
		d.flat = append(d.flat, at...)
	}
	return b.String()
}

// head returns the lemma of the word on which the others of a mention depend,
// "" for one that is a pronoun and stands for nothing by itself.
func (d *readDoc) head(m mentionsRow) (string, error) {
	spans, err := d.spans(m)
	if err != nil {
		return "", err
	}
	var own []int
	for _, s := range spans {
		i, ok := slices.BinarySearchFunc(d.t.Tokens, s.Start, func(k text.Token, at int) int { return k.Start - at })
		if ok {
			own = append(own, i)
		}
	}
	best, rank := -1, 0
	for _, i := range own {
		r := 1
		switch k := &d.t.Tokens[i]; {
		case slices.Contains(own, k.Head) || k.POS == text.DET || k.POS == text.ADP || k.POS == text.PUNCT:
			continue
		case k.POS == text.NOUN || k.POS == text.PROPN || k.POS == text.VERB:
			r = 2
		}
		if r > rank {
			best, rank = i, r
		}
	}
	if best >= 0 && d.t.Tokens[best].POS == text.PRON {
		return "", nil
	}
	if best >= 0 {
		return strings.ToLower(d.t.Tokens[best].Lemma), nil
	}
	return strings.ToLower(d.t.Of(spans[len(spans)-1])), nil
}

// spans returns where the words of a mention are. One corpus counts tokens from
// the start of the sentence, another from the start of the document: the
// mention's own words say which.
func (d *readDoc) spans(m mentionsRow) ([]vedette.Span, error) {
	if len(m.Tok) == 0 {
		return nil, fmt.Errorf("mention %q has no tokens", m.Mid)
	}
	var inSentence []vedette.Span
	if m.Sent >= 0 && m.Sent < len(d.at) {
		inSentence = d.at[m.Sent]
	}
	var out []vedette.Span
	for _, list := range [][]vedette.Span{inSentence, d.flat} {
		if s, ok := pick(list, m.Tok); ok {
			if out == nil {
				out = s
			}
			if d.words(s) == m.Text {
				return s, nil
			}
		}
	}
	if out == nil {
		return nil, fmt.Errorf("mention %q names tokens %v that the document does not have", m.Mid, m.Tok)
	}
	return out, nil
}

func pick(list []vedette.Span, at []int) (out []vedette.Span, ok bool) {
	for _, i := range at {
		if i < 0 || i >= len(list) {
			return nil, false
		}
		out = append(out, list[i])
	}
	return out, true
}

func (d *readDoc) words(spans []vedette.Span) string {
	var w []string
	for _, s := range spans {
		w = append(w, d.t.Of(s))
	}
	return strings.Join(w, " ")
}
