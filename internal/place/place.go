// Package place finds the names of places in an annotated report and says which
// entries of a gazetteer they name, how exactly, and how surely.
//
// The gazetteer is embedded: all places of 500 people and more and the names of
// first- and second-level units (GeoNames), label points of first-level units
// (Natural Earth), villages and districts of countries at war (UCDP GED), and
// the readable tables of data/places: countries with what their people are
// called, regions without a border, camps, crossings. [Build] makes it.
//
// [Import] makes a file out of a full dump of GeoNames, read part by part and
// merged, and [LoadWith] lays it over the embedded entries: its rows and indexes
// of hashes are in memory, its names stay on disk.
//
// Resolution has four steps. [finder] marks the stretches of text that bear a
// name of the gazetteer and drops those whose surroundings speak of something
// else: a person, an organisation, an ordinary word. Candidates are scored by
// whole numbers, feature by feature (feature.go names them, data/places/weights.tsv
// says what they are worth): how the name
// matches, how big the place is, what the words around it say it is or lies in,
// and how well it fits the other places of the report. One name has one sense
// in a report unless its surroundings say otherwise. "None of these" is an
// answer. At last refs and places are written, with an exactness each.
//
// # Tried
//
// On LGL's odd lines and TR-News, end-to-end F1 within 161 km:
//   - names, priors by class and population, neighbours: .637, .762
//   - refusing dates, surnames seen before, the middle of longer names; moving
//     the unit's point to the label nearest to the middle of its extent: .669, .769
//   - not asking the keys again for what was refused under its own name: .693, .792
//   - refusing little-known places in countries that nothing else speaks of: .695, .796
//   - moving the weights: .748, .801
//
// Later, on news of conflicts, where a name spelled alike was mostly another one:
//   - a match by key only in countries whose names have no one spelling in Latin
//     letters, between names that differ by little (alike.go), where another
//     place of the report or its source speaks of that country
//   - a country over its capital and over towns abroad that bear its name,
//     unless their unit or neighbours are spoken of: .746, .802; neighbours
//     counted twice for such towns: .748, .804
//
// Since: what is tagged a person but is the main name of a country that nobody is
// called after, and a weekday behind a name that does not make it longer (.749,
// .809); the same for first-level units brought nothing. For the points of units:
// an only label wherever it lies (.744, .809: some stand on a sliver), and the
// label that has most towns and stands alone (.740, .800: islands win).
//
// With the parser and names of later (.749, .814): ordinary words out of the
// treebanks that are names of towns too (.753, .815); saints, seats of power, the
// initials of countries before titles, and who lives there behind a name, as in "a
// Danbury man" (.759, .824).
//
// The score as a table of weights, and names that have a candidate near that of
// another though neither is the best of its name (company): .768, .834. With the
// weights tuned again, the country of the address, and a seat over its unit by a
// lead and not by points (`vedette train places`): .780, .839.
//
// Names of a list with a sure place, names that lie in what stands behind them, and
// capitals whose names are genitives ("Saint John's"): found .870 to .871 and .925
// to .928, both together .778, .839. Towns of "between A and B" and roads: .779, .837.
// What is only measured on, looked at after all that: LGL's even lines .728 to .749,
// with the spans given .820 to .832, GeoVirus .717 to .724.
//
// Weights learned by softmax over the candidates: on the same two sets .754 and
// .822, on one of them for the other .749 and .820, where those set by hand had
// .755 and .825. Learned from the locations of MUC-4's keys and from names behind
// which stands what they lie in, they place 2,323 toponyms of the 2,850 right where
// those set by hand and tuned place 2,480: MUC-4's lie in a dozen countries, and in
// few is there more than one place of the name. So they are only tuned.
//
// Names that annotate holds for a single-word location count little for a place
// (+12): more let surnames in.
package place

import (
	"sync"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/data"
	"github.com/vedette-org/vedette/internal/lexicon"
)

// Gazetteer knows places by their names. It is safe for concurrent use.
type Gazetteer struct {
	table
	byName     *index
	byKey      func() *index             // made at the first call
	countryOf  map[vedette.Country]uint8 // code → index in countries plus one
	country    []int32                   // by that number: the spot of the country, none for those without
	capital    []string                  // by that number: folded name
	lexicon    map[string]lexeme         // by lower-case word
	extraCodes []string                  // ids of the spots that the readable tables add
	extraNames []string
	extraAlts  []string           // folded, tabs between
	unitFirst  map[uint64]int32   // hash of a name → the first-level unit that a table says is called so
	claims     map[int32][]string // of disputed units, countries and regions
	borders    sync.Map           // of two countries → where it runs, once asked for
	packed     int32              // number of spots from the file
	imported   *imported          // nil where there is none
	weights    Weights
}

// Load reads the embedded gazetteer.
func Load() (*Gazetteer, error) { return load(nil) }

func load(m *imported) (*Gazetteer, error) {
	file, err := data.Places.ReadFile("places/gazetteer.bin")
	if err != nil {
		return nil, &vedette.Error{Kind: vedette.ErrInternal, File: "data/places/gazetteer.bin", Message: "is not embedded", Hint: "run vedette places build", Err: err}
	}
	tables, err := lexicon.LoadPlaces()
	if err != nil {
		return nil, err
	}
	return open(file, tables, m)
}

// open makes a gazetteer out of a file, the readable tables and, unless nil,
// imported places.
func open(file []byte, tables *lexicon.Places, m *imported) (*Gazetteer, error) {
	t, err := readTable(file)
	if err != nil {
		return nil, &vedette.Error{Kind: vedette.ErrInternal, File: "data/places/gazetteer.bin", Message: "cannot be read", Hint: "run vedette places build", Err: err}
	}
	g := &Gazetteer{table: *t, packed: int32(len(t.spots)), countryOf: map[vedette.Country]uint8{}, unitFirst: map[uint64]int32{}}
	for i, c := range g.countries {
		g.countryOf[vedette.Country(c)] = uint8(i + 1)
	}
	if g.weights, err = readWeights(); err != nil {
		return nil, err
	}
	names := &naming{g: g}
	g.addTables(tables, names)
	g.addDisputes(tables.Disputes)
	g.lay(m)
	g.byName, g.byKey = names.index(), sync.OnceValue(g.keyIndex)
	g.lexicon = lexemes(tables)
	return g, nil
}

// name returns the display name of a spot.
func (g *Gazetteer) name(i int32) string {
	if row, ok := g.rowOf(i); ok {
		name, _ := g.importedNames(row)
		return name
	}
	if i >= g.packed {
		return g.extraNames[i-g.packed]
	}
	return g.names.at(i)
}

// code returns what identifies a spot that has no GeoNames id.
func (g *Gazetteer) code(i int32) string {
	switch {
	case g.imported != nil && i >= g.imported.first:
		return ""
	case i >= g.packed:
		return g.extraCodes[i-g.packed]
	}
	return g.codes.at(i)
}

// Len returns the number of entries.
func (g *Gazetteer) Len() int { return len(g.spots) }
