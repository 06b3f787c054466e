package filler

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

// Options say how the model is learned.
type Options struct {
	Folds int // parts in turn left out, so that later scorers learn from what earlier ones say of reports they never saw
	Seed  uint64
	Say   func(format string, args ...any)
}

// course is the learning of a model.
type course struct {
	Options
	reports []Report
	words   *words
	taught  []*taught
	read    []*reading
	roles   [][]rows
	seen    [][]rows
	lessons []*lesson
	judged  []rows
	found   [][]Incident
}

// Learn learns a model from reports with their keys. The same reports in the
// same order and the same options give the same model.
func Learn(reports []Report, o Options) (*Model, error) {
	c, err := begin(reports, o)
	if err != nil {
		return nil, err
	}
	all := func(int) bool { return true }
	c.judge()
	c.decide()
	m := &Model{words: c.words}
	Each(4, func(i int) {
		switch i {
		case 0:
			m.first = learnFirst(c.taught, all, o.Seed)
		case 1:
			m.second = learnSecond(c.roles, all, o.Seed)
		case 2:
			m.again = learnAgain(c.seen, all, o.Seed)
		case 3:
			m.third = learnThird(c.lessons, all, o.Seed)
		}
	})
	m.third.sureness = learnSure(c.judged, all, o.Seed)
	return m, nil
}

// Cross returns the incidents of each report by a model that was learned without
// it and the others of its fold.
func Cross(reports []Report, o Options) ([][]Incident, error) {
	c, err := begin(reports, o)
	if err != nil {
		return nil, err
	}
	c.judge()
	c.decide()
	Each(o.Folds, func(f int) {
		m := &third{sureness: learnSure(c.judged, c.rest(f), o.Seed)}
		for i := f; i < len(reports); i += o.Folds {
			m.sure(c.found[i])
		}
	})
	return c.found, nil
}

// decide has each report's incidents told by scorers that were learned without
// its fold.
func (c *course) decide() {
	c.judged, c.found = make([]rows, len(c.reports)), make([][]Incident, len(c.reports))
	Each(c.Folds, func(f int) {
		t := learnThird(c.lessons, c.rest(f), c.Seed)
		for i := f; i < len(c.reports); i += c.Folds {
			c.found[i] = c.read[i].incidents(t, &settings)
			c.judged[i] = c.read[i].judged(c.found[i], c.reports[i].Keys)
		}
	})
	c.Say("incidents")
}

// rest returns which reports are not in a fold.
func (c *course) rest(f int) func(i int) bool { return func(i int) bool { return i%c.Folds != f } }

// judge has each report's candidates judged, and judged again, by scorers that
// were learned without its fold.
func (c *course) judge() {
	Each(c.Folds, func(f int) {
		s := learnSecond(c.roles, c.rest(f), c.Seed)
		for i := f; i < len(c.reports); i += c.Folds {
			c.seen[i] = s.judge(c.read[i]).seenAgain(c.reports[i].Keys)
		}
		c.Say("roles, fold %d of %d", f+1, c.Folds)
	})
	Each(c.Folds, func(f int) {
		s := learnAgain(c.seen, c.rest(f), c.Seed)
		for i := f; i < len(c.reports); i += c.Folds {
			c.lessons[i] = s.judge(c.read[i]).lesson(c.reports[i].Keys)
		}
	})
	c.Say("roles among each other")
}

// begin makes examples, and has each report read by first scorers that were
// learned without its fold.
func begin(reports []Report, o Options) (*course, error) {
	if o.Folds < 2 || len(reports) < o.Folds {
		return nil, fmt.Errorf("%d reports cannot be learned from in %d folds", len(reports), o.Folds)
	}
	w, err := loadWords()
	if err != nil {
		return nil, err
	}
	c := &course{Options: o, reports: reports, words: w, taught: make([]*taught, len(reports)), read: make([]*reading, len(reports)), roles: make([][]rows, len(reports)), seen: make([][]rows, len(reports)), lessons: make([]*lesson, len(reports))}
	Each(len(reports), func(i int) { c.taught[i] = w.teach(&reports[i]) })
	c.readAll("places")
	for i, t := range c.taught {
		t.refine(c.read[i])
	}
	c.readAll("words")
	for i := range reports {
		c.roles[i] = c.read[i].candidates(reports[i].Keys)
	}
	return c, nil
}

// readAll has each report read by first scorers that were learned without its fold.
func (c *course) readAll(what string) {
	Each(c.Folds, func(f int) {
		m := learnFirst(c.taught, c.rest(f), c.Seed)
		for i := f; i < len(c.taught); i += c.Folds {
			c.read[i] = m.read(c.taught[i].p)
		}
		c.Say("%s, fold %d of %d", what, f+1, c.Folds)
	})
}

// Each calls f with each number below n, on as many processors as there are.
// What f writes must be its own number's.
func Each(n int, f func(i int)) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				f(i)
			}
		})
	}
	wg.Wait()
}
