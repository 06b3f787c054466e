package train

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// namedDoc is what is annotated at once: sentences of tokens, and what its
// corpus says of names.
type namedDoc struct {
	sentences [][]string
	mentions  []mention // by first token
	// quiet holds the sentences that nobody looked at for names.
	quiet map[int]bool
	// style says how to read the mentions.
	style style
}

// mention is a marked stretch of tokens of a document, of a class of its corpus.
type mention struct {
	first, last int
	class       string
}

// style is how a corpus marks names.
type style int

const (
	exact  style = iota // names as they are, PER, ORG and LOC only
	noisy               // names as they are, in the classes of WNUT 2017
	nested              // all mentions, named or not, nested (GUM)
	partly              // mentions that take part in events (ECB+)
)

// What the recogniser of names is learned from, and watched on.
const (
	unerTrain = "names/uner_en_ewt-ud-dev.iob2" // its dev part is marked for training
	wnutTrain = "names/wnut17train.conll"
	gumTrain  = "names/gum_entities_train.jsonl"
	ecbDocs   = "linking/ecbplus_docs.jsonl"
	ecbNames  = "linking/ecbplus_mentions.jsonl"

	gumDev  = "names/gum_entities_dev.jsonl"
	wnutDev = "names/emerging.dev.conll"
)

var nameFiles = []string{unerTrain, wnutTrain, gumTrain, ecbDocs, ecbNames}

// readNameColumns reads a file of one token a line; an empty line ends a sentence,
// and with each a document of its own, unless "# newdoc" lines part documents.
// The token is in the first column, or in the second behind a number.
func readNameColumns(file string, st style) (docs []namedDoc, err error) {
	c := columns{style: st}
	err = eachLineOf(file, func(line string) error {
		c.read(line)
		return nil
	})
	c.end()
	return c.docs, err
}

type columns struct {
	docs    []namedDoc
	style   style
	tokens  []string
	tags    []string
	newdocs bool
}

func (c *columns) read(line string) {
	f := strings.Split(line, "\t")
	switch {
	case strings.TrimSpace(line) == "":
		c.end()
	case strings.HasPrefix(line, "# newdoc"):
		c.newdocs = true
		c.docs = append(c.docs, namedDoc{style: c.style})
	case len(f) == 1:
	case len(f) == 2:
		c.tokens, c.tags = append(c.tokens, f[0]), append(c.tags, f[1])
	default:
		c.tokens, c.tags = append(c.tokens, f[1]), append(c.tags, f[2])
	}
}

func (c *columns) end() {
	if len(c.tokens) == 0 {
		return
	}
	if !c.newdocs {
		c.docs = append(c.docs, namedDoc{style: c.style})
	}
	d := &c.docs[len(c.docs)-1]
	at := d.len()
	for k := 0; k < len(c.tags); k++ {
		if class, begins := strings.CutPrefix(c.tags[k], "B-"); begins {
			end := k + 1
			for end < len(c.tags) && c.tags[end] == "I-"+class {
				end++
			}
			d.mentions = append(d.mentions, mention{at + k, at + end, class})
		}
	}
	d.sentences = append(d.sentences, c.tokens)
	c.tokens, c.tags = nil, nil
}

func (d *namedDoc) len() (n int) {
	for _, s := range d.sentences {
		n += len(s)
	}
	return n
}

func readGUM(file string) (docs []namedDoc, err error) {
	return docs, eachNameRow(file, func(row struct {
		Tokens     []string
		SentStarts []int `json:"sent_starts"`
		Entities   []struct {
			Type       string
			Start, End int
		}
	}) {
		d := namedDoc{style: nested}
		for i, a := range row.SentStarts {
			b := len(row.Tokens)
			if i+1 < len(row.SentStarts) {
				b = row.SentStarts[i+1]
			}
			d.sentences = append(d.sentences, row.Tokens[a:b])
		}
		for _, e := range row.Entities {
			d.mentions = append(d.mentions, mention{e.Start, e.End, e.Type})
		}
		docs = append(docs, d)
	})
}

// readECB reads the training part of ECB+. Sentences without a marked
// participant were not looked at.
func readECB(docsFile, namesFile string) (docs []namedDoc, err error) {
	number := map[string]int{}
	err = eachNameRow(docsFile, func(row struct {
		DocID, Split string
		Sentences    [][]string
	}) {
		if row.Split != "train" {
			return
		}
		number[row.DocID] = len(docs)
		d := namedDoc{style: partly, sentences: row.Sentences, quiet: map[int]bool{}}
		for i := range row.Sentences {
			d.quiet[i] = true
		}
		docs = append(docs, d)
	})
	if err != nil {
		return nil, err
	}
	return docs, eachNameRow(namesFile, func(row struct {
		DocID, Split, Tag string
		Sent              int
		Tok               []int
	}) {
		n, ok := number[row.DocID]
		if !ok || row.Split != "train" || strings.Contains(row.Tag, "ACTION") || strings.HasPrefix(row.Tag, "TIME") || len(row.Tok) == 0 {
			return
		}
		d := &docs[n]
		at := 0
		for _, s := range d.sentences[:row.Sent] {
			at += len(s)
		}
		d.quiet[row.Sent] = false
		d.mentions = append(d.mentions, mention{at + row.Tok[0], at + row.Tok[len(row.Tok)-1] + 1, row.Tag})
	})
}

// text returns the document's tokens as a text, with a space between them, or
// none where caps is set: in capitals.
func (d *namedDoc) text(caps bool) *text.Text {
	var b strings.Builder
	t := &text.Text{}
	for i, s := range d.sentences {
		first := len(t.Tokens)
		for _, w := range s {
			if caps {
				w = strings.ToUpper(w)
			}
			t.Tokens = append(t.Tokens, text.Token{Span: vedette.Span{Start: b.Len(), End: b.Len() + len(w)}, Sent: i})
			b.WriteString(w + " ")
		}
		t.Sentences = append(t.Sentences, text.Sentence{Span: t.Words(first, len(t.Tokens)), First: first, Last: len(t.Tokens)})
	}
	t.Report = &vedette.Report{Text: b.String()}
	return t
}

func eachNameRow[T any](file string, f func(T)) error {
	n := 0
	return eachLineOf(file, func(line string) error {
		n++
		var row T
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			return &vedette.Error{Kind: vedette.ErrInput, File: file, Line: n, Message: "is no row of this corpus", Err: err}
		}
		f(row)
		return nil
	})
}

func eachLineOf(file string, f func(string) error) error {
	in, err := os.Open(file)
	if err != nil {
		return &vedette.Error{Kind: vedette.ErrInput, File: file, Message: "cannot be opened", Err: err}
	}
	defer in.Close()
	sc := bufio.NewScanner(in)
	sc.Buffer(nil, 1<<26)
	for sc.Scan() {
		if err := f(sc.Text()); err != nil {
			return err
		}
	}
	if err := sc.Err(); err != nil {
		return &vedette.Error{Kind: vedette.ErrInput, File: file, Message: "cannot be read", Err: err}
	}
	return nil
}

func (o Options) file(name string) string { return filepath.Join(o.Corpora, filepath.FromSlash(name)) }
