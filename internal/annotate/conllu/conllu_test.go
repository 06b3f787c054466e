package conllu

import (
	"strings"
	"testing"

	"github.com/vedette-org/vedette"
)

const good = `# newdoc id = d1
# sent_id = s1
# text = They didn't cross. Dont ask.
1	They	they	PRON	PRP	_	4	nsubj	_	_
2-3	didn't	_	_	_	_	_	_	_	_
2	did	do	AUX	VBD	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	cross	cross	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_
5.1	ghost	ghost	VERB	VB	_	_	_	_	_
6-7	Dont	_	_	_	_	_	_	_	_
6	Do	do	AUX	VB	_	8	aux	_	_
7	not	not	PART	RB	_	8	advmod	_	_
8	ask	ask	VERB	VB	_	4	parataxis	_	SpaceAfter=No
9	.	.	PUNCT	.	_	4	punct	_	_

`

func TestRead(t *testing.T) {
	all, err := Read(strings.NewReader(good), "good.conllu")
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != 1 || len(all[0].Words) != 9 || !all[0].NewDoc || all[0].ID != "s1" {
		t.Fatalf("%+v", all)
	}
	s := all[0]
	for i, want := range []string{"They", "did", "n't", "cross", ".", "Do", "Dont", "ask", "."} {
		if got := s.Text[s.Words[i].Start:s.Words[i].End]; got != want {
			t.Errorf("word %d has the letters %q, want %q", i+1, got, want)
		}
	}
	if s.Words[3].Head != -1 || s.Words[0].Head != 3 {
		t.Errorf("heads %d and %d", s.Words[3].Head, s.Words[0].Head)
	}
}

func TestReadSaysWhere(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"fields", "1\tThey\n", "bad:1: a word has 10 fields"},
		{"order", "# text = a b\n2\ta\t_\tX\tX\t_\t0\troot\t_\t_\n", "bad:2: word 2 follows word 0"},
		{"head", "# text = a\n1\ta\t_\tX\tX\t_\tx\troot\t_\t_\n", `bad:2: "x" is not the number of a head`},
		{"far head", "# text = a\n1\ta\t_\tX\tX\t_\t7\troot\t_\t_\n\n", "bad:3: word 1 depends on word 7"},
		{"letters", "# text = a\n1\tb\t_\tX\tX\t_\t0\troot\t_\t_\n", `bad:2: "b" is not where the text has it`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Read(strings.NewReader(c.in), "bad")
			if err == nil || !strings.Contains(err.Error(), c.want) || vedette.KindOf(err) != vedette.ErrInput {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}
