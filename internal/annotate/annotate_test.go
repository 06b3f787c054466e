package annotate

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/text"
)

var loaded = func() func(t testing.TB) *Annotator {
	var a *Annotator
	return func(t testing.TB) *Annotator {
		t.Helper()
		if a == nil {
			var err error
			if a, err = Load(); err != nil {
				t.Fatal(err)
			}
		}
		return a
	}
}()

func annotated(t testing.TB, s string) *text.Text {
	t.Helper()
	return loaded(t).Annotate(&vedette.Report{Text: s}, vedette.Source{})
}

// find returns the index of the first token with these letters.
func find(t testing.TB, x *text.Text, w string) int {
	t.Helper()
	for i := range x.Tokens {
		if x.Word(i) == w {
			return i
		}
	}
	t.Fatalf("no token %q in %q", w, x.S())
	return -1
}

// TestWhoDidWhatToWhom checks the relations that the rooms behind live on.
// An arc is written "relation(head, dependent)".
func TestWhoDidWhatToWhom(t *testing.T) {
	for _, c := range []struct{ in, arcs string }{
		{"Separatist fighters attacked an army post near the river on Monday.",
			"nsubj(attacked, fighters) obj(attacked, post) nmod(post, river)|obl(attacked, river)"},
		{"Six soldiers were killed by the rebels in Mannar.",
			"nsubj:pass(killed, soldiers) obl:agent(killed, rebels) nummod(soldiers, Six)"},
		{"The army denied that its aircraft had bombed the village.",
			"nsubj(denied, army) ccomp(denied, bombed) nsubj(bombed, aircraft) obj(bombed, village)"},
		{"A spokesman for the ministry said on Friday that the guerrillas had released nine hostages.",
			"nsubj(said, spokesman) nmod(spokesman, ministry) ccomp(said, released) obj(released, hostages)"},
		{"The gunmen killed two farmers and burned their house.",
			"nsubj(killed, gunmen) obj(killed, farmers) conj(killed, burned) obj(burned, house)"},
		{"The rebels who held the bridge fled to the hills.",
			"nsubj(fled, rebels) acl:relcl(rebels, held) obj(held, bridge) obl(fled, hills)"},
		{"The group did not claim responsibility for the blast.",
			"nsubj(claim, group) advmod(claim, not) obj(claim, responsibility)"},
		{"THE REBELS ATTACKED A CONVOY AND BURNED THREE TRUCKS.",
			"nsubj(ATTACKED, REBELS) obj(ATTACKED, CONVOY) conj(ATTACKED, BURNED) obj(BURNED, TRUCKS)"},
		{"THE MINISTER WAS WOUNDED BY GUNMEN IN THE CAPITAL.",
			"nsubj:pass(WOUNDED, MINISTER) obl:agent(WOUNDED, GUNMEN)"},
	} {
		x := annotated(t, c.in)
		for _, alternatives := range splitArcs(c.arcs) {
			ok := false
			for arc := range strings.SplitSeq(alternatives, "|") {
				dep, rest, _ := strings.Cut(strings.TrimSuffix(arc, ")"), "(")
				head, child, _ := strings.Cut(rest, ", ")
				k := x.Tokens[find(t, x, child)]
				ok = ok || k.Head == find(t, x, head) && string(k.Dep) == dep
			}
			if !ok {
				t.Errorf("%s\nhas no %s", c.in, alternatives)
			}
		}
	}
}

// splitArcs cuts "a(b, c) d(e, f)|g(h, i)" at the blanks between arcs.
func splitArcs(s string) []string {
	var out []string
	for part := range strings.SplitSeq(s, ") ") {
		if !strings.HasSuffix(part, ")") {
			part += ")"
		}
		out = append(out, part)
	}
	return out
}

func TestLemmasOfNews(t *testing.T) {
	x := annotated(t, "Troops were firing shells; the bodies of three policemen were found, and men had fled. They shot him.")
	for w, want := range map[string]string{"were": "be", "firing": "fire", "shells": "shell", "bodies": "body",
		"policemen": "policeman", "found": "find", "men": "man", "fled": "flee", "had": "have", "shot": "shoot", "him": "he"} {
		if got := x.Tokens[find(t, x, w)].Lemma; got != want {
			t.Errorf("lemma of %q is %q, want %q", w, got, want)
		}
	}
}

