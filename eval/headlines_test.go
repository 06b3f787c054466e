package eval

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vedette-org/vedette"
)

func gzipped(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "events.csv.gz")
	if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

const headlineHead = "id,type_of_violence,country,best,source_date,source_headline\n"

func TestHeadlineRows(t *testing.T) {
	rows, err := headlineRows(gzipped(t, headlineHead+
		"7,1,Chad,12,2006-04-14,\"Rebels attack\nNdjamena\"\n"+
		"8,1,Chad,12,2006-04-14,Rebels attack Ndjamena\n"+ // even: not of the test, but of the same headline
		"9,1,Chad,12,2006-04-14;2006-04-15,Rebels attack;Army replies\n"+ // two headlines
		"11,1,Chad,12,2006-04-14,Daily summary\n"+ // names no deed
		"5e+05,1,Chad,12,2006-04-14,Rebels attack Ndjamena\n"))
	if err != nil || len(rows) != 3 || rows[0].id != "7" || rows[0].deaths != 12 || !rows[0].test || rows[1].test || rows[2].test {
		t.Errorf("%+v, %v", rows, err)
	}
	for want, text := range map[string]string{
		`no column "source_headline"`: "id,type_of_violence,country,best,source_date\n",
		":3: is no event":             headlineHead + "1,1,Chad,0,2006-04-14,x\n2,one,Chad,0,2006-04-14,x\n",
		":2: is no event":             headlineHead + "a,1,Chad,0,2006-04-14,x\n",
		":2: cannot be read":          headlineHead + "1,1\n",
		":1: has no head":             "",
	} {
		if _, err := headlineRows(gzipped(t, text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", text, err, want)
		}
	}
	if _, err := headlineRows(corpusFile(t, "plain")); err == nil || !strings.Contains(err.Error(), "gzip") {
		t.Errorf("plain text: %v", err)
	}
}

func TestHeadlineScore(t *testing.T) {
	s := headlineScore{codes: map[string]vedette.Country{"chad": "TD", "myanmar": "MM"}}
	ten := vedette.Exactly(10, "")
	row := headlineRow{country: "Chad", violence: 1, deaths: 10, test: true}
	s.add([]headlineRow{row}, headlineOut{incident: true, Countries: []vedette.Country{"SD", "TD"}, TypeOfViolence: 1, Deaths: &ten})
	s.add([]headlineRow{{country: "Myanmar (Burma)", deaths: 9, test: true}}, headlineOut{incident: true, Countries: []vedette.Country{"TD"}, TypeOfViolence: 3, Deaths: &ten})
	s.add([]headlineRow{row, row}, headlineOut{Deaths: &ten})         // of two events: only their sum is compared
	s.add([]headlineRow{row, {deaths: 0}}, headlineOut{Deaths: &ten}) // one of the two is no test
	want := headlineScore{codes: s.codes, cases: 4, incidents: 2, located: 2, placed: 1, typed: 2, right: 1, counted: 2, within: 1, summed: 4, sumWithin: 2}
	if s.cases != want.cases || s.incidents != want.incidents || s.located != want.located || s.placed != want.placed ||
		s.typed != want.typed || s.right != want.right || s.counted != want.counted || s.within != want.within || s.summed != want.summed || s.sumWithin != want.sumWithin {
		t.Errorf("got %+v, want %+v", s, want)
	}
	if c := s.code("Myanmar (Burma)"); c != "MM" {
		t.Errorf("code %q", c)
	}
}

func TestDeaths(t *testing.T) {
	q := func(v vedette.Quantity) *vedette.Quantity { return &v }
	for want, list := range map[string][]vedette.Casualty{
		"7":          {{ID: "a", Count: q(vedette.Exactly(5, ""))}, {ID: "b", Count: q(vedette.Exactly(2, ""))}},
		"5":          {{ID: "a", Count: q(vedette.Exactly(5, ""))}, {PartOf: "a", Count: q(vedette.Exactly(2, ""))}},
		"at least 8": {{Count: q(vedette.AtLeast(5, ""))}, {Count: q(vedette.Exactly(3, ""))}, {Who: "people"}},
		"":           {{Who: "people"}},
	} {
		if got := deaths(list).String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestHarmless(t *testing.T) {
	p := loadedPipeline(t)
	var out bytes.Buffer
	r, err := Harmless(Request{Data: []string{corpusFile(t,
		`{"id":"a","text":"The choir sang in the park."}`,
		`{"id":"b","text":"Gunmen killed four villagers near Zaria on Monday."}`)}, Predictions: &out}, p)
	if err != nil {
		t.Fatal(err)
	}
	if m, _ := r.metric("texts with a false incident of violence"); m.Value != 0.5 || m.N != 2 {
		t.Errorf("%+v", r)
	}
	if want := "{\"id\":\"a\",\"incidents\":0}\n{\"id\":\"b\",\"incidents\":1}\n"; out.String() != want {
		t.Errorf("%s", &out)
	}
	if _, err := Harmless(Request{Data: []string{corpusFile(t, `{"id":"a"}`)}}, p); err == nil || !strings.Contains(err.Error(), ":1: ") {
		t.Errorf("no text: %v", err)
	}
}

// The texts are 300, each with an id and words of its own.
func TestHarmlessTexts(t *testing.T) {
	ids, texts := map[string]bool{}, map[string]bool{}
	err := eachLine("cases/harmless.jsonl", func(row harmlessRow) error {
		ids[row.ID], texts[row.Text] = true, true
		return nil
	})
	if err != nil || len(ids) != 300 || len(texts) != 300 {
		t.Errorf("%d ids, %d texts, %v", len(ids), len(texts), err)
	}
}
