package morph

import (
	"strings"
	"testing"

	"github.com/vedette-org/vedette/internal/text"
)

func TestLemma(t *testing.T) {
	z, err := NewLemmatizer()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		pos   text.POS
		tag   text.Tag
		pairs string
	}{
		{text.VERB, "VBG", "firing/fire bombing/bomb killing/kill stopping/stop moving/move seizing/seize entering/enter dying/die attacking/attack using/use exploding/explode evacuating/evacuate shooting/shoot besieging/besiege ambushing/ambush claiming/claim acquiring/acquire targeting/target retreating/retreat repelling/repel raiding/raid defusing/defuse"},
		{text.VERB, "VBD", "fired/fire wounded/wound killed/kill denied/deny planned/plan declared/declare captured/capture destroyed/destroy detonated/detonate injured/injure shelled/shell clashed/clash surrendered/surrender fled/flee said/say struck/strike laid/lay lay/lie managed/manage escaped/escape died/die exchanged/exchange advanced/advance recovered/recover evaded/evade settled/settle"},
		{text.VERB, "VBN", "taken/take shot/shoot driven/drive held/hold hit/hit overrun/overrun besieged/besiege disarmed/disarm torched/torch hijacked/hijack"},
		{text.VERB, "VBZ", "fires/fire denies/deny clashes/clash launches/launch goes/go has/have uses/use ambushes/ambush releases/release seizes/seize"},
		{text.VERB, "VBP", "shot/shoot lay/lay found/found are/be 're/be have/have fire/fire"},
		{text.AUX, "VBD", "was/be had/have did/do 'd/have"},
		{text.AUX, "MD", "could/could wo/will 'll/will ca/can 'd/would"},
		{text.NOUN, "NNS", "bodies/body shells/shell policemen/policeman women/woman crises/crisis buses/bus houses/house torpedoes/torpedo wives/wife losses/loss headquarters/headquarters churches/church mines/mine causes/cause casualties/casualty bases/base boxes/box heroes/hero"},
		{text.NOUN, "NN", "army/army bus/bus news/news"},
		{text.ADJ, "JJR", "larger/large heavier/heavy worse/bad bigger/big"},
		{text.ADV, "RBR", "better/well"},
		{text.PRON, "PRP", "them/they us/we her/she it/it"},
		{text.PRON, "PRP$", "her/her their/their"},
		{text.PART, "RB", "n't/not not/not"},
		{text.PROPN, "NNP", "Kabul/Kabul FMLN/FMLN"},
		{text.PROPN, "NNPS", "Nations/Nation STATES/STATE Philippines/Philippine"},
		{text.VERB, "VBD", "KILLED/kill WERE/be"},
	} {
		m := Memory{}
		for pair := range strings.FieldsSeq(c.pairs) {
			form, want, _ := strings.Cut(pair, "/")
			if got := z.Lemma(form, c.pos, c.tag, m); got != want {
				t.Errorf("lemma of %s (%v %s) is %s, want %s", form, c.pos, c.tag, got, want)
			}
		}
	}
}

func TestIrregularSaysWhere(t *testing.T) {
	for _, bad := range []string{"x go: went", "v go went", "v go: went\nv wend: went", "v : went"} {
		if _, err := readIrregular(bad); err == nil || !strings.Contains(err.Error(), "irregular.txt:") {
			t.Errorf("%q gives %v", bad, err)
		}
	}
}

func TestPast(t *testing.T) {
	z, err := NewLemmatizer()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		words string
		want  bool
	}{
		{"stole retook shot Fled WITHDREW", true},
		{"steal hit found lay saw taken shown borne running was has would attacked convoy", false},
	} {
		for w := range strings.FieldsSeq(c.words) {
			if z.Past(w) != c.want {
				t.Errorf("%q is a past tense: %v", w, !c.want)
			}
		}
	}
}
