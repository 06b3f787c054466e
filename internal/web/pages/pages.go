// Package pages holds the desk's pages as they were built from the sources
// beside this file.
//
// The folder dist is not in the repository but for a file that keeps it, so that
// the program builds without Node; it is then empty here.
package pages

import (
	"embed"
	"io/fs"
)

//go:embed all:dist
var dist embed.FS

// Built returns the built pages: index.html, and below assets what it loads.
func Built() fs.FS {
	sub, err := fs.Sub(dist, "dist")
	if err != nil {
		panic(err) // the name is a constant
	}
	return sub
}
