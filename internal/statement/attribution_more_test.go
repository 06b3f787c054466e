package statement_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/vedette-org/vedette"
)

// statuses are sentences of our own and how their act of violence is told.
var statuses = []struct {
	name, sentence string
	status         vedette.Status
	stance         vedette.Stance
}{
	{"told", "Rebels attacked a barracks in Bossangoa on Monday.", vedette.Happened, vedette.Reports},
	{"negated", "The navy did not shell the harbour of Mocha.", vedette.Negated, vedette.Reports},
	{"may", "Rebels may attack Bria again.", vedette.Possible, vedette.Reports},
	{"will", "The army will attack the town of Laukkai.", vedette.Future, vedette.Reports},
	{"allegedly", "Soldiers allegedly burned the village of Inn Din.", vedette.Alleged, vedette.Reports},
	{"feared", "Villagers fear that the rebels will attack Djugu again.", vedette.Possible, vedette.Reports},
	{"if", "If the rebels attack Goma again, residents will flee.", vedette.Conditional, vedette.Reports},
	{"threat", "The group threatened to bomb the bridge in Cali.", vedette.Threatened, vedette.Intends},
	{"commemorated", "Hundreds marked the anniversary of the bombing of the market in Markale.", vedette.Historical, vedette.Reports},
	{"averted", "A truce averted an attack on the port of Hodeida.", vedette.Negated, vedette.Reports},
	{"no evidence", "There is no evidence that the army bombed the school in Gori.", vedette.Negated, vedette.Reports},
}

func TestStatus(t *testing.T) {
	for _, tt := range statuses {
		t.Run(tt.name, func(t *testing.T) {
			f := stages().extract.Extract(resolved(t, "2019-05-06", tt.sentence))
			var got []string
			for _, s := range f.Statements {
				if s.Event == nil {
					continue
				}
				if s.Status == tt.status && s.Stance == tt.stance {
					return
				}
				got = append(got, string(s.Stance)+" "+string(s.Status))
			}
			t.Errorf("%q: want %s %s, got %q", tt.sentence, tt.stance, tt.status, got)
		})
	}
}

// odd are texts without sense: none may upset the reading.
var odd = []string{"", " ", ".", "\"", "\" \" \"", "said", "said said said.", "according to", "According to .", "denied, denied; denied: denied",
	"He said he said he said he said that it that that.", strings.Repeat("and the army said that ", 400) + "it fell.",
	strings.Repeat("\"said\" ", 300), "Operation", "Operation \"\"", "campaign called \"", "98%", "from 3 to 4 thousand", "May", "7 May may may.",
	"Rockets killed five people a day after a truce was signed two days ago"}

// Whatever is read from any text is evidenced by exact words, has its own id,
// and is the same on a second run.
func TestAnyTextIsReadSafely(t *testing.T) {
	texts := append([]string(nil), odd...)
	for _, s := range statuses {
		texts = append(texts, s.sentence)
	}
	for _, s := range texts {
		x := resolved(t, "2019-05-06", s)
		f := stages().extract.Extract(x)
		ids := map[vedette.StatementID]bool{}
		runes := []rune(x.Report.Text)
		for _, st := range f.Statements {
			if ids[st.ID] || len(st.Evidence) == 0 || st.Speaker == "" || st.Stance == "" {
				t.Fatalf("%.40q: statement %+v", s, st)
			}
			ids[st.ID] = true
			for _, e := range st.Evidence {
				if string(runes[e.Start:e.End]) != e.Quote {
					t.Fatalf("%.40q: evidence %d to %d is not %q", s, e.Start, e.End, e.Quote)
				}
			}
		}
		again := stages().extract.Extract(resolved(t, "2019-05-06", s))
		if a, b := mustJSON(t, f), mustJSON(t, again); a != b {
			t.Fatalf("%.40q: two runs differ:\n%s\n%s", s, a, b)
		}
	}
}

func mustJSON(t *testing.T, v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

const wire = `Al-Shabaab claimed responsibility for the bombing of a hotel in Kismayo, according to SITE. The government of Somalia denied that 30 soldiers had been killed in the attack. "Our forces repelled the assault. Five attackers were killed," a military spokesman told reporters on Friday. Residents said that at least eight civilians died when mortar shells hit a market. Analysts fear that the group will probably attack the port again. `

func BenchmarkExtract(b *testing.B) {
	x := resolved(b, "2019-08-02", strings.Repeat(wire, 20))
	b.ReportAllocs()
	for b.Loop() {
		stages().extract.Extract(x)
	}
	b.ReportMetric(float64(b.N)*float64(len(x.Tokens))/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkAttributions(b *testing.B) {
	x := resolved(b, "2019-08-02", strings.Repeat(wire, 20))
	b.ReportAllocs()
	for b.Loop() {
		stages().extract.Attributions(x)
	}
	b.ReportMetric(float64(b.N)*float64(len(x.Tokens))/b.Elapsed().Seconds(), "tokens/s")
}
