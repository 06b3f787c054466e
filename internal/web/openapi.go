package web

import (
	"encoding/json"
	"reflect"
	"strings"
)

// describe returns the OpenAPI 3.1 description of the routes.
func describe(program string) []byte {
	c := schemas{}
	problem := answerOf("What went wrong (RFC 9457).", "application/problem+json", c.schema(of[Problem]()))
	paths := object{}
	for i := range routes {
		paths[base+routes[i].path] = object{"get": routes[i].describe(c, problem)}
	}
	paths[base+"/events"] = object{"get": object{"operationId": "followVersion",
		"summary":   "The version of the record, at once and whenever it changes, as server-sent events named version",
		"responses": object{"200": answerOf(`Events: data is {"version": n}.`, "text/event-stream", object{"type": "string"}), "default": problem}}}
	b, err := json.MarshalIndent(object{
		"openapi": "3.1.0",
		"info": object{"title": "Vedette", "version": program, "description": "The evidence-graded record of a desk, for looking only. " +
			"Every answer carries an ETag that changes with the record; ask again with If-None-Match. What is unknown is absent, never 0 or \"\". Fields may be added."},
		"servers":    []object{{"url": "/"}},
		"paths":      paths,
		"components": object{"schemas": c},
	}, "", " ")
	if err != nil {
		panic(err) // made of strings and lists of them
	}
	return b
}

func (rt *route) describe(c schemas, problem object) object {
	var list []object
	if strings.Contains(rt.path, "{id}") {
		list = append(list, object{"name": "id", "in": "path", "required": true, "schema": object{"type": "string"}})
	}
	for _, p := range rt.params {
		list = append(list, p.describe())
	}
	op := object{"operationId": rt.name, "summary": rt.summary, "responses": object{
		"200":     answerOf("The answer.", "application/json", c.schema(reflect.TypeOf(rt.answer))),
		"304":     object{"description": "What If-None-Match names still stands."},
		"default": problem,
	}}
	if list != nil {
		op["parameters"] = list
	}
	return op
}

func (p *param) describe() object {
	s := object{"type": "string"}
	switch {
	case p.among != nil:
		s["enum"] = p.among
	case p.format == "integer":
		s = object{"type": "integer", "minimum": 1, "maximum": 1000}
	case p.format == "country":
		s["pattern"] = "^[A-Z]{2}$"
	case p.format != "":
		s["format"] = p.format
	}
	d := object{"name": p.name, "in": "query", "description": p.about, "schema": s}
	if p.many {
		d["schema"], d["style"], d["explode"] = object{"type": "array", "items": s}, "form", true
	}
	return d
}

func answerOf(what, kind string, schema object) object {
	return object{"description": what, "content": object{kind: object{"schema": schema}}}
}
