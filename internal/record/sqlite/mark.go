package sqlite

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

// fieldEnd stands behind each field of a packed mark. In a title it would be a
// control character, and is taken out.
const fieldEnd = "\x1f"

// pack writes a mark as one string: the driver takes as long for each column as
// for reading all of it, and a map asks for twenty thousand.
func pack(m *record.Mark) string {
	violence := ""
	if m.CountsAsViolence {
		violence = "1"
	}
	fields := []string{string(m.ID), m.Title, string(m.Type), m.Family, violence, string(m.Earliest), string(m.Latest),
		m.Standing, string(m.Review), m.Place, string(m.Exactness)}
	for _, v := range points(m) {
		fields = append(fields, written(*v, degrees))
	}
	fields = append(fields, written(m.KilledLow, whole), written(m.KilledHigh, whole))
	for _, c := range m.CrossBorder { // to the end: there may be any number
		fields = append(fields, string(c))
	}
	return packed(fields)
}

// points returns the numbers of a mark that are degrees, in the order in which
// they are packed.
func points(m *record.Mark) []**float64 {
	return []**float64{&m.Lat, &m.Lon, &m.OriginLat, &m.OriginLon, &m.TargetLat, &m.TargetLon}
}

// packed writes a list of strings as one.
func packed(fields []string) string {
	var b strings.Builder
	for _, f := range fields {
		b.WriteString(strings.ReplaceAll(f, fieldEnd, " ") + fieldEnd)
	}
	return b.String()
}

// unpacked reads what packed wrote.
func unpacked(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(s, fieldEnd), fieldEnd)
}

// unpack reads what pack wrote.
func unpack(s string) (m record.Mark, err error) {
	next := func() (field string) {
		field, s, _ = strings.Cut(s, fieldEnd)
		return field
	}
	m.ID, m.Title, m.Type, m.Family = vedette.IncidentID(next()), next(), vedette.EventType(next()), next()
	m.CountsAsViolence = next() != ""
	m.Earliest, m.Latest = vedette.Date(next()), vedette.Date(next())
	m.Standing, m.Review, m.Place, m.Exactness = next(), vedette.ReviewState(next()), next(), vedette.Exactness(next())
	for _, p := range points(&m) {
		err = errors.Join(err, read(p, next(), func(f string) (float64, error) { return strconv.ParseFloat(f, 64) }))
	}
	for _, p := range []**int64{&m.KilledLow, &m.KilledHigh} {
		err = errors.Join(err, read(p, next(), func(f string) (int64, error) { return strconv.ParseInt(f, 10, 64) }))
	}
	for s != "" {
		m.CrossBorder = append(m.CrossBorder, vedette.Country(next()))
	}
	if err != nil {
		err = fmt.Errorf("mark of incident %s: %w", m.ID, err)
	}
	return m, err
}

// read sets p to what a field holds; an empty one holds nothing.
func read[T any](p **T, field string, parse func(string) (T, error)) error {
	if field == "" {
		return nil
	}
	v, err := parse(field)
	if err == nil {
		*p = &v
	}
	return err
}

func written[T any](v *T, write func(T) string) string {
	if v == nil {
		return ""
	}
	return write(*v)
}

func degrees(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
func whole(n int64) string     { return strconv.FormatInt(n, 10) }
