package train

import (
	"maps"
	"slices"
	"testing"

	"github.com/vedette-org/vedette/internal/annotate/conllu"
)

func TestDocumentsAreRawText(t *testing.T) {
	docs := documents([]conllu.Sentence{
		{Text: "Rebels left", NewDoc: true}, {Text: "Nobody fled."}, {Text: "It rained.", NewPar: true}, {Text: "Écoles closed.", NewDoc: true},
	})
	if len(docs) != 2 || docs[0].text != "Rebels left Nobody fled.\n\nIt rained." || docs[1].text != "Écoles closed." {
		t.Fatalf("documents are %+v", docs)
	}
	if got := slices.Sorted(maps.Keys(docs[0].begins)); !slices.Equal(got, []int{0, 12, 26}) {
		t.Errorf("sentences begin at %d", got)
	}
	if s := shout("ß été ŉ"); s != "ß ÉTÉ ŉ" {
		t.Errorf("in capitals: %q", s)
	}
}
