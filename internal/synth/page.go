package synth

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/vedette-org/vedette"
)

// page is a report that is being written. What is written comes back as the
// evidence of it, counted in code points.
type page struct {
	*vedette.Findings
	text []rune
}

// write adds words to the text.
func (p *page) write(words string) vedette.Evidence {
	from := len(p.text)
	p.text = append(p.text, []rune(words)...)
	return p.since(from)
}

// since returns what was written from a position on.
func (p *page) since(from int) vedette.Evidence {
	return vedette.Evidence{Report: p.Report.ID, Start: from, End: len(p.text), Quote: string(p.text[from:]), Rule: "synth"}
}

// close gives the report its text.
func (p *page) close() {
	p.Report.Text = string(p.text)
	sum := sha256.Sum256([]byte(p.Report.Text))
	p.Report.TextSHA256 = hex.EncodeToString(sum[:])
}

func these(e ...vedette.Evidence) []vedette.Evidence { return e }
