// Package annotate reads a report's English: it cuts the text into sentences
// and tokens, tags and parses them, and marks names, times, quantities and
// quotes, all as spans over the text.
//
// # What is where
//
//	token     tokens and sentences, paragraphs, headings, datelines: rules
//	word      how a word looks: letters, ends, shape
//	morph     tags (averaged perceptron) and lemmas (rules and exceptions)
//	tree      dependency trees (greedy arc-hybrid parser)
//	weights   sparse, hashed, rounded weights of the two models
//	conllu    reading treebanks, for training and measuring
//	timex     times
//	quantity  quantities
//
// The models are learned by internal/train and ship in data/models. Scores are
// in eval/scores/annotate.txt; what follows are figures on the dev parts of the
// treebanks (gold tokens; EWT / GUM), as they were when each thing was tried.
//
// # What was tried
//
//   - Weights cut off at what a byte holds: the largest weights of the parser
//     are some hundred times the step that keeps the small ones apart, and
//     cutting them cost up to 13 points of UAS. They are written as numbers of
//     one byte or two now.
//   - Features that were updated fewer than 7 times left out (Goldberg and
//     Elhadad 2011): half the weights of counting all, and as good or better
//     (UAS 84.9 on both dev parts together, against 84.8). For the tagger the
//     threshold is 2; at 6 it lost 0.15 points of UPOS on EWT and gained
//     nothing on GUM.
//   - Weights nearer to zero than 0.7 left out: a third of the file, at a cost
//     of 0.1 points; than 2: two thirds, 0.6 points.
//   - Weights rounded to whole numbers rather than halves: a quarter of the
//     file. In one pair of runs it cost nothing, in another, of 8 and 9 passes,
//     EWT gained 0.1 and GUM lost 0.5: runs differ by a few tenths anyway.
//   - Templates on the outermost left children (prepositions, conjunctions):
//     GUM UAS +0.4, EWT none.
//   - For the tagger, wider windows of words and the manner of the sentence
//     (capitals as in titles): within the noise, kept for text in capitals
//     (GUM in capitals +0.2).
//   - A copy of the training data in capitals for a third of each pass: the
//     parser loses 0.3 points of UAS on text in capitals, the tagger 0.8 to 1.4
//     of UPOS, nearly all of it proper against common nouns.
//   - After seven passes the parser learns the training data by heart and gains
//     little more. As shipped: 85.0 / 84.1 UAS, 81.9 / 81.0 LAS.
//   - "root" for the arc from the root and no other, in training and in reading,
//     so that a tree has one root by name, too; not measured by itself.
//   - Looking up all rows of a state before adding any: the time is spent
//     waiting for memory, and asking for many places at once took annotation
//     from 16,000 to over 40,000 tokens a second.
//
// # Not yet
//
// Sentences that end without a stop (mails, lists) are missed; punctuation is
// attached by the parser like any word and makes a sixth of its errors; the
// kinds of names are guessed by rules.
package annotate
