package place

import (
	"strings"

	"github.com/vedette-org/vedette"
)

// LoadWith reads the embedded gazetteer and lays a file of imported places over
// it: a row that has the GeoNames id of an embedded place takes its stead, with
// its own point, kind, people and names; one of a first- or second-level unit
// gives its names to the embedded unit of that code, whose id and point stay; all
// others are added. An empty name means none.
func LoadWith(file string) (*Gazetteer, error) {
	if file == "" {
		return Load()
	}
	m, err := openImported(file)
	if err != nil {
		return nil, err
	}
	return load(m)
}

// lay joins imported places to the embedded ones, before names are indexed.
func (g *Gazetteer) lay(m *imported) {
	if m == nil {
		return
	}
	g.imported = m
	m.first = int32(len(g.spots))
	m.own, m.row = map[int32]int32{}, map[int32]int32{}
	units := g.importedUnits(m)
	byID := map[uint32]int32{}
	for i := range g.packed {
		if id := g.spots[i].geonames; id != 0 {
			byID[id] = i
		}
	}
	spots := make([]spot, len(g.spots), len(g.spots)+len(m.rows))
	copy(spots, g.spots)
	for j := range m.rows {
		r := &m.rows[j]
		s := r.spot
		s.country = g.countryOf[vedette.Country(r.home[:])]
		s.admin1, s.admin2 = unitAt(units, r.admin1), unitAt(units, r.admin2)
		if i, ok := byID[s.geonames]; ok && r.flag&(rowIsUnit|rowNoPoint) == 0 {
			m.own[int32(j)], m.row[i] = i, int32(j)
			s.country = spots[i].country // the spots of a country stand together
			spots[i] = s
		}
		spots = append(spots, s)
	}
	g.spots, m.rows = spots, nil
}

// importedUnits returns the spots of the codes of units, and makes the rows that
// stand for an embedded unit give it their names.
func (g *Gazetteer) importedUnits(m *imported) []int32 {
	embedded := map[string]int32{}
	for i := range g.packed {
		if c := g.spots[i].class; c == classAdmin1 || c == classAdmin2 {
			embedded[g.codes.at(i)] = i
		}
	}
	units := make([]int32, len(m.codes))
	for u, c := range m.codes {
		units[u] = none
		if i, ok := embedded[c]; ok {
			units[u] = i
		}
	}
	for _, pointless := range []bool{false, true} { // a row with a point may be the unit of one without
		for j := range m.rows {
			r := &m.rows[j]
			u := r.admin1
			if r.class == classAdmin2 {
				u = r.admin2
			}
			if r.flag&rowIsUnit == 0 || u == none || (r.flag&rowNoPoint != 0) != pointless {
				continue
			}
			switch {
			case units[u] != none:
				m.own[int32(j)] = units[u]
			case pointless:
				m.own[int32(j)] = none
			default:
				units[u] = m.first + int32(j)
			}
		}
	}
	return units
}

func unitAt(units []int32, u int32) int32 {
	if u < 0 || int(u) >= len(units) {
		return none
	}
	return units[u]
}

// rowOf returns the imported row that spot i is or was overridden by.
func (g *Gazetteer) rowOf(i int32) (int32, bool) {
	switch m := g.imported; {
	case m == nil:
		return 0, false
	case i >= m.first:
		return i - m.first, true
	default:
		j, ok := m.row[i]
		return j, ok
	}
}

// find appends the places of a name to dst.
func (g *Gazetteer) find(dst []posting, h uint64) []posting {
	dst = g.byName.find(dst, h)
	if g.imported != nil {
		dst = g.imported.find(dst, g.imported.byName, h)
	}
	return dst
}

// findKey appends the places of a transliteration key to dst.
func (g *Gazetteer) findKey(dst []posting, k uint64) []posting {
	dst = g.byKey().find(dst, k)
	if g.imported != nil {
		dst = g.imported.find(dst, g.imported.byKey, k)
	}
	return dst
}

// find appends the spots of the rows that bear a name.
func (m *imported) find(dst []posting, x *index, h uint64) []posting {
	n := len(dst)
	dst = x.find(dst, h)
	kept := dst[:n]
	for _, p := range dst[n:] {
		i, ok := m.own[p.spot()]
		if !ok {
			i = m.first + p.spot()
		}
		if i != none {
			kept = append(kept, p.quality()|posting(i))
		}
	}
	return kept
}

// importedNames cuts the line of a row into display name and folded others.
func (g *Gazetteer) importedNames(row int32) (name, others string) {
	name, others, _ = strings.Cut(g.imported.line(row), "\t")
	return name, others
}
