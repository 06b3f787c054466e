package data

import "embed"

// People holds words that are names of people, with where they are from. Only
// the training of the recogniser of names reads them.
//
//go:embed people
var People embed.FS
