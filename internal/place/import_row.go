package place

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"unsafe"
)

// dumpColumns of a row of allCountries.txt (download.geonames.org/export/dump/readme.txt):
// id, name, name in ASCII, alternate names, latitude, longitude, feature class,
// feature code, country, its alternates, admin1 to admin4, population,
// elevation, elevation model, time zone, day of the last change.
const dumpColumns = 19

// dumpRow is one row, valid until the next is read.
type dumpRow struct {
	spot
	home             [2]byte // country, zero where there is none
	name, ascii      []byte
	alternates       []byte
	feature          byte
	code             string
	admin1, admin2   []byte
	unit             []byte // the code of a unit read from a table of codes: "AF.26.1212"
	columns          [dumpColumns][]byte
	located, inTable bool
}

// parse reads a row, and refuses one whose columns cannot be what they should.
func (d *dumpRow) parse(b []byte) error {
	if err := d.split(b, dumpColumns); err != nil {
		return err
	}
	c := &d.columns
	id, err := strconv.ParseUint(text0(c[0]), 10, 32)
	if err != nil || id == 0 {
		return fmt.Errorf("column 1: %q is no GeoNames id", c[0])
	}
	var ok bool
	if d.lat, d.lon, ok = degrees(text0(c[4]), text0(c[5])); !ok {
		return fmt.Errorf("columns 5 and 6: impossible coordinates %q, %q", c[4], c[5])
	}
	if len(c[6]) > 1 || len(c[6]) == 1 && bytes.IndexByte([]byte("AHLPRSTUV"), c[6][0]) < 0 {
		return fmt.Errorf("column 7: %q is no feature class", c[6])
	}
	if !isFeatureCode(c[7]) {
		return fmt.Errorf("column 8: %q is no feature code", c[7])
	}
	if n := len(c[8]); n != 0 && (n != 2 || !isUpperLetter(c[8][0]) || !isUpperLetter(c[8][1])) {
		return fmt.Errorf("column 9: %q is no country code", c[8])
	}
	people, err := strconv.ParseUint(text0(c[14]), 10, 64)
	if err != nil && len(c[14]) > 0 {
		return fmt.Errorf("column 15: %q is no population", c[14])
	}
	if !isDay(c[18]) {
		return fmt.Errorf("column 19: %q is no day", c[18])
	}
	if len(c[1]) == 0 {
		return errors.New("column 2: the name is empty")
	}
	d.geonames, d.population = uint32(id), uint32(min(people, 1<<32-1))
	d.name, d.ascii, d.alternates, d.admin1, d.admin2, d.unit = c[1], c[2], c[3], c[10], c[11], nil
	d.home, d.feature, d.code, d.located, d.inTable = [2]byte{}, 0, text0(c[7]), true, false
	copy(d.home[:], c[8])
	if len(c[6]) == 1 {
		d.feature = c[6][0]
	}
	return nil
}

// parseUnit reads a row of admin1CodesASCII.txt or admin2Codes.txt.
func (d *dumpRow) parseUnit(b []byte, as class) error {
	if err := d.split(b, 4); err != nil {
		return err
	}
	c := &d.columns
	dots := 1
	if as == classAdmin2 {
		dots = 2
	}
	if bytes.Count(c[0], []byte(".")) < dots || len(c[0]) < 4 || c[0][2] != '.' {
		return fmt.Errorf("column 1: %q is no code of such a unit", c[0])
	}
	id, err := strconv.ParseUint(text0(c[3]), 10, 32)
	if err != nil || len(c[1]) == 0 {
		return fmt.Errorf("columns 2 and 4: %q, %q are no name and GeoNames id", c[1], c[3])
	}
	d.spot = spot{geonames: uint32(id)}
	d.name, d.ascii, d.alternates, d.unit = c[1], c[2], nil, c[0]
	d.home, d.located, d.inTable = [2]byte{c[0][0], c[0][1]}, false, true
	return nil
}

// split cuts a line at its tabs into exactly n columns.
func (d *dumpRow) split(b []byte, n int) error {
	for i := range n {
		k := bytes.IndexByte(b, '\t')
		if k < 0 && i < n-1 || k >= 0 && i == n-1 {
			return fmt.Errorf("%d columns where %d are due", i+1+bytes.Count(b, []byte("\t")), n)
		}
		if k < 0 {
			k = len(b)
		}
		d.columns[i], b = b[:k], b[min(k+1, len(b)):]
	}
	return nil
}

// text0 reads bytes as a string without a copy: for as long as the row is valid.
func text0(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

func isUpperLetter(c byte) bool { return 'A' <= c && c <= 'Z' }

func isFeatureCode(b []byte) bool {
	for _, c := range b {
		if !isUpperLetter(c) && (c < '0' || c > '9') {
			return false
		}
	}
	return len(b) <= 10
}

func isDay(b []byte) bool {
	if len(b) == 0 {
		return true
	}
	if len(b) != 10 || b[4] != '-' || b[7] != '-' {
		return false
	}
	for i, c := range b {
		if i != 4 && i != 7 && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// keptFeatures are what news of conflicts places events at, beside settlements
// and units: bases, airfields, camps, prisons, border posts, dams, heights,
// islands and regions. Streams, hills and single buildings would double the
// file and share their names with villages.
var keptFeatures = map[string]class{
	"L.RGN": classRegion, "L.RGNE": classRegion, "L.MILB": classSite, "L.NVB": classSite, "L.LCTY": classTown, "L.PRT": classSite, "L.OILF": classSite,
	"S.AIRP": classSite, "S.AIRB": classSite, "S.AIRF": classSite, "S.INSM": classSite, "S.PSTB": classSite, "S.CSTM": classSite, "S.PRN": classSite,
	"S.CMP": classSite, "S.CMPRF": classSite, "S.DAM": classSite, "S.FT": classSite, "S.BRKS": classSite, "S.OILR": classSite, "S.PSN": classSite,
	"T.GRGE": classRegion, "T.PASS": classSite, "T.VAL": classRegion, "T.MTS": classRegion, "T.ISL": classRegion, "T.ISLS": classRegion, "T.PEN": classRegion, "T.DSRT": classRegion,
	"H.GULF": classRegion, "H.STRT": classRegion, "H.SEA": classRegion, "H.BAY": classRegion,
	"A.ADM1": classAdmin1, "A.ADM2": classAdmin2, "A.ADM3": classAdmin2, "A.ADM4": classAdmin2, "A.ADMD": classAdmin2,
}

// keptAs returns what a row is kept as. Countries have their own table.
func (d *dumpRow) keptAs() (class, bool) {
	if d.feature == 'P' {
		return classOf[d.code], true
	}
	var buf [16]byte
	as, ok := keptFeatures[string(append(append(buf[:0], d.feature, '.'), d.code...))]
	return as, ok
}
