package filler

// typeKinds are the kinds of deed of data/events that tell an incident of each of
// Types; of the common ones the words decide.
var typeKinds = [answers - 1][]string{
	{"attack", "armed-clash", "execution", "raid", "shelling", "air-strike", "mob-violence", "excessive-force"},
	{"bombing", "explosion", "grenade", "mine", "suicide-attack"},
	{"abduction", "hostage-taking"},
	{"arson"},
	{"robbery", "looting", "vehicle-hijack", "arms-seizure"},
	{"protest"},
}

// typedDeeds returns, for each type, the share of a group's members that hang
// from a deed of such a kind, and of those that stand in a sentence with one.
func (j *reading) typedDeeds(members []anchor) []float32 {
	out := make([]float32, 2*len(typeKinds))
	for _, a := range members {
		gov := j.tie(a.at).gov
		var hangs, beside [answers - 1]bool
		for _, d := range j.deeds {
			if j.t.Tokens[d.at].Sent != a.sent {
				continue
			}
			for k, kinds := range typeKinds {
				if d.word.any(kinds) {
					beside[k] = true
					hangs[k] = hangs[k] || d.at == gov
				}
			}
		}
		for k := range typeKinds {
			out[2*k] += flag(hangs[k]) / float32(len(members))
			out[2*k+1] += flag(beside[k]) / float32(len(members))
		}
	}
	return out
}

func (t *trigger) any(kinds []string) bool {
	for _, x := range t.kinds {
		for _, k := range kinds {
			if x == k {
				return true
			}
		}
	}
	return false
}
