/** A record's text cut where its marks begin and end. */

import type { Record, Span } from "./record";

/** A run of text under the same marks: statements whose words, or whose speaker, it holds, and
 * events that it tells. The narrowest mark of each kind comes first. */
export interface Piece {
  text: string;
  said: string[];
  speaker: string[];
  told: string[];
  cue: boolean;
}

interface Mark {
  kind: "said" | "speaker" | "told" | "cue";
  id: string;
  span: Span;
}

function marksOf(record: Record): Mark[] {
  const marks: Mark[] = [];
  for (const s of record.statements) {
    for (const span of s.content) marks.push({ kind: "said", id: s.id, span });
    if (s.speaker_span) marks.push({ kind: "speaker", id: s.id, span: s.speaker_span });
    if (s.cue) marks.push({ kind: "cue", id: s.id, span: s.cue });
  }
  for (const e of record.events) {
    for (const span of [e.trigger, ...e.also]) marks.push({ kind: "told", id: e.id, span });
  }
  return marks.sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]));
}

/** Paragraphs of pieces. Positions are code points, so the text is taken apart by code point. */
export function paragraphs(record: Record): Piece[][] {
  const points = Array.from(record.text);
  const marks = marksOf(record);
  const cuts = new Set<number>([0, points.length]);
  for (const { span } of marks) cuts.add(span[0]).add(span[1]);
  points.forEach((c, i) => {
    if (c === "\n") cuts.add(i).add(i + 1);
  });
  const sorted = [...cuts].sort((a, b) => a - b);
  const result: Piece[][] = [[]];
  for (let i = 0; i + 1 < sorted.length; i++) {
    const [start, end] = [sorted[i], sorted[i + 1]];
    const text = points.slice(start, end).join("");
    if (text === "\n") {
      if (result[result.length - 1].length) result.push([]);
      continue;
    }
    const over = marks.filter((m) => m.span[0] <= start && end <= m.span[1]);
    const ids = (kind: Mark["kind"]) => [...new Set(over.filter((m) => m.kind === kind).map((m) => m.id))];
    result[result.length - 1].push({
      text,
      said: ids("said"),
      speaker: ids("speaker"),
      told: ids("told"),
      cue: over.some((m) => m.kind === "cue"),
    });
  }
  return result.filter((p) => p.some((piece) => piece.text.trim()));
}

/** The words of spans. */
export function words(record: Record, spans: Span[]): string {
  const points = Array.from(record.text);
  return spans
    .map(([a, b]) => points.slice(a, b).join("").replace(/\s+/g, " "))
    .join(" … ");
}

/** A number for each speaker, by order of appearance: its colour. */
export function speakers(record: Record): Map<string, number> {
  const found = new Map<string, number>();
  for (const s of record.statements) {
    const who = s.speakers[0];
    if (who !== undefined && !found.has(who)) found.set(who, found.size % 10);
  }
  return found;
}
