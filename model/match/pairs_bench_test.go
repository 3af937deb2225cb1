package match

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
)

// register is people as an office of the north has them: names that recur, and a few who are
// noted twice.
func register(n int) []Person {
	r := rand.New(rand.NewPCG(7, 7))
	firsts := []string{"Amina", "Mohamed", "Yusuf", "Karin", "Lennart", "Fadumo", "Somchai", "Åsa", "Małgorzata", "Ibrahim", "Hodan", "Erik", "Zainab", "Östen", "Maria"}
	ends := []string{"sson", "berg", "qvist", "ström", "lund", "man", "ame", "ov", "ski", "ander"}
	starts := []string{"Wars", "Jön", "Hers", "Karl", "Lind", "Now", "Sris", "Åke", "Far", "Kha", "Nord", "Öst", "Sjö", "Granq", "Holm", "Berg", "Dahl", "Ek", "Ny", "Sand"}
	all := make([]Person, n)
	for i := range all {
		all[i] = Person{
			ID:     fmt.Sprint(i),
			Name:   firsts[r.IntN(len(firsts))] + " " + starts[r.IntN(len(starts))] + ends[r.IntN(len(ends))],
			Phones: fmt.Sprintf("+4670%07d", r.IntN(1e7)), Born: fmt.Sprintf("19%02d-%02d-%02d", r.IntN(100), 1+r.IntN(12), 1+r.IntN(28)),
			Place: []string{"Boden", "Luleå", "Jokkmokk", "Kiruna"}[r.IntN(4)],
		}
		if i%3 == 0 {
			all[i].Phones = ""
		}
		if i%2 == 0 {
			all[i].Born = all[i].Born[:4]
		}
		if i > 0 && i%50 == 0 {
			all[i].Name, all[i].Phones, all[i].Born = mangled(r, all[i-1].Name, i/50%4), all[i-1].Phones, all[i-1].Born
		}
	}
	return all
}

func BenchmarkPairs(b *testing.B) {
	all := register(100_000)
	for b.Loop() {
		pairs, err := Pairs(context.Background(), all)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(pairs)), "pairs")
	}
}
