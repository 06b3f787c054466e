package place

import "sync"

// homes knows about where each country lies, to notice a dump whose latitudes
// and longitudes stand in the wrong columns: each may be possible.
type homes struct {
	boxes        map[[2]byte]box
	seen, abroad int
	first        int // line of the first row abroad
	done         bool
}

const (
	homeRows  = 2000  // rows looked at
	homeSlack = 50000 // 5 degrees around the towns of a country
)

// countryBoxes takes the boxes around the towns of each country from the
// embedded gazetteer, once.
var countryBoxes = sync.OnceValues(func() (map[[2]byte]box, error) {
	g, err := Load()
	if err != nil {
		return nil, err
	}
	boxes := map[[2]byte]box{}
	for i := range g.spots[:g.packed] {
		s := &g.spots[i]
		if s.country == 0 || !s.class.settled() {
			continue
		}
		code := [2]byte([]byte(g.countries[s.country-1]))
		b, ok := boxes[code]
		if !ok {
			b = empty
		}
		b.stretch(s)
		boxes[code] = b
	}
	return boxes, nil
})

// see looks at one row; it fails where most of the first rows lie abroad.
func (h *homes) see(d *dumpRow, l *lineReader) error {
	b, ok := h.boxes[d.home]
	if h.done || !ok || d.feature != 'P' {
		return nil
	}
	h.seen++
	if d.lat < b.south-homeSlack || d.lat > b.north+homeSlack || d.lon < b.west-homeSlack || d.lon > b.east+homeSlack {
		h.abroad++
		if h.first == 0 {
			h.first = l.line
		}
	}
	if h.seen < homeRows {
		return nil
	}
	return h.verdict(l.file)
}

func (h *homes) verdict(file string) error {
	h.done = true
	if h.abroad*2 > h.seen {
		return sourceFault(file, h.first, "columns 5 and 6: of %d places, %d lie outside of their country: latitude and longitude may have changed places", h.seen, h.abroad)
	}
	return nil
}
