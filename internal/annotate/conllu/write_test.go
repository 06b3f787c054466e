package conllu

import (
	"strings"
	"testing"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

func TestWriteIsReadAgain(t *testing.T) {
	s := "Shells fell.\n\nNobody was hurt."
	x := &text.Text{Report: &vedette.Report{ID: "r\t1", Text: s}}
	add := func(paragraph int, words ...string) {
		first, at := len(x.Tokens), 0
		if first > 0 {
			at = x.Tokens[first-1].End
		}
		for i, w := range words {
			at += strings.Index(s[at:], w)
			head := first
			if i == 0 {
				head = -1
			}
			x.Tokens = append(x.Tokens, text.Token{Span: vedette.Span{Start: at, End: at + len(w)}, POS: text.NOUN, Head: head, Dep: "dep", Sent: len(x.Sentences)})
			at += len(w)
		}
		x.Sentences = append(x.Sentences, text.Sentence{Span: x.Words(first, len(x.Tokens)), First: first, Last: len(x.Tokens), Paragraph: paragraph})
	}
	add(0, "Shells", "fell", ".")
	add(1, "Nobody", "was", "hurt", ".")
	var b strings.Builder
	if err := Write(&b, x); err != nil {
		t.Fatal(err)
	}
	all, err := Read(strings.NewReader(b.String()), "written")
	if err != nil {
		t.Fatalf("%v in:\n%s", err, b.String())
	}
	if len(all) != 2 {
		t.Errorf("%d sentences, want 2", len(all))
	}
	if !strings.Contains(b.String(), "fell\t_\tNOUN\t_\t_\t1\tdep\t_\tSpaceAfter=No|Offset=7") {
		t.Errorf("columns:\n%s", b.String())
	}
}
