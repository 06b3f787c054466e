package eval

import (
	"strings"

	"github.com/vedette-org/vedette/internal/lexicon"
)

// muc4Words tells words for people from others, and knows words that say
// nothing of what they stand before.
type muc4Words struct{ weapon, person, leading, title, collective map[string]bool }

func newMUC4Words() (*muc4Words, error) {
	kinds, err := lexicon.LoadKinds()
	if err != nil {
		return nil, err
	}
	actors, err := lexicon.LoadActors()
	if err != nil {
		return nil, err
	}
	w := &muc4Words{weapon: map[string]bool{}, person: map[string]bool{}, leading: set(leadingWords), title: set(titles), collective: set(collectives)}
	for i := range kinds.Words {
		for _, x := range kinds.Words[i].Words {
			if kinds.Words[i].Group != "" {
				w.person[x] = true
			}
			switch kinds.Words[i].Class {
			case "ordnance", "bomb", "mine", "grenade", "sidearm", "blade":
				w.weapon[x] = true
			}
		}
	}
	for _, n := range actors.Nouns {
		if n.Class == "member" || n.Class == "crowd" || n.Class == "office" {
			w.person[n.Phrase[strings.LastIndexByte(n.Phrase, ' ')+1:]] = true
		}
	}
	for x := range strings.FieldsSeq(notPeople) {
		delete(w.person, x)
	}
	for x := range strings.FieldsSeq(morePeople) {
		w.person[x] = true
	}
	return w, nil
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for x := range strings.FieldsSeq(words) {
		m[x] = true
	}
	return m
}

const (
	// notPeople are words of the dictionaries' people that MUC-4 takes for
	// things, or for organisations.
	notPeople = "force group unit cartel mafia gang militia syndicate squad detachment battalion column organization authority police opposition union board source airline agency jet security media party line of ambulance board life dozen hundred thousand score body bodies warplane warship destroyer"
	// morePeople are trades that no dictionary of ours needs.
	morePeople = "maid cook engineer magistrate employee lawyer attorney bodyguard driver executive manager neighbour neighbor passerby candidate couple family member clergyman technician unionist leader secretary director chairman rector"
	// leadingWords stand before a noun without saying what it is.
	leadingWords = "several other same first second third fourth various many few numerous some more another such least about approximately nearly alleged presumed or and said"
	// collectives are nouns that count people: "a column of rebels".
	collectives = "column group detachment unit band gang squad number member commando troop force"
	// titles stand before a person's name and are no part of it.
	titles = "msgr monsignor father fr rev reverend dr doctor gen col lt maj capt sgt cpl mr mrs ms miss don comrade citizen us archbishop bishop"
)
