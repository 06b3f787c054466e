package data

import "embed"

// Crosswalks holds our kinds' names in the field's codebooks, as tables.
//
//go:embed crosswalks
var Crosswalks embed.FS
