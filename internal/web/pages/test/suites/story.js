// The incident that the tests are about: one that somebody denies, at a known
// point of the map, from whichever record is served.
const get = async (server, path) => {
  const answer = await fetch(`${server.url}/api/v1/${path}`);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
};

export const ask = get;

/** {mark, incident, denial: {statement, evidence}} of the first such incident. */
export async function denied(server) {
  const { items } = await get(server, "marks?standing=denied&standing=disputed");
  for (const mark of items) {
    if (mark.lat === undefined || !["exact", "near"].includes(mark.exactness)) continue;
    const around = await get(server, `incidents/${mark.id}`);
    const incident = around.incidents.find((i) => i.id === mark.id);
    for (const account of incident.accounts ?? []) {
      if (account.stance !== "denies") continue;
      const statement = around.statements.find((s) => s.id === account.statements[0]);
      const report = around.reports.find((r) => r.id === statement.evidence[0].report);
      if (statement) return { mark, incident, statement, evidence: statement.evidence[0], report };
    }
  }
  throw new Error("the record has no incident with a denial at a point of the map");
}
