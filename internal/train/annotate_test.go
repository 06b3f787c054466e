package train

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vedette-org/vedette"
)

// treebank is a few sentences of our own, each "word/lemma/UPOS/XPOS/head/dep".
var treebank = []string{
	"Rebels/rebel/NOUN/NNS/2/nsubj shelled/shell/VERB/VBD/0/root the/the/DET/DT/4/det bridge/bridge/NOUN/NN/2/obj ././PUNCT/./2/punct",
	"The/the/DET/DT/2/det army/army/NOUN/NN/3/nsubj denied/deny/VERB/VBD/0/root it/it/PRON/PRP/3/obj ././PUNCT/./3/punct",
	"Soldiers/soldier/NOUN/NNS/2/nsubj left/leave/VERB/VBD/0/root Goma/Goma/PROPN/NNP/2/obj ././PUNCT/./2/punct",
	"The/the/DET/DT/2/det rebels/rebel/NOUN/NNS/3/nsubj left/leave/VERB/VBD/0/root the/the/DET/DT/5/det army/army/NOUN/NN/3/obj ././PUNCT/./3/punct",
}

// corpora writes the treebank where Annotate looks for its files.
func corpora(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	var b strings.Builder
	for _, s := range treebank {
		words := strings.Fields(s)
		var forms []string
		var lines strings.Builder
		for i, w := range words {
			f := strings.Split(w, "/")
			forms = append(forms, f[0])
			lines.WriteString(strings.Join([]string{string(rune('1' + i)), f[0], f[1], f[2], f[3], "_", f[4], f[5], "_", "_"}, "\t") + "\n")
		}
		b.WriteString("# text = " + strings.Join(forms, " ") + "\n" + lines.String() + "\n")
	}
	for _, n := range append(trainFiles, devFiles...) {
		n = filepath.Join(dir, filepath.FromSlash(n))
		if err := os.MkdirAll(filepath.Dir(n), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(n, []byte(strings.Repeat(b.String(), 5)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func small(t *testing.T, dir string) Options {
	return Options{Corpora: dir, Out: t.TempDir(), TaggerPasses: 8, ParserPasses: 8, TaggerBits: 12, MoveBits: 10, ArcBits: 12, Taggers: 2, Parsers: 2}
}

func TestAnnotateTwiceTheSame(t *testing.T) {
	dir := corpora(t)
	a, b := small(t, dir), small(t, dir)
	var log bytes.Buffer
	a.Progress = &log
	for _, o := range []Options{a, b} {
		if err := Annotate(o); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"en-sentences.gz", "en-tags.gz", "en-trees.gz", "annotate.md"} {
		x, err := os.ReadFile(filepath.Join(a.Out, name))
		if err != nil {
			t.Fatal(err)
		}
		y, err := os.ReadFile(filepath.Join(b.Out, name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(x, y) {
			t.Errorf("%s differs between two runs", name)
		}
	}
	if !strings.Contains(log.String(), "parsers: UPOS 100.00 XPOS 100.00 UAS 100.00") {
		t.Errorf("four sentences were not learned:\n%s", &log)
	}
}

func TestAnnotateNamesWhatIsMissing(t *testing.T) {
	err := Annotate(Options{Corpora: t.TempDir(), Out: t.TempDir()})
	if err == nil || vedette.KindOf(err) != vedette.ErrInput || !strings.Contains(err.Error(), "en_ewt-ud-train.conllu") {
		t.Errorf("without corpora: %v", err)
	}
}
