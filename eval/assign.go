package eval

import "math"

// assign pairs rows with columns so that the sum of w over the pairs is the
// greatest, each row and column at most once (Kuhn 1955; shortest augmenting
// paths with potentials, O(n³)). It returns the column of each row, -1 for a
// row that is left over or whose pair is worth nothing.
func assign(w [][]float64) []int {
	out := make([]int, len(w))
	for i := range out {
		out[i] = -1
	}
	if len(w) == 0 || len(w[0]) == 0 {
		return out
	}
	rows, cols := len(w), len(w[0])
	n, m := min(rows, cols), max(rows, cols)
	cost := func(i, j int) float64 {
		if rows > cols {
			i, j = j, i
		}
		return -w[i][j]
	}
	for j, i := range augment(n, m, cost) {
		if i < 0 {
			continue
		}
		row, col := i, j
		if rows > cols {
			row, col = j, i
		}
		if w[row][col] > 0 {
			out[row] = col
		}
	}
	return out
}

// augment solves the assignment of n rows to m >= n columns at the least cost.
// It returns the row of each column, -1 for none.
func augment(n, m int, cost func(i, j int) float64) []int {
	u, v := make([]float64, n+1), make([]float64, m+1)
	row, way := make([]int, m+1), make([]int, m+1) // 1-based; 0 is none
	for i := 1; i <= n; i++ {
		row[0] = i
		j := path(row, way, u, v, cost)
		for j != 0 {
			k := way[j]
			row[j], j = row[k], k
		}
	}
	out := make([]int, m)
	for j := range out {
		out[j] = row[j+1] - 1
	}
	return out
}

// path finds the cheapest way from row[0] to a free column, which it returns,
// and mends the potentials.
func path(row, way []int, u, v []float64, cost func(i, j int) float64) int {
	m := len(v) - 1
	least, used := make([]float64, m+1), make([]bool, m+1)
	for j := range least {
		least[j] = math.Inf(1)
	}
	j := 0
	for row[j] != 0 {
		used[j] = true
		i, delta, next := row[j], math.Inf(1), 0
		for k := 1; k <= m; k++ {
			if used[k] {
				continue
			}
			if c := cost(i-1, k-1) - u[i] - v[k]; c < least[k] {
				least[k], way[k] = c, j
			}
			if least[k] < delta {
				delta, next = least[k], k
			}
		}
		for k := range used {
			if used[k] {
				u[row[k]] += delta
				v[k] -= delta
			} else {
				least[k] -= delta
			}
		}
		j = next
	}
	return j
}
