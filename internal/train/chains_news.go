package train

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate/chain"
)

// Parts of ECB+: reports in words, and mentions of events and of who and what
// took part in them, in some of their sentences only.
const (
	newsDocs     = "linking/ecbplus_docs.jsonl"
	newsMentions = "linking/ecbplus_mentions.jsonl"
)

type newsDoc struct {
	Docid, Split string
	Sentences    [][]string
}

type newsMention struct {
	Docid, Split, Kind, Cluster string
	Sent                        int
	Tok                         []int
}

// news returns the reports of ECB+ that are marked for training. Only mentions
// that are marked in them are looked at: of others nobody has said anything.
func (r *chainRun) news(group int) (out []chain.Doc, err error) {
	marked := map[string][]newsMention{}
	err = eachRow(r.Corpora, newsMentions, func(m newsMention) bool {
		if m.Split == "train" {
			marked[m.Docid] = append(marked[m.Docid], m)
		}
		return len(m.Tok) > 0
	})
	if err != nil {
		return nil, err
	}
	err = eachRow(r.Corpora, newsDocs, func(d newsDoc) bool {
		if len(marked[d.Docid]) == 0 {
			return len(d.Sentences) > 0
		}
		doc, ok := r.newsDoc(&d, marked[d.Docid])
		doc.Group = group
		group++
		out = append(out, doc)
		return ok
	})
	return out, err
}

func (r *chainRun) newsDoc(d *newsDoc, marked []newsMention) (chain.Doc, bool) {
	words := markedDoc{Docid: d.Docid}
	for _, s := range d.Sentences {
		if len(s) > 0 {
			words.SentStarts = append(words.SentStarts, len(words.Tokens))
		}
		words.Tokens = append(words.Tokens, s...)
	}
	t := words.text(false)
	r.a.Parse(t)
	r.a.Mark(t)
	doc := chain.Doc{Text: t, Thing: map[int]int{}}
	number, start := map[string]int{}, 0
	starts := make([]int, len(d.Sentences))
	for i, s := range d.Sentences {
		starts[i] = start
		start += len(s)
	}
	for _, m := range marked {
		if m.Sent < 0 || m.Sent >= len(starts) || m.Tok[len(m.Tok)-1] >= len(d.Sentences[m.Sent]) || m.Tok[0] < 0 || m.Tok[len(m.Tok)-1] < m.Tok[0] {
			return doc, false
		}
		k := m.Kind + m.Cluster
		if _, ok := number[k]; !ok {
			number[k] = len(number)
		}
		doc.Thing[t.HeadOf(starts[m.Sent]+m.Tok[0], starts[m.Sent]+m.Tok[len(m.Tok)-1]+1)] = number[k]
	}
	return doc, true
}

// eachRow calls f for each line of a corpus; a line that does not decode or that
// f does not take is an error with file and line.
func eachRow[T any](corpora, name string, f func(T) bool) error {
	file := filepath.Join(corpora, filepath.FromSlash(name))
	in, err := os.Open(file)
	if err != nil {
		return &vedette.Error{Kind: vedette.ErrInput, File: file, Message: "cannot be opened", Err: err}
	}
	defer in.Close()
	sc := bufio.NewScanner(in)
	sc.Buffer(make([]byte, 1<<20), 1<<26)
	for n := 1; sc.Scan(); n++ {
		var row T
		if err := json.Unmarshal(sc.Bytes(), &row); err != nil || !f(row) {
			return &vedette.Error{Kind: vedette.ErrInput, File: file, Line: n, Message: "is no row of this corpus", Err: err}
		}
	}
	if err := sc.Err(); err != nil {
		return &vedette.Error{Kind: vedette.ErrInput, File: file, Message: "cannot be read", Err: err}
	}
	return nil
}
