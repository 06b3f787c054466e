package annotate

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

// WriteCoNLLU writes a text's sentences in the CoNLL-U format, with the bytes
// of each token as start and end in the last column.
func WriteCoNLLU(w io.Writer, t *text.Text) error {
	b := bufio.NewWriter(w)
	for i := range t.Sentences {
		s := &t.Sentences[i]
		if i == 0 || s.Paragraph != t.Sentences[i-1].Paragraph {
			fmt.Fprintln(b, "# newpar")
		}
		fmt.Fprintf(b, "# sent_id = %s%d\n# text = %s\n", prefix(t), i+1, oneLine(t.Of(s.Span)))
		for k := s.First; k < s.Last; k++ {
			writeToken(b, t, k, s)
		}
		fmt.Fprintln(b)
	}
	return b.Flush()
}

func prefix(t *text.Text) string {
	if t.Report.ID == "" {
		return ""
	}
	return string(t.Report.ID) + "-"
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func writeToken(b *bufio.Writer, t *text.Text, k int, s *text.Sentence) {
	tok := &t.Tokens[k]
	head, misc := 0, ""
	if tok.Head >= 0 {
		head = tok.Head - s.First + 1
	}
	if k+1 < len(t.Tokens) && t.Tokens[k+1].Start == tok.End {
		misc = "SpaceAfter=No|"
	}
	fmt.Fprintf(b, "%d\t%s\t%s\t%s\t%s\t_\t%d\t%s\t_\t%sStart=%d|End=%d\n", k-s.First+1, oneLine(t.Word(k)), oneLine(tok.Lemma),
		tok.POS, tok.Tag, head, tok.Dep, misc, tok.Start, tok.End)
}
