package name

import (
	"bufio"
	"bytes"
	"strings"
	"testing"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/data"
	"github.com/vedette-org/vedette/internal/text"
)

func words(t testing.TB) *Words {
	t.Helper()
	w, err := LoadWords(data.Language, "language/en")
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// flatText is a text of one sentence whose words with a capital are tagged as names.
func flatText(s string) *text.Text {
	t := &text.Text{Report: &vedette.Report{Text: s}}
	at := 0
	for w := range strings.FieldsSeq(s) {
		at += strings.Index(s[at:], w)
		k := text.Token{Span: vedette.Span{Start: at, End: at + len(w)}, Head: -1, Dep: "dep", POS: text.NOUN, Tag: "NN"}
		if capital(w) {
			k.POS, k.Tag = text.PROPN, "NNP"
		}
		t.Tokens = append(t.Tokens, k)
		at += len(w)
	}
	t.Sentences = []text.Sentence{{Span: t.Words(0, len(t.Tokens)), Last: len(t.Tokens)}}
	return t
}

func TestLabelsFollow(t *testing.T) {
	p, o := kindNumber(text.NamePerson), kindNumber(text.NameOrganisation)
	for _, c := range []struct {
		before, behind label
		want           bool
	}{
		{outside, at(p, first), true}, {outside, at(p, last), false}, {at(p, first), at(p, last), true}, {at(p, first), at(o, last), false},
		{at(p, first), outside, false}, {at(p, last), at(o, only), true}, {at(p, only), at(p, inner), false}, {at(p, inner), at(p, inner), true},
	} {
		if got := c.behind.follows(c.before); got != c.want {
			t.Errorf("label %d behind %d: %v", c.behind, c.before, got)
		}
	}
	if Mark(text.NamePerson, 3, 2, 4)&OfKind(text.NamePerson) == 0 || Mark(text.NamePerson, 3, 2, 4)&OfKind(text.NameOrganisation) != 0 {
		t.Error("a mark is not of its kind alone")
	}
}

func TestLexiconKnowsPhrases(t *testing.T) {
	var g Gather
	g.Add("New York", Town)
	g.Add("São Tomé", Country)
	g.Add("York", Family)
	l := g.Lexicon()
	if k := join(key("NEW"), key("York")); l.of(k) != Town || l.of(key("new"))&longer == 0 || l.of(key("York")) != Family {
		t.Errorf("New York is %b, New %b, York %b", l.of(k), l.of(key("new")), l.of(key("York")))
	}
	if l.of(join(key("Sao"), key("Tome"))) != Country {
		t.Error("accents count")
	}
	if h := l.of(key("Leeds")); h != 0 {
		t.Errorf("Leeds is %b", h)
	}
}

// taught returns a recogniser that learned that what arrives is a person and
// where one arrives a place.
func taught(t testing.TB) *Recogniser {
	w := words(t)
	var g Gather
	g.Add("Ali", Given)
	l := NewLearner(Options{Bits: 14, Least: 1, Rate: 0.2, Step: 0.02, Seed: 1}, w, g.Lexicon())
	for _, s := range []string{"yesterday Ali Wek came to Juba", "then Omar Deng came to Port Bor", "later Zia came to Wau", "now Ali Deng went to Torit"} {
		x := flatText(s)
		l.Add(x, gold(x))
	}
	l.Prepare()
	for range 20 {
		l.Pass()
	}
	return l.Recogniser()
}

// gold labels the run of capitals before the verb as a person, the other as a place.
func gold(x *text.Text) []Labels {
	may := make([]Labels, len(x.Tokens))
	kind := text.NamePerson
	for i := 0; i < len(may); i++ {
		may[i] = None
		j := i
		for j < len(may) && capital(x.Word(j)) {
			j++
		}
		for k := i; k < j; k++ {
			may[k] = Mark(kind, k, i, j)
		}
		if j > i {
			kind, i = text.NameLocation, j-1
		}
	}
	return may
}

func TestLearnsFromLittle(t *testing.T) {
	x := flatText("today Ali Bol came to Yei")
	taught(t).Mark(x)
	var got []string
	for _, n := range x.Names {
		got = append(got, x.Of(n.Span)+":"+string(n.Kind))
	}
	if s := strings.Join(got, "|"); s != "Ali Bol:person|Yei:location" {
		t.Errorf("got %q", s)
	}
}

func TestWriteRead(t *testing.T) {
	r := taught(t)
	var b, again bytes.Buffer
	if err := r.Write(&b); err != nil {
		t.Fatal(err)
	}
	whole := bytes.Clone(b.Bytes())
	back, err := Read(bufio.NewReader(&b), words(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := back.Write(&again); err != nil || !bytes.Equal(whole, again.Bytes()) {
		t.Errorf("written, read and written again it differs: %v", err)
	}
	for n := 0; n < len(whole); n += max(1, len(whole)/50) {
		if _, err := Read(bufio.NewReader(bytes.NewReader(whole[:n])), words(t)); err == nil {
			t.Fatalf("the first %d of %d bytes are read without an error", n, len(whole))
		}
	}
}

func FuzzRead(f *testing.F) {
	var b bytes.Buffer
	if err := taught(f).Write(&b); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	w := words(f)
	f.Fuzz(func(t *testing.T, file []byte) {
		if r, err := Read(bufio.NewReader(bytes.NewReader(file)), w); err == nil {
			r.Mark(flatText("then Omar Deng came to Port Bor"))
		}
	})
}

// TestPeoples: the word for a people, a faith or a party is a nationality,
// whatever the chains took it for, but for a person.
func TestPeoples(t *testing.T) {
	for _, c := range []struct {
		in   string
		was  text.NameKind
		want text.NameKind
	}{
		{"French", text.NameOther, text.NameNationality},
		{"Jews", text.NameUnknown, text.NameNationality},
		{"South Sudanese", text.NameLocation, text.NameNationality},
		{"Chad", text.NameOther, text.NameOther},
		{"Christian", text.NamePerson, text.NamePerson},
		{"French Quarter", text.NameOther, text.NameOther},
	} {
		x := flatText(c.in)
		x.Names = []text.Name{{Span: x.Words(0, len(x.Tokens)), Last: len(x.Tokens), Kind: c.was}}
		r := &Recogniser{cues: words(t).cues, lexicon: new(Gather).Lexicon()}
		v := &view{}
		r.see(v, x)
		r.after(v)
		if got := x.Names[0].Kind; got != c.want {
			t.Errorf("%s, taken for %q, is %q, want %q", c.in, c.was, got, c.want)
		}
	}
}
