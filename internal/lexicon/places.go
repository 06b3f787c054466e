package lexicon

import (
	"bufio"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/data"
)

// Country is a row of data/places/countries.tsv: a state or territory with an
// ISO 3166-1 code (and XK), its names, what its people are called, its capital
// and the point that stands for it, in degrees. Not all rows are Located: those
// of the others are for the gazetteer to work out from the places in them.
type Country struct {
	Code              vedette.Country
	Name              string
	Aliases, Demonyms []string
	Capital           string
	Located           bool
	Lat, Lon          float64
}

// Site is a row of data/places/supplement.tsv: a place that the cities of
// GeoNames lack. Country is empty for one that lies in several. Source is
// "unverified" where nobody has checked the row yet.
type Site struct {
	Name     string
	Aliases  []string
	Kind     vedette.PlaceKind
	Country  vedette.Country
	Admin1   string
	Lat, Lon float64
	Source   string
}

// Admin1 is a row of data/places/admin1.tsv: further names of the first-level
// unit that has this GeoNames code ("AF.31").
type Admin1 struct {
	Code    string
	Aliases []string
}

// Unverified is the source of a row that nobody has checked.
const Unverified = "unverified"

// Dispute is a row of data/places/disputed.tsv: a place that several claim, by
// their country codes or, where they have none, their names. Source is where the
// claim is stated, with [Unverified] and a colon before it where nobody has looked.
type Dispute struct {
	Place     vedette.PlaceID
	ClaimedBy []string
	Source    string
}

// Places is what data/places says in readable tables.
type Places struct {
	Countries []Country
	Sites     []Site
	Admin1s   []Admin1
	Disputes  []Dispute
	// Words are ordinary words that are also names of places, folded to lower
	// case; GivenNames are names of persons that are. Both name a place only
	// where the words around them say so; those of Calendar, months and days,
	// hardly ever.
	Words, GivenNames, Calendar []string
}

// LoadPlaces reads and checks the tables. An error names file and line.
func LoadPlaces() (*Places, error) { return ReadPlaces(data.Places, "places") }

