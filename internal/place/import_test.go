package place

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// dump writes the files of a small dump: two villages, a town that the embedded
// gazetteer has (Termez), a camp, a hill that is not kept, and units.
func dump(t testing.TB, change func(rows []string)) Dump {
	t.Helper()
	dir := t.TempDir()
	rows := []string{
		"9000001\tQwortzul\tQwortzul\tQurtsul,Кворцул,QWZ\t37.2\t67.1\tP\tPPL\tUZ\t\t12\t4501\t\t\t0\t\t\tAsia/Samarkand\t2020-01-01",
		"9000002\tBrimzat-e Bala\tBrimzat-e Bala\t\t37.0\t69.5\tP\tPPL\tAF\t\t26\t1212\t\t\t0\t\t\tAsia/Kabul\t2020-01-01",
		"1215957\tTirmiz\tTirmiz\tTermez\t37.5\t67.5\tP\tPPLA\tUZ\t\t12\t\t\t\t999\t\t\tAsia/Samarkand\t2020-01-01",
		"9000003\tNew Hope Camp\tNew Hope Camp\t\t37.1\t69.6\tS\tCMPRF\tAF\t\t26\t\t\t\t0\t\t\tAsia/Kabul\t2020-01-01",
		"9000004\tSteep Knoll\tSteep Knoll\t\t37.1\t69.7\tT\tHLL\tAF\t\t26\t\t\t\t0\t\t\tAsia/Kabul\t2020-01-01",
		"9000005\tFarzul District\tFarzul District\t\t37.15\t69.65\tA\tADM2\tAF\t\t26\t9999\t\t\t0\t\t\tAsia/Kabul\t2020-01-01",
		"9000006\tLower Farzul\tLower Farzul\t\t37.16\t69.66\tP\tPPL\tAF\t\t26\t9999\t\t\t0\t\t\tAsia/Kabul\t2020-01-01",
	}
	if change != nil {
		change(rows)
	}
	d := Dump{filepath.Join(dir, "allCountries.txt"), filepath.Join(dir, "alternateNamesV2.txt"), filepath.Join(dir, "admin1CodesASCII.txt"), filepath.Join(dir, "admin2Codes.txt")}
	for file, s := range map[string]string{
		d.Places:     strings.Join(rows, "\n") + "\n",
		d.Alternates: "1\t9000002\tfa\tBrimzat\t\t\t\t\t\t\n2\t9000002\ten\tUpper Brimzat\t1\t\t\t\t\t\n3\t9000001\ten\tOld Qwortzul\t1\t\t\t1\t\t\n",
		d.Admin1:     "AF.26\tTakharistan\tTakharistan\t1123230\n",
		d.Admin2:     "AF.26.1212\tQwarz District\tQwarz District\t1\nAF.26.8888\tNobody Knows Where\tNobody Knows Where\t2\n",
	} {
		if err := os.WriteFile(file, []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

func TestImport(t *testing.T) {
	out := filepath.Join(t.TempDir(), "monday.places")
	sum, err := Import(context.Background(), dump(t, nil), out, nil)
	if err != nil {
		t.Fatal(err)
	}
	if sum.Rows != 7 || sum.Kept != 9 || sum.Resumed {
		t.Errorf("%+v", sum)
	}
	g, err := LoadWith(out)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"Qwortzul": "geonames:9000001", "qurtsul": "geonames:9000001", "QWZ": "", "Old Qwortzul": "",
		"Upper Brimzat": "geonames:9000002", "Brimzat-e Bala": "geonames:9000002", "Steep Knoll": "", "New Hope Camp": "geonames:9000003",
		"Tirmiz": "geonames:1215957", "Termez": "geonames:1215957", "Termiz": "", // a name that the row no longer gives
		"Takharistan": "admin1:AF.26", "Qwarz": "admin2:AF.26.1212", "Nobody Knows Where": "", "Farzul": "geonames:9000005",
		"Kunduz": "admin1:AF.24 admin2:AF.24.1401 geonames:1135689 geonames:751818",
	} {
		if got := strings.Join(g.lookUp(name), " "); got != want {
			t.Errorf("%s is %q, not %q", name, got, want)
		}
	}
	if _, err := os.Stat(out + ".parts"); !errors.Is(err, os.ErrNotExist) {
		t.Error("the parts are left over")
	}
}

// TestImportedPlacesAreResolved: by name, by key, with their units, and with the
// row's point for a place that was there.
func TestImportedPlacesAreResolved(t *testing.T) {
	out := filepath.Join(t.TempDir(), "monday.places")
	if _, err := Import(context.Background(), dump(t, nil), out, nil); err != nil {
		t.Fatal(err)
	}
	g, err := LoadWith(out)
	if err != nil {
		t.Fatal(err)
	}
	for s, want := range map[string]string{
		"Shells fell on Upper Brimzat in Takhar province, Afghanistan.":            "Upper Brimzat=geonames:9000002 Takhar=admin1:AF.26 Afghanistan=country:AF",
		"Shells fell on the village of Kwortzul in Uzbekistan.":                    "Kwortzul=geonames:9000001 Uzbekistan=country:UZ",
		"Rockets hit Termez, Uzbekistan.":                                          "Termez=geonames:1215957 Uzbekistan=country:UZ",
		"Fighters took Lower Farzul in the Farzul district of Takhar, Afghanistan": "Lower Farzul=geonames:9000006 Farzul district=geonames:9000005 Takhar=admin1:AF.26 Afghanistan=country:AF",
	} {
		x := plain(s)
		g.Resolve(x)
		if got := strings.Join(found(x), " "); got != want {
			t.Errorf("%s\n got %s\nwant %s", s, got, want)
		}
		for i := range x.Places {
			switch p := &x.Places[i]; p.ID {
			case "geonames:1215957":
				if *p.Lat != 37.5 || p.Name != "Tirmiz" {
					t.Errorf("%+v is not what its row says", p)
				}
			case "geonames:9000006":
				if p.Admin1 != "Takhar" || p.Admin2 != "Farzul District" {
					t.Errorf("%+v", p)
				}
			}
		}
	}
}

func TestImportRefusesBrokenDumps(t *testing.T) {
	out := filepath.Join(t.TempDir(), "monday.places")
	if _, err := Import(context.Background(), dump(t, nil), out, nil); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	swap := func(a, b int) func([]string) {
		return func(rows []string) {
			for i := range rows {
				c := strings.Split(rows[i], "\t")
				c[a], c[b] = c[b], c[a]
				rows[i] = strings.Join(c, "\t")
			}
		}
	}
	for _, c := range []struct {
		name   string
		change func([]string)
		want   string
	}{
		{"a row too short", func(r []string) { r[2] = r[2][:60] }, "allCountries.txt:3: 16 columns where 19 are due"},
		{"no such latitude", func(r []string) { r[1] = strings.Replace(r[1], "37.0", "97.0", 1) }, "allCountries.txt:2: columns 5 and 6: impossible coordinates"},
		{"not a number", func(r []string) { r[1] = strings.Replace(r[1], "37.0", "NaN", 1) }, "allCountries.txt:2: columns 5 and 6: impossible coordinates"},
		{"name before id", swap(0, 1), `allCountries.txt:1: column 1: "Qwortzul" is no GeoNames id`},
		{"class and country", swap(6, 8), "allCountries.txt:1: column 7: \"UZ\" is no feature class"},
		{"longitude before latitude", swap(4, 5), "allCountries.txt:1: columns 5 and 6: of 4 places, 4 lie outside of their country"},
		{"day and population", swap(14, 18), "allCountries.txt:1: column 15: \"2020-01-01\" is no population"},
		{"the end cut off", func(r []string) { r[6] += "\n9000007\tHalf" }, "allCountries.txt:8: 2 columns where 19 are due"},
	} {
		_, err := Import(context.Background(), dump(t, c.change), out, nil)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, not %q", c.name, err, c.want)
		}
		if after, err := os.ReadFile(out); err != nil || !slices.Equal(before, after) {
			t.Errorf("%s: what was there before is gone", c.name)
		}
	}
	d := dump(t, nil)
	for file, want := range map[*string]string{&d.Places: "allCountries.txt:7: ends in the middle", &d.Alternates: "alternateNamesV2.txt:3: ", &d.Admin1: "admin1CodesASCII.txt:1: ", &d.Admin2: "admin2Codes.txt:2: "} {
		b, err := os.ReadFile(*file)
		if err != nil {
			t.Fatal(err)
		}
		broken := *file + ".cut"
		os.WriteFile(broken, b[:len(b)-3], 0o644)
		whole := *file
		*file = broken
		if _, err := Import(context.Background(), d, out, nil); err == nil || !strings.Contains(err.Error(), strings.Replace(want, ".txt", ".txt.cut", 1)) {
			t.Errorf("%s: %v", filepath.Base(broken), err)
		}
		*file = whole
	}
}

// TestImportGoesOn stops an import in the middle and compares what the next one
// makes with what one that was not stopped makes.
func TestImportGoesOn(t *testing.T) {
	d := Dump{Places: filepath.Join(t.TempDir(), "allCountries.txt")}
	synthesize(t, d.Places, 25_000)
	whole, stopped := filepath.Join(t.TempDir(), "a.places"), filepath.Join(t.TempDir(), "b.places")
	if _, err := importParts(context.Background(), d, whole, 4000, nil); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	_, err := importParts(ctx, d, stopped, 4000, func(done, total int64) {
		if done*10 > total*6 {
			stop()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	if _, err := os.Stat(stopped); !errors.Is(err, os.ErrNotExist) {
		t.Error("a half import is in use")
	}
	first := int64(-1)
	sum, err := importParts(context.Background(), d, stopped, 4000, func(done, total int64) {
		if first < 0 {
			first = done * 10 / total
		}
	})
	if err != nil || !sum.Resumed || first < 3 {
		t.Errorf("%+v, began at %d tenths, %v", sum, first, err)
	}
	a, _ := os.ReadFile(whole)
	b, _ := os.ReadFile(stopped)
	if len(a) == 0 || !slices.Equal(a, b) {
		t.Errorf("the two differ: %d and %d bytes", len(a), len(b))
	}
}

func TestOpenImportedRefusesDamage(t *testing.T) {
	out := filepath.Join(t.TempDir(), "monday.places")
	if _, err := Import(context.Background(), dump(t, nil), out, nil); err != nil {
		t.Fatal(err)
	}
	good, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	bad := filepath.Join(t.TempDir(), "bad.places")
	for n := 0; n < len(good); n += 7 {
		os.WriteFile(bad, good[:n], 0o644)
		if m, err := openImported(bad); err == nil {
			t.Fatalf("a file cut at %d of %d bytes is taken", n, len(good))
		} else if m != nil {
			t.Fatal("something is returned beside the error")
		}
	}
	for n := range good { // must not panic
		b := slices.Clone(good)
		b[n] ^= 0x55
		os.WriteFile(bad, b, 0o644)
		if m, err := openImported(bad); err == nil {
			for j := range m.rows {
				m.line(int32(j))
			}
			m.f.Close()
		}
	}
}

// synthesize writes a made-up dump: villages of made-up names around the towns
// of the embedded gazetteer, of all kinds of features, as many rows as asked for.
func synthesize(t testing.TB, file string, rows int) {
	t.Helper()
	g := gazetteer(t)
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	w := bufio.NewWriterSize(f, 1<<20)
	r := rand.New(rand.NewPCG(1, 2))
	word := func() string {
		const consonants, vowels = "bdfgklmnprstvz", "aeiou"
		var b []byte
		for range 2 + r.IntN(3) {
			b = append(b, consonants[r.IntN(len(consonants))], vowels[r.IntN(len(vowels))])
		}
		b[0] -= 'a' - 'A'
		return string(b)
	}
	features := []string{"P\tPPL", "P\tPPL", "P\tPPL", "P\tPPLX", "S\tCMP", "H\tSTM", "T\tHLL", "A\tADM3", "S\tMSQE"}
	for i := range rows {
		s := &g.spots[r.Int32N(g.packed)]
		name := word()
		fmt.Fprintf(w, "%d\t%s\t%s\t%s,%s %s\t%.4f\t%.4f\t%s\t%s\t\t%02d\t\t\t\t%d\t\t\tEtc/UTC\t2020-01-01\n", 20_000_000+i, name, name, word(), name, word(),
			float64(s.lat)/10000, float64(s.lon)/10000, features[r.IntN(len(features))], g.countries[s.country-1], r.IntN(30), r.IntN(3000))
	}
	if err := errors.Join(w.Flush(), f.Close()); err != nil {
		t.Fatal(err)
	}
}

// BenchmarkImport imports a made-up dump of two million rows, and says the memory
// that it takes to make the file and to read reports with it.
func BenchmarkImport(b *testing.B) {
	const rows = 2_000_000
	dir := b.TempDir()
	d, out := Dump{Places: filepath.Join(dir, "allCountries.txt")}, filepath.Join(dir, "monday.places")
	synthesize(b, d.Places, rows)
	gazetteer(b)
	for b.Loop() {
		peak := watchHeap(func() {
			if _, err := Import(context.Background(), d, out, nil); err != nil {
				b.Fatal(err)
			}
		})
		b.ReportMetric(peak/1e6, "MB-peak")
	}
	b.ReportMetric(rows*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
	st, err := os.Stat(out)
	if err != nil {
		b.Fatal(err)
	}
	start := time.Now()
	var g *Gazetteer
	held := watchHeap(func() {
		if g, err = LoadWith(out); err != nil {
			b.Fatal(err)
		}
		runtime.GC()
	})
	b.ReportMetric(float64(st.Size())/1e6, "MB-file")
	b.ReportMetric(time.Since(start).Seconds(), "s-load")
	b.ReportMetric(held/1e6, "MB-load-peak")
	runtime.KeepAlive(g)
}

// watchHeap returns by how many bytes the heap grew at most while f ran, as seen
// every few milliseconds.
func watchHeap(f func()) float64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	before := m.HeapAlloc
	var peak atomic.Uint64
	done := make(chan struct{})
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			peak.Store(max(peak.Load(), m.HeapAlloc))
			select {
			case <-done:
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	}()
	f()
	close(done)
	<-ended
	return float64(peak.Load()) - float64(before)
}
