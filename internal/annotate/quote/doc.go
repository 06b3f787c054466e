// Package quote finds what stands between quotation marks, or behind a dash of
// dialogue, and who speaks it.
//
//	reads  the text, its sentences, tokens, tags and trees
//	adds   Text.Quotes: spans without the marks, in the order of the text, an
//	       outer one before those within it; speaker and cue as spans; a number
//	       that all stretches of one speech share
//
// Marks are paired paragraph by paragraph (mark.go, pair.go): straight, curly and
// low ones, guillemets, doubled apostrophes, single ones within and without. What
// is never closed is dropped, unless the next paragraph opens it anew or closes
// it. Speakers (speaker.go) are read off, in this order: what follows ("…," X
// said; said X; according to X), what leads up to it (X said: "…"; X told
// reporters that "…"; X: "…"), whoever spoke before in the same speech, in the
// same paragraph or at the end of the one before, the word of saying that governs
// it (X called it "…"). A verb counts where data/language/en/attribution.yaml or
// denial.yaml has it with a clause or a quotation; behind a quotation's comma any
// past tense without an object. Time is linear in the length.
//
// The order follows the sieves of Muzny and others, "A Two-stage Sieve Approach
// for Quote Attribution" (2017), without its vocatives and alternating turns:
// news seldom has either.
//
// # What was tried
//
// On 200 documents of PolNeAR train (Newell and others 2018; speaker right of
// whole contents / of parts, precision of speakers), by vedette evaluate quotes:
//
//   - Cues behind, before, governing, and the same paragraph: .831 / .606, .804.
//   - Speaker of the paragraph before, labels before a colon, any past tense
//     behind a comma, any verb of saying before one: .883 / .610, .799.
//   - Labels before cues; who issues "a statement saying": .886 / .614, .802.
//   - The nearest of two subjects before a verb: .893 / .636, .811.
//
// Half of the speakers that count as wrong are ones that the corpus gives to the
// outlet behind them, or does not mark at all.
package quote
