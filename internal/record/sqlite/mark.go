package sqlite

import (
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
	fields := []string{string(m.ID), m.Title, string(m.Type), m.Family, string(m.Earliest), string(m.Latest),
		m.Standing, string(m.Review), string(m.Exactness),
		degrees(m.Lat), degrees(m.Lon), degrees(m.OriginLat), degrees(m.OriginLon)}
	return packed(fields)
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
	m.Earliest, m.Latest = vedette.Date(next()), vedette.Date(next())
	m.Standing, m.Review, m.Exactness = next(), vedette.ReviewState(next()), vedette.Exactness(next())
	for _, p := range []**float64{&m.Lat, &m.Lon, &m.OriginLat, &m.OriginLon} {
		f := next()
		if f == "" {
			continue
		}
		v, err := strconv.ParseFloat(f, 64)
		if err != nil {
			return m, fmt.Errorf("mark of incident %s: %w", m.ID, err)
		}
		*p = &v
	}
	return m, nil
}

func degrees(v *float64) string {
	if v == nil {
		return ""
	}
	return strconv.FormatFloat(*v, 'g', -1, 64)
}
