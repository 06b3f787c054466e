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
//   - A tenth of the features left out of each look (Drop), and "and" behind "of"
//     in names of GUM and ECB+, together: GUM dev .769 against .775, emerging.dev
//     .502 against .516. Drop was given up, the labels kept.
//   - Taking 0.3 to 1 from the sums of "outside" or of "other" names: half a point
//     up on one set and as much down on another.
//   - "called" (a place by the words beside it) and "doubtful" (no person of a
//     sentence's first word) are for what is read into statements; in F1 they
//     give and cost 0.1 at most. Without the subject in "doubtful": −0.4 on UNER,
//     whose mails are signed with one word.
//   - Behind the model, long forms before an acronym whose letters they begin with,
//     in any order, and Arabic names by their first noun ("Jund al-…", "Ras al-…"):
//     worldwide F1 .721 to .724, organisations .525 to .535, UNER dev as before.
//   - Words for peoples, faiths and parties are nationalities whatever the model
//     took them for, but for a person: worldwide F1 of nationalities .54 to .79.
//
// # Not yet
//
// Bodies are the weak kind (F1 about .5 on news, .3 in capitals); no clusters; EWT's proper nouns are not learned from, nor
// MUC-4's reports without labels.
package name
