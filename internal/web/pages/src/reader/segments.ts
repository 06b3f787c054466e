// Cuts a text at every border of a passage, so that passages may overlap.
import { CodePoints } from "./codepoints";
import type { Kind, Passage } from "./passages";

export interface Segment {
  text: string;
  /** In code points. */
  start: number;
  kinds: Kind[];
  statements: string[];
  /** Within the words that the address asks for. */
  asked: boolean;
}

export function segments(text: string, passages: Passage[], asked: [number, number] | null): Segment[] {
  const points = new CodePoints(text);
  const cuts = new Set([0, points.length]);
  const within = (n: number) => n > 0 && n < points.length;
  for (const n of [...passages.flatMap((p) => [p.start, p.end]), ...(asked ?? [])]) if (within(n)) cuts.add(n);
  const edges = [...cuts].sort((a, b) => a - b);
  const begin = [...passages].sort((a, b) => a.start - b.start);
  const out: Segment[] = [];
  let open: Passage[] = [];
  let k = 0;
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, end] = [edges[i]!, edges[i + 1]!];
    open = open.filter((p) => p.end > start);
    while (k < begin.length && begin[k]!.start <= start) {
      if (begin[k]!.end > start) open.push(begin[k]!);
      k++;
    }
    out.push({
      text: text.slice(points.at(start), points.at(end)),
      start,
      kinds: [...new Set(open.map((p) => p.kind))],
      statements: open.flatMap((p) => (p.statement ? [p.statement] : [])),
      asked: asked !== null && start >= asked[0] && end <= asked[1],
    });
  }
  return out;
}

/** The same by paragraph: an empty line parts two, a line break stays one. */
export function paragraphs(all: Segment[]): Segment[][] {
  const out: Segment[][] = [[]];
  for (const s of all) {
    let start = s.start;
    s.text.split(/(\n[ \t]*\n+)/).forEach((part, i) => {
      if (i % 2 === 1) out.push([]);
      else if (part) out.at(-1)!.push({ ...s, text: part, start });
      start += [...part].length;
    });
  }
  return out.filter((p) => p.some((s) => s.text.trim()));
}
