package eval

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/annotate"
	"github.com/vedette-org/vedette/internal/text"
)

// tagged is one sentence with a tag per token, in the IOB2 scheme.
type tagged struct{ tokens, tags []string }

// Names measures names on the corpora of names/: files of one token a line
// (*.iob2, *.conll, *.annotated) and worldwide_*.jsonl. Tokens are given. A
// name is right where its tokens and its class are: person, organisation or
// location (which takes in countries and, where the corpus has no class of its
// own for them, buildings). Nationalities, religions and political groups, and
// facilities, are measured apart where the corpus marks them: most don't. With
// req.UpperCase the tokens are in capitals.
func Names(a *annotate.Annotator, req Request) (*Result, error) {
	r := &Result{Set: "annotate"}
	var all, bounds nameScore
	byKind := map[string]*nameScore{"PER": {}, "ORG": {}, "LOC": {}, "NORP": {}, "FAC": {}}
	for _, file := range req.Data {
		docs, err := readTagged(file)
		if err != nil {
			return nil, err
		}
		for i, d := range docs {
			gold, found := d.gold(), d.predict(a, req.UpperCase, !strings.HasSuffix(file, ".jsonl"))
			for k, s := range byKind {
				s.compare(only(gold, k), only(found, k))
			}
			gold, found = only(gold, "PER", "ORG", "LOC"), only(found, "PER", "ORG", "LOC")
			bounds.compare(strip(gold), strip(found))
			all.compare(gold, found)
			if req.Progress != nil {
				req.Progress(i+1, len(docs))
			}
		}
	}
	all.report(r, "names")
	for _, k := range []string{"PER", "ORG", "LOC"} {
		byKind[k].report(r, k)
	}
	bounds.report(r, "names whatever their class")
	for _, k := range []string{"NORP", "FAC"} {
		if byKind[k].gold > 0 {
			byKind[k].report(r, k)
		}
	}
	return r, nil
}

// taggedDoc is what is annotated at once.
type taggedDoc []tagged

// classes maps the corpora's classes and ours to those that are measured.
var classes = map[string]string{
	"PER": "PER", "ORG": "ORG", "LOC": "LOC", "Person": "PER", "Organization": "ORG", "Location": "LOC",
	"corporation": "ORG", "group": "ORG", "NORP": "NORP", "Facility": "FAC",
	string(text.NamePerson): "PER", string(text.NameOrganisation): "ORG", string(text.NameLocation): "LOC",
	string(text.NameNationality): "NORP", string(text.NameFacility): "FAC",
}

// mark is a name: sentence, first token, one past the last, class.
type mark struct {
	sent, first, last int
	class             string
}

func (d taggedDoc) gold() map[mark]bool {
	out := map[mark]bool{}
	for i, s := range d {
		for k := 0; k < len(s.tags); k++ {
			class, begins := strings.CutPrefix(s.tags[k], "B-")
			if !begins {
				continue
			}
			end := k + 1
			for end < len(s.tags) && s.tags[end] == "I-"+class {
				end++
			}
			if c := classes[class]; c != "" {
				out[mark{i, k, end, c}] = true
			}
		}
	}
	return out
}

// predict annotates the document's tokens, written with a space between them.
func (d taggedDoc) predict(a *annotate.Annotator, capitals, facilities bool) map[mark]bool {
	var b strings.Builder
	t := &text.Text{}
	for i, s := range d {
		first := len(t.Tokens)
		for _, w := range s.tokens {
			if capitals {
				w = upperCase(w)
			}
			t.Tokens = append(t.Tokens, text.Token{Span: vedette.Span{Start: b.Len(), End: b.Len() + len(w)}, Sent: i})
			b.WriteString(w + " ")
		}
		t.Sentences = append(t.Sentences, text.Sentence{Span: t.Words(first, len(t.Tokens)), First: first, Last: len(t.Tokens)})
	}
	t.Report = &vedette.Report{Text: b.String()}
	a.Parse(t)
	a.Mark(t)
	out := map[mark]bool{}
	for _, n := range t.Names {
		class := classes[string(n.Kind)]
		if n.Kind == text.NameFacility && facilities {
			class = "LOC"
		}
		if class != "" {
			sent := t.Tokens[n.First].Sent
			base := t.Sentences[sent].First
			out[mark{sent, n.First - base, n.Last - base, class}] = true
		}
	}
	return out
}

func strip(in map[mark]bool) map[mark]bool {
	out := map[mark]bool{}
	for m := range in {
		m.class = ""
		out[m] = true
	}
	return out
}

func only(in map[mark]bool, classes ...string) map[mark]bool {
	out := map[mark]bool{}
	for m := range in {
		if slices.Contains(classes, m.class) {
			out[m] = true
		}
	}
	return out
}

type nameScore struct{ gold, found, same int }

func (s *nameScore) compare(gold, found map[mark]bool) {
	s.gold += len(gold)
	s.found += len(found)
	for m := range found {
		s.same += count(gold[m])
	}
}

func (s *nameScore) report(r *Result, name string) {
	share := func(what string, of int) {
		r.Add(name+" "+what, float64(s.same)/float64(max(of, 1)), of)
	}
	share("precision", s.found)
	share("recall", s.gold)
	r.Add(name+" F1", 2*float64(s.same)/float64(max(s.gold+s.found, 1)), s.gold)
}

// readTagged reads a corpus of names.
func readTagged(file string) ([]taggedDoc, error) {
	if !strings.HasSuffix(file, ".jsonl") {
		return readColumns(file)
	}
	var docs []taggedDoc
	err := eachLine(file, func(row struct {
		Sentences []struct{ Tokens, Tags []string }
	}) error {
		var d taggedDoc
		for _, s := range row.Sentences {
			if len(s.Tokens) != len(s.Tags) {
				return fmt.Errorf("%d tokens have %d tags", len(s.Tokens), len(s.Tags))
			}
			d = append(d, tagged{s.Tokens, s.Tags})
		}
		docs = append(docs, d)
		return nil
	})
	return docs, err
}

// readColumns reads a file of one token a line; an empty line ends a sentence.
// The token is in the first column, or in the second behind a number.
func readColumns(file string) ([]taggedDoc, error) {
	in, err := os.Open(file)
	if err != nil {
		return nil, &vedette.Error{Kind: vedette.ErrInput, File: file, Message: "cannot be opened", Err: err}
	}
	defer in.Close()
	docs := []taggedDoc{nil}
	var s tagged
	end := func() {
		if len(s.tokens) > 0 {
			docs[len(docs)-1] = append(docs[len(docs)-1], s)
		}
		s = tagged{}
	}
	sc := bufio.NewScanner(in)
	for n := 1; sc.Scan(); n++ {
		f := strings.Split(sc.Text(), "\t")
		switch {
		case strings.TrimSpace(sc.Text()) == "":
			end()
		case strings.HasPrefix(sc.Text(), "# newdoc"):
			docs = append(docs, nil)
		case len(f) == 1 && strings.HasPrefix(f[0], "#"):
		case len(f) == 2:
			s.tokens, s.tags = append(s.tokens, f[0]), append(s.tags, f[1])
		case len(f) >= 3:
			s.tokens, s.tags = append(s.tokens, f[1]), append(s.tags, f[2])
		default:
			return nil, &vedette.Error{Kind: vedette.ErrInput, File: file, Line: n, Message: "a token and its tag are missing"}
		}
	}
	end()
	if err := sc.Err(); err != nil {
		return nil, &vedette.Error{Kind: vedette.ErrInput, File: file, Message: "cannot be read", Err: err}
	}
	return docs, nil
}
