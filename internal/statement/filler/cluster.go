package filler

import (
	"slices"

	"github.com/vedette-org/vedette/internal/statement/scorer"
)

// most bounds the fillers of a report: a text that names more tells of no
// incidents but lists them.
const most = 48

// group is an incident in the making.
type group struct {
	members []anchor
}

// anchors returns the believed fillers that tell one incident from another:
// what was hit, who was hurt, and by what.
func (j *reading) anchors(m *third, s *Settings) (out []anchor) {
	for _, role := range []Role{Target, Victim, Weapon, Described} {
		for _, c := range j.pick(m, role, s) {
			out = append(out, j.anchor(c, role))
		}
	}
	return out[:min(len(out), most)]
}

// groups joins fillers, the surest pair of groups first, by the mean log-odds of
// their pairs (average linkage).
func (j *reading) groups(m *third, list []anchor, least float64) []group {
	n := len(list)
	z := make([][]float64, n)
	for i := range list {
		z[i] = make([]float64, n)
		for k := range i {
			z[i][k] = m.pairs.Logit(j.pair(list[i], list[k]))
			z[k][i] = z[i][k]
		}
	}
	sets := make([][]int, n)
	for i := range sets {
		sets[i] = []int{i}
	}
	for len(sets) > 1 {
		best, x, y := least, -1, -1
		for a := range sets {
			for b := range a {
				if v := linkage(z, sets[a], sets[b]); v > best {
					best, x, y = v, b, a
				}
			}
		}
		if x < 0 {
			break
		}
		sets[x] = append(sets[x], sets[y]...)
		sets = slices.Delete(sets, y, y+1)
	}
	out := make([]group, len(sets))
	for i, s := range sets {
		slices.Sort(s)
		for _, k := range s {
			out[i].members = append(out[i].members, list[k])
		}
	}
	return out
}

func linkage(z [][]float64, a, b []int) float64 {
	sum := 0.0
	for _, i := range a {
		for _, k := range b {
			sum += z[i][k]
		}
	}
	return sum / float64(len(a)*len(b))
}

// kind returns what the scorer of types looks at of a group.
func (j *reading) kind(members []anchor) []float32 {
	x := slices.Clone(j.report)
	var roles [Roles]float32
	for k := range answers {
		mean, top := float32(0), float32(-9)
		for _, a := range members {
			z := j.sentences[a.sent][k]
			mean += z / float32(len(members))
			top = max(top, z)
		}
		x = append(x, mean, top)
	}
	var classes [len(weapons)]float32
	for _, a := range members {
		roles[a.role]++
		if a.role == Weapon {
			for _, c := range j.classes(a.at) {
				if i := slices.Index(weapons[:], c); i >= 0 {
					classes[i] = 1
				}
			}
		}
	}
	x = append(x, j.typedDeeds(members)...)
	return append(append(x, roles[:]...), classes[:]...)
}

var weapons = [...]string{"bomb", "explosive", "ordnance", "sidearm", "grenade"}

// types of a group, in the order of Types.
func (j *reading) kinds(m *third, members []anchor) (out [answers - 1]float64) {
	x := j.kind(members)
	for k := range out {
		out[k] = scorer.Sigmoid(m.kinds[k].Logit(x))
	}
	return out
}

// incidents writes the incidents of a report.
func (j *reading) incidents(m *third, s *Settings) []Incident {
	j.plural = j.several()
	overall := m.overall(j)
	if overall[answers-1] < s.Relevant {
		return nil
	}
	groups := j.groups(m, j.anchors(m, s), s.Join)
	var out []Incident
	var members [][]anchor
	covered := [answers - 1]bool{}
	for _, g := range groups {
		p := j.kinds(m, g.members)
		best := 0
		for k := range p {
			if p[k] > p[best] {
				best = k
			}
		}
		in := Incident{Type: Types[best], P: p[best]}
		covered[best] = true
		for _, a := range g.members {
			in.Fillers[a.role] = append(in.Fillers[a.role], j.filler(m, a, s))
			in.Anchors = append(in.Anchors, a.at)
		}
		slices.Sort(in.Anchors)
		out, members = append(out, in), append(members, g.members)
	}
	best := 0
	for k := range covered {
		if overall[k] > overall[best] {
			best = k
		}
	}
	for k := range covered {
		if !covered[k] && (overall[k] >= s.Bare || len(groups) == 0 && k == best) {
			out, members = append(out, Incident{Type: Types[k], P: overall[k], Anchors: j.teller(k)}), append(members, nil)
		}
	}
	for _, role := range []Role{Perpetrator, Organisation} {
		for _, c := range j.pick(m, role, s) {
			j.share(m, out, members, j.anchor(c, role), s)
		}
	}
	for i := range out {
		out[i].doubts = j.doubts(&out[i], members[i], overall, len(out))
	}
	return out
}

// teller returns the head of the sentence that is likeliest to tell an incident
// of a type.
func (j *reading) teller(k int) []int {
	best := -1
	for s := range j.sentences {
		if best < 0 || j.sentences[s][k] > j.sentences[best][k] {
			best = s
		}
	}
	for i := range j.t.Tokens {
		if j.t.Tokens[i].Sent == best && j.t.Tokens[i].Head < 0 {
			return []int{i}
		}
	}
	return nil
}

// filler returns a candidate with those of its other names that are sure: a wrong
// one costs more than a missing one.
func (j *reading) filler(m *third, a anchor, s *Settings) Filler {
	f := Filler{Names: []Phrase{j.phrase(a.cand, a.role)}, P: j.cands[a.cand].p[a.role]}
	for _, o := range j.aka[a.role][a.cand] {
		if j.cands[o].p[a.role] >= s.Sure && scorer.Sigmoid(m.aliases.Logit(j.alias(a.cand, o, a.role))) >= s.Alias {
			f.Names = append(f.Names, j.phrase(o, a.role))
		}
	}
	return f
}

// phrase returns where a candidate stands surest in a role.
func (j *reading) phrase(cand int, role Role) Phrase {
	c := &j.cands[cand]
	s := c.spots[j.bestSpot(c, role)]
	x := j.nouns[s.noun].spans[s.span]
	return Phrase{x.first, x.head, x.last}
}
