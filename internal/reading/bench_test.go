package reading

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// BenchmarkRead reads one report of each kind. Words are of the text.
func BenchmarkRead(b *testing.B) {
	const sentence = "Shells hit the harbour on Tuesday and two dockers were wounded, the port authority said. "
	text := "Shells hit harbour\n\nADEN (Agency) - " + strings.Repeat(sentence, 30)
	line, err := json.Marshal(map[string]any{"text": text, "title": "Shells hit harbour", "published": "2018-06-13", "source": map[string]string{"name": "Wire service A"}})
	if err != nil {
		b.Fatal(err)
	}
	page, err := os.ReadFile("testdata/pages/news.txtar")
	if err != nil {
		b.Fatal(err)
	}
	for _, in := range []struct{ name, data string }{
		{"x.txt", text},
		{"x.jsonl", string(line)},
		{"x.html", string(txtar.Parse(page).Files[0].Data)},
		{"long.html", "<html><body><article><h1>Shells hit harbour</h1>" + strings.Repeat("<p>"+sentence+"</p>", 1000) + "</article></body></html>"},
	} {
		b.Run(in.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(in.data)))
			words := 0
			for b.Loop() {
				for it, err := range readString(in.name, in.data) {
					if err != nil {
						b.Fatal(err)
					}
					words = len(strings.Fields(it.Report.Text))
				}
			}
			b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}

func BenchmarkLanguage(b *testing.B) {
	for name, s := range map[string]string{
		"english": strings.Repeat("Shells hit the harbour on Tuesday and two dockers were wounded, the port authority said. ", 50),
		"russian": strings.Repeat("Обстрел рынка продолжался до утра, сообщили жители города. ", 50),
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				Language(s, "")
			}
		})
	}
}
