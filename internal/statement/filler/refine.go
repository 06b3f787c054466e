package filler

// unlike is how much less likely than the likeliest place of a string another
// place of it may be, in log-odds, to be taken for one that tells of the incident.
const unlike = 1.0

// refine takes back what the key does not say: a string of it may stand in a
// report ten times, and one of them tells what was done. By what scorers that
// never saw the report say of the places, the unlikely ones are unknown, neither
// right nor wrong (learning from several instances: Dietterich, Lathrop and
// Lozano-Pérez 1997, with one round of re-estimation).
func (t *taught) refine(r *reading) {
	type one struct {
		role Role
		key  string
	}
	best := map[one]float32{}
	for _, h := range t.hits {
		z := r.nouns[h.noun].logits[h.role]
		if b, ok := best[one{h.role, h.key}]; !ok || z > b {
			best[one{h.role, h.key}] = z
		}
	}
	told := make([]uint32, len(t.sentences))
	for _, h := range t.hits {
		if r.nouns[h.noun].logits[h.role] < best[one{h.role, h.key}]-unlike {
			t.nouns[h.noun].Unknown |= 1 << h.role
		} else {
			told[t.p.t.Tokens[t.heads[h.noun]].Sent] |= h.types
		}
	}
	for s := range t.sentences {
		t.sentences[s].Unknown = t.sentences[s].Right &^ told[s]
	}
}
