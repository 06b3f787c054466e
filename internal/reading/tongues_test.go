package reading

import (
	"strings"
	"testing"
	"unicode"

	"github.com/vedette-org/vedette"
)

// tongues are sentences of our own as news has them, each more than 80 letters.
var tongues = map[vedette.Language]string{
	"ru": "Вооружённые люди напали на контрольно-пропускной пункт на окраине города, погибли четыре солдата, сообщило министерство обороны в понедельник.",
	"uk": "Озброєні люди напали на блокпост на околиці міста, загинули четверо військовослужбовців, повідомило міністерство оборони у понеділок вранці.",
	"fr": "Des hommes armés ont attaqué un poste de contrôle à la sortie de la ville, tuant quatre soldats, a annoncé lundi le ministère de la Défense.",
	"es": "Hombres armados atacaron un puesto de control a las afueras de la ciudad y mataron a cuatro soldados, informó el lunes el Ministerio de Defensa.",
	"pt": "Homens armados atacaram um posto de controle nos arredores da cidade e mataram quatro soldados, informou na segunda-feira o Ministério da Defesa.",
	"tr": "Silahlı kişiler şehrin dışındaki bir kontrol noktasına saldırdı, dört asker hayatını kaybetti, savunma bakanlığı pazartesi günü açıkladı.",
	"zh": "国防部周一表示，武装分子袭击了城外的一个检查站，造成四名士兵死亡，另有多人受伤。当地居民说，枪声持续了大约一个小时，道路随后被军队封锁，附近的村民已经离开家园，前往安全的地方避难，救援人员正在赶往现场。",
	"ar": "قالت وزارة الدفاع يوم الاثنين إن مسلحين هاجموا نقطة تفتيش عند أطراف المدينة وقتلوا أربعة جنود وأصابوا عددا من المدنيين بجروح.",
}

func TestTongues(t *testing.T) {
	for want, s := range tongues {
		if got := Language(s, ""); got != want {
			t.Errorf("a text in %s is read as %q", want, got)
		}
	}
}

// otherTongues are texts whose language need not be told, only that it isn't English.
var otherTongues = map[string]string{
	"Farsi":      "وزارت دفاع روز دوشنبه گفت که افراد مسلح به یک ایست بازرسی در حومه شهر حمله کردند و چهار سرباز را کشتند.",
	"Pashto":     "د دفاع وزارت د دوشنبې په ورځ وویل چې وسله والو د ښار په څنډه کې پر یوې پوستې برید وکړ او څلور سرتیري یې ووژل.",
	"Burmese":    "လက်နက်ကိုင်များသည် မြို့ပြင်ရှိ စစ်ဆေးရေးဂိတ်ကို တိုက်ခိုက်ခဲ့ပြီး စစ်သားလေးဦး သေဆုံးခဲ့သည်ဟု ကာကွယ်ရေးဝန်ကြီးဌာနက ပြောကြားသည်။",
	"Amharic":    "ታጣቂዎች ከከተማዋ ወጣ ብሎ በሚገኝ የፍተሻ ጣቢያ ላይ ጥቃት ፈጽመው አራት ወታደሮችን መግደላቸውን የመከላከያ ሚኒስቴር ሰኞ ዕለት አስታወቀ።",
	"Hausa":      "Wasu 'yan bindiga sun kai hari kan wani shingen bincike a wajen garin, inda suka kashe sojoji hudu, in ji ma'aikatar tsaro a ranar Litinin.",
	"Swahili":    "Watu wenye silaha walishambulia kituo cha ukaguzi nje ya mji na kuwaua wanajeshi wanne, wizara ya ulinzi ilisema siku ya Jumatatu.",
	"Indonesian": "Orang-orang bersenjata menyerang pos pemeriksaan di luar kota dan menewaskan empat tentara, kata kementerian pertahanan pada hari Senin.",
}

func TestForeignIsNotEnglish(t *testing.T) {
	for name, s := range otherTongues {
		if got := Language(s, ""); got == english {
			t.Errorf("%s is read as English", name)
		}
	}
}

func TestEnglishInCapitals(t *testing.T) {
	s := "GUNMEN ATTACKED A CHECKPOINT OUTSIDE THE CITY OF SAN MIGUEL ON MONDAY AND KILLED FOUR SOLDIERS, THE MINISTRY OF DEFENSE SAID."
	for _, s := range []string{s, strings.ToLower(s), strings.Map(unicode.ToTitle, s)} {
		if got := Language(s, ""); got != english {
			t.Errorf("%.30q is read as %q", s, got)
		}
	}
}
