package web_test

import (
	"encoding/json"
	"fmt"
	"math"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/record"
	"github.com/vedette-org/vedette/internal/record/mem"
	"github.com/vedette-org/vedette/internal/web"
)

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("%s (-want +got):\n%s", what, d)
	}
}

func TestState(t *testing.T) {
	d := small(t)
	got := read[web.StateAnswer](d, "/state")
	want := web.StateAnswer{Version: int64(len(d.rec.Reports)) + 1, Program: "0.0.0",
		Counts: web.Counts{Incidents: len(d.rec.Incidents), Actors: len(d.rec.Actors), Reports: len(d.rec.Reports), Sources: len(d.rec.Sources)}}
	for _, in := range d.rec.Incidents {
		if in.When == nil {
			continue
		}
		for _, day := range []vedette.Date{in.When.Earliest, in.When.Latest} {
			if day != "" && (want.First == "" || day < want.First) {
				want.First = day
			}
			want.Last = max(want.Last, day)
		}
	}
	same(t, "state", got, want)
}

// TestETag has answers stand until the record changes.
func TestETag(t *testing.T) {
	d := small(t)
	paths := []string{"/state", "/incidents", "/incidents?limit=5", "/incidents?limit=5&order=oldest", "/marks", "/marks?standing=disputed",
		"/actors", "/sources", "/reports", "/search?q=a", "/types", "/openapi.json", "/incidents/" + url.PathEscape(string(d.rec.Incidents[0].ID))}
	tags := map[string]string{}
	for _, path := range paths {
		for _, coding := range []string{"identity", "gzip"} {
			a := d.get("/api/v1"+path, "Accept-Encoding", coding)
			tag := a.Header.Get("ETag")
			if a.StatusCode != 200 || !strings.HasPrefix(tag, fmt.Sprintf(`"v%d-`, len(d.rec.Reports)+1)) || a.Header.Get("Cache-Control") != "no-cache" || a.Header.Get("Vary") != "Accept-Encoding" {
				t.Errorf("%s: %s %v", path, a.Status, a.Header)
			}
			if was, ok := tags[tag]; ok {
				t.Errorf("%s (%s) has the ETag of %s", path, coding, was)
			}
			tags[tag] = path + " " + coding
			for _, sent := range []string{tag, `"other", W/` + tag, "*"} {
				if a := d.get("/api/v1"+path, "If-None-Match", sent, "Accept-Encoding", coding); a.StatusCode != 304 || a.body != "" || a.Header.Get("ETag") != tag {
					t.Errorf("%s with If-None-Match %s: %s, ETag %s", path, sent, a.Status, a.Header.Get("ETag"))
				}
			}
		}
	}
	_, err := d.store.ReplaceView(t.Context(), d.rec, record.Seq(len(d.rec.Reports)))
	no(t, err)
	for tag, path := range tags {
		path, coding, _ := strings.Cut(path, " ")
		if a := d.get("/api/v1"+path, "If-None-Match", tag, "Accept-Encoding", coding); a.StatusCode != 200 || a.Header.Get("ETag") == tag {
			t.Errorf("%s after a change: %s, ETag %s", path, a.Status, a.Header.Get("ETag"))
		}
	}
	other := serve(t, d.store, d.rec) // perhaps on another record
	if a, b := d.get("/api/v1/state").Header.Get("ETag"), other.get("/api/v1/state").Header.Get("ETag"); a == b {
		t.Errorf("two servers give one ETag, %s", a)
	}
}

func TestGzip(t *testing.T) {
	d := small(t)
	for coding, zip := range map[string]bool{"gzip": true, "deflate, gzip;q=0.5, br": true, "identity": false, "gzip;q=0": false, "br": false} {
		for _, path := range []string{"/api/v1/marks", "/api/v1/marks?order=oldest", "/api/v1/incidents", "/assets/index-abc123.js"} {
			a := d.get(path, "Accept-Encoding", coding)
			if (a.Header.Get("Content-Encoding") == "gzip") != zip || a.body != d.get(path).body {
				t.Errorf("%s with %q: %v", path, coding, a.Header)
			}
		}
	}
}

