package data

import "embed"

// Places is data/places: the built gazetteer, the tables of countries, of
// first-level units and of places that GeoNames' cities lack.
//
//go:embed places
var Places embed.FS
