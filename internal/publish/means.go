package publish

import (
	"strings"

	"github.com/vedette-org/vedette"
)

// Means writes what something was done with: "4 × rocket (107 mm)".
func Means(m *vedette.Means) string {
	var parts []string
	if n := m.Count.String(); n != "" {
		parts = append(parts, n, "×")
	}
	if m.Kind != "" {
		parts = append(parts, m.Kind)
	}
	if m.Detail != "" && !strings.EqualFold(m.Detail, m.Kind) {
		parts = append(parts, "("+m.Detail+")")
	}
	return strings.TrimSuffix(strings.Join(parts, " "), " ×")
}
