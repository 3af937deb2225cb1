package engine

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stegvis/model/text"
)

func TestCloudOf(t *testing.T) {
	root := t.TempDir()
	for _, mark := range []string{"marked/.dropbox", "synced/._sync_0a1b.db", "shared/.stfolder/x", "plain/x"} {
		if err := os.MkdirAll(filepath.Join(root, filepath.Dir(mark), "deep"), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(root, mark), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	env := func(name string) string {
		if name == "OneDriveCommercial" {
			return filepath.Join(root, "Kommunen")
		}
		return ""
	}
	for folder, want := range map[string]string{
		"OneDrive/stegvis":                               "OneDrive",
		"OneDrive - Jokkmokks kommun/Dokument":           "OneDrive",
		"Library/CloudStorage/OneDrive-Kommunen/stegvis": "OneDrive",
		"Library/CloudStorage/Box-Box/stegvis":           "iCloud Drive, OneDrive, Google Drive …",
		"Library/Mobile Documents/com~apple~CloudDocs":   "iCloud",
		"iCloudDrive":                    "iCloud",
		"Dropbox (Kontoret)/register":    "Dropbox",
		"Nextcloud/a/b/c":                "Nextcloud",
		"Nextcloud2":                     "Nextcloud",
		"GoogleDrive-ada@example.se/x":   "Google Drive",
		"Google Drive/My Drive":          "Google Drive",
		"marked/deep":                    "Dropbox",
		"synced":                         "Nextcloud",
		"shared/deep/deeper":             "Syncthing",
		"Kommunen/register":              "OneDrive",
		"Kommunenx/register":             "",
		"plain/deep":                     "",
		".local/share/stegvis":           "",
		"dropboxes/onedriver/nextcloudy": "",
	} {
		if got := cloudOf(filepath.Join(root, folder), env); got != want {
			t.Errorf("%s is watched by %q, not %q", folder, got, want)
		}
	}
}

func TestAFolderInACloudIsWarnedOfAtTheFirstStart(t *testing.T) {
	path := filepath.Join(t.TempDir(), "OneDrive", "register.stegvis.db")
	f := opened(t, path)
	warns := func(all []text.Sentence) bool {
		return len(all) == 1 && strings.Contains(all[0].In(text.English), "OneDrive")
	}
	if !warns(f.Warnings()) || !warns(f.FolderWarnings()) {
		t.Errorf("at the first start: %v", f.Warnings())
	}
	put(t, f, insertContact("c1", "Amina"))
	again := opened(t, path)
	if len(again.Warnings()) > 0 || !warns(again.FolderWarnings()) {
		t.Errorf("later: %v, %v", again.Warnings(), again.FolderWarnings())
	}
}