// TestPaging walks through each list by its cursors.
func TestPaging(t *testing.T) {
	d := small(t)
	for path, want := range map[string]int{"/incidents": len(d.rec.Incidents), "/incidents?order=oldest": len(d.rec.Incidents), "/actors": len(d.rec.Actors), "/sources": len(d.rec.Sources),
		"/places": len(d.rec.Places), "/campaigns": len(d.rec.Campaigns), "/reports": len(d.rec.Reports)} {
		sep := "?"
		if strings.Contains(path, "?") {
			sep = "&"
		}
		whole := read[web.Page[json.RawMessage]](d, path+sep+"limit=1000")
		if len(whole.Items) != want || whole.Total != want || whole.Next != "" {
			t.Errorf("%s: %d items of %d, next %q; want %d", path, len(whole.Items), whole.Total, whole.Next, want)
		}
		var walked []json.RawMessage
		for cursor, pages := "", 0; cursor != "" || pages == 0; pages++ {
			p := read[web.Page[json.RawMessage]](d, path+sep+"limit=7&cursor="+url.QueryEscape(cursor))
			if len(p.Items) == 0 || len(p.Items) > 7 || p.Total != want {
				t.Fatalf("%s: %d items of %d on page %d", path, len(p.Items), p.Total, pages)
			}
			walked, cursor = append(walked, p.Items...), p.Next
		}
		same(t, path, walked, whole.Items)
	}
	if p := read[web.Page[vedette.Incident]](d, "/incidents"); len(p.Items) != record.DefaultLimit {
		t.Errorf("%d incidents on a page", len(p.Items))
	}
}

// TestFilters asks the record what it asks the server.
func TestFilters(t *testing.T) {
	d := small(t)
	in := d.rec.Incidents[3]
	actor, place := in.Initiators[0].Actor, d.rec.Incidents[5].Where.Place
	for query, f := range map[string]record.Filter{
		"":                                        {},
		"from=2016-01-01&to=2018-12-31":           {From: "2016-01-01", To: "2018-12-31"},
		"box=-30,118,-20,130.5":                   {Box: &record.Box{South: -30, West: 118, North: -20, East: 130.5}},
		"type=shelling&type=attack":               {Types: []vedette.EventType{"shelling", "attack"}},
		"type=shelling&type=":                     {Types: []vedette.EventType{"shelling"}},
		"family=remote-violence":                  {Families: []string{"remote-violence"}},
		"standing=disputed&standing=claimed":      {Standing: []string{"disputed", "claimed"}},
		"review=accepted":                         {Review: []vedette.ReviewState{vedette.Accepted}},
		"text=" + url.QueryEscape("Clash IN"):     {Text: "clash in"},
		"order=oldest":                            {Order: record.OldestFirst},
		"order=newest&from=":                      {},
		"actor=" + url.QueryEscape(string(actor)): {Actors: []vedette.ActorID{actor}},
		"place=" + url.QueryEscape(string(place)): {About: []string{string(place)}},
	} {
		f.Limit = record.MaxLimit
		want, err := d.store.Incidents(t.Context(), f)
		no(t, err)
		if want.Total == 0 {
			t.Errorf("%s: nothing to find", query)
		}
		got := read[web.Page[vedette.Incident]](d, "/incidents?limit=1000&"+query)
		same(t, query, got.Items, want.Items)
		marks, err := d.store.Marks(t.Context(), f)
		no(t, err)
		same(t, query+": marks", read[web.List[*record.Mark]](d, "/marks?"+query), web.List[*record.Mark]{Items: marks, Total: len(marks)})
	}
}

