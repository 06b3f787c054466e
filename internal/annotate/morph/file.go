package morph

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/vedette-org/vedette/internal/annotate/weights"
	"github.com/vedette-org/vedette/internal/text"
)

// heading is the first line of a tagger's file; another feature set gets another number.
const heading = "vedette tagger 2"

// Write writes the tagger: a heading, its pairs on one line, the lexicon, the weights.
func (g *Tagger) Write(w io.Writer) error {
	var names []string
	for _, p := range g.pairs {
		names = append(names, p.POS.String()+"/"+string(p.Tag))
	}
	if _, err := fmt.Fprintf(w, "%s\n%s\n%s", heading, strings.Join(names, " "), g.usual); err != nil {
		return err
	}
	return g.set.Write(w)
}

// Read reads what Write wrote.
func Read(r *bufio.Reader) (*Tagger, error) {
	var lines [2]string
	for i := range lines {
		line, err := r.ReadString('\n')
		if err != nil {
			return nil, fmt.Errorf("reading the head of the tagger: %w", err)
		}
		lines[i] = strings.TrimSuffix(line, "\n")
	}
	if lines[0] != heading {
		return nil, fmt.Errorf("the file begins with %.40q and not with %q", lines[0], heading)
	}
	g := &Tagger{usual: make([]uint8, 1<<usualBits)}
	for name := range strings.SplitSeq(lines[1], " ") {
		pos, tag, ok := strings.Cut(name, "/")
		if !ok || len(g.pairs) == weights.MaxClasses-1 {
			return nil, fmt.Errorf("the tags of the file are broken at %q", name)
		}
		g.pairs = append(g.pairs, Pair{text.ParsePOS(pos), text.Tag(tag)})
	}
	if _, err := io.ReadFull(r, g.usual); err != nil {
		return nil, fmt.Errorf("reading the lexicon of the tagger: %w", err)
	}
	var err error
	g.set, err = weights.Read(r)
	return g, err
}
