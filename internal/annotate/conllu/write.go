package conllu

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/vedette-org/vedette/internal/text"
)

// Write writes an annotated text as CoNLL-U. Words that stand together in the
// text are marked SpaceAfter=No; Offset in the last column counts code points.
func Write(w io.Writer, t *text.Text) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "# newdoc id = %s\n", oneLine(string(t.Report.ID)))
	paragraph := -1
	for i, s := range t.Sentences {
		if s.Paragraph != paragraph {
			paragraph = s.Paragraph
			fmt.Fprintln(b, "# newpar")
		}
		fmt.Fprintf(b, "# sent_id = %s-%d\n# text = %s\n", oneLine(string(t.Report.ID)), i+1, oneLine(t.Of(s.Span)))
		for k := s.First; k < s.Last; k++ {
			writeWord(b, t, s, k)
		}
		fmt.Fprintln(b)
	}
	return b.Flush()
}

func writeWord(b *bufio.Writer, t *text.Text, s text.Sentence, k int) {
	x := t.Tokens[k]
	head := 0
	if x.Head >= 0 {
		head = x.Head - s.First + 1
	}
	misc := "Offset=" + strconv.Itoa(t.Offset(x.Start))
	if k+1 < len(t.Tokens) && t.Tokens[k+1].Start == x.End {
		misc = "SpaceAfter=No|" + misc
	}
	fmt.Fprintf(b, "%d\t%s\t%s\t%s\t%s\t_\t%d\t%s\t_\t%s\n", k-s.First+1, oneLine(t.Word(k)), or(x.Lemma), x.POS, or(string(x.Tag)), head, or(string(x.Dep)), misc)
}

// or writes an empty field as the format asks.
func or(s string) string {
	if s == "" {
		return "_"
	}
	return oneLine(s)
}

// oneLine keeps tabs and line breaks of a text out of the columns.
func oneLine(s string) string {
	return strings.Join(strings.Fields(s), " ")
}
