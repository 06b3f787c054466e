package filler

// share gives a perpetrator to all incidents that it belongs to, at least to
// the likeliest. An incident that has one takes another only if that is sure.
func (j *reading) share(m *third, out []Incident, members [][]anchor, a anchor, s *Settings) {
	best, top := -1, 0.0
	f := j.filler(m, a, s)
	if a.role == Organisation {
		f.Grounds = Grounds[m.groundsOf(j, &j.cands[a.cand])]
	}
	z := make([]float64, len(out))
	for i := range out {
		z[i] = -1
		if len(members[i]) > 0 {
			z[i] = 0
			for _, b := range members[i] {
				z[i] += m.pairs.Logit(j.pair(a, b)) / float64(len(members[i]))
			}
		}
		if len(out[i].Fillers[a.role]) > 0 && f.P < s.Second {
			z[i] = -99
		}
		if best < 0 || z[i] > top {
			best, top = i, z[i]
		}
	}
	for i := range out {
		if z[i] >= s.Share || i == best && top > -99 {
			out[i].Fillers[a.role] = append(out[i].Fillers[a.role], f)
		}
	}
}
