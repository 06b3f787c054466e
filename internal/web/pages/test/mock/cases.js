// The incidents of the mock record.
import { build } from "./record.js";

export function record() {
  const { r, source, actor, place, report, ev, says, count, incident } = build();
  source("src-a", "Wire Service A", "wire", "GB", "en", "B");
  source("src-b", "Radio B", "broadcaster", "CO");
  source("src-c", "جريدة ج", "newspaper", "IQ", "ar");
  source("src-d", "Outlet D", "armed-group", "PH");
  source("src-e", "Ministry Bulletin E", "government", "MZ");
  source("src-f", "<b>Blog F</b>", "social");

  actor("act-eln", "National Liberation Army", "armed-group", ["CO"], [{ name: "ELN", kind: "acronym" }]);
  actor("act-col", "Colombian Army", "military", ["CO"], [{ name: "the army", kind: "short-name" }]);
  actor("act-biff", "Free Riverside Fighters", "armed-group", ["PH"], [{ name: "FRF", kind: "acronym" }], { known: false });
  actor("act-phl", "Philippine Army", "military", ["PH"]);
  actor("act-pkk", "Mountain Guard", "armed-group", ["IQ", "TR"], [{ name: "حرس الجبل", kind: "spelling", language: "ar" }, { name: "Hill Custodian", kind: "translation-artefact" }]);
  actor("act-tur", "Turkish Armed Forces", "military", ["TR"]);
  actor("act-moz", "Mozambican Defence Ministry", "government", ["MZ"], [], { part_of: "act-mozstate" });
  actor("act-mozstate", "Mozambique", "state", ["MZ"]);
  actor("act-m23", "Lake Front", "armed-group", ["CD"]);

  place("pl-arauca", "Arauca", "CO", 7.0847, -70.7591, "exact", "settlement", "Arauca");
  place("pl-saravena", "Saravena", "CO", 6.9547, -71.8727, "near", "settlement", "Arauca");
  place("pl-cauca", "Cauca", "CO", 2.7049, -76.826, "admin1", "admin1");
  place("pl-apure", "Apure", "VE", 7.25, -70.55, "near", "settlement", "Apure");
  place("pl-cotabato", "Cotabato", "PH", 7.2236, 124.2464, "exact", "settlement", "Maguindanao");
  place("pl-maguindanao", "Maguindanao", "PH", 6.94, 124.42, "admin1", "admin1");
  place("pl-marawi", "Marawi", "PH", 8.0034, 124.2839, "exact", "settlement", "Lanao del Sur");
  place("pl-amedi", "Amedi", "IQ", 37.0917, 43.4878, "near", "settlement", "Duhok");
  place("pl-hakkari", "Hakkâri", "TR", 37.5744, 43.7408, "admin1", "admin1");
  place("pl-zakho", "Zakho", "IQ", 37.1436, 42.6919, "exact", "settlement", "Duhok");
  place("pl-palma", "Palma", "MZ", -10.7744, 40.4753, "exact", "settlement", "Cabo Delgado");
  place("pl-macomia", "Macomia", "MZ", -12.2467, 40.1289, "district", "district", "Cabo Delgado");
  place("pl-goma", "Goma", "CD", -1.6792, 29.2228, "exact", "settlement", "North Kivu");
  place("pl-drc", "Democratic Republic of the Congo", "CD", -2.9, 23.7, "country", "country");

  report("R-1", "src-a", "2023-03-06", "Blast at a pumping station near Arauca", "BOGOTA — An explosion on Sunday tore open a pumping station on the outskirts of Arauca, killing at least three workers, the local governor's office said.\n\nThe National Liberation Army said on its website that its fighters had struck the station with two cylinder bombs.\n\nThe Colombian Army denied that a bomb was involved. “It was a fault in a valve,” a spokesman said, and put the dead at two. 🚒 Crews worked through the night.");
  report("R-2", "src-b", "2023-03-07", "Army: no attack at the station", "ARAUCA — The army repeated on Tuesday that no attack took place on 5 March. Nobody has shown a fragment of a bomb, the spokesman said.\n\nResidents spoke of two loud bangs. A hospital in the town counted five dead and eleven wounded.");
  report("R-3", "src-c", "2023-06-12", "قصف على تلال العمادية", "قالت سلطات محلية إن قذائف سقطت يوم الأحد قرب العمادية وأصابت أربعة رعاة.\n\nونفت القوات المسلحة التركية أن تكون قد أطلقت النار على مدنيين.\n\nوقال حرس الجبل إن القصف جاء من جهة هكاري.", { language: "ar" });
  report("R-4", "src-d", "2023-08-20", "Communiqué", "In the name of the Free Riverside Fighters: on 18 August our men ambushed a patrol outside Cotabato and left more than seven soldiers dead.");
  report("R-5", "src-a", "2023-08-21", "Patrol ambushed near Cotabato", "COTABATO — Gunmen ambushed an army patrol on Friday, killing one soldier, the Philippine Army said.\n\nIt called the rebels' figure a fantasy. In mid-August a house was burnt in Marawi as well, the mayor said.");
  report("R-6", "src-e", "2024-01-15", "Communiqué of the ministry", "The Mozambican Defence Ministry confirms that fighters attacked Palma on 12 January and were driven off. Around 400 families fled towards the coast.\n\nEarlier in January several villages in Macomia were raided.");
  report("R-7", "src-a", "2024-02-09", "Shelling reported around Goma", "GOMA — Shells fell on a market in Goma on Thursday. Between 9 and 14 people were killed, medical sources said. The Lake Front denied responsibility.\n\nSkirmishes went on somewhere in the country's east all week, aid workers said.");
  report("R-8", "src-f", "2023-09-02", "<img src=x onerror=\"window.hacked=1\"> Attack on a convoy", "<script>window.hacked = 1</script> A convoy was attacked on 1 September, it says here.\n\n<img src=x onerror=\"window.hacked=1\"> <b>Two drivers</b> were hurt & one \"missing\".", { url: "javascript:window.hacked=1" });
  report("R-9", "src-a", undefined, "A raid remembered", "Fighters once raided the ferry landing at Zakho, elders say; nobody recalls the year.", { published_basis: undefined });

  const s = {};
  s.blast = says("R-1", "author", "reports", "occurrence", "An explosion on Sunday tore open a pumping station on the outskirts of Arauca, killing at least three workers");
  s.claim = says("R-1", "act-eln", "claims", "responsibility", "its fighters had struck the station with two cylinder bombs");
  s.deny = says("R-1", "act-col", "denies", "occurrence", "The Colombian Army denied that a bomb was involved");
  s.fault = says("R-1", "act-col", "explains", "occurrence", "It was a fault in a valve");
  s.two = says("R-1", "act-col", "reports", "toll", "put the dead at two");
  s.again = says("R-2", "act-col", "denies", "occurrence", "no attack took place on 5 March");
  s.five = says("R-2", "medical source", "reports", "toll", "A hospital in the town counted five dead and eleven wounded");
  incident("I-arauca", "bombing", "remote-violence", "Bombing of a pumping station near Arauca, 5 March 2023", {
    when: { earliest: "2023-03-05", latest: "2023-03-05", precision: "day", basis: "relative", text: "on Sunday", evidence: ev("R-1", "on Sunday") },
    where: { place: "pl-arauca", evidence: ev("R-1", "on the outskirts of Arauca") },
    outcome: "completed",
    initiators: [{ actor: "act-eln", role: "organisation", attribution: "claimed", by: "act-eln", evidence: ev("R-1", "The National Liberation Army") }],
    targets: [{ description: "pumping station", kind: "infrastructure", evidence: [...ev("R-1", "a pumping station"), ...ev("R-1", "the station")] }],
    means: [{ kind: "bomb", detail: "cylinder bombs", count: count(2), evidence: ev("R-1", "two cylinder bombs") }],
    harm: {
      killed: [
        { id: "k1", who: "workers", group: "civilian", count: { low: 3, high: null, text: "at least three" }, statement: s.blast, evidence: ev("R-1", "at least three workers") },
        { id: "k2", count: count(2), statement: s.two, evidence: ev("R-1", "put the dead at two") },
        { id: "k3", count: count(5), statement: s.five, evidence: ev("R-2", "five dead") },
      ],
      wounded: [{ id: "w1", count: count(11), statement: s.five, evidence: ev("R-2", "eleven wounded") }],
    },
    damage: [{ object: "other", state: "damaged", evidence: ev("R-1", "tore open a pumping station") }],
    codes: { acled: { event_type: "Explosions/Remote violence", sub_event_type: "Remote explosive/landmine/IED" }, ucdp: { type_of_violence: 1 }, cameo: "183", plover: { event: "ASSAULT", mode: "bombing" }, muc4: "BOMBING" },
    accounts: [
      { party: "act-eln", stance: "claims", aspect: "responsibility", statements: [s.claim], says: "claims responsibility" },
      { party: "act-col", stance: "denies", aspect: "occurrence", statements: [s.deny, s.again], says: "denies that it happened" },
      { party: "act-col", stance: "explains", aspect: "occurrence", statements: [s.fault] },
      { party: "src-a", stance: "reports", aspect: "occurrence", statements: [s.blast] },
      { party: "medical source", stance: "reports", aspect: "toll", statements: [s.five], says: "5 killed, 11 wounded" },
    ],
    standing: { claimed_by: ["act-eln"], denied_by: ["act-col"], disputed: true, disputed_aspects: ["occurrence", "toll"], sources: 2, independent_sources: 2 },
    first_reported: "2023-03-06",
  });

  s.ar1 = says("R-3", "author", "reports", "occurrence", "قذائف سقطت يوم الأحد قرب العمادية وأصابت أربعة رعاة");
  s.ar2 = says("R-3", "act-tur", "denies", "target", "نفت القوات المسلحة التركية أن تكون قد أطلقت النار على مدنيين");
  s.ar3 = says("R-3", "act-pkk", "accuses", "responsibility", "القصف جاء من جهة هكاري");
  incident("I-amedi", "shelling", "remote-violence", "Shelling near Amedi, 11 June 2023", {
    when: { earliest: "2023-06-11", latest: "2023-06-11", precision: "day", basis: "relative", evidence: ev("R-3", "يوم الأحد") },
    where: { place: "pl-amedi", origin: "pl-hakkari", cross_border: ["TR", "IQ"], evidence: ev("R-3", "قرب العمادية") },
    initiators: [{ actor: "act-tur", attribution: "accused", by: "act-pkk", evidence: ev("R-3", "القوات المسلحة التركية") }],
    targets: [{ description: "رعاة", kind: "civilian", evidence: ev("R-3", "أربعة رعاة") }],
    harm: { wounded: [{ id: "w", who: "رعاة", group: "civilian", count: count(4), statement: s.ar1, evidence: ev("R-3", "أربعة رعاة") }] },
    accounts: [{ party: "act-tur", stance: "denies", aspect: "target", statements: [s.ar2] }, { party: "act-pkk", stance: "accuses", aspect: "responsibility", statements: [s.ar3] }, { party: "src-c", stance: "reports", aspect: "occurrence", statements: [s.ar1] }],
    standing: { denied_by: ["act-tur"], accused: ["act-tur"], disputed: false, sources: 1, independent_sources: 1 },
    civilian_targeting: true,
  });
  r.actors.find((a) => a.id === "act-pkk").aliases[0].evidence = ev("R-3", "حرس الجبل");
  r.actors.find((a) => a.id === "act-col").aliases[0].evidence = ev("R-2", "The army");

  s.frf = says("R-4", "act-biff", "claims", "responsibility", "our men ambushed a patrol outside Cotabato and left more than seven soldiers dead");
  s.phl = says("R-5", "act-phl", "confirms", "occurrence", "Gunmen ambushed an army patrol on Friday, killing one soldier");
  s.fantasy = says("R-5", "act-phl", "denies", "toll", "It called the rebels' figure a fantasy");
  incident("I-cotabato", "armed-clash", "direct-violence", "Ambush near Cotabato, 18 August 2023", {
    when: { earliest: "2023-08-18", latest: "2023-08-18", precision: "day", basis: "stated", evidence: [...ev("R-4", "on 18 August"), ...ev("R-5", "on Friday")] },
    where: { place: "pl-cotabato", evidence: ev("R-4", "outside Cotabato") },
    initiators: [{ actor: "act-biff", attribution: "claimed", by: "act-biff", evidence: ev("R-4", "the Free Riverside Fighters") }],
    targets: [{ actor: "act-phl", kind: "military", evidence: ev("R-5", "an army patrol") }],
    harm: { killed: [{ id: "a", who: "soldiers", group: "military", count: { low: 8, high: null, text: "more than seven" }, statement: s.frf, evidence: ev("R-4", "more than seven soldiers dead") }, { id: "b", who: "soldier", group: "military", count: count(1), statement: s.phl, evidence: ev("R-5", "killing one soldier") }] },
    accounts: [{ party: "act-biff", stance: "claims", aspect: "responsibility", statements: [s.frf] }, { party: "act-phl", stance: "confirms", aspect: "occurrence", statements: [s.phl] }, { party: "act-phl", stance: "denies", aspect: "toll", statements: [s.fantasy] }],
    standing: { claimed_by: ["act-biff"], confirmed_by: ["act-phl"], disputed: true, disputed_aspects: ["toll"], sources: 2, independent_sources: 2 },
    review: { state: "accepted", by: "reviewer", at: "2023-08-22", why: "both sides agree that it happened" },
  });
  s.house = says("R-5", "civil authority", "reports", "occurrence", "In mid-August a house was burnt in Marawi");
  incident("I-marawi", "arson", "destruction", "Arson in Marawi, 11–20 August 2023", {
    when: { earliest: "2023-08-11", latest: "2023-08-20", precision: "part-of-month", basis: "inferred", evidence: ev("R-5", "In mid-August") },
    where: { place: "pl-marawi", evidence: ev("R-5", "in Marawi") },
    accounts: [{ party: "src-a", stance: "reports", aspect: "occurrence", statements: [s.house] }],
  });
  s.palma = says("R-6", "act-moz", "confirms", "occurrence", "fighters attacked Palma on 12 January and were driven off");
  s.flee = says("R-6", "act-moz", "reports", "toll", "Around 400 families fled towards the coast");
  incident("I-palma", "attack", "direct-violence", "Attack on Palma, 12 January 2024", {
    when: { earliest: "2024-01-12", latest: "2024-01-12", precision: "day", basis: "stated", evidence: ev("R-6", "on 12 January") },
    where: { place: "pl-palma", evidence: ev("R-6", "Palma") },
    harm: { displaced: [{ id: "d", who: "families", count: { low: 360, best: 400, high: 440, text: "Around 400" }, statement: s.flee, evidence: ev("R-6", "Around 400 families") }] },
    accounts: [{ party: "act-moz", stance: "confirms", aspect: "occurrence", statements: [s.palma] }],
    standing: { confirmed_by: ["act-moz"], disputed: false, sources: 1, independent_sources: 1 },
    outcome: "foiled",
  });
  s.raid = says("R-6", "act-moz", "reports", "occurrence", "several villages in Macomia were raided");
  incident("I-macomia", "raid", "direct-violence", "Raids in Macomia district, January 2024", {
    when: { earliest: "2024-01-01", latest: "2024-01-15", precision: "part-of-month", basis: "relative", evidence: ev("R-6", "Earlier in January") },
    where: { place: "pl-macomia", evidence: ev("R-6", "in Macomia") },
    extent: "series",
    accounts: [{ party: "src-e", stance: "reports", aspect: "occurrence", statements: [s.raid] }],
  });
  s.goma = says("R-7", "author", "reports", "occurrence", "Shells fell on a market in Goma on Thursday");
  s.front = says("R-7", "act-m23", "denies", "responsibility", "The Lake Front denied responsibility");
  s.toll = says("R-7", "medical source", "reports", "toll", "Between 9 and 14 people were killed");
  incident("I-goma", "shelling", "remote-violence", "Shelling of a market in Goma, 8 February 2024", {
    when: { earliest: "2024-02-08", latest: "2024-02-08", precision: "day", basis: "relative", evidence: ev("R-7", "on Thursday") },
    where: { place: "pl-goma", evidence: ev("R-7", "in Goma") },
    targets: [{ description: "a market", kind: "market", evidence: ev("R-7", "a market") }],
    harm: { killed: [{ id: "k", who: "people", count: count(9, 14, "Between 9 and 14"), statement: s.toll, evidence: ev("R-7", "Between 9 and 14 people") }] },
    accounts: [{ party: "act-m23", stance: "denies", aspect: "responsibility", statements: [s.front] }, { party: "src-a", stance: "reports", aspect: "occurrence", statements: [s.goma] }],
    standing: { denied_by: ["act-m23"], disputed: false, sources: 1, independent_sources: 1 },
  });
  s.skirmish = says("R-7", "src-a", "reports", "occurrence", "Skirmishes went on somewhere in the country's east all week");
  incident("I-east", "armed-clash", "direct-violence", "Skirmishes, Democratic Republic of the Congo, February 2024", {
    when: { earliest: "2024-02-03", latest: "2024-02-09", precision: "week", basis: "relative", evidence: ev("R-7", "all week") },
    where: { place: "pl-drc", evidence: ev("R-7", "somewhere in the country's east") },
    accounts: [{ party: "src-a", stance: "reports", aspect: "occurrence", statements: [s.skirmish] }],
  });
  s.convoy = says("R-8", "author", "reports", "occurrence", "A convoy was attacked on 1 September");
  s.drivers = says("R-8", "author", "reports", "toll", "<b>Two drivers</b> were hurt & one \"missing\"");
  incident("I-convoy", "attack", "direct-violence", "<img src=x onerror=\"window.hacked=1\"> Attack on a convoy, 1 September 2023", {
    when: { earliest: "2023-09-01", latest: "2023-09-01", precision: "day", basis: "stated", evidence: ev("R-8", "on 1 September") },
    targets: [{ description: "<script>window.hacked=1</script> convoy", kind: "other", evidence: ev("R-8", "A convoy") }],
    accounts: [{ party: "src-f", stance: "reports", aspect: "occurrence", statements: [s.convoy, s.drivers], says: "<b>says</b>" }],
  });
  s.zakho = says("R-9", "author", "reports", "occurrence", "Fighters once raided the ferry landing at Zakho");
  incident("I-zakho", "raid", "direct-violence", "Raid at Zakho", {
    where: { place: "pl-zakho", evidence: ev("R-9", "at Zakho") },
    accounts: [{ party: "src-a", stance: "reports", aspect: "occurrence", statements: [s.zakho] }],
  });
  // More around Arauca and in Cauca, so that marks stack and one crosses a border.
  const more = [
    ["I-s1", "shelling", "Mortar fire on Saravena, 12 April 2023", "pl-saravena", "2023-04-12", "2023-04-12", { claimed_by: ["act-eln"] }, "pl-apure"],
    ["I-s2", "abduction", "Abduction in Arauca, 20 March 2023", "pl-arauca", "2023-03-20", "2023-03-20", {}],
    ["I-s3", "armed-clash", "Clashes in Cauca, May 2023", "pl-cauca", "2023-05-01", "2023-05-31", {}],
    ["I-s4", "attack", "Attack in Cauca, 2022", "pl-cauca", "2022-01-01", "2022-12-31", { confirmed_by: ["act-col"] }],
    ["I-s5", "threat", "Threats since October 2023", undefined, "2023-10-01", undefined, {}],
  ];
  for (const [id, type, title, at, earliest, latest, standing, origin] of more) {
    incident(id, type, type === "threat" ? "posture" : "direct-violence", title, {
      when: { earliest, latest, evidence: ev("R-2", "on Tuesday") },
      where: at && { place: at, origin, ...(origin ? { cross_border: ["VE", "CO"] } : {}), evidence: ev("R-2", "in the town") },
      counts_as_violence: type !== "threat",
      standing: { disputed: false, sources: 1, independent_sources: 1, ...standing },
      reports: ["R-2"],
      accounts: [],
    });
  }
  return r;
}
