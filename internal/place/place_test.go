package place

import (
	"runtime"
	"sync"
	"testing"
)

var loaded = sync.OnceValues(Load)

func gazetteer(t testing.TB) *Gazetteer {
	t.Helper()
	g, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// lookUp lists what a name stands for, for tests.
func (g *Gazetteer) lookUp(name string) (ids []string) {
	for _, p := range g.find(nil, hash([]byte(fold(name)))) {
		ids = append(ids, string(g.id(p.spot())))
	}
	return ids
}

func TestKeysLevelTransliterations(t *testing.T) {
	for _, names := range [][]string{
		{"Termez", "Termiz", "Tirmuz", "Tarmez"},
		{"Pyanj", "Panj", "Pyandzh"},
		{"Khwaja Ghar", "Khwajah Ghar", "Khoja Ghar", "Khwaja-Ghar"},
		{"El Fasher", "Al Fashir", "el-Fasher", "Al-Fasher"},
		{"Kharkov", "Kharkiv"},
		{"Mazar-i-Sharif", "Mazar-I-Sharif", "Mazar-e Sharif", "Mazar e-Sharif"},
		{"Sheberghan", "Shibirghan"},
		{"Kunduz", "Qunduz", "Konduz"},
		{"Sloviansk", "Slavyansk", "Slov'yansk"},
	} {
		want := string(appendKey(nil, []byte(fold(names[0]))))
		for _, n := range names[1:] {
			if got := string(appendKey(nil, []byte(fold(n)))); got != want {
				t.Errorf("%s has the key %q, %s %q", n, got, names[0], want)
			}
		}
	}
}

func TestKeysKeepNamesApart(t *testing.T) {
	for _, p := range [][2]string{{"Kabul", "Kobani"}, {"Homs", "Hama"}, {"Mosul", "Masai"}, {"Gao", "Goma"}, {"Balkh", "Baghlan"}, {"Kunar", "Kunduz"}} {
		a, b := appendKey(nil, []byte(fold(p[0]))), appendKey(nil, []byte(fold(p[1])))
		if string(a) == string(b) {
			t.Errorf("%s and %s share the key %q", p[0], p[1], a)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		g, err := Load()
		if err != nil {
			b.Fatal(err)
		}
		runtime.KeepAlive(g)
	}
}

// BenchmarkMemory reports what a loaded gazetteer holds.
func BenchmarkMemory(b *testing.B) {
	for b.Loop() {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		g, err := Load()
		if err != nil {
			b.Fatal(err)
		}
		runtime.GC()
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/1e6, "MB-held")
		b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/1e6, "MB-allocated")
		runtime.KeepAlive(g)
	}
}

// TestCountriesHavePoints holds each country to a point among its places: as its
// row says, or as the mean of them. One has no places.
func TestCountriesHavePoints(t *testing.T) {
	g := gazetteer(t)
	for n, i := range g.country {
		if i == none {
			continue
		}
		p, b := g.spots[i], empty
		spots := g.spotsIn(uint8(n))
		for k := range spots {
			b.stretch(&spots[k])
		}
		if len(spots) == 0 && g.countries[n-1] == "IO" {
			continue
		}
		if len(spots) == 0 || p.lat < b.south-30000 || p.lat > b.north+30000 || p.lon < b.west-30000 || p.lon > b.east+30000 {
			t.Errorf("%s (%d places) stands at %d, %d", g.name(i), len(spots), p.lat, p.lon)
		}
	}
}
