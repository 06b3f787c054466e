package place

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"golang.org/x/sync/errgroup"
)

// table is a gazetteer file unpacked.
type table struct {
	countries []string
	spots     []spot
	names     lines
	codes     lines
	alts      lines
}

// lines are strings one after another, each ended by a line feed.
type lines struct {
	text   string
	starts []uint32 // of each, and one past the last
}

func (l *lines) at(i int32) string { return l.text[l.starts[i] : l.starts[i+1]-1] }

func newLines(b []byte, n int) (lines, error) {
	l := lines{text: string(b), starts: make([]uint32, 0, n+1)}
	l.starts = append(l.starts, 0)
	for i := 0; i < len(b); {
		k := bytes.IndexByte(b[i:], '\n')
		if k < 0 {
			break
		}
		i += k + 1
		l.starts = append(l.starts, uint32(i))
	}
	if len(l.starts) != n+1 || int(l.starts[n]) != len(b) {
		return l, fmt.Errorf("%w: %d lines where %d are due", errBroken, len(l.starts)-1, n)
	}
	return l, nil
}

// readTable unpacks a gazetteer file, the big columns side by side.
func readTable(file []byte) (*table, error) {
	packed, sizes, err := splitColumns(file)
	if err != nil {
		return nil, err
	}
	n := sizes[colClass]
	t := &table{spots: make([]spot, n)}
	var g errgroup.Group
	for _, c := range []struct {
		col int
		to  *lines
	}{{colName, &t.names}, {colCode, &t.codes}, {colAlt, &t.alts}} {
		g.Go(func() error {
			b, err := unpack(packed[c.col], sizes[c.col])
			if err == nil {
				*c.to, err = newLines(b, n)
			}
			return err
		})
	}
	g.Go(func() error { return t.readNumbers(packed, sizes) })
	if err := g.Wait(); err != nil {
		return nil, err
	}
	return t, nil
}

func (t *table) readNumbers(packed [columns][]byte, sizes [columns]int) error {
	var raw [columns][]byte
	for i := colCountries; i < colName; i++ {
		b, err := unpack(packed[i], sizes[i])
		if err != nil {
			return err
		}
		raw[i] = b
	}
	for i := 0; i+1 < len(raw[colCountries]); i += 2 {
		t.countries = append(t.countries, string(raw[colCountries][i:i+2]))
	}
	if len(raw[colCountry]) != len(t.spots) {
		return fmt.Errorf("%w: columns of unlike length", errBroken)
	}
	return t.fill(&raw)
}

// fill reads the columns of numbers into the spots.
func (t *table) fill(raw *[columns][]byte) error {
	last := spot{admin1: none, admin2: none}
	bad := false
	diff := func(col int) int64 {
		v, n := binary.Varint(raw[col])
		bad = bad || n <= 0
		raw[col] = raw[col][max(n, 0):]
		return v
	}
	for i := range t.spots {
		s := &t.spots[i]
		s.country, s.class = raw[colCountry][i], class(raw[colClass][i])
		s.admin1 = last.admin1 + int32(diff(colAdmin1))
		s.admin2 = last.admin2 + int32(diff(colAdmin2))
		s.geonames = uint32(int64(last.geonames) + diff(colGeoNames))
		s.lat = last.lat + int32(diff(colLat))
		s.lon = last.lon + int32(diff(colLon))
		p, n := binary.Uvarint(raw[colPopulation])
		raw[colPopulation] = raw[colPopulation][max(n, 0):]
		s.population = uint32(p)
		if bad || n <= 0 || !t.sound(s) {
			return fmt.Errorf("%w: entry %d", errBroken, i)
		}
		last = *s
	}
	return nil
}

// sound reports whether the numbers of a spot point into the table and onto the globe.
func (t *table) sound(s *spot) bool {
	n := int32(len(t.spots))
	return int(s.country) <= len(t.countries) && s.class < classes &&
		s.admin1 >= none && s.admin1 < n && s.admin2 >= none && s.admin2 < n &&
		-900000 <= s.lat && s.lat <= 900000 && -1800000 <= s.lon && s.lon <= 1800000
}