func TestBadQuestions(t *testing.T) {
	d := small(t)
	for _, path := range []string{
		"/incidents?from=yesterday", "/incidents?from=2020-02-30", "/incidents?from=2020-02-02&to=2020-01-01", "/marks?to=x", "/incidents?from=2020-01-01&from=2020-01-02",
		"/incidents?box=1,2,3", "/incidents?box=a,b,c,d", "/incidents?box=10,0,-10,0", "/incidents?box=NaN,0,1,1", "/incidents?box=0,0,Inf,1", "/marks?box=0,0,91,1",
		"/incidents?standing=certain", "/incidents?review=maybe", "/incidents?order=upwards",
		"/incidents?limit=0", "/incidents?limit=-1", "/incidents?limit=1001", "/incidents?limit=ten", "/actors?limit=1001", "/incidents?cursor=x", "/actors?cursor=%C2%A7",
		"/incidents?typ=shelling", "/marks?limit=5", "/state?x=1", "/incidents?text=%ff", "/incidents?%zz", "/incidents?a;b", "/types?x",
	} {
		d.refused(d.get("/api/v1"+path), http.StatusBadRequest)
	}
}

func TestUnknown(t *testing.T) {
	d := small(t)
	in, rep, actor, place := string(d.rec.Incidents[0].ID), string(d.rec.Reports[0].ID), string(d.rec.Actors[0].ID), string(d.rec.Places[0].ID)
	for _, path := range []string{"/incidents/none", "/reports/none", "/actors/none", "/places/none", "/campaigns/none",
		"/incidents/" + rep, "/incidents/" + actor, "/reports/" + in, "/actors/" + in, "/places/" + actor, "/campaigns/" + place,
		"/incidents/", "/none", "/incidents/a/b", "", "/incidents/%00", "/incidents/%ff", "/reports/" + strings.Repeat("x", 4000)} {
		d.refused(d.get("/api/v1"+path), http.StatusNotFound)
	}
	d.refused(d.get("/api/v2/state"), http.StatusNotFound)
}

// TestOne asks for single things.
func TestOne(t *testing.T) {
	w := generated(t, 60)
	w.Record.Incidents[7].Formerly = []vedette.IncidentID{"old/id #1?"}
	d := open(t, mem.New(), w)
	in := w.Record.Incidents[7]
	want, err := record.Around(t.Context(), d.store, string(in.ID))
	no(t, err)
	for _, id := range []string{string(in.ID), "old/id #1?"} {
		got := read[vedette.Record](d, "/incidents/"+url.PathEscape(id))
		if got.Vedette.Version != "test" || got.Vedette.Model != "synth" || len(got.Vedette.GeneratedFrom) != len(got.Reports) {
			t.Errorf("%s: head %+v", id, got.Vedette)
		}
		if !slices.ContainsFunc(got.Incidents, func(x vedette.Incident) bool { return x.ID == in.ID }) {
			t.Errorf("%s: the incident is not in its answer", id)
		}
		if id == string(in.ID) {
			got.Vedette = want.Vedette
			same(t, id, &got, want)
		}
	}
	actor := in.Initiators[0].Actor
	got := read[vedette.Record](d, "/actors/"+string(actor))
	mine, err := d.store.Incidents(t.Context(), record.Filter{Actors: []vedette.ActorID{actor}})
	no(t, err)
	for _, x := range mine.Items {
		if !slices.ContainsFunc(got.Incidents, func(y vedette.Incident) bool { return y.ID == x.ID }) {
			t.Errorf("incident %s of actor %s is missing", x.ID, actor)
		}
	}
	if len(got.Relations) == 0 || len(got.Reports) == 0 || len(got.Places) == 0 {
		t.Errorf("actor %s: %d relations, %d reports, %d places", actor, len(got.Relations), len(got.Reports), len(got.Places))
	}
	for _, path := range []string{"/places/" + string(in.Where.Place), "/campaigns/" + string(w.Record.Campaigns[0].ID)} {
		if r := read[vedette.Record](d, path); len(r.Places)+len(r.Campaigns) == 0 {
			t.Errorf("%s: empty", path)
		}
	}
}

