package chain

import "github.com/vedette-org/vedette/internal/text"

// item is a mention while it is resolved.
type item struct {
	text.Mention
	key    uint64 // of its head word; of a person's name, of the last name
	can    sort   // what it may stand for, 0 for anything
	like   uint32 // the lists of words that mean much the same which its head is in
	number number
	person int8 // 1, 2 or 3
	sent   int32
	chain  int32 // index in finder.sets
}

// number is a set of grammatical numbers.
type number uint8

const (
	one number = 1 << iota
	many
)

// form is what a pronoun says about what it stands for.
type form struct {
	can    sort
	number number
	person int8
}

const people = isPerson | isGroup

var pronouns = func() map[uint64]form {
	m := map[uint64]form{}
	add := func(f form, list ...string) {
		for _, w := range list {
			m[keyOf(w)] = f
		}
	}
	add(form{isPerson | isMale, one, 3}, "he", "him", "his", "himself")
	add(form{isPerson | isFemale, one, 3}, "she", "her", "hers", "herself")
	add(form{anyClass &^ isPerson, one, 3}, "it", "its", "itself")
	add(form{0, many, 3}, "they", "them", "their", "theirs", "themselves", "'em")
	add(form{isPerson, one, 1}, "i", "me", "my", "mine", "myself")
	add(form{people, many, 1}, "we", "us", "our", "ours", "ourselves")
	add(form{people, one | many, 2}, "you", "your", "yours", "yourself", "yourselves")
	add(form{anyClass &^ isPerson, one, 3}, "this", "that")
	add(form{0, many, 3}, "these", "those")
	return m
}()
