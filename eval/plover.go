package eval

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/pipeline"
	"github.com/vedette-org/vedette/internal/text"
)

// ploverRow is a sentence in which one party does something to another. Only
// the sentence, the words of the two and the marked sentence may be looked at
// while predicting.
type ploverRow struct {
	ID       string `json:"id"`
	Split    string `json:"split"`
	Sentence string `json:"sentence"`
	Source   string `json:"source"`
	Target   string `json:"target"`
	Marked   string `json:"marked"`
	Root     string `json:"root"`
	Penta    int    `json:"penta"`
}

type ploverOut struct {
	ID    string `json:"id"`
	Root  string `json:"root"`
	Penta int    `json:"penta"`
}

// ploverPenta is the class of each root: verbal and material cooperation,
// verbal and material conflict (PLOVER manual; the corpus calls RETREAT YIELD).
var ploverPenta = map[string]int{
	"AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "AID": 2, "COOPERATE": 2, "YIELD": 2,
	"ACCUSE": 3, "REJECT": 3, "REQUEST": 3, "THREATEN": 3,
	"ASSAULT": 4, "COERCE": 4, "MOBILIZE": 4, "PROTEST": 4, "SANCTION": 4,
}

// Plover measures the root and class of what a marked source does to a marked
// target: talk and cooperation by the words between the two, deeds of violence
// and coercion by the whole reading through the crosswalk. Rows with a split
// are scored by it.
func Plover(req Request, p *pipeline.Pipeline) (*Result, error) {
	scores := map[string]*ploverScore{}
	var splits []string
	for _, file := range req.Data {
		err := eachLine(file, func(row ploverRow) error {
			if row.ID == "" || row.Sentence == "" {
				return fmt.Errorf("the row has no id or no sentence")
			}
			out := ploverPredict(p, row)
			if scores[row.Split] == nil {
				scores[row.Split] = &ploverScore{roots: map[string]*counts{}}
				splits = append(splits, row.Split)
			}
			scores[row.Split].add(row, out)
			return writeLine(req.Predictions, out)
		})
		if err != nil {
			return nil, err
		}
	}
	r := &Result{Set: "plover"}
	for _, name := range splits {
		scores[name].addTo(r, strings.TrimLeft(name+" ", " "))
	}
	return r, nil
}

func ploverPredict(p *pipeline.Pipeline, row ploverRow) ploverOut {
	r := vedette.Report{ID: vedette.ReportID(row.ID), Text: row.Sentence, Language: "en"}
	t := p.Text(&r, vedette.Source{})
	root := ploverSaid(t, row)
	if root == "" {
		if deed := ploverDeed(p, &r); deed != "" {
			root = deed
		}
	}
	if root == "" {
		root = "REJECT" // nothing is known: the commonest of the largest class
	}
	return ploverOut{row.ID, root, ploverPenta[root]}
}

// ploverDeed returns the root of the first incident that a sentence is read to
// tell, "" for none.
func ploverDeed(p *pipeline.Pipeline, r *vedette.Report) string {
	rec := p.Fold([]*vedette.Findings{p.Read(r, vedette.Source{})})
	for i := range rec.Incidents {
		if c := rec.Incidents[i].Codes; c != nil && c.PLOVER != nil {
			return strings.Replace(c.PLOVER.Event, "RETREAT", "YIELD", 1)
		}
	}
	return ""
}

// ploverSaid returns the root that the words between source and target tell;
// where they tell none, those behind and then those before the two.
func ploverSaid(t *text.Text, row ploverRow) string {
	a, b := strings.Index(t.S(), row.Source), strings.Index(t.S(), row.Target)
	if a < 0 || b < 0 || row.Source == "" || row.Target == "" {
		a, b = 0, len(t.S())
	}
	first, last := min(a+len(row.Source), b+len(row.Target)), max(a, b)
	if a == 0 && b == len(t.S()) {
		first, last = 0, b
	}
	fallback := ""
	for _, s := range []vedette.Span{{Start: first, End: last}, {Start: last, End: len(t.S())}, {End: first}} {
		root, weak := ploverTold(t, s)
		if root == "AGREE" && s.Start == last && first < last && strings.TrimSpace(t.S()[first:last]) == "and" {
			return "SUPPORT" // the two have agreed: it is signed, not promised
		}
		if root == "MOBILIZE" && ploverKeepsPeace(t) {
			return "AID"
		}
		if root != "" {
			return root
		}
		fallback = cmp.Or(fallback, weak)
	}
	return fallback
}

