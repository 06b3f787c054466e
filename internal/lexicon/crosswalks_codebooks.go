package lexicon

import (
	"slices"
	"strings"
)

// The codes that the codebooks know, so that a row cannot name one that they do
// not: the tables of 2021 that others made still use modes that PLOVER dropped
// ("assassinate", "massacre") and call ACLED's sub-event types by old names.

// acledTypes are ACLED's event types with their sub-event types, 6 and 25 (since 2023).
var acledTypes = codesOf(
	"Battles: Armed clash; Government regains territory; Non-state actor overtakes territory",
	"Explosions/Remote violence: Chemical weapon; Air/drone strike; Suicide bomb; Shelling/artillery/missile attack; Remote explosive/landmine/IED; Grenade",
	"Violence against civilians: Sexual violence; Attack; Abduction/forced disappearance",
	"Protests: Peaceful protest; Protest with intervention; Excessive force against protesters",
	"Riots: Violent demonstration; Mob violence",
	"Strategic developments: Agreement; Arrests; Change to group/activity; Disrupted weapons use; Headquarters or base established; Looting/property destruction; Non-violent transfer of territory; Other",
)

// ploverModes are the 16 events of the manual's draft 0.8 with their 67 modes.
var ploverModes = codesOf(
	"AGREE:", "SUPPORT:", "CONCEDE:", "COOPERATE:", "AID:",
	"CONSULT: visit; third-party; multilateral; phone",
	"RETREAT: withdraw; release; disarm; ceasefire; access; resign",
	"REQUEST: assist; change; yield; meet",
	"ACCUSE: disapprove; investigate; allege",
	"REJECT: assist; change; yield; meet",
	"THREATEN: restrict; arrest; relations; expel; territory; violence",
	"PROTEST: demo; riot; strike; hunger; boycott; obstruct; vandalize",
	"SANCTION: convict; expel; withdraw; discontinue",
	"MOBILIZE: troops; weapons; police; militia",
	"COERCE: seize; restrict; censor; curfew; martial-law; arrest; deport; withhold; misinformation; cyber",
	"ASSAULT: abduct; beat; torture; sexual; targeted; destroy; primitive; firearms; explosives; suicide-attack; aerial; drone; heavy-weapons; crowd-control; unconventional",
)

// ploverContexts are the 37 contexts of the same draft.
var ploverContexts = strings.Fields(`military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic legal
	reparations human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity inequality diplomatic territory peacekeeping health asylum
	migration disasters natural_resource environment technology terrorism cbrn cyber misinformation crime corruption illegal_drugs trafficking`)

// cameoCodes are those of codebook 1.1b3 from root 03 on, with 010 for statements.
var cameoCodes = strings.Fields(`010
	030 031 0311 0312 0313 0314 032 033 0331 0332 0333 0334 034 0341 0342 0343 0344 035 0351 0352 0353 0354 0355 0356 036 037 038 039
	040 041 042 043 044 045 046 050 051 052 053 054 055 056 057 060 061 062 063 064 070 071 072 073 074 075
	080 081 0811 0812 0813 0814 082 083 0831 0832 0833 0834 084 0841 0842 085 086 0861 0862 0863 087 0871 0872 0873 0874
	090 091 092 093 094 100 101 1011 1012 1013 1014 102 103 1031 1032 1033 1034 104 1041 1042 1043 1044 105 1051 1052 1053 1054 1055 1056 106 107 108
	110 111 112 1121 1122 1123 1124 1125 113 114 115 116 120 121 1211 1212 1213 1214 122 1221 1222 1223 1224 123 1231 1232 1233 1234
	124 1241 1242 1243 1244 1245 1246 125 126 127 128 129 130 131 1311 1312 1313 132 1321 1322 1323 1324 133 134 135 136 137 138 1381 1382 1383 1384 1385 139
	140 141 1411 1412 1413 1414 142 1421 1422 1423 1424 143 1431 1432 1433 1434 144 1441 1442 1443 1444 145 1451 1452 1453 1454 150 151 152 153 154
	160 161 162 1621 1622 1623 163 164 165 166 1661 1662 1663 170 171 1711 1712 172 1721 1722 1723 1724 173 174 175
	180 181 182 1821 1822 1823 183 1831 1832 1833 184 185 186 190 191 192 193 194 195 1951 1952 196 200 201 202 203 204 2041 2042`)

// muc4Types are MUC-4's types of incident (fill rules, slot 4).
var muc4Types = []string{"ARSON", "ATTACK", "BOMBING", "FORCED WORK STOPPAGE", "KIDNAPPING", "ROBBERY"}

// codesOf reads "CODE: mode; mode".
func codesOf(lines ...string) map[string][]string {
	m := map[string][]string{}
	for _, line := range lines {
		code, modes, _ := strings.Cut(line, ":")
		m[code] = nil
		for mode := range strings.SplitSeq(modes, ";") {
			if mode = strings.TrimSpace(mode); mode != "" {
				m[code] = append(m[code], mode)
			}
		}
	}
	return m
}

// inCodebook reports whether a table's codebook has the code, with its mode and
// context. PLOVER's mode may be left open, ACLED's sub-event type may not.
func inCodebook(table string, m mapping) bool {
	switch table {
	case "acled":
		return slices.Contains(acledTypes[m.code], m.mode)
	case "plover":
		modes, ok := ploverModes[m.code]
		return ok && (m.mode == "" || slices.Contains(modes, m.mode)) && (m.context == "" || slices.Contains(ploverContexts, m.context))
	case "cameo":
		return slices.Contains(cameoCodes, m.code)
	case "muc4":
		return slices.Contains(muc4Types, m.code)
	}
	return false
}
