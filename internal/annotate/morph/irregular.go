package morph

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/vedette-org/vedette"
)

//go:embed irregular.txt
var irregularText string

// irregular maps a form to its lemma, for verbs, nouns and adjectives apart.
type irregular struct {
	verbs, nouns, adjectives map[string]string
	bases                    map[string]bool // forms in verbs that are lemmas, too ("lay", "found")
	pasts                    map[string]bool // past tenses that are nothing else of a verb but its participle
}

// readIrregular reads the list of exceptions.
func readIrregular(s string) (*irregular, error) {
	x := &irregular{map[string]string{}, map[string]string{}, map[string]string{}, map[string]bool{}, map[string]bool{}}
	kinds := map[string]map[string]string{"v": x.verbs, "n": x.nouns, "a": x.adjectives}
	n := 0
	for line := range strings.Lines(s) {
		n++
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		head, forms, ok := strings.Cut(line, ":")
		kind, lemma, _ := strings.Cut(head, " ")
		if !ok || kinds[kind] == nil || lemma == "" {
			return nil, irregularFault(n, "a line is a kind (v, n or a), a lemma, a colon and its forms, not %q", line)
		}
		for f := range strings.FieldsSeq(forms) {
			if old, ok := kinds[kind][f]; ok && f != "lies" && f != "lay" {
				return nil, irregularFault(n, "%q is a form of %q already", f, old)
			}
			kinds[kind][f] = lemma
		}
	}
	for _, lemma := range x.verbs {
		x.bases[lemma] = true
	}
	for b := range strings.FieldsSeq("found saw bound fell bore wound ground") {
		x.bases[b] = true
	}
	x.findPasts()
	return x, nil
}

// findPasts tells the past tenses from the other forms by their ends: the list
// has participles, -ing forms and the third person with them.
func (x *irregular) findPasts() {
	for form, lemma := range x.verbs {
		switch lemma {
		case "be", "have", "do", "can", "will", "would", "shall", "may":
			continue
		}
		switch {
		case x.bases[form], strings.HasSuffix(form, "ing"), strings.HasSuffix(form, "s"), strings.HasSuffix(form, "en"),
			strings.HasSuffix(form, "wn"), strings.HasSuffix(form, "ne"), len(form) < 3:
			continue
		}
		x.pasts[form] = true
	}
}

func irregularFault(line int, format string, args ...any) error {
	return &vedette.Error{Kind: vedette.ErrInternal, File: "internal/annotate/morph/irregular.txt", Line: line, Message: fmt.Sprintf(format, args...)}
}
