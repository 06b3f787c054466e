package place

import (
	"bufio"
	"slices"
	"strings"
)

// placeUnits gives each unit the mean point of its towns, and their people; one
// that is called like its seat gets the seat's other names ("Kharkov" region).
func (b *builder) placeUnits() {
	type mean struct {
		lat, lon, n, people int64
		box
	}
	sums := map[int]*mean{}
	put := func(code string, e *entry) {
		u, ok := b.admin[code]
		if !ok {
			return
		}
		m := sums[u]
		if m == nil {
			m = &mean{box: empty}
			sums[u] = m
		}
		m.lat += int64(e.lat)
		m.lon += int64(e.lon)
		m.n++
		m.people += int64(e.population)
		m.stretch(&e.spot)
	}
	for i := range b.entries {
		if e := &b.entries[i]; e.class < classAdmin1 {
			put(b.drafts[i].admin1, e)
			put(b.drafts[i].admin2, e)
		}
	}
	for u, m := range sums {
		e := &b.entries[u]
		e.lat, e.lon, e.population = int32(m.lat/m.n), int32(m.lon/m.n), uint32(m.people)
		b.drafts[u].placed = true
		b.drafts[u].box, b.drafts[u].middle = m.box, m.middle()
		if e.class == classAdmin1 {
			b.sum.Admin1++
		} else {
			b.sum.Admin2++
		}
	}
	b.nameAfterSeats()
}

func (b *builder) nameAfterSeats() {
	for i := range b.entries {
		e, code := &b.entries[i], b.drafts[i].admin1
		if e.class != classSeat1 && e.class != classCapital {
			continue
		}
		u, ok := b.admin[code]
		if !ok || !b.sharesName(u, e) {
			continue
		}
		b.alias(u, e.name)
		for _, a := range e.alts {
			b.alias(u, a)
		}
	}
}

func (b *builder) sharesName(u int, e *entry) bool {
	unit := &b.entries[u]
	for _, n := range append([]string{fold(unit.name)}, unit.alts...) {
		if n == fold(e.name) || slices.Contains(e.alts, n) {
			return true
		}
	}
	return false
}

// readLabels moves first-level units to their label points in Natural Earth and
// gives them its names. A unit of several parts has several points: the one
// nearest to the middle of the box around its towns counts, if it is nearer to
// it than a third of the box is wide or high; else the mean of the towns stays.
func (b *builder) readLabels(file string) error {
	if file == "" {
		return nil
	}
	f, err := openSource(file, "")
	if err != nil {
		return err
	}
	defer f.Close()
	best := map[int]spot{}
	names := map[int][]string{}
	byName := b.unitNames()
	sc := bufio.NewScanner(f)
	for n := 1; sc.Scan(); n++ {
		c := strings.Split(sc.Text(), "\t")
		if n == 1 || len(c) < 4 || c[1] == "" {
			continue
		}
		lat, lon, ok := degrees(c[2], c[3])
		if !ok {
			return sourceFault(file, n, "impossible coordinates %q, %q", c[2], c[3])
		}
		p := spot{lat: lat, lon: lon}
		u, ok := byName.find(c[0], c[1])
		if !ok {
			continue
		}
		home := b.drafts[u].middle
		if q, seen := best[u]; !seen || apart(&home, &p) < apart(&home, &q) {
			best[u] = p
		}
		names[u] = append(names[u], c[1])
	}
	if err := sc.Err(); err != nil {
		return err
	}
	for u, p := range best {
		if h := b.drafts[u].middle; !b.drafts[u].box.near(&h, &p) {
			continue
		}
		b.entries[u].lat, b.entries[u].lon = p.lat, p.lon
		b.drafts[u].placed = true
		b.sum.Labelled++
		for _, n := range names[u] {
			b.alias(u, n)
		}
	}
	return nil
}

// unitNames maps "AF" and a name or its key to a first-level unit; a key that
// two units share maps to none.
type unitNames map[string]int

func (b *builder) unitNames() unitNames {
	m := unitNames{}
	put := func(k string, u int) {
		if v, ok := m[k]; ok && v != u {
			u = -1
		}
		m[k] = u
	}
	for u := range b.entries {
		e := &b.entries[u]
		if e.class != classAdmin1 {
			continue
		}
		code := b.countries[e.country-1]
		for _, n := range append([]string{fold(e.name)}, e.alts...) {
			put(code+"="+n, u)
			put(code+"~"+string(appendKey(nil, []byte(n))), u)
		}
	}
	return m
}

func (m unitNames) find(country, name string) (int, bool) {
	for _, n := range []string{name, properName(name)} {
		f := fold(n)
		if f == "" {
			continue
		}
		if u, ok := m[country+"="+f]; ok && u >= 0 {
			return u, true
		}
		if u, ok := m[country+"~"+string(appendKey(nil, []byte(f)))]; ok && u >= 0 {
			return u, true
		}
	}
	return 0, false
}
