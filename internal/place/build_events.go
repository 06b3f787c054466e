package place

import (
	"compress/gzip"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
)

// readEvents reads the places at which UCDP GED puts its events: villages and
// districts of countries at war, many of which GeoNames' cities lack. Only rows
// with an even id are read; the others are for measuring. A place that is there
// already gets the spelling as another name.
func (b *builder) readEvents(file string) error {
	if file == "" {
		return nil
	}
	f, err := openSource(file, "")
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return sourceFault(file, 0, "is not gzipped: %v", err)
	}
	r := csv.NewReader(z)
	head, err := r.Read()
	if err != nil {
		return sourceFault(file, 1, "%v", err)
	}
	col := map[string]int{}
	for i, h := range head {
		col[h] = i
	}
	for _, need := range []string{"id", "country", "adm_1", "where_coordinates", "where_prec", "latitude", "longitude"} {
		if _, ok := col[need]; !ok {
			return sourceFault(file, 1, "has no column %q", need)
		}
	}
	g := b.newGround()
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return sourceFault(file, 0, "%v", err)
		}
		if id := row[col["id"]]; id == "" || (id[len(id)-1]-'0')%2 != 0 {
			continue
		}
		g.put(row[col["country"]], row[col["adm_1"]], row[col["where_coordinates"]], row[col["where_prec"]], row[col["latitude"]], row[col["longitude"]])
	}
	return nil
}

// ground finds what is already in the gazetteer near a point.
type ground struct {
	b     *builder
	cells map[[2]int32][]int // tenths of a degree
	units unitNames
	codes map[string]bool
}

func (b *builder) newGround() *ground {
	g := &ground{b: b, cells: map[[2]int32][]int{}, units: b.unitNames(), codes: map[string]bool{}}
	for i := range b.entries {
		if e := &b.entries[i]; b.drafts[i].placed && e.class != classAdmin1 {
			g.cells[cell(&e.spot)] = append(g.cells[cell(&e.spot)], i)
		}
	}
	return g
}

func cell(s *spot) [2]int32 { return [2]int32{s.lat / 1000, s.lon / 1000} }

// eventKinds are the words behind GED's names of places.
var eventKinds = map[string]class{
	"town": classTown, "village": classTown, "city": classTown, "villages": classTown, "settlement": classTown,
	"suburb": classSection, "neighborhood": classSection, "neighbourhood": classSection,
	"district": classAdmin2, "raion": classAdmin2, "region": classAdmin2, "municipality": classAdmin2, "township": classAdmin2,
	"area": classAdmin2, "camp": classSite, "airport": classSite, "airbase": classSite, "base": classSite,
}

// put adds the place of one event. where is "Ar Rastan town",
// "Markounda region"; prec is GED's precision, 1 to 7: 1 and 2 are points, 3 is
// a second-level unit.
func (g *ground) put(country, unit, where, prec, lat, lon string) {
	where = strings.Join(strings.Fields(where), " ")
	i := strings.LastIndexByte(where, ' ')
	if i < 0 || strings.ContainsAny(where, "/(,;") {
		return
	}
	c, ok := eventKinds[strings.ToLower(where[i+1:])]
	name := where[:i]
	la, lo, okay := degrees(lat, lon)
	if !ok || !okay || !latin(name) || prec > "3" || (c == classAdmin2) != (prec == "3") {
		return
	}
	p := spot{lat: la, lon: lo, class: c}
	if at := g.same(&p, name); at >= 0 {
		if g.b.alias(at, name) {
			g.b.sum.EventNames++
		}
		return
	}
	g.insert(&p, name, unit, g.b.countryCalled(country))
}

// same returns the entry near p that bears the name or its key, -1 where there
// is none.
func (g *ground) same(p *spot, name string) int {
	f := []byte(fold(name))
	key := string(appendKey(nil, f))
	best, far, reach := -1, int64(0), int64(25)
	if p.class == classAdmin2 {
		reach = 60
	}
	at := cell(p)
	for dy := int32(-4); dy <= 4; dy++ {
		for dx := int32(-4); dx <= 4; dx++ {
			for _, i := range g.cells[[2]int32{at[0] + dy, at[1] + dx}] {
				e := &g.b.entries[i]
				if (e.class == classAdmin2) != (p.class == classAdmin2) || !within(&e.spot, p, reach) || !g.bears(e, string(f), key) {
					continue
				}
				if d := apart(&e.spot, p); best < 0 || d < far {
					best, far = i, d
				}
			}
		}
	}
	return best
}

func (g *ground) bears(e *entry, folded, key string) bool {
	f := []byte(fold(e.name))
	if string(f) == folded || slices.Contains(e.alts, folded) || string(appendKey(nil, f)) == key {
		return true
	}
	return slices.ContainsFunc(e.alts, func(a string) bool { return string(appendKey(nil, []byte(a))) == key })
}

// countryCalled returns the country that GED calls by a name, 0 for none:
// "Myanmar (Burma)".
func (b *builder) countryCalled(name string) uint8 {
	name, _, _ = strings.Cut(name, " (")
	return b.countryOf[b.codeOf[fold(name)]]
}

// insert adds a place that is not there yet, in the units of the nearest town of
// its country, or of any where GED's name of the country is not known.
func (g *ground) insert(p *spot, name, unit string, country uint8) {
	near := g.nearest(p, country)
	if near < 0 {
		near = g.nearest(p, 0)
	}
	if near < 0 {
		return
	}
	e := entry{spot: *p, name: display(name, title(fold(name)))}
	e.country = g.b.entries[near].country
	d := draft{admin1: g.b.drafts[near].admin1, placed: true}
	code := g.b.countries[e.country-1]
	if u, ok := g.units.find(code, unit); ok {
		d.admin1 = g.b.entries[u].code
	}
	e.code = "ged:" + strings.ToLower(code) + "-" + strings.ReplaceAll(fold(name), " ", "-")
	if p.class == classAdmin2 {
		e.code += "-district"
	}
	for base, n := e.code, 2; g.codes[e.code]; n++ {
		e.code = base + "-" + strconv.Itoa(n)
	}
	g.codes[e.code] = true
	i := g.b.add(e, d)
	g.cells[cell(p)] = append(g.cells[cell(p)], i)
	g.b.sum.EventPlaces++
}

// nearest returns the town nearest to p, of a country where it is not 0; -1 for
// none near.
func (g *ground) nearest(p *spot, country uint8) int {
	best, far := -1, int64(0)
	at := cell(p)
	for ring := int32(1); ring <= 8 && best < 0; ring *= 2 {
		for dy := -ring; dy <= ring; dy++ {
			for dx := -ring; dx <= ring; dx++ {
				for _, i := range g.cells[[2]int32{at[0] + dy, at[1] + dx}] {
					e := &g.b.entries[i]
					if d := apart(&e.spot, p); e.class.settled() && (country == 0 || e.country == country) && (best < 0 || d < far) {
						best, far = i, d
					}
				}
			}
		}
	}
	return best
}
