/** The record, as memcon's `record.py` defines it. Spans count Unicode code points. */

export type Span = [number, number];

export interface Document {
  id: string;
  path: string | null;
  url: string | null;
  title: string | null;
  publisher: string | null;
  author: string[];
  credit: string | null;
  published: string | null;
  language: string;
}

export interface Actor {
  id: string;
  name: string;
  kind: string;
  country: string | null;
  organization: string | null;
  sector: string | null;
  code: string | null;
  office: string | null;
  members: string[];
  mentions: Span[];
}

export interface When {
  start: string | null;
  end: string | null;
  precision: string;
  span: Span | null;
}

export interface Where {
  name: string;
  country: string | null;
  lat: number | null;
  lon: number | null;
  span: Span | null;
}

export interface Statement {
  id: string;
  kind: string;
  speakers: string[];
  speaker_span: Span | null;
  cue: Span | null;
  content: Span[];
  addressees: string[];
  medium: { kind: string | null; outlet: string | null; span: Span | null } | null;
  via: string[];
  date: When | null;
  place: Where | null;
  stance: string;
  confidence: number;
  rule: string;
}

export interface Quantity {
  value: number;
  unit: string;
  per: string | null;
  span: Span;
}

export interface Event {
  id: string;
  type: string;
  mode: string | null;
  contexts: string[];
  cameo: string | null;
  goldstein: number | null;
  intensity: number | null;
  actors: string[];
  recipients: string[];
  trigger: Span;
  evidence: Span;
  also: Span[];
  date: When | null;
  place: Where | null;
  status: string;
  source: { statement?: string; narrator?: boolean };
  quantities: Quantity[];
  confidence: number;
  frame: string;
  rules: string[];
}

export interface Record {
  schema: string;
  document: Document;
  text: string;
  actors: Actor[];
  statements: Statement[];
  events: Event[];
}

/** The PLOVER types in the order of the codebook, and the quadrant of each. */
export const TYPES = [
  "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
  "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
] as const;

export const STATUSES = [
  "occurred", "ongoing", "planned", "demanded", "hypothetical", "denied", "negated",
] as const;

export type Quadrant = "verbal-cooperation" | "material-cooperation" | "verbal-conflict" | "material-conflict";

export const QUADRANTS: { id: Quadrant; label: string; types: readonly string[] }[] = [
  { id: "verbal-cooperation", label: "verbal cooperation", types: TYPES.slice(0, 4) },
  { id: "material-cooperation", label: "material cooperation", types: TYPES.slice(4, 7) },
  { id: "verbal-conflict", label: "verbal conflict", types: TYPES.slice(7, 11) },
  { id: "material-conflict", label: "material conflict", types: TYPES.slice(11) },
];

const QUADRANT_OF = new Map(QUADRANTS.flatMap((q) => q.types.map((t) => [t, q.id] as const)));

export function quadrant(type: string): Quadrant {
  return QUADRANT_OF.get(type) ?? "verbal-conflict";
}

/** A date in short: one day, or first and last. */
export function day(when: When | null): string {
  if (!when) return "";
  return when.start === when.end ? (when.start ?? "") : `${when.start ?? ""} – ${when.end ?? ""}`;
}

export function place(where: Where | null): string {
  if (!where) return "";
  return where.country ? `${where.name} (${where.country})` : where.name;
}