func TestCounts(t *testing.T) {
	d := small(t)
	for _, row := range read[web.Page[web.ActorRow]](d, "/actors?limit=1000").Items {
		about, err := d.store.About(t.Context(), string(row.Actor.ID), record.Incidents|record.Statements)
		no(t, err)
		if row.Incidents != len(about.Incidents) || row.Statements != len(about.Statements) {
			t.Errorf("%s: %d incidents, %d statements; want %d, %d", row.Actor.Name, row.Incidents, row.Statements, len(about.Incidents), len(about.Statements))
		}
	}
	n := 0
	for _, row := range read[web.Page[web.SourceRow]](d, "/sources").Items {
		n += row.Reports
	}
	if n != len(d.rec.Reports) {
		t.Errorf("%d reports of all sources, want %d", n, len(d.rec.Reports))
	}
	if p := read[web.Page[web.ActorRow]](d, "/actors?text=police"); p.Total != 3 || !strings.Contains(p.Items[0].Actor.Name, "Police") {
		t.Errorf("actors with police in their names: %+v", p)
	}
}

func TestSearch(t *testing.T) {
	d := small(t)
	for _, q := range []string{"", "%20", "zzzzzzzz"} {
		if a := d.get("/api/v1/search?q=" + q); a.body != `{"items":[]}` {
			t.Errorf("%q finds %s", q, a.body)
		}
	}
	place, actor := d.rec.Places[len(d.rec.Places)-2], d.rec.Actors[1]
	for name, want := range map[string]web.Hit{
		place.Name:                  {Kind: "place", ID: string(place.ID), Title: place.Name, Hint: place.Admin1 + ", " + string(place.Country)},
		strings.ToLower(actor.Name): {Kind: "actor", ID: string(actor.ID), Title: actor.Name, Hint: string(actor.Kind) + ", " + string(actor.Countries[0])},
		d.rec.Incidents[9].Title:    {Kind: "incident", ID: string(d.rec.Incidents[9].ID), Title: d.rec.Incidents[9].Title, Hint: string(d.rec.Incidents[9].When.Earliest)},
		d.rec.Sources[2].Name[2:]:   {Kind: "source", ID: string(d.rec.Sources[2].ID), Title: d.rec.Sources[2].Name, Hint: string(d.rec.Sources[2].Kind) + ", " + string(d.rec.Sources[2].Country)},
		"harvest begins weeks":      {},
	} {
		found := read[web.Found](d, "/search?q="+url.QueryEscape(name)).Items
		if len(found) == 0 || len(found) > 20 {
			t.Errorf("%q finds %d things", name, len(found))
		} else if want.ID != "" && !slices.Contains(found, want) {
			t.Errorf("%q finds %+v, not %+v", name, found, want)
		}
	}
	kinds := map[string]int{}
	for _, h := range read[web.Found](d, "/search?q=a").Items {
		kinds[h.Kind]++
	}
	if len(kinds) != 5 || kinds["incident"] < 6 || kinds["actor"] < 5 {
		t.Errorf("what one letter finds is not shared out: %v", kinds)
	}
}

// hostile is what a report may hold.
const hostile = `</script><script>alert(document.domain)</script><img src=x onerror=alert(1)> "&'` + "\u2028\x00"

// TestHTML has a report whose words are HTML and script come out as JSON only.
func TestHTML(t *testing.T) {
	w := generated(t, 5)
	f := w.Findings[0]
	f.Report.ID, f.Report.Title, f.Report.Text = "report-<b>", hostile, hostile
	w.Record.Reports[0] = f.Report
	w.Record.Sources[0].Name = hostile
	d := open(t, mem.New(), w)
	for _, path := range []string{"/api/v1/reports/" + url.PathEscape("report-<b>"), "/api/v1/reports", "/api/v1/sources", "/api/v1/search?q=alert", "/api/v1/incidents/" + url.PathEscape("<script>")} {
		a := d.get(path)
		if strings.ContainsAny(a.body, "<>&") {
			t.Errorf("%s: %s", path, a.body)
		}
		if kind := a.Header.Get("Content-Type"); !strings.HasSuffix(kind, "json") || a.Header.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: %q may be taken for a page", path, kind)
		}
	}
	if r := read[vedette.Record](d, "/reports/"+url.PathEscape("report-<b>")); r.Reports[0].Text != hostile || r.Reports[0].Title != hostile {
		t.Errorf("the text came as %q", r.Reports[0].Text)
	}
}

