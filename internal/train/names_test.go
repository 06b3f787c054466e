package train

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vedette-org/vedette"
)

// nameCorpora writes a corpus of our own in each of the formats.
func nameCorpora(t *testing.T) string {
	t.Helper()
	var uner, wnut, gum, docs, mentions strings.Builder
	for i, town := range []string{"Goma", "Bukavu", "Beni", "Butembo", "Uvira", "Kindu"} {
		fmt.Fprintf(&uner, "# newdoc id = %d\n1\tSoldiers\tO\n2\tleft\tO\n3\t%s\tB-LOC\n4\t.\tO\n\n", i, town)
		fmt.Fprintf(&wnut, "John\tB-person\nBah\tI-person\nleft\tO\n%s\tB-location\n\n", town)
		fmt.Fprintf(&gum, `{"tokens":["President","John","Bah","left","the","town","of","%s","."],"sent_starts":[0],"entities":[{"type":"person","start":0,"end":3},{"type":"place","start":4,"end":8},{"type":"place","start":7,"end":8}]}`+"\n", town)
		fmt.Fprintf(&docs, `{"docid":"%d","split":"train","sentences":[["John","Bah","left","%s","."],["Nobody","looked","at","Paris","."]]}`+"\n", i, town)
		fmt.Fprintf(&mentions, `{"docid":"%d","split":"train","tag":"HUMAN_PART_PER","sent":0,"tok":[0,1]}`+"\n", i)
	}
	dir := t.TempDir()
	for name, s := range map[string]string{unerTrain: uner.String(), wnutTrain: wnut.String(), gumTrain: gum.String(), ecbDocs: docs.String(),
		ecbNames: mentions.String(), gumDev: gum.String(), wnutDev: wnut.String()} {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestNamesTwiceTheSame(t *testing.T) {
	dir := nameCorpora(t)
	var files [2][2][]byte
	var log bytes.Buffer
	for i := range files {
		o := NameOptions{Options: Options{Corpora: dir, Out: t.TempDir(), Progress: &log}, Bits: 14, Passes: 6}
		if err := Names(o); err != nil {
			t.Fatal(err)
		}
		for k, name := range []string{"en-names.gz", "names.md"} {
			b, err := os.ReadFile(filepath.Join(o.Out, name))
			if err != nil {
				t.Fatal(err)
			}
			files[i][k] = b
		}
	}
	for k := range files[0] {
		if !bytes.Equal(files[0][k], files[1][k]) {
			t.Errorf("file %d differs between two runs", k)
		}
	}
	if !strings.Contains(log.String(), gumDev+": F1 1.0000, whatever the kind 1.0000 of 12") {
		t.Errorf("six sentences were not learned, or not marked as they should:\n%s", &log)
	}
}

func TestNamesSayWhatIsMissing(t *testing.T) {
	err := Names(NameOptions{Options: Options{Corpora: t.TempDir(), Out: t.TempDir()}, Bits: 10})
	if err == nil || vedette.KindOf(err) != vedette.ErrInput || !strings.Contains(err.Error(), "uner_en_ewt-ud-dev.iob2") {
		t.Errorf("without corpora: %v", err)
	}
}
