package place

// cue says what a word tells of the name beside it.
type cue uint16

const (
	cueIn      cue = 1 << iota // a preposition that mostly stands before places
	cueOf                      // one that may
	cueNear                    // near, outside: the point is not the place itself
	cueTitle                   // of a person: what follows is a name of one
	cueSpeech                  // a verb of speaking
	cueBody                    // noun of an organisation or facility that is called after its place
	cueWay                     // noun that makes a name that of a street, river or thing: the place is not meant
	cueSide                    // north, southern, …: part of an area
	cueLink                    // may stand inside a name: of, de, el
	cueArticle                 // Arabic article before a hyphen
	cueBorder
	cueThe
	cueTongue   // language, speaker
	cueResident // who lives or what stands there
)

var cueWords = map[cue]string{
	cueIn:       "in at near around outside inside across throughout into toward towards within downtown via through reached leaving entered left attacked captured seized shelled bombed besieged",
	cueOf:       "of from to over for on between against and",
	cueNear:     "near outside around beside",
	cueTitle:    "mr mrs ms dr prof sir lord lady sheikh shaykh mullah imam maulvi mawlawi ayatollah rabbi rev father pope bishop archbishop president minister premier chancellor senator sen rep congressman congresswoman mayor gov governor judge justice attorney sheriff officer deputy detective chief sgt sergeant lt lieutenant capt captain maj major col colonel gen general admiral adm commander brigadier corporal cpl pvt private secretary ambassador king queen prince princess coach spokesman spokeswoman spokesperson director professor chairman chairwoman chairperson leader analyst activist",
	cueSpeech:   "said says told added tweeted wrote noted explained argued testified",
	cueBody:     "police university college school schools hospital airport council court department county sheriff fire city town township district province state church mosque prison jail university institute museum library park association board commission chamber ministry authority authorities government army military forces militia officials residents embassy consulate port base camp international regional national public high community general medical health central district municipal daily times post herald tribune gazette club united center centre office parliament assembly legislature stadium",
	cueWay:      "street st road rd avenue ave boulevard blvd drive dr lane ln highway hwy river creek lake bay mountain mountains hills valley bridge strait canal sea ocean forest desert gorge pass peninsula channel accord accords agreement treaty conference declaration protocol process summit code convention bank hotel inn company corp inc ltd llc motors airlines brothers company prize award cup open",
	cueSide:     "north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern southeastern southwestern north-east north-west south-east south-west north-eastern north-western south-eastern south-western upper lower mid",
	cueLink:     "of de del la las los le les du des da do di el al ul ez ar az es en y e i and the sur am an der bei upon on au aux sous lès",
	cueArticle:  "al el ar as ash ad at az an ul",
	cueBorder:   "border borders frontier",
	cueThe:      "the",
	cueResident: "man woman men women boy girl couple family families resident residents native natives home homes house apartment mother father teenager teen student students driver farmer farmers villager villagers shopkeeper businessman neighborhood neighbourhood suburb",
	cueTongue:   "language languages speaking speaker speakers language-service",
}

// unitNouns are the nouns that say of a name what it is, before it ("the
// village of X") or behind it ("X province"), and the classes that fit.
var unitNouns = map[string]classSet{
	"province": setOf(classAdmin1), "provinces": setOf(classAdmin1), "governorate": setOf(classAdmin1), "oblast": setOf(classAdmin1),
	"wilayat": setOf(classAdmin1), "wilaya": setOf(classAdmin1), "prefecture": setOf(classAdmin1, classAdmin2),
	"state": setOf(classAdmin1, classCountry), "region": setOf(classAdmin1, classAdmin2, classRegion), "department": setOf(classAdmin1, classAdmin2),
	"republic": setOf(classAdmin1, classCountry), "country": setOf(classCountry), "nation": setOf(classCountry), "kingdom": setOf(classCountry),
	"district": setOf(classAdmin2, classSection), "districts": setOf(classAdmin2, classSection), "county": setOf(classAdmin2, classAdmin1), "counties": setOf(classAdmin2, classAdmin1),
	"parish": setOf(classAdmin2), "raion": setOf(classAdmin2), "rayon": setOf(classAdmin2), "municipality": setOf(classAdmin2, classTown, classSeat2), "township": setOf(classAdmin2, classTown, classSeat2),
	"woreda": setOf(classAdmin2), "tehsil": setOf(classAdmin2), "territory": setOf(classAdmin2, classAdmin1, classRegion, classSeat2), "zone": setOf(classAdmin2, classAdmin1, classRegion), "commune": setOf(classAdmin2, classTown, classSeat2),
	"subdistrict": setOf(classAdmin2), "locality": setOf(classAdmin2, classTown, classSeat2), "canton": setOf(classAdmin1, classAdmin2), "cercle": setOf(classAdmin2),
	"city": settledSet, "cities": settledSet, "town": settledSet, "towns": settledSet, "village": settledSet, "villages": settledSet, "hamlet": settledSet,
	"settlement": settledSet | setOf(classSite), "suburb": settledSet, "suburbs": settledSet, "capital": settledSet, "port": settledSet | setOf(classSite), "borough": settledSet | setOf(classAdmin2),
	"neighborhood": setOf(classSection, classSite, classTown), "neighbourhood": setOf(classSection, classSite, classTown), "quarter": setOf(classSection, classSite, classTown),
	"area": settledSet | setOf(classAdmin2, classRegion, classSite), "areas": settledSet | setOf(classAdmin2, classRegion, classSite),
	"camp": setOf(classSite, classTown), "camps": setOf(classSite, classTown), "crossing": setOf(classSite), "airport": setOf(classSite), "base": setOf(classSite), "airbase": setOf(classSite),
	"valley": setOf(classRegion), "gorge": setOf(classRegion), "mountains": setOf(classRegion), "peninsula": setOf(classRegion), "island": setOf(classRegion, classSite, classAdmin1), "basin": setOf(classRegion),
	"strip": setOf(classRegion, classAdmin1), "forest": setOf(classRegion), "river": setOf(classRegion, classBorder), "strait": setOf(classRegion), "corridor": setOf(classRegion),
}

// classSet is a set of classes, one bit each.
type classSet uint16

func setOf(cs ...class) classSet {
	var s classSet
	for _, c := range cs {
		s |= 1 << c
	}
	return s
}

func (s classSet) has(c class) bool { return s&(1<<c) != 0 }

var settledSet = setOf(classTown, classCapital, classSeat1, classSeat2, classSection, classPast)

// townSet is what something lies near to or on a side of.
var townSet = settledSet | setOf(classAdmin2, classCountry, classRegion, classSite, classBorder)

// lexeme is what the dictionaries of this room know about a lower-case word.
type lexeme struct {
	cues cue
	unit classSet
	also wordClass // what else it is than a name of a place
}
