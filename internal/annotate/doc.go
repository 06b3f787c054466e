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
//	weights   sparse, hashed, one-byte weights of the two models
//	conllu    reading treebanks, for training and measuring
//	timex     times
//	quantity  quantities
//
// The models are learned by internal/train and ship in data/models.
package annotate
