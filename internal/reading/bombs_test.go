package reading

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// bombs are pages made to cost much. Each must come back as a report or an
// error; that they come back quickly is for BenchmarkBombs to show.
func bombs() map[string]string {
	const words = "<p>Shells fell on the harbour before dawn, the port authority said, and two dockers were wounded.</p>"
	wrap := func(s string) string { return "<html><body>" + s + words + "</body></html>" }
	attrs := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, ` a%d="x"`, i)
		}
		return b.String()
	}
	formats := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "<b class=%d>", i)
		}
		return b.String()
	}
	return map[string]string{
		"nested divs":       wrap(strings.Repeat("<div>", 100_000)),
		"nested tables":     wrap(strings.Repeat("<table><tr><td>", 50_000)),
		"nested and closed": wrap(strings.Repeat("<div>", 400) + strings.Repeat("<span>x</span>", 1000) + strings.Repeat("</div>", 400)),
		"many paragraphs":   wrap(strings.Repeat("<p>x", 200_000)),
		"wide":              wrap(strings.Repeat("<p>The road to the pass was shelled, a driver said.</p>", 25_000)),
		"wide and deep":     wrap(strings.Repeat("<div>", 300) + strings.Repeat("<p>The road was shelled, he said, again.</p>", 20_000)),
		"formatting":        wrap("<p>" + formats(500) + strings.Repeat("</p><p>x", 20_000)),
		"links":             wrap(strings.Repeat("<a href=x><p>", 20_000)),
		"huge attribute":    wrap(`<p class="` + strings.Repeat("share ", 1_000_000) + `">hm</p>`),
		"many attributes":   wrap("<p" + attrs(300_000) + ">hm</p>"),
		"many html tags":    wrap(strings.Repeat("<html"+attrs(20)+">", 10_000)),
		"entities":          wrap("<p>" + strings.Repeat("&amp;&#x41;&notanentity;", 100_000) + "</p>"),
		"open comment":      wrap(strings.Repeat("<!--", 200_000)),
		"open tags":         wrap(strings.Repeat("<", 2_000_000)),
		"long tag":          wrap("<" + strings.Repeat("a", 2_000_000) + ">"),
		"nested lists":      wrap(strings.Repeat("<ul><li>", 50_000)),
		"nested names":      wrap(strings.Repeat(`<div class="share"><div class="author">`, 200) + strings.Repeat("word ", 200_000)),
		"svg and math":      wrap(strings.Repeat("<svg><math>", 50_000)),
		"templates":         wrap(strings.Repeat("<template>", 50_000)),
		"selects":           wrap(strings.Repeat("<select><option>", 50_000)),
		"json-ld":           `<script type="application/ld+json">` + strings.Repeat("[", 500_000) + `</script>` + wrap(""),
		"breaks":            wrap(strings.Repeat("<br>", 150_000)),
		"spaces":            wrap("<p>" + strings.Repeat(" \n", 2_000_000)),
	}
}

func TestBombs(t *testing.T) {
	for name, page := range bombs() {
		t.Run(name, func(t *testing.T) {
			n := 0
			for it, err := range readString("page.html", page) {
				n++
				if err == nil && (!utf8.ValidString(it.Report.Text) || len(it.Report.Text) > DefaultMaxText) {
					t.Errorf("%d bytes of text, valid: %v", len(it.Report.Text), utf8.ValidString(it.Report.Text))
				}
			}
			if n != 1 {
				t.Errorf("%d results for one page", n)
			}
		})
	}
}

func BenchmarkBombs(b *testing.B) {
	for name, page := range bombs() {
		b.Run(strings.ReplaceAll(name, " ", "-"), func(b *testing.B) {
			b.SetBytes(int64(len(page)))
			b.ReportAllocs()
			for b.Loop() {
				for range readString("page.html", page) {
				}
			}
		})
	}
}

// readString reads s as if it were a file of that name.
func readString(name, s string) func(func(Item, error) bool) {
	return func(yield func(Item, error) bool) {
		r := newRun(Options{}, yield)
		r.stream(name, bytes.NewReader([]byte(s)), kindByName(name))
	}
}
