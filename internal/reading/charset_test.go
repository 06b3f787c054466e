package reading

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/vedette-org/vedette"
)

func encoded(t *testing.T, e encoding.Encoding, s string) string {
	t.Helper()
	b, err := e.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestCharsets(t *testing.T) {
	const cafe = "Shells fell near the café “Zürich” – two were hurt."
	const russian = "Обстрел рынка продолжался до утра, сообщили жители города и врачи больницы. Двое ранены."
	page := func(charset, s string) string {
		return `<html><head><meta charset="` + charset + `"><title>x</title></head><body><article><p>` + s + `</p></article></body></html>`
	}
	utf16 := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	for name, tc := range map[string]struct {
		file, in, want string
		mended         bool
	}{
		"utf-8":                        {"a.txt", cafe, cafe, false},
		"utf-8 with mark":              {"a.txt", "\xEF\xBB\xBF" + cafe, cafe, false},
		"utf-16":                       {"a.txt", encoded(t, utf16, cafe), cafe, false},
		"utf-16 lines":                 {"a.jsonl", encoded(t, utf16, `{"text":"`+cafe+`"}`), cafe, false},
		"windows-1252 text":            {"a.txt", encoded(t, charmap.Windows1252, cafe), cafe, true},
		"broken utf-8":                 {"a.txt", cafe + " \xff\xfe end", cafe + " \uFFFD end", true},
		"broken ascii":                 {"a.txt", "Two \xff were hurt.", "Two \uFFFD were hurt.", true},
		"broken utf-8 in json":         {"a.jsonl", `{"text":"` + cafe + "\xc3" + `"}`, cafe + "\uFFFD", true},
		"windows-1251 page":            {"a.html", encoded(t, charmap.Windows1251, page("windows-1251", russian)), russian, false},
		"koi8-r page":                  {"a.html", encoded(t, charmap.KOI8R, page("koi8-r", russian)), russian, false},
		"latin-1 page":                 {"a.html", encoded(t, charmap.Windows1252, page("iso-8859-1", cafe)), cafe, true},
		"utf-8 page that says latin-1": {"a.html", page("iso-8859-1", cafe), cafe, false},
		"control characters":           {"a.txt", "Two \x01were\x02 hurt near the old bridge in the town.", "Two were hurt near the old bridge in the town.", true},
	} {
		t.Run(name, func(t *testing.T) {
			n := 0
			for it, err := range readString(tc.file, tc.in) {
				if n++; err != nil {
					t.Fatal(err)
				}
				if it.Report.Text != tc.want {
					t.Errorf("got %q, want %q", it.Report.Text, tc.want)
				}
				if noticed(it, vedette.NoticeRepaired) != tc.mended {
					t.Errorf("notices %v, want mended: %v", it.Notices, tc.mended)
				}
			}
			if n != 1 {
				t.Errorf("%d reports", n)
			}
		})
	}
}

func TestLanguages(t *testing.T) {
	for name, tc := range map[string]struct {
		text           string
		declared, want vedette.Language
	}{
		"english":              {"The army said that it had retaken the airport, and that 40 fighters were killed.", "", "en"},
		"english, short":       {"Two killed in the blast at the port of Aden", "", "en"},
		"english, many names":  {"Abdul Rahman, Mullah Yaqub and Sirajuddin met Zalmay in Doha, the Taliban said of the talks with Kabul.", "", "en"},
		"declared wrongly":     {"The army said that it had retaken the airport, and that 40 fighters were killed.", "fr", "en"},
		"french":               {"L'armée a annoncé mardi avoir repris l'aéroport de la ville après des combats qui ont fait plusieurs morts parmi les civils.", "", "fr"},
		"french said english":  {"L'armée a annoncé mardi avoir repris l'aéroport de la ville après des combats qui ont fait plusieurs morts parmi les civils.", "en", "fr"},
		"spanish":              {"El ejército informó el martes que había retomado el aeropuerto de la ciudad tras varios días de combates con la guerrilla.", "", "es"},
		"german":               {"Die Armee teilte am Dienstag mit, sie habe den Flughafen nach tagelangen Kämpfen mit den Rebellen wieder eingenommen.", "", "de"},
		"russian":              {"Армия сообщила во вторник, что после нескольких дней боёв аэропорт города снова находится под её контролем.", "", "ru"},
		"arabic":               {"قال سكان إن قذائف سقطت على السوق صباح اليوم وأضاف مصدر طبي أن ثلاثة أشخاص أصيبوا بجروح في المدينة القديمة.", "", "ar"},
		"burmese":              {"စစ်တပ်က အင်္ဂါနေ့တွင် လေဆိပ်ကို ပြန်လည်သိမ်းပိုက်ခဲ့သည်ဟု ပြောကြားခဲ့သည်။ မြို့ထဲတွင် တိုက်ပွဲများ ဆက်လက်ဖြစ်ပွားနေသည်။", "", "my"},
		"too short":            {"Kabul", "", ""},
		"too short, declared":  {"Attentat à Kaboul", "fr", "fr"},
		"figures":              {"12 34 56", "", ""},
		"short, other letters": {"Кабул", "en", ""},
		"hausa":                {"Sojoji sun ce sun kashe mahara da dama a wani samame da suka kai a dajin da ke kusa da garin a ranar Talata da dare.", "", "ha"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Language(tc.text, tc.declared); got != tc.want {
				t.Errorf("language %q, want %q", got, tc.want)
			}
		})
	}
	if got := LanguageName("ru"); !strings.HasPrefix(got, "Russian") {
		t.Errorf("LanguageName(ru) = %q", got)
	}
}
