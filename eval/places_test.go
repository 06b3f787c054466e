package eval

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func at(start, end int, lat, lon float64) toponym {
	return toponym{Start: start, End: end, Lat: &lat, Lon: &lon}
}

func TestPlacesScore(t *testing.T) {
	var s placesScore
	unplaced := toponym{Start: 40, End: 50}
	s.add(
		[]toponym{at(0, 5, 10, 10), at(10, 20, 20, 20), at(30, 35, 0, 0), unplaced},
		[]toponym{at(0, 5, 10.5, 10), at(12, 20, 25, 20), at(42, 45, 1, 1), at(60, 66, 1, 1)},
	)
	// Found: two of three, one of them exactly; one within 161 km (56 km), none within 20.
	// The prediction at 42 meets a toponym without a point and does not count.
	if s != (placesScore{docs: 1, gold: 3, predicted: 3, found: 2, strict: 1, near: 1, close: 0, resolved: 2}) {
		t.Errorf("%+v", s)
	}
}

func TestPlacesOnTRNews(t *testing.T) {
	dir := os.Getenv("VEDETTE_CORPORA")
	if dir == "" {
		t.Skip("VEDETTE_CORPORA is not set")
	}
	var out bytes.Buffer
	r, err := Places(Request{Data: []string{filepath.Join(dir, "geo/trnews.jsonl")}, Predictions: &out})
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(out.String(), "\n"); n != 59 {
		t.Errorf("%d predictions for 59 documents", n)
	}
	for _, m := range r.Metrics {
		if m.Name == "end-to-end F1@161" && m.Value < 0.70 {
			t.Errorf("%s is %.3f: something broke", m.Name, m.Value)
		}
	}
}

func TestPlacesByClass(t *testing.T) {
	p, a := at(0, 5, 10, 10), at(10, 15, 20, 20)
	p.Class, a.Class = "P", "A"
	var s placesScore
	s.add(ofClass([]toponym{p, a}, "A"), []toponym{at(0, 5, 50, 50), at(10, 15, 20, 20), at(20, 25, 0, 0)})
	if s != (placesScore{docs: 1, gold: 1, predicted: 2, found: 1, strict: 1, near: 1, close: 1, resolved: 1}) {
		t.Errorf("%+v", s)
	}
}