// ploverKeepsPeace reports a sentence about peacekeepers or observers: to deploy
// them is aid in PLOVER.
func ploverKeepsPeace(t *text.Text) bool {
	for i := range t.Tokens {
		switch strings.ToLower(t.Tokens[i].Lemma) {
		case "peacekeeper", "peacekeeping", "observer", "monitor", "relief":
			return true
		}
	}
	return false
}

// ploverTold reads the words of a stretch: the first that names a root, as the
// words before it frame it. A deed to come is a promise or a threat, and one
// that is not done is refused.
func ploverTold(t *text.Text, s vedette.Span) (strong, weak string) {
	frame := ""
	for i := range t.Tokens {
		k := &t.Tokens[i]
		if k.Start < s.Start || k.End > s.End {
			continue
		}
		w := strings.ToLower(k.Lemma)
		switch {
		case w == "will" || w == "would" || w == "shall" || w == "may":
			frame = "to come"
		case (w == "not" || w == "never" || w == "no" || w == "n't") && frame == "to come":
			return "REJECT", ""
		}
		root := ploverWords[w]
		if pair := ploverPair(t, i, w); pair != "" {
			return ploverFramed(pair, frame), ""
		}
		if root == "" || ploverNoun[w] && k.POS != text.NOUN || ploverVerb[w] && k.POS != text.VERB {
			continue
		}
		if ploverWeak[w] {
			weak = cmp.Or(weak, ploverFramed(root, frame))
			continue
		}
		return ploverFramed(root, frame), ""
	}
	return "", weak
}

// ploverPair returns the root of the word w at i with one of the next words,
// whatever articles, numbers and attributes stand between: "opened its borders".
func ploverPair(t *text.Text, i int, w string) string {
	for k := i + 1; k < len(t.Tokens) && k < i+5; k++ {
		if root := ploverWords[w+" "+strings.ToLower(t.Tokens[k].Lemma)]; root != "" {
			return root
		}
		switch t.Tokens[k].POS {
		case text.DET, text.PRON, text.NUM, text.ADJ, text.PART, text.ADV:
		default:
			if k > i+1 {
				return ""
			}
		}
	}
	return ""
}

func ploverFramed(root, frame string) string {
	if frame == "" {
		return root
	}
	switch ploverPenta[root] {
	case 1, 2:
		return "AGREE"
	case 4:
		return "THREATEN"
	}
	return root
}

type ploverScore struct {
	rows, root, penta int
	roots             map[string]*counts
}

func (s *ploverScore) add(row ploverRow, got ploverOut) {
	for _, n := range []string{row.Root, got.Root} {
		if s.roots[n] == nil {
			s.roots[n] = &counts{}
		}
	}
	s.rows++
	s.root += yes(row.Root == got.Root)
	s.penta += yes(row.Penta == got.Penta)
	s.roots[row.Root].plus(counts{right: yes(row.Root == got.Root), gold: 1})
	s.roots[got.Root].got++
}

func (s *ploverScore) addTo(r *Result, prefix string) {
	r.Add(prefix+"root accuracy", ratio(s.root, s.rows), s.rows)
	sum, n := 0.0, 0
	for _, name := range slices.Sorted(maps.Keys(s.roots)) { // in one order: sums of fractions depend on it
		if c := s.roots[name]; c.gold > 0 {
			sum += c.f1()
			n++
		}
	}
	r.Add(prefix+"root macro F1", perItem(sum, n), s.rows)
	r.Add(prefix+"penta accuracy", ratio(s.penta, s.rows), s.rows)
}
