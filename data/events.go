package data

import "embed"

// Events holds what can happen: one YAML file per kind of event, and in words/
// the word lists that the kinds refer to.
//
//go:embed events
var Events embed.FS