func TestNames(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Col. Ravi Perera said the rebels attacked Jaffna.", "Ravi Perera:person|Jaffna:"},
		{"The Sudan Liberation Army (SLA) shelled a base in Nyala.", "Sudan Liberation Army:organisation|SLA:organisation|Nyala:location"},
		{"The Ministry of Defence in Khartoum denied it.", "Ministry of Defence:organisation|Khartoum:location"},
		{"Ethiopian troops entered Baidoa.", "Ethiopian:nationality|Baidoa:"},
		{"Fighters of the Revolutionary United Front [RUF] held the town.", "Revolutionary United Front:organisation|RUF:organisation"},
		{"President Habre met the leaders of the National Salvation Front.", "Habre:person|National Salvation Front:organisation"},
		{"They fired at Mogadishu Airport with a T-55.", "Mogadishu Airport:facility|T-55:weapon"},
		{"SOLDIERS OF THE NATIONAL ARMY DIED IN ANGOLA.", "NATIONAL ARMY:organisation|ANGOLA:location"},
	} {
		x := annotated(t, c.in)
		var got []string
		for _, n := range x.Names {
			got = append(got, x.Of(n.Span)+":"+string(n.Kind))
		}
		want := strings.Split(c.want, "|")
		ok := len(got) == len(want)
		for i := range want {
			ok = ok && i < len(got) && strings.HasPrefix(got[i], want[i])
		}
		if !ok {
			t.Errorf("%s\n got %q\nwant %q", c.in, got, want)
		}
	}
}

// check fails the test where an annotation breaks what all rooms rely on.
func check(t testing.TB, x *text.Text) {
	t.Helper()
	s, at := x.S(), 0
	border := func(sp vedette.Span) {
		if sp.Start < 0 || sp.End > len(s) || sp.Start >= sp.End || !borderAt(s, sp.Start) || !borderAt(s, sp.End) {
			t.Fatalf("span %v in %d bytes: %q", sp, len(s), s)
		}
	}
	next := 0
	for i, sent := range x.Sentences {
		border(sent.Span)
		if sent.First != next || sent.Last <= sent.First {
			t.Fatalf("sentence %d has the tokens %d to %d, after %d", i, sent.First, sent.Last, next)
		}
		next = sent.Last
		checkTree(t, x, i)
	}
	if next != len(x.Tokens) {
		t.Fatalf("%d of %d tokens are in sentences", next, len(x.Tokens))
	}
	for _, k := range x.Tokens {
		border(k.Span)
		if k.Start < at {
			t.Fatalf("token %v begins before %d", k.Span, at)
		}
		at = k.End
	}
	for _, n := range x.Names {
		border(n.Span)
		if n.Span != x.Words(n.First, n.Last) || n.Head < n.First || n.Head >= n.Last {
			t.Fatalf("name %+v", n)
		}
	}
	for _, k := range x.Times {
		border(k.Span)
	}
	for _, k := range x.Quantities {
		border(k.Span)
	}
	for _, m := range x.Mentions {
		border(m.Span)
	}
	for _, q := range x.Quotes {
		border(q.Span)
		if q.Source >= 0 {
			border(q.Speaker)
		}
		if q.Verb >= 0 {
			border(q.Cue)
		}
	}
	checkQuotes(t, x)
}

// checkTree checks that a sentence is one tree.
func checkTree(t testing.TB, x *text.Text, i int) {
	t.Helper()
	s, roots := x.Sentences[i], 0
	for k := s.First; k < s.Last; k++ {
		tok := x.Tokens[k]
		if tok.Sent != i || tok.Dep == "" || tok.POS == text.NoPOS {
			t.Fatalf("token %d of sentence %d: %+v", k, i, tok)
		}
		if tok.Head < 0 {
			roots++
		} else if tok.Head < s.First || tok.Head >= s.Last || tok.Head == k {
			t.Fatalf("token %d of sentence %d to %d has the head %d", k, s.First, s.Last, tok.Head)
		}
		for h, n := tok.Head, 0; h >= 0; h = x.Tokens[h].Head {
			if n++; n > s.Last-s.First {
				t.Fatalf("token %d of sentence %d hangs from itself", k, i)
			}
		}
	}
	if roots != 1 {
		t.Fatalf("sentence %d has %d roots", i, roots)
	}
	checkNames(t, x)
}

