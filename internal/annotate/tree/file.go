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
const heading = "vedette parser 2"

// Write writes the parser: a heading, its relations on one line, the weights.
func (p *Parser) Write(w io.Writer) error {
	names := make([]string, len(p.deps))
	for i, d := range p.deps {
		names[i] = string(d)
	}
	if _, err := fmt.Fprintf(w, "%s\n%s\n", heading, strings.Join(names, " ")); err != nil {
		return err
	}
	return p.set.Write(w)
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
	if n := len(p.deps); n == 0 || 2*n+1 > weights.MaxClasses {
		return nil, fmt.Errorf("the parser has %d relations", n)
	}
	if p.root = rootOf(p.deps); p.root < 0 {
		return nil, fmt.Errorf("the parser has no relation \"root\"")
	}
	p.set, err = weights.Read(r)
	return p, err
}
