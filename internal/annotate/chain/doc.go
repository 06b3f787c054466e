// Package chain finds the mentions of a text and which of them stand for one
// thing: names, descriptions ("the group", "the attack") and pronouns.
//
// Mentions are read off the trees: one for each noun, name and pronoun that
// heads a phrase. Each is then looked at in the order of the text, with a bounded
// number of earlier ones that share a head word, a word of a name or first
// letters with it, that the grammar ties to it, or that stand near and agree. Two
// things are sure by rule: an acronym in brackets behind its long form, and one
// name of several words; so is what "a group of men" is made of. Everything else
// is ranked, standing alone among it, by a log-linear model on hashed features
// of the pair and of the chain so far (mention ranking with costs: Durrett and
// Klein, "Easy Victories and Uphill Battles in Coreference Resolution", 2013;
// the candidates follow the sieves of Lee and others 2013). It is learned by
// internal/train; figures are in eval/scores/coref.txt.
//
// # What was tried
//
// CoNLL F1 on GUM dev, names and definite mentions / with pronouns:
//
//   - All mentions of one head word joined: 62.7 / 37.0 (the floor).
//   - By rule, the nearest of the same head, pronouns to the nearest subject
//     that agrees: 61.2 / 46.2.
//   - Ranked, costs of 1: 60.7 / 60.8; of 0.1, 3 and 1 (joined wrongly, left
//     alone, joined elsewhere): 66.4 / 65.1; of 0.3, 2 and 1: 65.6 / 64.9 with three
//     points more of precision, and 66.5 / 66.4 with 0.4 added to joining.
//   - Features of at least 3, 4 or 5 documents; half or three times the pull
//     towards zero; 6, 7 or 10 passes; half the rate: all within 0.7.
//   - News (ECB+) beside GUM: no gain on GUM, and with the higher costs one point
//     lost; kept for the events and the victims of news.
//   - Words of names as features of their own learn the training names by
//     heart; kinds of names instead.
//
// # Not yet
//
// Verbs as what "the attack" points back to; several people told one by one and
// "they"; names that are missed in capitals are described as nouns.
package chain
