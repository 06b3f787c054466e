package annotate

import (
	"slices"
	"strings"
	"testing"

	"github.com/vedette-org/vedette/internal/text"
)

// chained returns the words of each chain, its mentions with a bar between them.
func chained(t *text.Text) (out []string) {
	for _, c := range t.Chains {
		var w []string
		for _, m := range c.Mentions {
			w = append(w, t.Of(t.Mentions[m].Span))
		}
		out = append(out, strings.Join(w, " | "))
	}
	return out
}

func TestChains(t *testing.T) {
	for name, tt := range map[string]struct {
		text string
		want []string
	}{
		"the same head":           {"A bomb went off in Kandahar. The bomb killed four people.", []string{"A bomb | The bomb"}},
		"family name":             {"President Alfredo Cristiani left on Monday. Aides of Cristiani were silent.", []string{"President Alfredo Cristiani | Cristiani"}},
		"a man":                   {"The bishop came to Usulutan. He asked for calm.", []string{"The bishop | He"}},
		"what it owns":            {"The army said that its soldiers took the hill.", []string{"The army | its"}},
		"an acronym in brackets":  {"THE ARMY OF NATIONAL LIBERATION [ELN] BLEW UP A BRIDGE. THE ELN SAID NOTHING.", []string{"THE ARMY OF NATIONAL LIBERATION | ELN | THE ELN"}},
		"what a group is made of": {"A group of armed men came. The men fired.", []string{"A group of armed men | armed men | The men"}},
		"another is no other":     {"A bomb went off in Kandahar. Another bomb was found.", nil},
	} {
		t.Run(name, func(t *testing.T) {
			if got := chained(annotated(t, tt.text)); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// TestMentionsHold holds mentions and chains to what package text says of them.
func TestMentionsHold(t *testing.T) {
	for _, s := range []string{sample, strings.ToUpper(sample), "it its it", "\xff he \xfe", strings.Repeat("the man and ", 500), ""} {
		x := annotated(t, s)
		in := make([]int, len(x.Mentions))
		for c := range x.Chains {
			if k := x.Chains[c]; len(k.Mentions) < 2 || !slices.IsSorted(k.Mentions) || !slices.Contains(k.Mentions, k.Best) {
				t.Errorf("%.20q: chain %d is %+v", s, c, k)
			}
			for _, m := range x.Chains[c].Mentions {
				in[m]++
				if x.Mentions[m].Chain != c {
					t.Errorf("%.20q: mention %d is in chain %d and says %d", s, m, c, x.Mentions[m].Chain)
				}
			}
		}
		for i, m := range x.Mentions {
			if m.Head < m.First || m.Head >= m.Last || m.Span != x.Words(m.First, m.Last) || x.MentionAt(m.Head) != i || in[i] != count(m.Chain >= 0) {
				t.Errorf("%.20q: mention %d is %+v", s, i, m)
			}
		}
	}
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}
