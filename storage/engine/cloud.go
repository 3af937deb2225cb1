package engine

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"stegvis/model/text"
)

// clouds are the programs that keep a folder the same on several computers, by what the names of
// their folders begin with, what lies in them, and the variables that name them.
var clouds = []struct {
	name    string
	folders []string // beginnings of names, in small letters
	marks   []string // patterns of files in a folder it watches
	env     []string
}{
	{"OneDrive", []string{"onedrive"}, []string{".849C9593-D756-4E56-8D6E-42412F2A707B"}, []string{"OneDrive", "OneDriveConsumer", "OneDriveCommercial"}},
	{"Dropbox", []string{"dropbox"}, []string{".dropbox", ".dropbox.cache"}, nil},
	{"iCloud", []string{"icloud drive", "iclouddrive", "com~apple~clouddocs", "mobile documents"}, nil, nil},
	{"Nextcloud", []string{"nextcloud"}, []string{".sync_*.db", "._sync_*.db", ".nextcloudsync.log", ".owncloudsync.log"}, nil},
	{"ownCloud", []string{"owncloud"}, nil, nil},
	{"Google Drive", []string{"google drive", "googledrive", "google-drive"}, []string{".tmp.drivedownload", ".tmp.driveupload"}, nil},
	{"Syncthing", nil, []string{".stfolder"}, nil},
	{"Proton Drive", []string{"proton drive", "protondrive"}, nil, nil},
	{"pCloud", []string{"pcloud drive", "pclouddrive"}, nil, nil},
	{"Seafile", []string{"seafile", "seadrive"}, nil, nil},
	{"iCloud Drive, OneDrive, Google Drive …", []string{"cloudstorage"}, nil, nil}, // the folder macOS keeps them in
}

// cloudOf tells which cloud watches a folder, or one of those it lies in; empty for none that is
// known.
func cloudOf(folder string, getenv func(string) string) string {
	for _, c := range clouds {
		for _, name := range c.env {
			if root := getenv(name); root != "" && within(folder, root) {
				return c.name
			}
		}
	}
	for at := folder; ; at = filepath.Dir(at) {
		for _, c := range clouds {
			if begins(strings.ToLower(filepath.Base(at)), c.folders) || marked(at, c.marks) {
				return c.name
			}
		}
		if filepath.Dir(at) == at {
			return ""
		}
	}
}

// begins tells whether a name is one of some, or one of them with an account behind it:
// "OneDrive - Kommunen", "GoogleDrive-ada@example.se", "Dropbox (Kontoret)".
func begins(name string, beginnings []string) bool {
	for _, b := range beginnings {
		if rest, ok := strings.CutPrefix(name, b); ok && (rest == "" || strings.ContainsAny(rest[:1], " -_(0123456789")) {
			return true
		}
	}
	return false
}

func marked(folder string, marks []string) bool {
	for _, m := range marks {
		if found, err := filepath.Glob(filepath.Join(escapeGlob(folder), m)); err == nil && len(found) > 0 {
			return true
		}
	}
	return false
}

func within(folder, root string) bool {
	rest, err := filepath.Rel(root, folder)
	return err == nil && rest != ".." && !strings.HasPrefix(rest, ".."+string(filepath.Separator))
}

// folderWarnings say what is wrong with the folder the register lies in: it is on another machine,
// or a cloud watches it.
func folderWarnings(path string) []text.Sentence {
	warnings := networkWarning(path)
	folder := filepath.Dir(path)
	if real, err := filepath.EvalSymlinks(folder); err == nil {
		folder = real
	}
	if cloud := cloudOf(folder, os.Getenv); cloud != "" {
		warnings = append(warnings, text.Sentencef("storage.cloud", cloud, path))
	}
	return warnings
}

// FolderWarnings looks at the folder the register lies in and gives sentences about what is not
// good for it, for as long as it lies there.
func (f *File) FolderWarnings() []text.Sentence { return folderWarnings(f.path) }

// warnOfFolder tells of the folder once: while nothing has been written to the register.
func (f *File) warnOfFolder(ctx context.Context) error {
	began, err := Value[bool](ctx, f, "SELECT EXISTS (SELECT 1 FROM commits)")
	if err == nil && !began {
		f.warnings = append(f.warnings, f.FolderWarnings()...)
	}
	return err
}
