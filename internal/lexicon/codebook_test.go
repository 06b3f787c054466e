package lexicon

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/vedette-org/vedette"
)

var update = flag.Bool("update", false, "rewrite doc/codebook.md")

const codebook = "../../doc/codebook.md"

// TestCodebook holds doc/codebook.md to data/events and data/crosswalks: a kind,
// an example or a code that changes there must be explained here. With -update
// it writes the page anew; the diff is the review.
func TestCodebook(t *testing.T) {
	kinds, err := LoadKinds()
	if err != nil {
		t.Fatal(err)
	}
	walks, err := LoadCrosswalks()
	if err != nil {
		t.Fatal(err)
	}
	want := writeCodebook(kinds, walks)
	if *update {
		if err := os.WriteFile(codebook, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(codebook)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("doc/codebook.md is not what data/events and data/crosswalks say: go test ./internal/lexicon -run TestCodebook -update")
	}
}

const codebookHead = `# Codebook

What can happen, as the program divides it: one section a kind, written from data/events and data/crosswalks, and checked against them.
A kind names the deed; who did it, with what, to whom and with what harm are fields of their own. Of two kinds that fit, the one that says
more is used: a drone strike is also an attack, and is called a drone strike.

- **Counts as violence**: only these kinds enter a total of incidents. The others are kept and shown, never counted with them.
- **Targeted** is set where one person was picked out by office or name, whatever the means: an assassination. An execution is of somebody in the killer's power, or one picked out beforehand.
- **Means, harm and damage** are told apart from the kind: what was used, who was killed, wounded, taken or driven out (with "three of them
  women" as part of the sixteen, not added to it), which objects were damaged and how badly.
- **Civilians targeted** is set where what was aimed at is civilian; **aid affected** where it is aid, its people or its way.
- **Outcome**: completed, intercepted, foiled, failed. **Extent**: single, series, continuing. "Attacks in A and B" are two series, not two attacks.
- **Not this**: sentences in the words of the kind that tell of something else. The program is tested on each: every example is read as its kind,
  and nothing here that is "not this" is.
- **Elsewhere**: the kind's name in PLOVER, ACLED, CAMEO and MUC-4, with what that codebook loses. A dash says that it has no place for the kind.
  A second code after "if" holds where that is told besides.

UCDP's types of violence go by who stands on either side and are listed at the end. UCDP has only events in which somebody died.
`

func writeCodebook(kinds *Kinds, walks *Crosswalks) []byte {
	var b bytes.Buffer
	b.WriteString(codebookHead)
	for _, family := range Families {
		fmt.Fprintf(&b, "\n## %s\n", sentenceCase(family))
		for _, k := range kinds.All() {
			if k.Family == family {
				writeKind(&b, &k, walks)
			}
		}
	}
	b.WriteString("\n## UCDP's types of violence\n\nThe first rule that fits decides.\n\n| kind | side a | side b | type | note |\n|---|---|---|---|---|\n")
	for _, r := range walks.ucdp {
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s |\n", r.kind, r.a, r.b, ucdpTypes[r.typ], r.note)
	}
	return b.Bytes()
}

func writeKind(b *bytes.Buffer, k *Kind, walks *Crosswalks) {
	counts := "does not count as violence"
	if k.CountsAsViolence {
		counts = "counts as violence"
	}
	fmt.Fprintf(b, "\n### %s\n\n`%s`, %s. %s\n\n", k.Name, k.ID, counts, strings.TrimSpace(k.Definition))
	if k.Broader != "" {
		fmt.Fprintf(b, "Where less is told: `%s`. ", k.Broader)
	}
	if len(k.Kindred) > 0 {
		fmt.Fprintf(b, "The same deed may be reported as: %s.\n\n", quotedIDs(k.Kindred))
	} else if k.Broader != "" {
		b.WriteString("\n\n")
	}
	for _, s := range k.Examples {
		fmt.Fprintf(b, "- %s\n", s)
	}
	b.WriteString("\nNot this:\n\n")
	for _, s := range k.LookAlikes {
		fmt.Fprintf(b, "- %s\n", s)
	}
	b.WriteString("\nElsewhere:\n\n")
	for i, name := range crosswalkTables {
		fmt.Fprintf(b, "- %s: %s\n", [...]string{"PLOVER", "ACLED", "CAMEO", "MUC-4"}[i], mapped(walks.tables[name][k.ID]))
	}
	fmt.Fprintf(b, "- UCDP: %s\n", ucdpOf(k, walks))
}

// ucdpOf says how UCDP files a kind: it counts deaths by armed force between
// organised sides, so that the sides decide, and what the kind adds to that.
func ucdpOf(k *Kind, walks *Crosswalks) string {
	if !violent(walks.tables["plover"][k.ID]) {
		return "– – no use of armed force that kills: left out"
	}
	out := "by the sides, where somebody died"
	for _, r := range walks.ucdp {
		if r.kind != string(k.ID) {
			continue
		}
		out += fmt.Sprintf("; %s against %s: %s", sideName[r.a], sideName[r.b], ucdpTypes[r.typ])
		if r.note != "" {
			out += " (" + r.note + ")"
		}
	}
	return out
}

var (
	ucdpTypes = [...]string{"not decided", "1 state-based", "2 non-state", "3 one-sided"}
	sideName  = map[string]string{"any": "anybody", "state": "a government", "organised": "a group", "civilian": "civilians"}
)

func sentenceCase(id string) string {
	s := strings.ReplaceAll(id, "-", " ")
	return strings.ToUpper(s[:1]) + s[1:]
}

func quotedIDs(ids []vedette.EventType) string {
	var out []string
	for _, id := range ids {
		out = append(out, "`"+string(id)+"`")
	}
	return strings.Join(out, ", ")
}

// mapped writes the rows of one table for a kind, the plain one first.
func mapped(rows []mapping) string {
	var out []string
	for _, plain := range []bool{true, false} {
		for _, m := range rows {
			if (m.when == "") != plain {
				continue
			}
			code := strings.TrimSpace(m.code + " " + m.mode)
			if m.code == Unmapped {
				code = "–"
			}
			if m.context != "" {
				code += " (context " + m.context + ")"
			}
			if m.when != "" {
				code += " if " + map[string]string{"civilian": "civilians were targeted", "harm": "people came to harm", "captive": "people were taken", "targeted": "one person was picked out", "state": "a state did it"}[m.when]
			}
			if m.note != "" {
				code += " – " + m.note
			}
			out = append(out, code)
		}
	}
	return strings.Join(out, "; ")
}
