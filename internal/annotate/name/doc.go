// Package name finds names in a text that is tagged and parsed, and guesses what
// they name.
//
// A conditional random field decides between 33 labels, a place in a name (first,
// inner, last, only) of eight kinds or outside any, for the tokens that look
// like names: capitals and what the tagger holds for a name, with the small words
// between them. The rest of a text is never asked about, which is what makes it
// cheap. It sees words, their ends and shapes, tags and trees, the words around a
// run of capitals, what a lexicon knows (names of people, places and actors, by
// hash), what the rules say that were here first, and what the same word is seen
// to do elsewhere in the text. Behind it, types of weapons and acronyms are
// settled by rule, which no corpus tells of.
//
// # How it is learned
//
// No open corpus of news from everywhere marks names. What there is marks some
// kinds, or some of the names, or all mentions and not which are names; so a
// corpus gives each token the set of labels that it leaves open, and learning
// raises the probability of the whole set (Tsuboi and others 2008). internal/train
// says what each corpus leaves open. Documents are read again in capitals.
//
// # What was tried
//
// F1 of persons, bodies and places, exact, on gold tokens: half of UNER's dev part
// with the other half learned from / GUM dev / emerging.dev (others' sets were
// measured, not tuned on; see eval/scores/names.txt).
//
//   - Rules alone, as before: about .44 on UNER.
//   - All of the above, eight passes: .728, .775, .519; four passes: .728, .779, .506.
package name
