// Package chain finds the mentions of a text and which of them stand for one
// thing.
package chain
