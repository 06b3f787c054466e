package eval

import "strings"

// ploverTable lists, by root, lemmas and pairs of them (joined by "_") with
// which English tells it, after the definitions of the PLOVER and CAMEO manuals.
// A word marked "/n" counts as a noun only, "/v" as a verb only.
var ploverTable = [][2]string{
	{"ACCUSE", "accuse blame condemn denounce criticize criticise criticism condemnation accusation allege investigate investigation probe/n lawsuit sue charge/v convict indict complain complaint deplore slam lambast rebuke censure summon prosecute protest_to trial inquiry indictment fault/v"},
	{"REJECT", "reject refuse decline veto dismiss oppose refusal rejection deny defy ignore cancel boycott_talk rule_out turn_down resist walk_out object/v veto/n postpone disagree overrule boycott_meeting"},
	{"THREATEN", "threaten warn ultimatum warning/n threat vow menace"},
	{"REQUEST", "demand urge request ask appeal/v call_on call_for plead press/v pressure/v seek propose proposal insist beg petition/v lobby/v recommend order_to question/v sought pressurize"},
	{"AGREE", "agree willing promise accept consent willingness offer/v plan/v intend consider prepared undertake"},
	{"CONSULT", "meet talk/n talk/v discuss consult negotiate negotiation meeting/n summit visit/v visit/n mediation mediate mediator hold_talk discussion phone/v conference confer dialogue arrive_in host/v travel_to"},
	{"SUPPORT", "support/v praise endorse back/v defend welcome applaud commend congratulate hail thank apologize apologise sympathy express_support diplomatic recognize recognise recognition support/n ally/v solidarity condolence treaty ratify accord/n pact sign/v pledge pledge/n commitment establish_relation"},
	{"COOPERATE", "cooperate cooperation share/v joint collaborate collaboration exchange/v hand_over intelligence"},
	{"AID", "aid/n aid/v assistance donate provide donation relief humanitarian help/v send grant_asylum fund/v loan/n give peacekeeper peacekeeping shelter/v assist evacuate rescue feed deliver million billion supply/v"},
	{"YIELD", "release free/v withdraw return/v surrender lift/v ceasefire truce concede resign resignation call_off end_strike let_free ease retreat back_down yield relinquish cede allow grant/v pardon amnesty disarm withdrawal relax restore reopen step_down reinstate extradite receive_back pull_out repatriate capitulate"},
	{"SANCTION", "sanction/n sanction/v suspend suspension expel embargo sever break_off cut/v reduce halt/v withhold recall/v freeze/v downgrade end_mediation"},
	{"PROTEST", "protest/v protest/n demonstrate demonstration rally/v rally/n riot/v riot/n march/v strike_over boycott/v boycott/n protester hunger_strike walkout sit-in picket on_strike stop_work"},
	{"MOBILIZE", "mobilize mobilise alert/n mobilization deploy deployment reinforce amass station/v beef"},
	{"COERCE", "arrest detain ban outlaw deport curfew impose seize confiscate censor imprison jail crackdown restrict siege raid/v raid/n sentence/v martial_law emergency expropriate dissolve evict apprehend custody dismiss_from close/v block/v order/v hack/v cyber"},
	{"ASSAULT", "attack kill bomb/v shell/v strike/v assault shoot fire_on murder assassinate torture abduct kidnap airstrike massacre wound/v storm/v ambush raid_on stab bombard bombing clash/v clash/n fight/v explode explosion behead rape execute invade destroy violate capture take_over blockade"},
}

// ploverWeak are words that say what the others do to a deed rather than name
// one: they count where nothing else is told.
var ploverWeak = set("order send seek plan million billion give deliver cut intelligence emergency offer")

var ploverWords, ploverNoun, ploverVerb = readPlover()

func readPlover() (words map[string]string, noun, verb map[string]bool) {
	words, noun, verb = map[string]string{}, map[string]bool{}, map[string]bool{}
	for _, row := range ploverTable {
		for f := range strings.FieldsSeq(row[1]) {
			w, pos, _ := strings.Cut(f, "/")
			w = strings.ReplaceAll(w, "_", " ")
			if _, twice := words[w]; twice {
				continue // both as noun and as verb
			}
			words[w] = row[0]
			switch pos {
			case "n":
				noun[w] = !strings.Contains(row[1], w+"/v")
			case "v":
				verb[w] = !strings.Contains(row[1], w+"/n")
			}
		}
	}
	return words, noun, verb
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for x := range strings.FieldsSeq(words) {
		m[x] = true
	}
	return m
}
