package record

import (
	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/toll"
)

// Mark is an incident as a map, a timeline or a list of lines shows it. It has
// what a [Filter] asks for. Standing is a word of [vedette.Standing.Word], Place
// a name. Lat and Lon are degrees (WGS 84) of the place, nil where it is not on
// the map; the same of where it came from and of the side that it was aimed at.
// The killed are [toll.Of] all figures given: a nil low with a high is "up to",
// a nil high with a low is open, both nil is unknown.
type Mark struct {
	ID               vedette.IncidentID  `json:"id"`
	Title            string              `json:"title,omitempty"`
	Type             vedette.EventType   `json:"type"`
	Family           string              `json:"family,omitempty"`
	CountsAsViolence bool                `json:"counts_as_violence"`
	Earliest         vedette.Date        `json:"earliest,omitempty"`
	Latest           vedette.Date        `json:"latest,omitempty"`
	Standing         string              `json:"standing"`
	Review           vedette.ReviewState `json:"review"`
	Place            string              `json:"place,omitempty"`
	Exactness        vedette.Exactness   `json:"exactness,omitempty"`
	Lat              *float64            `json:"lat,omitempty"`
	Lon              *float64            `json:"lon,omitempty"`
	OriginLat        *float64            `json:"origin_lat,omitempty"`
	OriginLon        *float64            `json:"origin_lon,omitempty"`
	TargetLat        *float64            `json:"target_lat,omitempty"`
	TargetLon        *float64            `json:"target_lon,omitempty"`
	CrossBorder      []vedette.Country   `json:"cross_border,omitempty"` // from origin to target
	KilledLow        *int64              `json:"killed_low,omitempty"`
	KilledHigh       *int64              `json:"killed_high,omitempty"`
}

// markOf returns the mark of an incident. Where its place, or the place of its
// origin, is not in the record, the point is unknown.
func (b *builder) markOf(in *vedette.Incident) Mark {
	m := Mark{ID: in.ID, Title: in.Title, Type: in.Type, Family: in.Family, CountsAsViolence: in.CountsAsViolence,
		Standing: in.Standing.Word(), Review: in.Review.State}
	if m.Review == "" {
		m.Review = vedette.Draft
	}
	if in.When.Known() {
		m.Earliest, m.Latest = in.When.Earliest, in.When.Latest
	}
	if w := in.Where; w != nil {
		b.markPlaces(&m, w)
	}
	if in.Harm != nil {
		if killed := toll.Of(in.Harm.Killed, b.statement); killed != nil {
			m.KilledLow, m.KilledHigh = killed.Low, killed.High
		}
	}
	return m
}

func (b *builder) markPlaces(m *Mark, w *vedette.Where) {
	if p := b.places[w.Place]; p != nil {
		m.Place = p.Name
	}
	if m.Lat, m.Lon = b.point(w.Place); m.Lat != nil {
		m.Exactness = b.places[w.Place].Exactness
	}
	m.OriginLat, m.OriginLon = b.point(w.Origin)
	m.TargetLat, m.TargetLon = b.point(w.TargetSide)
	m.CrossBorder = w.CrossBorder
}

// point returns where a place is, both nil where it is not on the map.
func (b *builder) point(id vedette.PlaceID) (lat, lon *float64) {
	if p := b.places[id]; p != nil && p.Lat != nil && p.Lon != nil {
		return p.Lat, p.Lon
	}
	return nil, nil
}

// Day returns the day by which the incident is sorted: the earliest, else the
// latest, else none.
func (m *Mark) Day() vedette.Date {
	if m.Earliest != "" {
		return m.Earliest
	}
	return m.Latest
}
