package search

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
)

// office makes the records of an office of n contacts, in the order of their names.
func office(n int) []Record {
	random := rand.New(rand.NewPCG(7, 7))
	syllables := strings.Fields("a li mo ham med sa ra an na sven berg lund ö å ker ali ka rin jo han nes os man fa ti ma has san ab di war sa me eri k ssen sson el ou ni za yu suf")
	word := func(most int) string {
		var b strings.Builder
		for range 1 + random.IntN(most) {
			b.WriteString(syllables[random.IntN(len(syllables))])
		}
		return b.String()
	}
	firsts, lasts, places := make([]string, 900), make([]string, n/12+500), make([]string, 290)
	for i := range firsts {
		firsts[i] = word(3)
	}
	for i := range lasts {
		lasts[i] = word(4)
	}
	for i := range places {
		places[i] = word(3)
	}
	some := func(of []string) string { return of[int(random.Float64()*random.Float64()*float64(len(of)))] }
	records := make([]Record, n)
	for i := range records {
		r := &records[i]
		first, last := some(firsts), some(lasts)
		r.Name, r.Place = first+" "+last, some(places)
		r.Phones = fmt.Sprintf("+467%08d", random.IntN(100_000_000))
		if i%2 == 0 {
			r.Email = fmt.Sprintf("%s.%s%d@gmail.com", first, last, random.IntN(100))
			r.Firm = some(lasts) + " livs"
		}
	}
	return records
}

var queries = []string{"a", "s", "0", "07", "070", "0701", "an sv", "a s", "s a m", "gmail", "gmail com", "ö", "å", "sven", "svenberg", "muhammed al", "ali hassan", "fatima", "zzz", "0701234567", "livs sa"}

func benchmarkFind(b *testing.B, n int) {
	ix := indexOf(office(n))
	for _, q := range append(queries, "warsmae", "fatmia svenberg") {
		b.Run(q, func(b *testing.B) {
			for b.Loop() {
				ix.Find(q, 200)
			}
		})
	}
}

func BenchmarkFind100000(b *testing.B)  { benchmarkFind(b, 100_000) }
func BenchmarkFind1000000(b *testing.B) { benchmarkFind(b, 1_000_000) }

func BenchmarkBuild100000(b *testing.B) {
	records := office(100_000)
	for b.Loop() {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		ix := indexOf(records)
		runtime.GC()
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/(1<<20), "MiB")
		runtime.KeepAlive(ix)
	}
}
