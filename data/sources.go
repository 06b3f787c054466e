package data

import "embed"

// Sources holds what is known of publishers: agencies and other outlets whose
// copy others print.
//
//go:embed sources
var Sources embed.FS
