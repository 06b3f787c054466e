package filler

import (
	"slices"
	"testing"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

func TestReportBits(t *testing.T) {
	attack, bombing := Key{Types: []string{"attack"}}, Key{Types: []string{"bombing"}}
	const a, b, any, two, alike = 1, 2, 1 << 6, 1 << 7, 1 << 8
	for want, keys := range map[uint32][]Key{
		0:                         nil,
		a | any:                   {attack},
		a | b | any | two:         {attack, bombing},
		a | b | any | two | alike: {attack, bombing, attack},
	} {
		if got := reportBits(keys); got != want {
			t.Errorf("%d keys: got %b, want %b", len(keys), got, want)
		}
	}
}

// sentences returns a reading of sentences of one word that tell of an incident
// with the log-odds given, each at its own place on its own day.
func sentences(t *testing.T, told ...float32) *reading {
	t.Helper()
	w, err := loadWords()
	if err != nil {
		t.Fatal(err)
	}
	x := &text.Text{Report: &vedette.Report{Text: "mill"}}
	r := &reading{}
	for i, z := range told {
		x.Sentences = append(x.Sentences, text.Sentence{Span: vedette.Span{End: 4}, First: i, Last: i + 1})
		x.Tokens = append(x.Tokens, text.Token{Span: vedette.Span{End: 4}, Lemma: "mill", POS: text.NOUN, Head: -1, Sent: i})
		x.PlaceRefs = append(x.PlaceRefs, text.PlaceRef{First: i, Last: i + 1, Place: i})
		x.Times = append(x.Times, text.Time{First: i, Last: i + 1, Kind: text.TimeDate, Period: vedette.Period{Earliest: vedette.Date("1996-05-02").AddDays(i)}})
		r.sentences = append(r.sentences, append(make([]float32, answers-1), z))
	}
	r.page = w.page(x)
	return r
}

func TestSeveralCountsWhatIsTold(t *testing.T) {
	// tells, tells, not, may tell: three sentences, two of them surely, in two
	// runs, the last three behind the first, at three places on three days
	got := sentences(t, 2, 1, -3, -0.5).several()[:7]
	if want := []float32{3, 2, 2, 3, 4, 3, 3}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := sentences(t, -3, -3).several()[:7]; !slices.Equal(got, []float32{0, 0, 0, 0, 2, 0, 0}) {
		t.Errorf("nothing told: got %v", got)
	}
}
