package mend

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

// treeOf builds a sentence from words written form/POS/tag/head/relation, heads
// counted from 1 and 0 for the root.
func treeOf(t testing.TB, s string) *text.Text {
	t.Helper()
	x := &text.Text{Report: &vedette.Report{}}
	for _, w := range strings.Fields(s) {
		f := strings.Split(w, "|")
		if len(f) != 5 {
			t.Fatalf("%q is no word with its place in a tree", w)
		}
		var head int
		if _, err := fmt.Sscan(f[3], &head); err != nil {
			t.Fatal(err)
		}
		start := len(x.Report.Text)
		x.Report.Text += f[0] + " "
		x.Tokens = append(x.Tokens, text.Token{Span: vedette.Span{Start: start, End: start + len(f[0])},
			POS: text.ParsePOS(f[1]), Tag: text.Tag(f[2]), Head: head - 1, Dep: text.Dep(f[4])})
	}
	x.Sentences = []text.Sentence{{Span: x.Words(0, len(x.Tokens)), Last: len(x.Tokens)}}
	return x
}

// arcs writes the heads of a text as treeOf counts them.
func arcs(x *text.Text) string {
	var heads []string
	for _, k := range x.Tokens {
		heads = append(heads, fmt.Sprint(k.Head+1))
	}
	return strings.Join(heads, " ")
}

func TestHangMarks(t *testing.T) {
	for _, c := range []struct{ name, in, heads string }{
		{"a pair from the head of what it encloses",
			"They|PRON|PRP|2|nsubj fled|VERB|VBD|0|root (|PUNCT|-LRB-|2|punct by|ADP|IN|5|case boat|NOUN|NN|2|obl )|PUNCT|-RRB-|2|punct .|PUNCT|.|2|punct",
			"2 0 5 5 2 5 2"},
		{"quotes likewise",
			"He|PRON|PRP|2|nsubj wrote|VERB|VBD|0|root \"|PUNCT|``|2|punct we|PRON|PRP|5|nsubj won|VERB|VBD|2|ccomp \"|PUNCT|''|1|punct",
			"2 0 5 5 2 5"},
		{"a pair around two trees stays",
			"They|PRON|PRP|2|nsubj fled|VERB|VBD|0|root (|PUNCT|-LRB-|2|punct north|ADV|RB|2|advmod today|NOUN|NN|2|obl )|PUNCT|-RRB-|4|punct",
			"2 0 2 2 2 4"},
		{"a final mark from the root",
			"They|PRON|PRP|2|nsubj left|VERB|VBD|0|root when|ADV|WRB|4|advmod asked|VERB|VBN|2|advcl to|PART|TO|6|mark go|VERB|VB|4|xcomp .|PUNCT|.|6|punct",
			"2 0 4 2 6 4 2"},
		{"a comma from the conjunct behind it",
			"They|PRON|PRP|2|nsubj came|VERB|VBD|0|root ,|PUNCT|,|2|punct saw|VERB|VBD|2|conj and|CCONJ|CC|6|cc left|VERB|VBD|2|conj",
			"2 0 4 2 6 2"},
		{"a comma from the clause in front",
			"Asked|VERB|VBN|4|advcl ,|PUNCT|,|4|punct he|PRON|PRP|4|nsubj left|VERB|VBD|0|root",
			"4 1 4 0"},
		{"the governor that the parser chose stays",
			"They|PRON|PRP|2|nsubj left|VERB|VBD|0|root ,|PUNCT|,|2|punct he|PRON|PRP|5|nsubj said|VERB|VBD|2|parataxis",
			"2 0 2 5 2"},
		{"no arc may cross another",
			"They|PRON|PRP|2|nsubj came|VERB|VBD|0|root ,|PUNCT|,|2|punct \"|PUNCT|''|2|dep saw|VERB|VBD|2|conj",
			"2 0 2 2 2"},
	} {
		x := treeOf(t, c.in)
		new(Mender).Mend(x, &x.Sentences[0])
		if got := arcs(x); got != c.heads {
			t.Errorf("%s: heads %s, want %s", c.name, got, c.heads)
		}
	}
}

