package web

import (
	"encoding/json"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
)

func (a *ask) incidents() (any, error) {
	f, err := a.query.filter()
	if err != nil {
		return nil, err
	}
	p, err := a.record.Incidents(a.ctx, f)
	return Page[vedette.Incident]{p.Items, p.Next, p.Total}, err
}

func (a *ask) incident() (any, error) {
	r, err := a.around()
	if err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(r.Incidents, func(in vedette.Incident) bool {
		return string(in.ID) == a.id || slices.Contains(in.Formerly, vedette.IncidentID(a.id))
	}) {
		return nil, record.NotFound("incident", a.id)
	}
	return r, nil
}

// marks answers with all incidents that pass. Those of the whole record, which
// every page begins with, are kept encoded.
func (a *ask) marks() (any, error) {
	f, err := a.query.filter()
	if err != nil {
		return nil, err
	}
	snap, err := a.at(a.ctx, a.version)
	if err != nil {
		return nil, err
	}
	if len(a.query) == 0 {
		return snap.marks, nil
	}
	marks, err := a.record.Marks(a.ctx, f)
	if err != nil {
		return nil, err
	}
	plain, _ := encodeMarks(marks, snap)
	return body{plain: plain}, nil
}

// encodeMarks writes marks as encoding/json would. There may be twenty thousand:
// they are written field by field, without reflection, and those that the snapshot
// has are copied; without a snapshot it says where each begins and ends. A test
// holds it to json.Marshal.
func encodeMarks(marks []*record.Mark, snap *snapshot) ([]byte, map[vedette.IncidentID]vedette.Span) {
	var at map[vedette.IncidentID]vedette.Span
	if snap == nil {
		at = make(map[vedette.IncidentID]vedette.Span, len(marks))
	}
	b := make([]byte, 0, 360*len(marks)+64)
	b = append(b, `{"items":[`...)
	for i, m := range marks {
		if i > 0 {
			b = append(b, ',')
		}
		start := len(b)
		if held := snap.mark(m.ID); held != nil {
			b = append(b, held...)
			continue
		}
		b = appendMark(b, m)
		if at != nil {
			at[m.ID] = vedette.Span{Start: start, End: len(b)}
		}
	}
	b = append(b, `],"total":`...)
	b = strconv.AppendInt(b, int64(len(marks)), 10)
	return append(b, '}'), at
}

func appendMark(b []byte, m *record.Mark) []byte {
	b = append(b, `{"id":`...)
	b = appendString(b, string(m.ID))
	b = appendField(b, `,"title":`, m.Title)
	b = append(b, `,"type":`...)
	b = appendString(b, string(m.Type))
	b = appendField(b, `,"family":`, m.Family)
	b = append(b, `,"counts_as_violence":`...)
	b = strconv.AppendBool(b, m.CountsAsViolence)
	b = appendField(b, `,"earliest":`, string(m.Earliest))
	b = appendField(b, `,"latest":`, string(m.Latest))
	b = append(b, `,"standing":`...)
	b = appendString(b, m.Standing)
	b = append(b, `,"review":`...)
	b = appendString(b, string(m.Review))
	b = appendField(b, `,"place":`, m.Place)
	b = appendField(b, `,"exactness":`, string(m.Exactness))
	b = appendPoint(b, `,"lat":`, `,"lon":`, m.Lat, m.Lon)
	b = appendPoint(b, `,"origin_lat":`, `,"origin_lon":`, m.OriginLat, m.OriginLon)
	b = appendPoint(b, `,"target_lat":`, `,"target_lon":`, m.TargetLat, m.TargetLon)
	for i, c := range m.CrossBorder {
		b = append(b, []string{`,"cross_border":[`, `,`}[min(i, 1)]...)
		b = appendString(b, string(c))
	}
	if len(m.CrossBorder) > 0 {
		b = append(b, ']')
	}
	b = appendWhole(b, `,"killed_low":`, m.KilledLow)
	b = appendWhole(b, `,"killed_high":`, m.KilledHigh)
	return append(b, '}')
}

func appendField(b []byte, name, v string) []byte {
	if v == "" {
		return b
	}
	return appendString(append(b, name...), v)
}

func appendPoint(b []byte, latName, lonName string, lat, lon *float64) []byte {
	for i, v := range []*float64{lat, lon} {
		if v != nil {
			b = append(b, []string{latName, lonName}[i]...)
			b = appendDegrees(b, *v)
		}
	}
	return b
}

// appendDegrees writes a number without an exponent where it is one of degrees
// worth telling from zero.
func appendDegrees(b []byte, v float64) []byte {
	if (v > 1e-6 || v < -1e-6) && v > -1e6 && v < 1e6 || v == 0 {
		return strconv.AppendFloat(b, v, 'f', -1, 64)
	}
	slow, err := json.Marshal(v)
	if err != nil { // not a number: the point is not known
		return append(b, "null"...)
	}
	return append(b, slow...)
}

func appendWhole(b []byte, name string, v *int64) []byte {
	if v == nil {
		return b
	}
	return strconv.AppendInt(append(b, name...), *v, 10)
}

// appendString writes a string; one with anything to escape by encoding/json.
func appendString(b []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || c >= utf8.RuneSelf {
			slow, err := json.Marshal(s)
			if err != nil {
				panic(err) // strings can be encoded, whatever is in them
			}
			return append(b, slow...)
		}
	}
	b = append(b, '"')
	b = append(b, s...)
	return append(b, '"')
}