// TestTexts has the texts of reports leave by one door only.
func TestTexts(t *testing.T) {
	w := generated(t, 40)
	const mark = "Nobody else must hear of the blue heron."
	for _, f := range w.Findings {
		f.Report.Text += mark
	}
	for i := range w.Record.Reports {
		w.Record.Reports[i].Text += mark
	}
	d := open(t, mem.New(), w)
	in := w.Record.Incidents[0]
	ids := map[string]string{"incidents": string(in.ID), "actors": string(in.Initiators[0].Actor), "places": string(w.Record.Places[0].ID),
		"campaigns": string(w.Record.Campaigns[0].ID), "reports": string(in.Reports[0])}
	for _, path := range web.Paths() {
		if kind := strings.Split(path, "/")[3]; strings.Contains(path, "{id}") {
			path = strings.Replace(path, "{id}", ids[kind], 1)
		}
		if strings.HasSuffix(path, "/search") {
			path += "?q=heron"
		}
		a := d.get(path)
		if a.StatusCode != 200 {
			t.Errorf("%s: %s %s", path, a.Status, a.body)
		}
		got, want := strings.Count(a.body, mark), 0
		if path == "/api/v1/reports/"+ids["reports"] {
			want = 1
		}
		if got != want {
			t.Errorf("%s has %d texts, want %d", path, got, want)
		}
	}
}

// TestEncodeMarks holds the quick encoder to encoding/json.
func TestEncodeMarks(t *testing.T) {
	text := rapid.OneOf(rapid.String(), rapid.StringMatching(`[ -~<>&"\\]{0,9}`), rapid.Just(hostile), rapid.Just("\xff"))
	degrees := rapid.Ptr(rapid.OneOf(rapid.Float64Range(-180, 180), rapid.Float64Range(-1e-7, 1e-7), rapid.Just(0.0), rapid.Just(math.Copysign(0, -1)), rapid.Just(1e22)), true)
	count := rapid.Ptr(rapid.Int64(), true)
	rapid.Check(t, func(t *rapid.T) {
		s := func(name string) string { return text.Draw(t, name) }
		m := record.Mark{ID: vedette.IncidentID(s("id")), Title: s("title"), Type: vedette.EventType(s("type")), Family: s("family"), CountsAsViolence: rapid.Bool().Draw(t, "violence"),
			Earliest: vedette.Date(s("from")), Latest: vedette.Date(s("to")), Standing: s("standing"), Review: vedette.ReviewState(s("review")), Place: s("place"),
			Exactness: vedette.Exactness(s("exactness")), Lat: degrees.Draw(t, "lat"), Lon: degrees.Draw(t, "lon"), OriginLat: degrees.Draw(t, "olat"), OriginLon: degrees.Draw(t, "olon"),
			TargetLat: degrees.Draw(t, "tlat"), TargetLon: degrees.Draw(t, "tlon"), KilledLow: count.Draw(t, "low"), KilledHigh: count.Draw(t, "high")}
		for range rapid.IntRange(0, 3).Draw(t, "countries") {
			m.CrossBorder = append(m.CrossBorder, vedette.Country(s("country")))
		}
		marks := []*record.Mark{&m, {}}[:rapid.IntRange(0, 2).Draw(t, "n")]
		want, err := json.Marshal(web.List[*record.Mark]{Items: marks, Total: len(marks)})
		if err != nil {
			t.Fatal(err)
		}
		if got := web.EncodeMarks(marks...); string(got) != string(want) {
			t.Fatalf("got  %s\nwant %s", got, want)
		}
	})
}
