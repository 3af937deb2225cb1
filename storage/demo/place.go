package demo

// place is where people live: a locality with its postcode and municipality, and how many
// of a hundred live there.
type place struct {
	name, postcode, municipality string
	share                        int
}

// places are the office's own municipality and those around it, then the coast and
// Jämtland, whose people come by in a large register.
var places = []place{
	{"Jokkmokk", "962 31", "2510", 38},
	{"Vuollerim", "960 30", "2510", 8},
	{"Porjus", "982 60", "2510", 5},
	{"Gällivare", "982 31", "2523", 8},
	{"Malmberget", "983 31", "2523", 3},
	{"Arvidsjaur", "933 31", "2505", 4},
	{"Arjeplog", "938 31", "2506", 3},
	{"Kiruna", "981 31", "2584", 3},
	{"Boden", "961 31", "2582", 3},
	{"Luleå", "972 31", "2580", 3},
	{"Älvsbyn", "942 31", "2560", 2},
	{"Piteå", "941 31", "2581", 2},
	{"Pajala", "984 31", "2521", 2},
	{"Övertorneå", "957 31", "2518", 1},
	{"Överkalix", "956 31", "2513", 1},
	{"Kalix", "952 31", "2514", 1},
	{"Haparanda", "953 31", "2583", 1},
	{"Östersund", "831 31", "2380", 3},
	{"Krokom", "835 31", "2309", 1},
	{"Järpen", "837 31", "2321", 1},
	{"Åre", "837 52", "2321", 2},
	{"Strömsund", "833 31", "2313", 2},
	{"Hammarstrand", "844 31", "2303", 1},
	{"Svenstavik", "840 40", "2326", 1},
	{"Sveg", "842 32", "2361", 1},
}

// office is where the made-up office lies.
const office = "Jokkmokk"
