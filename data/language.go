package data

import "embed"

// Language holds the words of each language, one folder per language: who says
// so and how surely, numbers, times, abbreviations.
//
//go:embed language
var Language embed.FS
