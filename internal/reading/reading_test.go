package reading

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/vedette-org/vedette"
)

// gather reads paths and returns what came, errors as strings among the items'
// ids, in order.
func gather(t *testing.T, opt Options, paths ...string) (items []Item, order []string) {
	t.Helper()
	for it, err := range Open(paths, opt) {
		if err != nil {
			if vedette.KindOf(err) != vedette.ErrInput {
				t.Errorf("%v is of kind %s", err, vedette.KindOf(err))
			}
			order = append(order, "! "+err.Error())
			continue
		}
		items = append(items, it)
		order = append(order, string(it.Report.ID))
	}
	return items, order
}

// put writes files into a new folder and returns it.
func put(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, s := range files {
		p := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func relative(dir string, order []string) []string {
	for i := range order {
		order[i] = strings.ReplaceAll(order[i], dir+string(filepath.Separator), "")
	}
	return order
}

func TestFolder(t *testing.T) {
	dir := put(t, map[string]string{
		"b.jsonl":           `{"id":"b1","text":"The ferry was shelled."}` + "\n" + `{"id":"b2","text":` + "\n\n" + `{"id":"b3","title":"Only a title"}`,
		"a/deep.json":       `[{"id":"a1","text":"One."},` + "\n" + `{"id":"a2"},` + "\n" + `{"id":"a3","text":"Three."}]`,
		"c.bin":             "\x7fELF\x00\x00\x00\x01",
		"d.pdf":             "%PDF-1.7 ...",
		"e.txt":             "",
		"f.csv":             "id,text\n1,Two hurt",
		"g":                 "<?xml version='1.0'?><rss><channel></channel></rss>",
		"h.py":              "import sys",
		"README.md":         "not a report",
		".hidden.txt":       "not a report",
		"page_files/app.js": "not a report",
		"page_files/x.css":  "not a report",
	})
	if err := os.Symlink(dir, filepath.Join(dir, "loop")); err != nil {
		t.Skip(err)
	}
	os.Symlink(filepath.Join(dir, "nowhere"), filepath.Join(dir, "z-broken.txt"))
	_, order := gather(t, Options{}, dir)
	want := []string{
		"a1", `! a/deep.json:2: the object has neither "text" nor "title" (put the report's words into "text")`, "a3",
		"b1", `! b.jsonl:2: broken JSON at byte 18: unexpected end of JSON input (wanted: {"text": "...", "title": "...", "published": "2006-01-02", "source": "..."})`, "b3",
		"! c.bin: not text: it looks like binary data (give text, HTML or JSON; UTF-16 needs its byte-order mark)",
		"! d.pdf: not text: it looks like PDF (save it as text; PDF is not read yet)",
		"! e.txt: it is empty",
		"! f.csv: files of the kind .csv are not read yet (give its reports as text, HTML or JSON lines)",
		"! g: not text: it looks like XML (feeds are not read yet; give their reports as text, HTML or JSON)",
		"! z-broken.txt: no such file or folder (check the name; a link may point to nothing)",
	}
	if d := cmp.Diff(want, relative(dir, order)); d != "" {
		t.Error(d)
	}
}

func TestPathErrors(t *testing.T) {
	dir := put(t, map[string]string{"README.md": "x", "ok.txt": "The bridge is open again."})
	locked := filepath.Join(dir, "ok.txt")
	empty := filepath.Join(dir, "empty")
	os.Mkdir(empty, 0o755)
	_, order := gather(t, Options{}, filepath.Join(dir, "missing.txt"), empty)
	want := []string{
		"! missing.txt: no such file or folder (check the name; a link may point to nothing)",
		"! empty: the folder holds no reports (reports are .txt, .html, .jsonl and .json files, or text files of another name)",
	}
	if d := cmp.Diff(want, relative(dir, order)); d != "" {
		t.Error(d)
	}
	if os.Getuid() != 0 {
		os.Chmod(locked, 0)
		if _, order = gather(t, Options{}, locked); len(order) != 1 || !strings.Contains(order[0], "no permission") {
			t.Errorf("unreadable file: %q", order)
		}
	}
}

func TestOneBadOfAThousand(t *testing.T) {
	var b strings.Builder
	for i := range 1000 {
		if i == 617 {
			b.WriteString(`{"id": 617, "text": ["broken"]}` + "\n")
			continue
		}
		fmt.Fprintf(&b, `{"id": %d, "text": "Report %d of the day."}`+"\n", i, i)
	}
	items, order := gather(t, Options{Stdin: strings.NewReader(b.String())}, Stream)
	if len(items) != 999 || len(order) != 1000 {
		t.Fatalf("%d reports, %d results", len(items), len(order))
	}
	if want := `! -:618: "text" must be a string, not an array`; !strings.HasPrefix(order[617], want) {
		t.Errorf("got %q, want %q", order[617], want)
	}
	if it := items[999-1]; it.Report.ID != "999" || it.File != Stream || it.Line != 1000 {
		t.Errorf("last item %s at %s:%d", it.Report.ID, it.File, it.Line)
	}
}

func TestStop(t *testing.T) {
	in := strings.Repeat(`{"text":"x y z"}`+"\n", 10)
	n := 0
	for range Open([]string{Stream, "missing"}, Options{Stdin: strings.NewReader(in)}) {
		if n++; n == 3 {
			break
		}
	}
	if n != 3 {
		t.Errorf("%d", n)
	}
}

func TestIDs(t *testing.T) {
	const same = `{"text":"A mine went off on the road.","published":"2015-03-02","source":"Wire service A"}`
	in := same + "\n" + strings.Replace(same, "Wire service A", "wire  SERVICE a", 1) + "\n" +
		`{"id":"x","text":"One."}` + "\n" + `{"id":"x","text":"One. "}` + "\n" + `{"id":"x","text":"Two."}` + "\n"
	items, order := gather(t, Options{Stdin: strings.NewReader(in)}, Stream)
	if len(items) != 4 {
		t.Fatalf("%q", order)
	}
	if items[0].Source.ID != items[1].Source.ID || items[0].Source.ID == "" {
		t.Errorf("sources %q and %q", items[0].Source.ID, items[1].Source.ID)
	}
	if items[0].Report.TextSHA256 != items[1].Report.TextSHA256 || items[2].Report.ID != items[3].Report.ID {
		t.Errorf("the same text has two hashes, or the same id came out as two")
	}
	if want := `! -:5: the id "x" was given to another text at -:3`; !strings.HasPrefix(order[4], want) {
		t.Errorf("got %q, want %q", order[4], want)
	}
	again, _ := gather(t, Options{Stdin: strings.NewReader(in)}, Stream)
	if d := cmp.Diff(items, again); d != "" {
		t.Errorf("two readings differ: %s", d)
	}
}

func TestOptions(t *testing.T) {
	opt := Options{Published: "2019-05-05", SourceName: "Desk copy", Stdin: strings.NewReader(
		`{"text":"Said so."}` + "\n" + `{"text":"Said so too.","published":"2018-01-01","source":"AFP"}`)}
	items, _ := gather(t, opt, Stream)
	if len(items) != 2 {
		t.Fatalf("%d items", len(items))
	}
	a, b := items[0], items[1]
	if a.Report.Published != "2019-05-05" || a.Source.Name != "Desk copy" || a.Report.PublishedBasis != vedette.BasisStated {
		t.Errorf("defaults not taken: %+v", a)
	}
	if b.Report.Published != "2018-01-01" || b.Source.Name != "AFP" || b.Source.Country != "FR" || b.Source.Kind != vedette.SourceWire {
		t.Errorf("what the input says was not kept: %+v", b)
	}
}

func TestLimits(t *testing.T) {
	word := strings.Repeat("shells ", 200)
	opt := Options{MaxBytes: 1000, MaxText: 300}
	opt.Stdin = strings.NewReader(`{"id":"long","text":"` + word + `"}` + "\n" + `{"id":"cut","text":"` + word[:600] + `"}` + "\n")
	items, order := gather(t, opt, Stream)
	if len(order) != 2 || !strings.HasPrefix(order[0], "! -:1: the line is longer than 1000 bytes") {
		t.Fatalf("%q", order)
	}
	if it := items[0]; len(it.Report.Text) > 300 || !strings.HasSuffix(it.Report.Text, "shells") || !noticed(it, vedette.NoticeTruncated) {
		t.Errorf("cut to %q with %v", it.Report.Text, it.Notices)
	}
	opt.Stdin = strings.NewReader(strings.Repeat("ы", 2000))
	items, _ = gather(t, opt, Stream)
	if len(items) != 1 || !noticed(items[0], vedette.NoticeTruncated) || strings.ContainsRune(items[0].Report.Text, '\uFFFD') {
		t.Errorf("a cut inside a letter: %v", items)
	}
	opt.Stdin = strings.NewReader(`[{"id":"a","text":"Short."}, {"text":"` + word + `"}]`)
	if _, order = gather(t, opt, Stream); len(order) != 2 || order[0] != "a" || !strings.Contains(order[1], "longer than the limit") {
		t.Errorf("%q", order)
	}
}

func TestLongLine(t *testing.T) {
	line := strings.Repeat("The column halted at the river. ", 10<<20/32)
	items, order := gather(t, Options{Stdin: strings.NewReader(line)}, Stream)
	if len(items) != 1 || len(items[0].Report.Text) > DefaultMaxText || !noticed(items[0], vedette.NoticeTruncated) {
		t.Fatalf("%d items, %.200q", len(items), order)
	}
	if !strings.HasSuffix(items[0].Report.Text, "river.") {
		t.Errorf("not cut at a sentence: %q", items[0].Report.Text[len(items[0].Report.Text)-40:])
	}
}

func noticed(it Item, code string) bool {
	return slices.ContainsFunc(it.Notices, func(n vedette.Notice) bool { return n.Code == code && n.Report == it.Report.ID && n.Message != "" })
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("the disk is gone") }

func TestReadError(t *testing.T) {
	_, order := gather(t, Options{Stdin: failing{}}, Stream)
	if len(order) != 1 || !strings.Contains(order[0], "the disk is gone") {
		t.Errorf("%q", order)
	}
}

// TestSamples reads the reports of the demonstration as a user would.
func TestSamples(t *testing.T) {
	items, order := gather(t, Options{}, "../../data/samples")
	undated, translated, derived := 0, 0, 0
	texts := map[string]int{}
	for i, it := range items {
		rep := it.Report
		if n := len(strings.Fields(rep.Text)); n < 60 || n > 180 {
			t.Errorf("%s: %d words", order[i], n)
		}
		if rep.Title == "" || rep.Language != "en" {
			t.Errorf("%s: title %q, language %q", order[i], rep.Title, rep.Language)
		}
		texts[rep.TextSHA256]++
		undated += count(rep.Published == "")
		translated += count(rep.TranslatedFrom != "")
		derived += count(len(rep.DerivedFrom) > 0)
	}
	if len(items) != len(order) || len(items) < 20 {
		t.Errorf("%d reports in %d results: %q", len(items), len(order), order)
	}
	if undated != 1 || translated != 1 || derived != 1 || len(texts) != len(items)-1 {
		t.Errorf("%d undated, %d translated, %d derived, %d texts of %d reports", undated, translated, derived, len(texts), len(items))
	}
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}
