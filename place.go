package vedette

import "slices"

// PlaceKind says what sort of place it is.
type PlaceKind string

const (
	PlaceSite       PlaceKind = "site"
	PlaceSettlement PlaceKind = "settlement"
	PlaceDistrict   PlaceKind = "district"
	PlaceAdmin1     PlaceKind = "admin1"
	PlaceCountry    PlaceKind = "country"
	PlaceRegion     PlaceKind = "region"
	PlaceBorder     PlaceKind = "border"
)

// Exactness says how closely a point stands for what the text says.
type Exactness string

const (
	ExactnessExact    Exactness = "exact"
	ExactnessNear     Exactness = "near"
	ExactnessDistrict Exactness = "district"
	ExactnessAdmin1   Exactness = "admin1"
	ExactnessCountry  Exactness = "country"
	ExactnessRegion   Exactness = "region"
)

// Place is a place as a text names it. Lat and Lon are degrees (WGS 84) and
// absent where the place could not be put on the map.
type Place struct {
	ID      PlaceID   `json:"id"`
	Name    string    `json:"name"`
	Kind    PlaceKind `json:"kind,omitempty"`
	Country Country   `json:"country,omitempty"`
	// ClaimedBy lists all who hold a disputed place to be theirs, by country code
	// or, where they have none, by name.
	ClaimedBy  []string  `json:"claimed_by,omitempty"`
	Admin1     string    `json:"admin1,omitempty"`
	Admin2     string    `json:"admin2,omitempty"`
	Lat        *float64  `json:"lat,omitempty"`
	Lon        *float64  `json:"lon,omitempty"`
	GeoNamesID int       `json:"geonames_id,omitempty"`
	Exactness  Exactness `json:"exactness,omitempty"`
	// RadiusKm is how far around the point it may lie, for what is told by its
	// surroundings: "near X", "20 km from X", "between A and B", "northern X".
	RadiusKm *float64   `json:"radius_km,omitempty"`
	Aliases  []string   `json:"aliases,omitempty"`
	Evidence []Evidence `json:"evidence,omitempty"`
}

// SeenFrom puts the disputed places that a country claims into that country, in
// place: a reader's view. All claims stay.
func (r *Record) SeenFrom(c Country) {
	for i := range r.Places {
		if slices.Contains(r.Places[i].ClaimedBy, string(c)) {
			r.Places[i].Country = c
		}
	}
}