// ReadPlaces reads the tables in a folder of fsys.
func ReadPlaces(fsys fs.FS, dir string) (*Places, error) {
	p := new(Places)
	tables := []struct {
		name    string
		columns int
		row     func([]string) error
	}{
		{"countries.tsv", 7, p.country},
		{"supplement.tsv", 8, p.site},
		{"admin1.tsv", 3, p.admin1},
		{"words.tsv", 2, p.word},
		{"disputed.tsv", 4, p.dispute},
	}
	for _, t := range tables {
		if err := placeTable(fsys, path.Join(dir, t.name), t.columns, t.row); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// placeTable calls row with the columns of each line after the header. Lines
// that start with # are comments.
func placeTable(fsys fs.FS, file string, columns int, row func([]string) error) error {
	f, err := fsys.Open(file)
	if err != nil {
		return &vedette.Error{Kind: vedette.ErrInternal, File: file, Message: "cannot be read", Err: err}
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	header := true
	for n := 1; sc.Scan(); n++ {
		line := sc.Text()
		if strings.HasPrefix(line, "#") || line == "" {
			continue
		}
		c := strings.Split(line, "\t")
		if len(c) != columns {
			return placeFault(file, n, fmt.Errorf("%d columns where %d are due", len(c), columns))
		}
		if header {
			header = false
			continue
		}
		if err := row(c); err != nil {
			return placeFault(file, n, err)
		}
	}
	if err := sc.Err(); err != nil {
		return placeFault(file, 0, err)
	}
	return nil
}

func placeFault(file string, line int, err error) error {
	return &vedette.Error{Kind: vedette.ErrInput, File: "data/" + file, Line: line, Message: err.Error()}
}

func (p *Places) country(c []string) error {
	var lat, lon float64
	located := c[5] != "" || c[6] != ""
	if located {
		var err error
		if lat, lon, err = placePoint(c[5], c[6]); err != nil {
			return err
		}
	}
	if !isCountryCode(c[0]) {
		return fmt.Errorf("%q is no country code", c[0])
	}
	if c[1] == "" || c[4] == "" {
		return fmt.Errorf("country %s without name or capital", c[0])
	}
	p.Countries = append(p.Countries, Country{
		Code: vedette.Country(c[0]), Name: c[1], Aliases: pipeList(c[2]), Demonyms: pipeList(c[3]), Capital: c[4], Located: located, Lat: lat, Lon: lon,
	})
	return nil
}

func (p *Places) site(c []string) error {
	lat, lon, err := placePoint(c[5], c[6])
	if err != nil {
		return err
	}
	switch k := vedette.PlaceKind(c[2]); k {
	case vedette.PlaceSite, vedette.PlaceSettlement, vedette.PlaceDistrict, vedette.PlaceAdmin1, vedette.PlaceRegion, vedette.PlaceBorder:
	default:
		return fmt.Errorf("%q is no kind of place", c[2])
	}
	if c[0] == "" || c[7] == "" {
		return fmt.Errorf("name and source must be given; a source nobody has looked up is %q", Unverified)
	}
	if c[3] != "" && !p.known(vedette.Country(c[3])) {
		return fmt.Errorf("country %q is not in countries.tsv", c[3])
	}
	p.Sites = append(p.Sites, Site{
		Name: c[0], Aliases: pipeList(c[1]), Kind: vedette.PlaceKind(c[2]), Country: vedette.Country(c[3]), Admin1: c[4], Lat: lat, Lon: lon, Source: c[7],
	})
	return nil
}

func (p *Places) known(code vedette.Country) bool {
	for i := range p.Countries {
		if p.Countries[i].Code == code {
			return true
		}
	}
	return false
}

func (p *Places) admin1(c []string) error {
	if len(c[0]) < 4 || c[0][2] != '.' || !isCountryCode(c[0][:2]) {
		return fmt.Errorf("%q is no code of a first-level unit", c[0])
	}
	if c[2] == "" {
		return fmt.Errorf("%s has no aliases", c[0])
	}
	p.Admin1s = append(p.Admin1s, Admin1{Code: c[0], Aliases: pipeList(c[2])})
	return nil
}

func (p *Places) dispute(c []string) error {
	claims := pipeList(c[2])
	if !strings.Contains(c[0], ":") || len(claims) < 2 || c[3] == "" {
		return fmt.Errorf("%q needs the id of a place, two claims or more, and a source", c[0])
	}
	for _, x := range claims {
		if isCountryCode(x) && !p.known(vedette.Country(x)) {
			return fmt.Errorf("country %q is not in countries.tsv", x)
		}
	}
	p.Disputes = append(p.Disputes, Dispute{Place: vedette.PlaceID(c[0]), ClaimedBy: claims, Source: c[3]})
	return nil
}

func (p *Places) word(c []string) error {
	switch c[0] {
	case "word":
		p.Words = append(p.Words, strings.Fields(c[1])...)
	case "calendar":
		p.Calendar = append(p.Calendar, strings.Fields(c[1])...)
	case "given-name":
		p.GivenNames = append(p.GivenNames, strings.Fields(c[1])...)
	default:
		return fmt.Errorf("%q is neither word, calendar nor given-name", c[0])
	}
	return nil
}

func placePoint(lat, lon string) (float64, float64, error) {
	a, err := strconv.ParseFloat(lat, 64)
	if err != nil || !(a >= -90 && a <= 90) {
		return 0, 0, fmt.Errorf("%q is no latitude", lat)
	}
	o, err := strconv.ParseFloat(lon, 64)
	if err != nil || !(o >= -180 && o <= 180) {
		return 0, 0, fmt.Errorf("%q is no longitude", lon)
	}
	return a, o, nil
}

func isCountryCode(s string) bool {
	return len(s) == 2 && 'A' <= s[0] && s[0] <= 'Z' && 'A' <= s[1] && s[1] <= 'Z'
}

func pipeList(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}
