package eval

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

const muc4FoundKey = `{"docid":"R-3","text":"HEAD. The red lorry was burnt in Bo. Later two men threw a bomb at the mill.","mixed":"","body_offset":0,"relevant":"yes",
"templates":[{"date":{"alternatives":[{"from":"1996-05-01","to":"1996-05-02"}]},
"location":{"alternatives":[[[{"name":"SIERRA LEONE"}],[{"name":"BO DISTRICT"}],[{"name":"BÓ"}]]]},
"perp_org":[{"values":["RUF"]}],"perp_org_confidence":[{"values":["POSSIBLE"],"xref":["RUF"]}],
"phys_tgt":[{"values":["RED LORRY"]},{"values":["MILL"]}]},
{"date":[],"location":[],"perp_org_confidence":[],"instrument":[{"values":["BOMB"]}]}],
"gtt":[{"incident_type":"arson","PerpOrg":[["ruf"]],"Target":[["red lorry"],["mill"]]},{"incident_type":"bombing","Weapon":[["bomb"]]}]}`

func muc4FoundRow(t *testing.T) (g muc4Gold) {
	t.Helper()
	if err := json.Unmarshal([]byte(muc4FoundKey), &g); err != nil {
		t.Fatal(err)
	}
	return g
}

func TestMUC4Found(t *testing.T) {
	for name, c := range map[string]struct {
		got    muc4Template
		dates  int
		places int
	}{
		"as in the key":               {muc4Template{Date: muc4Date{"1996-05-01", "1996-05-02"}, Location: []string{"Sierra Leone", "Bo"}}, 1, 1},
		"overlaps, twice as long":     {muc4Template{Date: muc4Date{"1996-04-29", "1996-05-02"}, Location: []string{"SIERRA LEONE"}}, 1, 0},
		"overlaps, longer than twice": {muc4Template{Date: muc4Date{"1996-04-28", "1996-05-02"}, Location: []string{"LIBERIA", "BO"}}, 0, 0},
		"apart":                       {muc4Template{Date: muc4Date{"1996-05-03", "1996-05-03"}}, 0, 0},
		"nothing said":                {muc4Template{}, 0, 0},
	} {
		g := muc4FoundRow(t)
		var s muc4Setting
		s.found(&g.Templates[0], &c.got)
		if s.dates != (counts{right: c.dates, gold: 1}) || s.places != (counts{right: c.places, gold: 1}) {
			t.Errorf("%s: dates %+v, places %+v", name, s.dates, s.places)
		}
		s.found(&g.Templates[1], &c.got)
		if s.dates.gold != 1 || s.places.gold != 1 {
			t.Errorf("%s: an empty slot was counted", name)
		}
	}
}

func TestMUC4GroundsOfWhatWasFound(t *testing.T) {
	g := muc4FoundRow(t)
	var s muc4Setting
	for _, x := range []muc4Template{
		{PerpOrg: [][]string{{"the RUF"}}, OrgConfidence: "POSSIBLE"},
		{PerpOrg: [][]string{{"ruf"}}, OrgConfidence: "REPORTED AS FACT"},
		{PerpOrg: [][]string{{"the army"}}, OrgConfidence: "POSSIBLE"},
	} {
		s.found(&g.Templates[0], &x)
	}
	if s.grounds != (counts{right: 1, gold: 2}) {
		t.Errorf("%+v: one of the two that name it is right", s.grounds)
	}
}

func TestMUC4StatedConfidence(t *testing.T) {
	var s muc4Setting
	for i, c := range []float64{0, 0.95, 1, 0.92} {
		s.state(&muc4Template{Confidence: c}, i == 1)
	}
	if s.stated[0] != (counts{got: 1}) || s.stated[9] != (counts{right: 1, got: 3}) {
		t.Errorf("%+v", s.stated)
	}
}

func TestMUC4Errors(t *testing.T) {
	g := muc4FoundRow(t)
	for want, got := range map[string][]muc4Template{
		missedReport:   nil,
		wrongType:      {{IncidentType: "attack", Target: [][]string{{"mill"}, {"red lorry"}}, PerpOrg: [][]string{{"ruf"}}}},
		missedTrigger:  {{IncidentType: "arson", Target: [][]string{{"mill"}, {"red lorry"}}, PerpOrg: [][]string{{"ruf"}}}},
		falseIncident:  {{IncidentType: "arson"}, {IncidentType: "robbery"}},
		missedFiller:   {{IncidentType: "arson", Target: [][]string{{"mill"}}}},
		spuriousFiller: {{IncidentType: "arson", Target: [][]string{{"head"}}}},
		wrongString:    {{IncidentType: "arson", Target: [][]string{{"lorry"}}}},
		wrongRole:      {{IncidentType: "arson", Weapon: [][]string{{"red lorry"}}}},
		wrongSplit:     {{IncidentType: "arson", Target: [][]string{{"mill"}, {"red lorry"}}}, {IncidentType: "bombing"}, {IncidentType: "attack", Weapon: [][]string{{"bomb"}}}},
	} {
		var b bytes.Buffer
		e := &muc4Errors{out: &b}
		e.add(g.Text, &g, &muc4Out{Docid: "R-3", Templates: got})
		if e.many[want] == 0 {
			t.Errorf("no %s among\n%s", want, &b)
		}
	}
}

func TestMUC4ErrorsStandBesideTheText(t *testing.T) {
	g := muc4FoundRow(t)
	var b bytes.Buffer
	e := &muc4Errors{out: &b}
	e.add(g.Text, &g, &muc4Out{Docid: "R-3", Templates: []muc4Template{{IncidentType: "arson", Target: [][]string{{"mill"}}}}})
	e.sum()
	if !strings.Contains(b.String(), "R-3  missed filler  Target: red lorry\n    the red lorry was burnt in bo\n") || !strings.Contains(b.String(), "     0  wrong role\n") {
		t.Errorf("%s", &b)
	}
}
