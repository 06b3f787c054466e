package record

import (
	"github.com/vedette-org/vedette"
)

// Mark is an incident as a map, a timeline or a list of lines shows it. It has
// what a [Filter] asks for. Standing is a word of [vedette.Standing.Word]. Lat
// and Lon are degrees (WGS 84) of the place, nil where it is not on the map;
// OriginLat and OriginLon of where it came from.
type Mark struct {
	ID        vedette.IncidentID  `json:"id"`
	Title     string              `json:"title,omitempty"`
	Type      vedette.EventType   `json:"type"`
	Family    string              `json:"family,omitempty"`
	Earliest  vedette.Date        `json:"earliest,omitempty"`
	Latest    vedette.Date        `json:"latest,omitempty"`
	Standing  string              `json:"standing"`
	Review    vedette.ReviewState `json:"review"`
	Exactness vedette.Exactness   `json:"exactness,omitempty"`
	Lat       *float64            `json:"lat,omitempty"`
	Lon       *float64            `json:"lon,omitempty"`
	OriginLat *float64            `json:"origin_lat,omitempty"`
	OriginLon *float64            `json:"origin_lon,omitempty"`
}

// MarkOf returns the mark of an incident. Where its place, or the place of its
// origin, is not among places, the point is unknown.
func MarkOf(in *vedette.Incident, places map[vedette.PlaceID]*vedette.Place) Mark {
	m := Mark{ID: in.ID, Title: in.Title, Type: in.Type, Family: in.Family,
		Standing: in.Standing.Word(), Review: in.Review.State}
	if m.Review == "" {
		m.Review = vedette.Draft
	}
	if in.When.Known() {
		m.Earliest, m.Latest = in.When.Earliest, in.When.Latest
	}
	if in.Where == nil {
		return m
	}
	if p := places[in.Where.Place]; p != nil && p.Lat != nil && p.Lon != nil {
		m.Lat, m.Lon, m.Exactness = p.Lat, p.Lon, p.Exactness
	}
	if p := places[in.Where.Origin]; p != nil && p.Lat != nil && p.Lon != nil {
		m.OriginLat, m.OriginLon = p.Lat, p.Lon
	}
	return m
}

// Day returns the day by which the incident is sorted: the earliest, else the
// latest, else none.
func (m *Mark) Day() vedette.Date {
	if m.Earliest != "" {
		return m.Earliest
	}
	return m.Latest
}
