// Package quote finds direct speech and who speaks it.
package quote
