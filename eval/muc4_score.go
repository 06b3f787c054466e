package eval

import (
	"slices"

	"strings"
)

// muc4Score counts as ../shared/scorers/score_muc4.py does: relevance of the
// report, detection of templates by type, fillers of roles over the report
// (CEAF-REE, a prediction being right where all its strings are in the key).
type muc4Score struct {
	docs               int
	relevant, detected counts
	types              map[string]*counts
	roles              map[string]*counts
	setting            muc4Setting
	passed             counts // of the relevant reports (gold), let through by the gate (right)
}

// counts of right answers, of answers given and of those wanted.
type counts struct{ right, got, gold int }

func (c counts) precision() float64 { return ratio(c.right, c.got) }
func (c counts) recall() float64    { return ratio(c.right, c.gold) }
func (c counts) f1() float64        { return ratio(2*c.right, c.got+c.gold) }

func (c *counts) plus(o counts) {
	c.right, c.got, c.gold = c.right+o.right, c.got+o.got, c.gold+o.gold
}

func yes(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (s *muc4Score) add(gold muc4Gold, got muc4Out) {
	if s.types == nil {
		s.types, s.roles = map[string]*counts{}, map[string]*counts{}
		for _, r := range muc4Roles {
			s.roles[r] = &counts{}
		}
	}
	s.docs++
	is, said := gold.Relevant != "no", len(got.Templates) > 0
	s.relevant.plus(counts{yes(is && said), yes(said), yes(is)})
	s.addTypes(&gold, got.Templates)
	for _, r := range muc4Roles {
		s.roles[r].plus(muc4Fillers(gold.entities(r), muc4Predicted(got.Templates, r)))
	}
}

// addTypes pairs the templates of a report: of one type, and where there is a
// choice those that share the most fillers.
func (s *muc4Score) addTypes(gold *muc4Gold, got []muc4Template) {
	pairs := muc4Pairs(gold.GTT, got)
	found := make([]bool, len(got))
	for i, j := range pairs {
		typ := gold.GTT[i].types()[0]
		if j >= 0 {
			typ = got[j].IncidentType
			found[j] = true
			s.setting.found(&gold.Templates[i], &got[j])
		}
		s.typed(typ).plus(counts{right: yes(j >= 0), gold: 1})
		s.detected.right += yes(j >= 0)
	}
	for j := range got {
		s.typed(got[j].IncidentType).got++
		s.setting.state(&got[j], found[j])
	}
	s.detected.plus(counts{0, len(got), len(pairs)})
}

// muc4Pairs returns which predicted template each of the key is found as, -1
// for none.
func muc4Pairs(gold []muc4GTT, got []muc4Template) []int {
	w := make([][]float64, len(gold))
	for i := range gold {
		w[i] = make([]float64, len(got))
		for j := range got {
			if slices.Contains(gold[i].types(), got[j].IncidentType) {
				w[i][j] = 1 + float64(gold[i].shared(&got[j]))/1000
			}
		}
	}
	return assign(w)
}

// shared returns how many predicted fillers are in the key's template.
func (g *muc4GTT) shared(t *muc4Template) (n int) {
	for _, role := range muc4Roles {
		for _, e := range t.role(role) {
			n += yes(slices.ContainsFunc(g.role(role), func(k []string) bool { return muc4Within(muc4Normals(k), muc4Normals(e)) }))
		}
	}
	return n
}

func (s *muc4Score) typed(name string) *counts {
	if s.types[name] == nil {
		s.types[name] = &counts{}
	}
	return s.types[name]
}

// muc4Predicted returns the predicted fillers of a role over the whole report;
// one that is part of an earlier one, or the other way round, counts once.
func muc4Predicted(ts []muc4Template, role string) (out [][]string) {
	for i := range ts {
		for _, e := range ts[i].role(role) {
			c := slices.DeleteFunc(muc4Normals(e), func(m string) bool { return m == "" })
			if len(c) > 0 && !slices.ContainsFunc(out, func(x []string) bool { return muc4Within(x, c) || muc4Within(c, x) }) {
				out = append(out, c)
			}
		}
	}
	return out
}

func muc4Fillers(gold, got [][]string) counts {
	w := make([][]float64, len(gold))
	for i := range gold {
		w[i] = make([]float64, len(got))
		for j := range got {
			w[i][j] = float64(yes(muc4Within(gold[i], got[j])))
		}
	}
	n := counts{got: len(got), gold: len(gold)}
	for _, j := range assign(w) {
		n.right += yes(j >= 0)
	}
	return n
}

func (s *muc4Score) result() *Result {
	r := &Result{Set: "muc4"}
	r.Add("reports", float64(s.docs), 0)
	r.Add("relevant reports that the gate lets through", s.passed.recall(), s.passed.gold)
	muc4Add(r, "relevance", s.relevant)
	muc4Add(r, "types of incident", s.detected)
	var names []string
	for n := range s.types {
		names = append(names, n)
	}
	slices.Sort(names)
	for _, n := range names {
		r.Add("type "+strings.ToLower(n)+" F1", s.types[n].f1(), s.types[n].gold)
	}
	var all counts
	for _, n := range muc4Roles {
		all.plus(*s.roles[n])
		r.Add("role "+n+" F1", s.roles[n].f1(), s.roles[n].gold)
	}
	muc4Add(r, "roles (CEAF-REE)", all)
	s.setting.report(r)
	return r
}

func muc4Add(r *Result, name string, c counts) {
	r.Add(name+" precision", c.precision(), c.got)
	r.Add(name+" recall", c.recall(), c.gold)
	r.Add(name+" F1", c.f1(), c.gold)
}
