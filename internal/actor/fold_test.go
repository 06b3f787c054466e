package actor

import "testing"

func TestEqualFoldOfAnyLength(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{{"police", "people", false}, {"polic", "people", false}, {"Policemen", "police", false}, {"POLICE", "police", true}, {"", "", true}} {
		if got := equalFold(tt.a, tt.b); got != tt.want {
			t.Errorf("equalFold(%q, %q) = %v", tt.a, tt.b, got)
		}
	}
}
