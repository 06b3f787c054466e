package place

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// The gazetteer file is a magic line and then the columns of one table, each as
// its packed and its raw length (unsigned varints) and its DEFLATE stream. A
// column by itself packs far better than a row: neighbours in the table are
// neighbours on the map, so most numbers are small differences, and the
// spellings of one name stand together.
const magic = "vedette places 1\n"

// columns of the file, in order.
const (
	colCountries  = iota // two letters each
	colCountry           // index in colCountries, +1; 0 where there is none
	colClass             // one byte
	colAdmin1            // number of the spot, +1; 0 where there is none; difference from the one before
	colAdmin2            // the same
	colGeoNames          // id, difference
	colPopulation        // people
	colLat               // 10^-4 degrees, difference
	colLon
	colName // display name and line feed
	colCode // id of a spot that has none of GeoNames, line feed
	colAlt  // folded other names, tabs between, line feed
	columns
)

// maxColumn bounds what is unpacked from a file that may be broken.
const maxColumn = 1 << 28

var errBroken = errors.New("the gazetteer is broken")

// entry is a spot with its names, while a gazetteer is built.
type entry struct {
	spot
	name, code string
	alts       []string // folded, without that of name
}

// write packs entries, whose country is an index in countries plus one.
func write(w io.Writer, countries []string, entries []entry) error {
	var cols [columns][]byte
	for _, c := range countries {
		cols[colCountries] = append(cols[colCountries], c...)
	}
	var last spot
	last.admin1, last.admin2 = none, none
	for i := range entries {
		packEntry(&cols, &entries[i], &last)
	}
	if _, err := io.WriteString(w, magic); err != nil {
		return err
	}
	for _, c := range cols {
		if err := writeColumn(w, c); err != nil {
			return err
		}
	}
	return nil
}

func packEntry(cols *[columns][]byte, e *entry, last *spot) {
	cols[colCountry] = append(cols[colCountry], e.country)
	cols[colClass] = append(cols[colClass], byte(e.class))
	cols[colAdmin1] = binary.AppendVarint(cols[colAdmin1], int64(e.admin1)-int64(last.admin1))
	cols[colAdmin2] = binary.AppendVarint(cols[colAdmin2], int64(e.admin2)-int64(last.admin2))
	cols[colGeoNames] = binary.AppendVarint(cols[colGeoNames], int64(e.geonames)-int64(last.geonames))
	cols[colPopulation] = binary.AppendUvarint(cols[colPopulation], uint64(e.population))
	cols[colLat] = binary.AppendVarint(cols[colLat], int64(e.lat-last.lat))
	cols[colLon] = binary.AppendVarint(cols[colLon], int64(e.lon-last.lon))
	cols[colName] = append(append(cols[colName], e.name...), '\n')
	cols[colCode] = append(append(cols[colCode], e.code...), '\n')
	for i, a := range e.alts {
		if i > 0 {
			cols[colAlt] = append(cols[colAlt], '\t')
		}
		cols[colAlt] = append(cols[colAlt], a...)
	}
	cols[colAlt] = append(cols[colAlt], '\n')
	*last = e.spot
}

func writeColumn(w io.Writer, raw []byte) error {
	var packed bytes.Buffer
	z, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(raw); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	head := binary.AppendUvarint(nil, uint64(packed.Len()))
	head = binary.AppendUvarint(head, uint64(len(raw)))
	if _, err := w.Write(head); err != nil {
		return err
	}
	_, err = w.Write(packed.Bytes())
	return err
}

// splitColumns returns the packed columns of a file with their raw lengths.
func splitColumns(file []byte) (packed [columns][]byte, raw [columns]int, err error) {
	if !bytes.HasPrefix(file, []byte(magic)) {
		return packed, raw, fmt.Errorf("%w: it does not start with %q", errBroken, magic)
	}
	rest := file[len(magic):]
	for i := range packed {
		n, a := binary.Uvarint(rest)
		m, b := binary.Uvarint(rest[max(a, 0):])
		if a <= 0 || b <= 0 || n > uint64(len(rest)-a-b) || m > maxColumn {
			return packed, raw, fmt.Errorf("%w: column %d is cut off", errBroken, i)
		}
		packed[i], raw[i] = rest[a+b:a+b+int(n)], int(m)
		rest = rest[a+b+int(n):]
	}
	return packed, raw, nil
}

func unpack(packed []byte, raw int) ([]byte, error) {
	b := make([]byte, raw)
	if _, err := io.ReadFull(flate.NewReader(bytes.NewReader(packed)), b); err != nil {
		return nil, fmt.Errorf("%w: %w", errBroken, err)
	}
	return b, nil
}
