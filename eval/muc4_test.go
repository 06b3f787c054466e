package eval

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/vedette-org/vedette/internal/pipeline"
)

var loadPipeline = sync.OnceValues(func() (*pipeline.Pipeline, error) { return pipeline.New("test") })

func loadedPipeline(t *testing.T) *pipeline.Pipeline {
	t.Helper()
	p, err := loadPipeline()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// corpusFile writes a corpus of the test's own.
func corpusFile(t *testing.T, lines ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "corpus.jsonl")
	if err := os.WriteFile(file, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

const muc4Line = `{"docid":"R-1","date":"1996-05-02","text":"FREETOWN, 2 MAY 96 -- Rebels kidnapped the engineer Abu Kamara in Bo yesterday.",` +
	`"mixed":"Nothing happened today.","body_offset":0,"relevant":"yes","templates":[],"gtt":[]}`

func TestMUC4RefusesBrokenFiles(t *testing.T) {
	p := loadedPipeline(t)
	for want, line := range map[string]string{
		":2: is no row":              `{"docid":`,
		":2: cannot be used: the ro": `{"text":"x"}`,
		`:2: cannot be used: there `: `{"docid":"R-2","text":"x"}`,
		"1 templates, but 0":         `{"docid":"R-2","text":"x","mixed":"x","templates":[{}]}`,
		"body_offset 9 is outside":   `{"docid":"R-2","text":"x","mixed":"x","body_offset":9}`,
		`field "mixed"`:              `{"docid":"R-2","text":"x","mixed":3}`,
	} {
		_, err := MUC4(Request{Data: []string{corpusFile(t, muc4Line, line)}, TextField: "mixed"}, p)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", line, err, want)
		}
	}
}

func TestMUC4PredictsTheSameTwice(t *testing.T) {
	p := loadedPipeline(t)
	var first, second bytes.Buffer
	for _, out := range []*bytes.Buffer{&first, &second} {
		if _, err := MUC4(Request{Data: []string{corpusFile(t, muc4Line)}, Predictions: out}, p); err != nil {
			t.Fatal(err)
		}
	}
	if first.String() != second.String() {
		t.Errorf("%s\nthen %s", &first, &second)
	}
	for _, want := range []string{`"incident_type":"kidnapping"`, `"PerpInd":[["rebels"]]`, `"Victim":[["abu kamara"]]`, `"VictimDesc":[["engineer"]]`, `"date":{"from":"1996-05-01","to":"1996-05-01"}`} {
		if !strings.Contains(first.String(), want) {
			t.Errorf("no %s in %s", want, &first)
		}
	}
	var other bytes.Buffer
	if _, err := MUC4(Request{Data: []string{corpusFile(t, muc4Line)}, Predictions: &other, TextField: "mixed"}, p); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(other.String(), `"templates":[]`) {
		t.Errorf("the other field tells of nothing, but %s", &other)
	}
}

func TestMUC4Score(t *testing.T) {
	s := func(v string) *string { return &v }
	gold := muc4Gold{Relevant: "yes", Text: "HEADER the red lorry, the lorry; a bomb [sic]", BodyOffset: 7,
		Templates: []muc4Key{{
			PhysTgt:    []muc4Fill{{Values: []*string{s("RED LORRY"), s("LORRY")}}, {Values: []*string{s("TOWN HALL")}}, {Values: nil}},
			Instrument: []muc4Fill{{Values: []*string{s("BOMB")}}, {Values: []*string{nil}}},
		}, {
			PhysTgt: []muc4Fill{{Values: []*string{s("LORRY")}}}, // within the one above
		}},
		GTT: []muc4GTT{{IncidentType: "bombing / attack"}, {IncidentType: "arson"}},
	}
	var m muc4Score
	m.add(gold, muc4Out{Templates: []muc4Template{
		{IncidentType: "attack", Target: [][]string{{"the lorry"}}, Weapon: [][]string{{"a bomb", "dynamite"}}},
		{IncidentType: "attack", Target: [][]string{{"lorry"}, {"bank"}}},
	}})
	m.add(muc4Gold{Relevant: "no"}, muc4Out{Templates: []muc4Template{{IncidentType: "robbery"}}})
	m.add(muc4Gold{Relevant: "optional"}, muc4Out{})
	// Relevant: reports 1 and 3, found: 1 and 2. Types: one attack meets the
	// bombing or attack, the arson is missed, an attack and a robbery are too much.
	// Targets: the town hall is not in the text, so one is wanted; the two lorries
	// are one answer, the bank is wrong. The bomb has a string that is not its own.
	for name, c := range map[string][2]counts{
		"relevant": {m.relevant, {1, 2, 2}}, "types": {m.detected, {1, 3, 2}}, "attack": {*m.types["attack"], {1, 2, 1}},
		"arson": {*m.types["arson"], {0, 0, 1}}, "Target": {*m.roles["Target"], {1, 2, 1}}, "Weapon": {*m.roles["Weapon"], {0, 1, 1}},
	} {
		if c[0] != c[1] {
			t.Errorf("%s: got %+v, want %+v", name, c[0], c[1])
		}
	}
}

func TestMUC4Normal(t *testing.T) {
	for in, want := range map[string]string{"The  U.N. convoy": "un convoy", "a car-bomb": "carbomb", "THE": "", "ANSWER an oath": "answer oath"} {
		if got := muc4Normal(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestAssign(t *testing.T) {
	for _, c := range []struct {
		w    [][]float64
		want []int
	}{
		{[][]float64{{3, 2}, {3, 0}}, []int{1, 0}}, // greedy would take 3 + 0
		{[][]float64{{1, 5, 4}, {0, 6, 1}}, []int{2, 1}},
		{[][]float64{{1}, {4}, {2}}, []int{-1, 0, -1}},
		{[][]float64{{0, 0}, {0, 1}}, []int{-1, 1}},
		{[][]float64{{}, {}}, []int{-1, -1}},
		{nil, []int{}},
	} {
		got := assign(c.w)
		if len(got) != len(c.want) {
			t.Fatalf("%v: got %v", c.w, got)
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%v: got %v, want %v", c.w, got, c.want)
				break
			}
		}
	}
}