// borderAt reports whether byte i is no continuation of a valid character.
func borderAt(s string, i int) bool {
	if i == len(s) || utf8.RuneStart(s[i]) {
		return true
	}
	for back := 1; back < utf8.UTFMax && i-back >= 0; back++ {
		if r, n := utf8.DecodeRuneInString(s[i-back:]); r != utf8.RuneError && n > back {
			return false
		}
	}
	return true
}

var hard = []string{
	"", " \n\t ", "\x00", "\xff\xfe\xfd", "a\xc3", "\xe2\x80 .", "...", "“", "[", "[[[[ ]] -- [", "'", "’s", "n't", "''''", "-",
	"KABUL -- ", "-- --", "a.b.c.d.", "@", "#", "#a@b.c", "http://", "www.", "1-2-3-4-5-6-7", "1/2/3", "$$$", "K\u0301abul",
	"“a ‘b» «c” ''d'' \"e", "— Oui, dit-il. — Non.\n— Si.", "\xff\"\xfe“\x80”", "’’’“““\"\"\"", "«»\n\n«a\n\n«b»", "\"a\n\n\"b\n\n\"c", "\u2028—\u00a0x",
	"كابل: قُتل ثلاثة.", "喀布尔。三人死亡。", "🚀🚀 fired", strings.Repeat("(", 300), strings.Repeat("a-", 300), strings.Repeat(". ", 300),
}

func TestAnyBytes(t *testing.T) {
	for _, s := range hard {
		check(t, annotated(t, s))
	}
}

func FuzzAnnotate(f *testing.F) {
	for _, s := range hard {
		f.Add(s)
	}
	f.Add("DILI, 4 SEP 99 (AGENCY) -- [TEXT] Gen. A. Silva's men didn't fire, he said: \"We left at 5 p.m.\"\nCrosshead\nMore.")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) < 1<<14 {
			check(t, annotated(t, s))
		}
	})
}

// TestLongSentence reads ten thousand words without a full stop: they are cut
// where they take breath, and each part is a tree.
func TestLongSentence(t *testing.T) {
	x := annotated(t, strings.Repeat("the rebels of the north fought, the army of the south stayed, and ", 800)+"all stopped.")
	if n := len(x.Tokens); n < 10000 || len(x.Sentences) < n/600 {
		t.Fatalf("%d tokens in %d sentences", n, len(x.Sentences))
	}
	for _, s := range x.Sentences {
		if s.Last-s.First > 600 {
			t.Errorf("a sentence of %d tokens", s.Last-s.First)
		}
		if w := x.Word(s.Last - 1); w != "," && w != "." {
			t.Errorf("a sentence is cut behind %q", w)
		}
	}
	check(t, x)
}

func TestSameTwice(t *testing.T) {
	a, b := annotated(t, sample), annotated(t, sample)
	var x, y strings.Builder
	if err := WriteCoNLLU(&x, a); err != nil {
		t.Fatal(err)
	}
	if err := WriteCoNLLU(&y, b); err != nil {
		t.Fatal(err)
	}
	if x.String() != y.String() || x.Len() == 0 {
		t.Error("two runs over one text differ")
	}
}

func TestToHaveDoneLooksBack(t *testing.T) {
	a, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	r := &vedette.Report{ID: "r", Published: "2019-06-11", Text: "Nine fishermen are now known to have drowned in Monday's raid on the lake."}
	x := a.Annotate(r, vedette.Source{})
	for _, tm := range x.Times {
		if x.Of(tm.Span) == "Monday" && tm.Period.Earliest != "2019-06-10" {
			t.Errorf("Monday is %s, want the one that was", tm.Period.Earliest)
		}
	}
}
