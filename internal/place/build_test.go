package place

import (
	"bytes"
	"flag"
	"os"
	"testing"
)

var rebuild = flag.String("rebuild", "", "folder of npm packages from which to rebuild data/places/gazetteer.bin; with -ne and -ged")
var ne = flag.String("ne", "", "Natural Earth label points")
var ged = flag.String("ged", "", "UCDP GED")

func TestRebuild(t *testing.T) {
	if *rebuild == "" {
		t.Skip("no -rebuild")
	}
	var w bytes.Buffer
	sum, err := Build(Inputs{Packages: *rebuild, NaturalEarth: *ne, Events: *ged}, &w)
	if err != nil {
		t.Fatal(err)
	}
	t.Log(sum, w.Len())
	if err := os.WriteFile("../../data/places/gazetteer.bin", w.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
