package mem_test

import (
	"testing"

	"github.com/vedette-org/vedette/internal/record"
	"github.com/vedette-org/vedette/internal/record/mem"
	"github.com/vedette-org/vedette/internal/record/recordtest"
)

func TestStore(t *testing.T) {
	recordtest.Test(t, func(*testing.T) record.Store { return mem.New() })
}
