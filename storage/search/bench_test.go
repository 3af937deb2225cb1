package search

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
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
	languages, countries := strings.Fields("sv ar so ti fa-AF th ku en fi ru uk"), strings.Fields("SE SY SO ER AF TH IQ FI RU UA")
	some := func(of []string) string { return of[int(random.Float64()*random.Float64()*float64(len(of)))] }
	records := make([]Record, n)
	for i := range records {
		r := &records[i]
		first, last := some(firsts), some(lasts)
		r.Name, r.Place = first+" "+last, some(places)
		r.Municipality, r.Languages, r.Country = places[random.IntN(14)], some(languages), some(countries)
		r.Phones = fmt.Sprintf("+467%08d", random.IntN(100_000_000))
		if i%2 == 0 {
			r.Email = fmt.Sprintf("%s.%s%d@gmail.com", first, last, random.IntN(100))
			r.Firm = some(lasts) + " livs"
		}
	}
	return records
}

var queries = []string{"a", "s", "0", "07", "070", "0701", "an sv", "a s", "s a m", "gmail", "gmail com", "ö", "å", "sven", "svenberg", "muhammed al", "ali hassan", "fatima", "zzz", "0701234567", "livs sa"}

// keyed are what is typed when some queries are, key by key.
func keyed() (typed []string) {
	for _, q := range append(queries, "warsmae", "fatmia svenberg", "johansson", "ali arabiska", "4567", "70 123 45", "bergåk", "osman livs") {
		for at := range q {
			if at > 0 {
				typed = append(typed, q[:at])
			}
		}
		typed = append(typed, q)
	}
	return typed
}

// benchmarkKeys types queries key by key, and tells how long the keys took that took longest.
func benchmarkKeys(b *testing.B, n int) {
	ix, typed := indexOf(office(n)), keyed()
	var took []time.Duration
	for b.Loop() {
		for _, q := range typed {
			begun := time.Now()
			ix.Find(q, 200)
			took = append(took, time.Since(begun))
		}
	}
	slices.Sort(took)
	for name, share := range map[string]float64{"p50-ms": 0.5, "p99-ms": 0.99, "most-ms": 1} {
		b.ReportMetric(float64(took[int(share*float64(len(took)-1))].Microseconds())/1000, name)
	}
}

func BenchmarkKeys100000(b *testing.B)  { benchmarkKeys(b, 100_000) }
func BenchmarkKeys1000000(b *testing.B) { benchmarkKeys(b, 1_000_000) }

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
	records, texts := office(100_000), 0
	for _, r := range records {
		texts += len(r.Name) + len(r.Place) + len(r.Municipality) + len(r.Phones) + len(r.Email) + len(r.Firm) + len("arabiska") + len("Syrien")
	}
	for b.Loop() {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		ix := indexOf(records)
		runtime.GC()
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/(1<<20), "MiB")
		b.ReportMetric(float64(int(after.HeapAlloc-before.HeapAlloc)-texts)/float64(len(records)), "B-a-contact-beyond-its-text")
		runtime.KeepAlive(ix)
	}
}
