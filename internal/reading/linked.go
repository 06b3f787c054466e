package reading

import (
	"encoding/json"
	"strings"
)

// articleTypes are the types of schema.org under which publishers describe a
// report (https://schema.org/Article and those below it).
var articleTypes = map[string]bool{
	"Article": true, "NewsArticle": true, "ReportageNewsArticle": true, "AnalysisNewsArticle": true, "BackgroundNewsArticle": true,
	"OpinionNewsArticle": true, "LiveBlogPosting": true, "BlogPosting": true, "Report": true, "SocialMediaPosting": true,
	"ScholarlyArticle": true, "TechArticle": true, "WebPage": true,
}

// linked takes what the JSON-LD of a page says, before anything else is asked:
// it is written for machines. Broken JSON-LD is passed over.
func (m *meta) linked(scripts []string) {
	for _, s := range scripts {
		var v any
		if json.Unmarshal([]byte(strings.TrimSpace(s)), &v) == nil {
			m.things(v, 0)
		}
	}
}

// things walks a JSON-LD value; a report may stand in an array or a graph.
func (m *meta) things(v any, depth int) {
	if depth > 4 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v[:min(len(v), 50)] {
			m.things(x, depth+1)
		}
	case map[string]any:
		m.things(v["@graph"], depth+1)
		if isArticle(v["@type"]) {
			m.thing(v)
		}
	}
}

func isArticle(v any) bool {
	for _, t := range texts(v) {
		if articleTypes[strings.TrimPrefix(strings.TrimPrefix(t, "https://schema.org/"), "http://schema.org/")] {
			return true
		}
	}
	return false
}

func (m *meta) thing(v map[string]any) {
	m.titles = append(m.titles, texts(v["headline"])...)
	m.bylines = append(m.bylines, strings.Join(names(v["author"]), ", "))
	m.sites = append(m.sites, names(v["publisher"])...)
	m.languages = append(m.languages, texts(v["inLanguage"])...)
	m.urls = append(m.urls, texts(v["url"])...)
	for _, s := range texts(v["datePublished"]) {
		if d, ok := day(s); ok {
			m.days = append(m.days, d)
		}
	}
}

// texts returns the strings of a value that may be one or a list.
func texts(v any) []string {
	switch v := v.(type) {
	case string:
		if v = strings.TrimSpace(v); v != "" {
			return []string{v}
		}
	case []any:
		var out []string
		for _, x := range v[:min(len(v), 20)] {
			if s, ok := x.(string); ok && strings.TrimSpace(s) != "" {
				out = append(out, strings.TrimSpace(s))
			}
		}
		return out
	}
	return nil
}

// names returns the names of a person or organisation, or of a list of them.
func names(v any) []string {
	switch v := v.(type) {
	case map[string]any:
		return texts(v["name"])
	case []any:
		var out []string
		for _, x := range v[:min(len(v), 20)] {
			out = append(out, names(x)...)
		}
		return out
	}
	return texts(v)
}
