package web_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/web"
)

// description is what the test reads of the OpenAPI description.
type description struct {
	OpenAPI string
	Paths   map[string]struct {
		Get struct {
			OperationID string
			Parameters  []struct {
				Name, In string
				Required bool
				Schema   jsonschema.Schema
			}
			Responses map[string]struct {
				Content map[string]struct{ Schema json.RawMessage }
			}
		}
	}
	Components struct{ Schemas map[string]json.RawMessage }
}

// TestDescription holds real answers against what /openapi.json says of them,
// with a validator that is not ours. Fields that it does not tell of are faults
// here: the schemas are closed before.
func TestDescription(t *testing.T) {
	d := open2000(t)
	doc := read[description](d, "/openapi.json")
	if !strings.HasPrefix(doc.OpenAPI, "3.1") {
		t.Errorf("openapi %q", doc.OpenAPI)
	}
	if want := len(web.Paths()) + 1; len(doc.Paths) != want {
		t.Errorf("%d paths told, want %d", len(doc.Paths), want)
	}
	ids := oneOfEach(d.rec)
	seen := map[string]bool{}
	for _, path := range web.Paths() {
		op := doc.Paths[path].Get
		if op.OperationID == "" || seen[op.OperationID] {
			t.Errorf("%s: operationId %q", path, op.OperationID)
		}
		seen[op.OperationID] = true
		schema := doc.compile(t, op.Responses["200"].Content["application/json"].Schema)
		url := strings.Replace(path, "{id}", ids[strings.Split(path, "/")[3]], 1)
		if strings.HasSuffix(path, "/search") {
			url += "?q=a"
		}
		if err := validate(schema, d.get(url).body); err != nil {
			t.Errorf("%s: %v", url, err)
		}
		if strings.Contains(path, "{id}") != (len(op.Parameters) > 0 && op.Parameters[0].In == "path" && op.Parameters[0].Required) {
			t.Errorf("%s: parameters %+v", path, op.Parameters)
		}
		problem := doc.compile(t, op.Responses["default"].Content["application/problem+json"].Schema)
		if err := validate(problem, d.get(path+"?none=1").body); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
	if _, ok := doc.Paths["/api/v1/events"]; !ok {
		t.Error("the events are not told of")
	}
}

// oneOfEach returns an id for each path that takes one.
func oneOfEach(r *vedette.Record) map[string]string {
	in := r.Incidents[0]
	return map[string]string{"incidents": string(in.ID), "actors": string(in.Initiators[0].Actor), "places": string(r.Places[0].ID),
		"campaigns": string(r.Campaigns[0].ID), "reports": string(in.Reports[0])}
}

// TestDescriptionParameters sends each parameter that is told of.
func TestDescriptionParameters(t *testing.T) {
	d := small(t)
	doc := read[description](d, "/openapi.json")
	sample := map[string]string{"limit": "5", "from": "2016-01-01", "to": "2020-01-01", "box": "-30,118,-20,140", "order": "oldest", "standing": "denied", "review": "draft", "cursor": "", "seen_from": "UA"}
	ids := oneOfEach(d.rec)
	for path, item := range doc.Paths {
		path = strings.Replace(path, "{id}", ids[strings.Split(path, "/")[3]], 1)
		for _, p := range item.Get.Parameters {
			if p.In != "query" {
				continue
			}
			v, ok := sample[p.Name]
			if !ok {
				v = "a"
			}
			if a := d.get(path + "?" + p.Name + "=" + v); a.StatusCode != 200 {
				t.Errorf("%s?%s=%s: %s", path, p.Name, v, a.body)
			}
		}
	}
}

// TestValidator has the check of the description be able to fail.
func TestValidator(t *testing.T) {
	d := small(t)
	doc := read[description](d, "/openapi.json")
	schema := doc.compile(t, doc.Paths["/api/v1/incidents"].Get.Responses["200"].Content["application/json"].Schema)
	body := d.get("/api/v1/incidents?limit=1").body
	for _, change := range [][2]string{{`"items"`, `"item"`}, {`"standing":{`, `"standing":[],"s":{`}, {`"total":60`, `"total":"60"`}, {`"state":"draft"`, `"state":"drafty"`},
		{`"reading_confidence":`, `"new_field":1,"reading_confidence":`}} {
		broken := strings.Replace(body, change[0], change[1], 1)
		if broken == body {
			broken = strings.Replace(body, `"state":"accepted"`, `"state":"drafty"`, 1)
		}
		if broken == body || validate(schema, broken) == nil {
			t.Errorf("%v passes", change)
		}
	}
}

func validate(schema *jsonschema.Resolved, body string) error {
	var v any
	if err := json.Unmarshal([]byte(body), &v); err != nil {
		return err
	}
	return schema.Validate(v)
}

// compile makes a validator of a schema, closed to other fields.
func (d *description) compile(t *testing.T, schema json.RawMessage) *jsonschema.Resolved {
	t.Helper()
	defs, err := json.Marshal(d.Components.Schemas)
	no(t, err)
	whole := slices.Concat([]byte(`{"allOf":[`), schema, []byte(`],"$defs":`), defs, []byte(`}`))
	whole = bytes.ReplaceAll(whole, []byte("#/components/schemas/"), []byte("#/$defs/"))
	var s jsonschema.Schema
	no(t, json.Unmarshal(whole, &s))
	for _, def := range s.Defs {
		if def.Properties != nil {
			def.AdditionalProperties = &jsonschema.Schema{Not: &jsonschema.Schema{}}
		}
	}
	r, err := s.Resolve(nil)
	no(t, err)
	return r
}
