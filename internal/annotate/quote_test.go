package annotate

import (
	"slices"
	"strings"
	"testing"

	"github.com/vedette-org/vedette/internal/text"
)

// spoken writes the quotes of a text as "words / speaker / cue", with a "+"
// before those that go on with the speech before, and ">" before inner ones.
func spoken(t *text.Text) (out []string) {
	for i, q := range t.Quotes {
		s := t.Of(q.Span)
		if q.Inner {
			s = ">" + s
		} else if i > 0 && q.Speech == t.Quotes[i-1].Speech {
			s = "+" + s
		}
		if q.Source >= 0 {
			s += " / " + t.Of(q.Speaker)
		}
		if q.Verb >= 0 {
			s += " / " + t.Of(q.Cue)
		}
		out = append(out, strings.ReplaceAll(s, "\n", "¶"))
	}
	return out
}

func TestQuotes(t *testing.T) {
	for name, tt := range map[string]struct {
		text string
		want []string
	}{
		"cue behind":                {"“The road is closed,” the colonel said.", []string{"The road is closed, / the colonel / said"}},
		"cue before its speaker":    {"\"We buried nine people,\" said Amina Jallow, a nurse at the clinic.", []string{"We buried nine people, / Amina Jallow / said"}},
		"cue before":                {"The governor said: \"Nobody will be left behind.\"", []string{"Nobody will be left behind. / The governor / said"}},
		"told somebody that":        {"The spokesman told reporters in Goma that “the army has not left the town”.", []string{"the army has not left the town / The spokesman / told"}},
		"according to":              {"According to the mayor, “the bridge was already down”.", []string{"the bridge was already down / the mayor / According to"}},
		"two stretches":             {"“We heard the planes,” the baker said, “and then the roof fell.”", []string{"We heard the planes, / the baker / said", "+and then the roof fell. / the baker / said"}},
		"goes on in the paragraph":  {"“They came at dawn,” she said. “Nobody was awake. Nobody could run.”", []string{"They came at dawn, / she / said", "+Nobody was awake. Nobody could run. / she / said"}},
		"paragraphs open anew":      {"The bishop said: “We ask both sides to stop.\n\n“We ask them to let the wounded leave.”", []string{"We ask both sides to stop. / The bishop / said", "+We ask them to let the wounded leave. / The bishop / said"}},
		"next paragraph":            {"“The shelling went on all night,” the mayor said.\n\n“In the morning there was no school left.”", []string{"The shelling went on all night, / the mayor / said", "+In the morning there was no school left. / the mayor / said"}},
		"single within double":      {"“He told us ‘go home’ and left,” the driver said.", []string{"He told us ‘go home’ and left, / the driver / said", ">go home / He / told"}},
		"single marks":              {"'The soldiers' trucks were burning,' the farmer said.", []string{"The soldiers' trucks were burning, / the farmer / said"}},
		"guillemets":                {"« No convoy will pass », the commander said.", []string{"No convoy will pass / the commander / said"}},
		"doubled apostrophes":       {"''We know nothing of this,'' said the minister.", []string{"We know nothing of this, / the minister / said"}},
		"a word of somebody's":      {"The group called the raid “a warning”.", []string{"a warning / The group / called"}},
		"label":                     {"Army spokesman: “No soldier was hurt.”", []string{"No soldier was hurt. / Army spokesman"}},
		"question":                  {"“Where are our sons?” asked one of the mothers.", []string{"Where are our sons? / one of the mothers / asked"}},
		"dash of dialogue":          {"— We are not leaving, said the old man.", []string{"We are not leaving / the old man / said"}},
		"capitals":                  {"\"THE WAR IS NOT OVER,\" THE PRESIDENT SAID.", []string{"THE WAR IS NOT OVER, / THE PRESIDENT / SAID"}},
		"apostrophes are no quotes": {"The rebels' camp and the army's posts of the '90s stood near the farmers' fields.", nil},
		"inches are no quotes":      {"They found a 5\" shell and a 12\" pipe.", nil},
		"never closed":              {"He wrote \"we stay. Then he left for the border.", nil},
		"a word in marks":           {"The \"ceasefire\" held.", []string{"ceasefire"}},
		"a name of a film":          {"She watched “The Long March” at home.", []string{"The Long March"}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := spoken(annotated(t, tt.text)); !slices.Equal(got, tt.want) {
				t.Errorf("\n got %q\nwant %q", got, tt.want)
			}
		})
	}
}

// checkQuotes holds quotes to what package text says of them.
func checkQuotes(t testing.TB, x *text.Text) {
	t.Helper()
	end := 0
	for _, q := range x.Quotes {
		if q.Span != x.Words(q.First, q.Last) || q.Inner != (q.Start < end) || (q.Source < 0) != (q.Speaker.End == 0) || (q.Verb < 0) != (q.Cue.End == 0) {
			t.Fatalf("quote %+v behind %d", q, end)
		}
		if q.Source >= q.First && q.Source < q.Last || q.Verb >= q.First && q.Verb < q.Last {
			t.Fatalf("quote %+v is said within itself", q)
		}
		end = max(end, q.End)
	}
}
