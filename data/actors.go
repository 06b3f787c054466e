package data

import "embed"

// Actors is data/actors: states, armed groups and other bodies under their
// names, the people who lead them, and the words that descriptions are made of.
//
//go:embed actors
var Actors embed.FS
