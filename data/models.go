package data

import "embed"

// Models holds trained weights, compressed, each with a card that says what it
// was trained on, by which command, and with which scores.
//
//go:embed models
var Models embed.FS
