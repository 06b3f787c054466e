package statement_test

import (
	"strings"
	"testing"
)

const benchText = `Gunmen on motorcycles attacked a village in the north of the province on Friday, killing at least 14 farmers and burning dozens of houses, the governor said. Two children were among the dead.

The army said on Saturday that its aircraft had bombed a camp of the group near the river and that more than 20 fighters were killed. A spokesman for the rebels denied any losses. Residents reported heavy artillery fire overnight and said that a hospital was damaged.

Thousands of people fled towards the border. The United Nations called on both sides to let aid convoys through. Talks between the government and the rebels were to resume in the capital next week.
`

// BenchmarkOccurrences measures the first pass alone on a text that is already
// annotated and resolved.
func BenchmarkOccurrences(b *testing.B) {
	r, x := prepare(b, strings.Repeat(benchText, 10))
	b.ReportAllocs()
	for b.Loop() {
		r.extractor.Occurrences(x)
	}
	b.ReportMetric(float64(len(x.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
