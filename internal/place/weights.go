package place

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/data"
)

// featureNames are the names of the features in the table of weights.
var featureNames = [features]string{
	isTown:         "is-town",
	isCapital:      "is-capital",
	isSeat1:        "is-seat1",
	isSeat2:        "is-seat2",
	isSection:      "is-section",
	isPast:         "is-past",
	isAdmin1:       "is-admin1",
	isAdmin2:       "is-admin2",
	isCountry:      "is-country",
	isRegion:       "is-region",
	isSite:         "is-site",
	isBorder:       "is-border",
	isWide:         "is-wide",
	peopleOfTown:   "people-of-town",
	peopleOfUnit1:  "people-of-unit1",
	peopleOfUnit2:  "people-of-unit2",
	fame:           "fame",
	byMainName:     "by-main-name",
	byPeopleName:   "by-people-name",
	byShortName:    "by-short-name",
	bySpelling:     "by-spelling",
	onlyOne:        "only-one",
	largest:        "largest",
	asCountry:      "as-country",
	borrowed:       "borrowed",
	overshadowed:   "overshadowed",
	held:           "held",
	holding:        "holding",
	countryShare:   "country-share",
	namesakeShare:  "namesake-share",
	unitShare:      "unit-share",
	districtShare:  "district-share",
	neighbours:     "neighbours",
	namesakeNear:   "namesake-near",
	company:        "company",
	sourceCountry:  "source-country",
	sharesDateline: "shares-dateline",
	sharesFirst:    "shares-first",
	wanted:         "wanted",
	unwanted:       "unwanted",
	inParent:       "in-parent",
	ofChild:        "of-child",
}

const weightsFile = "data/places/weights.tsv"

// readWeights reads the table of weights: each feature once, its name and its
// points, a tab between.
func readWeights() (w Weights, err error) {
	b, err := data.Places.ReadFile(strings.TrimPrefix(weightsFile, "data/"))
	if err != nil {
		return w, &vedette.Error{Kind: vedette.ErrInternal, File: weightsFile, Message: "is not embedded", Err: err}
	}
	return parseWeights(string(b))
}

func parseWeights(s string) (w Weights, err error) {
	number := make(map[string]feature, features)
	for i, n := range featureNames {
		number[n] = feature(i)
	}
	line := 0
	for row := range strings.Lines(s) {
		line++
		if row = strings.TrimRight(row, "\r\n"); row == "" || row[0] == '#' {
			continue
		}
		name, value, _ := strings.Cut(row, "\t")
		f, ok := number[name]
		points, bad := strconv.ParseInt(value, 10, 16)
		switch {
		case !ok:
			return w, &vedette.Error{Kind: vedette.ErrInput, File: weightsFile, Line: line, Message: fmt.Sprintf("there is no feature %q, or it stands here twice", name)}
		case bad != nil:
			return w, &vedette.Error{Kind: vedette.ErrInput, File: weightsFile, Line: line, Message: fmt.Sprintf("%q is no number of points", value)}
		}
		delete(number, name)
		w[f] = int32(points)
	}
	for _, n := range featureNames {
		if _, ok := number[n]; ok {
			return w, &vedette.Error{Kind: vedette.ErrInput, File: weightsFile, Line: line, Message: fmt.Sprintf("the feature %q is missing", n)}
		}
	}
	return w, nil
}

// Write writes weights as their table.
func (w *Weights) Write(to io.Writer) error {
	for i, n := range featureNames {
		if _, err := fmt.Fprintf(to, "%s\t%d\n", n, w[i]); err != nil {
			return err
		}
	}
	return nil
}

// FeatureName returns what the table calls feature i.
func FeatureName(i int) string { return featureNames[i] }
