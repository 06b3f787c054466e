package tree

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/vedette-org/vedette/internal/annotate/weights"
	"github.com/vedette-org/vedette/internal/text"
)

// heading is the first line of a parser's file; another feature set gets another number.
const heading = "vedette parser 3"

// Write writes the parser: a heading, its relations on one line, the
// words it knows, the weights of moves and of relations.
func (p *Parser) Write(w io.Writer) error {
	names := make([]string, len(p.deps))
	for i, d := range p.deps {
		names[i] = string(d)
	}
	if _, err := fmt.Fprintf(w, "%s\n%s\n%s", heading, strings.Join(names, " "), p.known); err != nil {
		return err
	}
	if err := p.moves.Write(w); err != nil {
		return err
	}
	return p.arcs.Write(w)
}

// Read reads what Write wrote.
func Read(r *bufio.Reader) (*Parser, error) {
	head, err := r.ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("reading the head of the parser: %w", err)
	}
	if head != heading+"\n" {
		return nil, fmt.Errorf("the file begins with %.40q and not with %q", head, heading)
	}
	names, err := r.ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("reading the relations of the parser: %w", err)
	}
	p := &Parser{}
	for name := range strings.FieldsSeq(names) {
		p.deps = append(p.deps, text.Dep(name))
	}
	if n := len(p.deps); n == 0 || n > weights.MaxClasses {
		return nil, fmt.Errorf("the parser has %d relations", n)
	}
	if p.root = rootOf(p.deps); p.root < 0 {
		return nil, fmt.Errorf("the parser has no relation \"root\"")
	}
	p.known = make(known, 1<<knownBits/8)
	if _, err := io.ReadFull(r, p.known); err != nil {
		return nil, fmt.Errorf("reading the words of the parser: %w", err)
	}
	if p.moves, err = weights.ReadTriples(r); err != nil {
		return nil, err
	}
	p.arcs, err = weights.Read(r)
	return p, err
}
