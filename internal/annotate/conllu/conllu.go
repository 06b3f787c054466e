// Package conllu reads and writes treebanks in the CoNLL-U format of Universal
// Dependencies (https://universaldependencies.org/format.html).
package conllu

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/vedette-org/vedette"
)

// Sentence is one tree. Words are syntactic words: "do" and "n't" are two.
type Sentence struct {
	ID     string
	Text   string // the "# text" line
	NewDoc bool
	NewPar bool
	Words  []Word
}

// Word is one line of a tree. Head is an index into Words, -1 for the root.
type Word struct {
	Form, Lemma string
	UPOS, XPOS  string
	Feats       string
	Head        int
	Dep         string
	// Span is where the word stands in Sentence.Text, in bytes. The words of a
	// contraction share its letters out where their forms spell it, and have
	// the whole of it each where they don't.
	vedette.Span
}

// ReadFile reads the treebank in a file. Errors name the file and the line.
func ReadFile(name string) ([]Sentence, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, &vedette.Error{Kind: vedette.ErrInput, File: name, Message: "cannot open the treebank", Err: err}
	}
	defer f.Close()
	return Read(f, name)
}

// Read reads a treebank; name is for messages.
func Read(r io.Reader, name string) ([]Sentence, error) {
	p := &parser{file: name}
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		p.line++
		if err := p.read(strings.TrimSuffix(sc.Text(), "\r")); err != nil {
			return nil, err
		}
	}
	if err := sc.Err(); err != nil {
		return nil, p.fault("cannot read the line: %v", err)
	}
	if err := p.end(); err != nil {
		return nil, err
	}
	return p.out, nil
}

type parser struct {
	file string
	line int
	out  []Sentence
	s    Sentence
	at   int // how far s.Text is used up
	// The contraction that is being read: words up to and including last have
	// the letters of whole.
	last  int
	whole vedette.Span
}

func (p *parser) fault(format string, args ...any) error {
	return &vedette.Error{Kind: vedette.ErrInput, File: p.file, Line: p.line, Message: fmt.Sprintf(format, args...)}
}

func (p *parser) read(line string) error {
	switch {
	case line == "":
		return p.end()
	case line[0] == '#':
		p.comment(line)
		return nil
	}
	f := strings.Split(line, "\t")
	if len(f) != 10 {
		return p.fault("a word has 10 fields, this line has %d", len(f))
	}
	if strings.Contains(f[0], ".") {
		return nil // an empty node of the enhanced graph
	}
	if _, last, ok := strings.Cut(f[0], "-"); ok {
		return p.contraction(f[1], last)
	}
	return p.word(f)
}

func (p *parser) comment(line string) {
	key, value, _ := strings.Cut(strings.TrimSpace(line[1:]), "=")
	switch key, value := strings.TrimSpace(key), strings.TrimSpace(value); {
	case key == "text":
		p.s.Text = value
	case key == "sent_id":
		p.s.ID = value
	case key == "newdoc" || key == "newdoc id":
		p.s.NewDoc = true
	case key == "newpar" || key == "newpar id":
		p.s.NewPar = true
	}
}

func (p *parser) contraction(form, last string) error {
	n, err := strconv.Atoi(last)
	if err != nil {
		return p.fault("%q is not the number of a word", last)
	}
	span, ok := p.find(form)
	if !ok {
		return p.fault("%q is not where the text has it", form)
	}
	p.last, p.whole = n, span
	p.at = span.Start
	return nil
}

// find looks for form in the text where the words read so far end.
func (p *parser) find(form string) (vedette.Span, bool) {
	at := p.at
	for at < len(p.s.Text) && (p.s.Text[at] == ' ' || strings.HasPrefix(p.s.Text[at:], "\u00a0")) {
		at++
		if p.s.Text[at-1] != ' ' {
			at++
		}
	}
	if p.s.Text == "" || !strings.HasPrefix(p.s.Text[at:], form) {
		return vedette.Span{}, false
	}
	return vedette.Span{Start: at, End: at + len(form)}, true
}

func (p *parser) word(f []string) error {
	if f[0] != strconv.Itoa(len(p.s.Words)+1) {
		return p.fault("word %s follows word %d", f[0], len(p.s.Words))
	}
	head, err := strconv.Atoi(f[6])
	if err != nil || head < 0 {
		return p.fault("%q is not the number of a head", f[6])
	}
	w := Word{Form: f[1], Lemma: f[2], UPOS: f[3], XPOS: f[4], Feats: f[5], Head: head - 1, Dep: f[7]}
	if w.Span, err = p.place(w.Form); err != nil {
		return err
	}
	p.s.Words = append(p.s.Words, w)
	return nil
}

// place finds a word's letters and moves on behind them.
func (p *parser) place(form string) (vedette.Span, error) {
	in := len(p.s.Words)+1 <= p.last
	span, ok := p.find(form)
	switch {
	case ok && (!in || span.End <= p.whole.End):
	case in:
		span = p.whole
	case p.s.Text == "":
		return vedette.Span{}, nil
	default:
		return span, p.fault("%q is not where the text has it", form)
	}
	p.at = span.End
	if len(p.s.Words)+1 == p.last {
		p.at, p.last = p.whole.End, 0
	}
	return span, nil
}

func (p *parser) end() error {
	if len(p.s.Words) == 0 {
		p.s, p.at, p.last = Sentence{NewDoc: p.s.NewDoc, NewPar: p.s.NewPar}, 0, 0
		return nil
	}
	for i, w := range p.s.Words {
		if w.Head >= len(p.s.Words) || w.Head == i {
			return p.fault("word %d depends on word %d, which is not there", i+1, w.Head+1)
		}
	}
	p.out = append(p.out, p.s)
	p.s, p.at, p.last = Sentence{}, 0, 0
	return nil
}
