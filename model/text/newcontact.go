package text

// newcontactWords are the words of the form for a new contact.
var newcontactWords = Words{
	"title":    {"Ny kontakt", "New contact"},
	"alike":    {"Finns kanske redan:", "May be here already:"},
	"key-open": {"öppna den som finns", "open the one who is here"},
}