func TestHangFromThePredicate(t *testing.T) {
	const relcl = "which|PRON|WDT|6|nsubj:pass is|AUX|VBZ|6|aux:pass sealed|VERB|VBN|2|acl:relcl "
	for _, c := range []struct{ name, in, heads string }{
		{"a second verb behind a closed clause",
			"The|DET|DT|2|det port|NOUN|NN|0|root ,|PUNCT|,|6|punct " + relcl + ",|PUNCT|,|8|punct burned|VERB|VBD|6|conj today|NOUN|NN|8|obl .|PUNCT|.|2|punct",
			"2 8 6 6 6 2 8 0 8 8"},
		{"what the sentence begins with goes along",
			"Then|ADV|RB|2|advmod fishermen|NOUN|NNS|0|root found|VERB|VBD|2|acl bodies|NOUN|NNS|3|obj",
			"3 3 0 3"},
		{"a passive",
			"A|DET|DT|2|det truce|NOUN|NN|0|root was|AUX|VBD|4|aux:pass signed|VERB|VBN|2|acl .|PUNCT|.|2|punct",
			"2 4 4 0 4"},
		{"a noun and a clause beside it",
			"No|DET|DT|2|det trouble|NOUN|NN|0|root ,|PUNCT|,|4|punct came|VERB|VBD|2|parataxis through|ADV|RB|4|advmod",
			"2 0 4 2 4"},
		{"a plural has no verb in -s",
			"Thanks|NOUN|NNS|0|root goes|VERB|VBZ|1|parataxis well|ADV|RB|2|advmod",
			"0 1 2"},
		{"a participle", "A|DET|DT|2|det town|NOUN|NN|0|root burned|VERB|VBN|2|acl by|ADP|IN|5|case rebels|NOUN|NNS|3|obl", "2 0 2 5 3"},
		{"a relative clause", "The|DET|DT|2|det men|NOUN|NNS|0|root who|PRON|WP|4|nsubj fled|VERB|VBD|2|acl:relcl", "2 0 4 2"},
	} {
		x := treeOf(t, c.in)
		new(Mender).Mend(x, &x.Sentences[0])
		if got := arcs(x); got != c.heads {
			t.Errorf("%s: heads %s, want %s", c.name, got, c.heads)
		}
		checkNames(t, x)
	}
	x := treeOf(t, "A|DET|DT|2|det truce|NOUN|NN|0|root was|AUX|VBD|4|aux:pass signed|VERB|VBN|2|acl")
	new(Mender).Mend(x, &x.Sentences[0])
	if d := x.Tokens[1].Dep; d != "nsubj:pass" {
		t.Errorf("the subject of a passive is %s", d)
	}
	x = treeOf(t, "Fishermen|NOUN|NNS|0|root found|VERB|VBD|1|acl bodies|NOUN|NNS|2|obj")
	x.Sentences[0].Heading = true
	if new(Mender).Mend(x, &x.Sentences[0]); x.Tokens[0].Head >= 0 {
		t.Error("a heading was hung elsewhere")
	}
}

// checkNames checks that the root, and nothing else, is called root.
func checkNames(t testing.TB, x *text.Text) {
	t.Helper()
	for i, k := range x.Tokens {
		if (k.Head < 0) != (k.Dep == "root") {
			t.Errorf("token %d (%s) has the head %d and the relation %s", i, x.Word(i), k.Head, k.Dep)
		}
	}
}

// TestMendKeepsTrees mends random projective trees: each stays a tree with one
// root, whatever the rules that take its words for real ones move.
func TestMendKeepsTrees(t *testing.T) {
	words := []string{"men|NOUN|NNS", "fled|VERB|VBD", "fought|VERB|VBN", "who|PRON|WP", "and|CCONJ|CC", ",|PUNCT|,", "(|PUNCT|-LRB-",
		")|PUNCT|-RRB-", "\"|PUNCT|''", ".|PUNCT|."}
	deps := []string{"conj", "acl", "advcl", "parataxis", "acl:relcl", "appos", "obj", "obl", "nsubj"}
	var m Mender
	rapid.Check(t, func(rt *rapid.T) {
		heads := randomHeads(rt, 14)
		var b strings.Builder
		for _, h := range heads {
			w, d := rapid.SampledFrom(words).Draw(rt, "word"), rapid.SampledFrom(deps).Draw(rt, "relation")
			if h < 0 {
				d = "root"
			} else if strings.Contains(w, "PUNCT") {
				d = "punct"
			}
			fmt.Fprintf(&b, "%s|%d|%s ", w, h+1, d)
		}
		x := treeOf(t, b.String())
		m.Mend(x, &x.Sentences[0])
		checkNames(t, x)
		roots := 0
		for _, k := range x.Tokens {
			if k.Head < 0 {
				roots++
			}
		}
		if roots != 1 {
			rt.Fatalf("%s: %d roots", b.String(), roots)
		}
		for i := range x.Tokens {
			for n, h := 0, i; h >= 0; h = x.Tokens[h].Head {
				if n++; n > len(x.Tokens) {
					rt.Fatalf("%s: token %d hangs from itself", b.String(), i)
				}
			}
		}
	})
}

// randomHeads draws a projective tree.
func randomHeads(t *rapid.T, longest int) []int {
	heads := make([]int, rapid.IntRange(1, longest).Draw(t, "words"))
	var build func(from, to, head int)
	build = func(from, to, head int) {
		if from >= to {
			return
		}
		r := rapid.IntRange(from, to-1).Draw(t, "head")
		heads[r] = head
		for _, half := range [][2]int{{from, r}, {r + 1, to}} {
			for at := half[0]; at < half[1]; {
				end := rapid.IntRange(at+1, half[1]).Draw(t, "end")
				build(at, end, r)
				at = end
			}
		}
	}
	build(0, len(heads), -1)
	return heads
}

// TestRulesThatLeaveNoTree are taken back: what climbs to the root would not end.
func TestRulesThatLeaveNoTree(t *testing.T) {
	was := rules
	defer func() { rules = was }()
	rules = []func(*Mender){func(m *Mender) { m.k[1].Head = 2 }}
	x := treeOf(t, "men|NOUN|NNS|2|nsubj fled|VERB|VBD|0|root home|ADV|RB|2|advmod")
	if new(Mender).Mend(x, &x.Sentences[0]); arcs(x) != "2 0 2" {
		t.Errorf("heads %s", arcs(x))
	}
}
