package eval

import "strings"

// ploverTable lists, by root, lemmas and pairs of them (joined by "_") with
// which English tells it, after the definitions of the PLOVER and CAMEO manuals.
// A word marked "/n" counts as a noun only, "/v" as a verb only.
var ploverTable = [][2]string{
	{"ACCUSE", "lambaste castigate berate chide decry assail chastise reprimand hit_out lash_out denunciation file_complaint file_suit fact-finding inspect express_outrage express_anger express_dismay point_finger accuse blame condemn denounce criticize criticise criticism condemnation accusation allege investigate investigation probe/n lawsuit sue charge/v convict indict complain complaint guilty responsible scathing refute dispute/v challenge/v critic_say legal_action audit retrial order_retrial approve_extradition lead_attack deplore slam lambast rebuke censure summon prosecute protest_to trial inquiry indictment fault/v"},
	{"REJECT", "rebuff snub shun disregard flout scrap_deal scrap_agreement abandon_talk quit_talk suspend_talk pull_talk break_talk defiant stay_away back_out call_bluff no_intention spurn quash renege fail_reach not_give reject refuse decline veto dismiss oppose refusal rejection deny defy ignore cancel boycott_talk rule_out turn_down resist walk_out object/v veto/n postpone disagree overrule boycott_meeting"},
	{"THREATEN", "deadline threaten warn ultimatum warning/n threat vow menace"},
	{"REQUEST", "appeal/n implore exhort entreat advise lodge_request must order_appear demand urge request ask appeal/v call_on call_for plead press/v pressure/v seek propose proposal insist beg petition/v lobby/v recommend order_to question/v sought pressurize"},
	{"AGREE", "guarantee/v volunteer/v ready commit committed join_force agree willing promise accept consent willingness offer/v plan/v intend consider prepared undertake"},
	{"CONSULT", "telephone/v talk_phone arrive_for fly_to receive_delegation pay_visit tour/v brief/v hold_meeting hold_discussion meet talk/n talk/v discuss consult negotiate negotiation meeting/n summit visit/v visit/n mediation mediate mediator hold_talk call_on_president have_lunch discussion phone/v conference confer dialogue arrive_in host/v travel_to"},
	{"SUPPORT", "laud extol salute/v honour/v honor/v tribute mourn champion/v normalize normalise conclude_agreement vote_favor establish_tie restore_tie diplomatic_tie award/v invitation invite respect/v reach_agreement reach_deal support/v praise endorse back/v defend welcome applaud commend congratulate hail thank apologize apologise sympathy express_support diplomatic recognize recognise recognition support/n ally/v solidarity condolence treaty ratify accord/n pact sign/v pledge pledge/n commitment establish_relation"},
	{"COOPERATE", "joint_exercise joint_drill joint_patrol coordinate partner/v military_exercise train/v war_game stage_exercise cooperate cooperation share/v joint collaborate collaboration exchange/v hand_over intelligence"},
	{"AID", "donor disburse airlift feed/v resettle take_refugee vaccine medicine equipment medical treat/v protect_refugee food contribute contribution donor funding open_border accept_refugee grant_asylum fight_epidemic fly_ton financial_support economic_assistance raise_money aid/n aid/v assistance donate provide donation relief humanitarian help/v send fund/v loan/n give peacekeeper peacekeeping shelter/v assist evacuate rescue feed deliver million billion supply/v"},
	{"YIELD", "acquit back_off scale_back loosen relent compromise/v halt_offensive dismantle demobilize demobilise quit/v lay_arm lay_weapon give_up let_in step_aside hand_power abdicate accept_demand give_permission give_approval give_mandate drop_investigation drop_charge reverse_decision revoke_decision roll_back reduce_tariff cut_tariff lift_ban lift_sanction repeal cease end_boycott sign_decree order_release grant_citizenship approve_request release free/v withdraw return/v surrender lift/v ceasefire truce concede resign resignation call_off end_strike let_free ease retreat back_down yield relinquish cede allow grant/v pardon amnesty disarm withdrawal relax restore reopen step_down reinstate extradite receive_back pull_out repatriate capitulate"},
	{"SANCTION", "sever_tie break_tie cut_tie end_cooperation terminate punish penalize penalise blacklist withdraw_support withdraw_aid cut_aid suspend_aid halt_aid strip/v dismiss_minister sack/v expel_diplomat withdraw_peacekeeper withdraw_ambassador recall_ambassador travel_warning sanction/n sanction/v suspend suspension expel embargo sever break_off cut/v reduce halt/v withhold recall/v freeze/v downgrade end_mediation"},
	{"PROTEST", "take_street chant/v walk_off burn_effigy block_road go_strike protest/v protest/n demonstrate demonstration rally/v rally/n riot/v riot/n march/v strike_over boycott/v boycott/n protester hunger_strike walkout sit-in picket on_strike stop_work"},
	{"MOBILIZE", "mass/v put_alert beef_up move_troop troop_build-up build-up mobilize mobilise alert/n mobilization deploy deployment reinforce amass station/v beef"},
	{"COERCE", "round_up house_arrest expel_refugee impose_curfew declare_emergency disperse shut_down search/v expropriation nationalize nationalise evict suspend_publication order_suspend demolish force/v crack_down arrest detain ban outlaw deport curfew impose seize confiscate censor imprison jail crackdown restrict siege raid/v raid/n sentence/v martial_law emergency expropriate dissolve evict apprehend custody dismiss_from close/v block/v order/v hack/v cyber"},
	{"ASSAULT", "raze slaughter gun_down open_fire launch_missile launch_rocket fire_rocket fire_missile fire_shot fire_tear hijack beat/v injure/v blow_up overrun occupy torch/v set_fire pound/v fire_at launch_offensive launch_strike hold_hostage take_hostage carry_strike carry_raid intensify_bombardment impose_blockade seize_control seize_field human_shield air_strike launch_cyber offensive fire_across attack kill bomb/v shell/v strike/v assault shoot fire_on murder assassinate torture abduct kidnap airstrike massacre wound/v storm/v ambush raid_on stab bombard bombing clash/v clash/n fight/v explode explosion behead rape execute invade destroy violate capture take_over blockade"},
}

// ploverWeak are words that say what the others do to a deed rather than name
// one: they count where nothing else is told.
var ploverWeak = set("order send seek plan million billion give deliver cut intelligence emergency offer impose cyber force responsible contribution funding")

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
