package data

import "embed"

// Samples holds the reports of the demonstration, in our own words on public
// facts; samples/README.md says what each shows.
//
//go:embed samples
var Samples embed.FS
