/** What the API answers with. */

export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface List<T> {
  items: T[];
}

export interface DocumentRow {
  document_id: string;
  title: string | null;
  publisher: string | null;
  published: string | null;
  statements: number;
  events: number;
}

export interface EventRow {
  document_id: string;
  event_id: string;
  day: string | null;
  type: string;
  mode: string | null;
  goldstein: number | null;
  actors: string[];
  actor_names: string[];
  recipients: string[];
  recipient_names: string[];
  trigger: string | null;
  evidence: string | null;
  place: string | null;
  place_country: string | null;
  status: string;
  source_names: string[];
  confidence: number;
  title: string | null;
  publisher: string | null;
}

export interface StatementRow {
  document_id: string;
  statement_id: string;
  day: string | null;
  kind: string;
  speakers: string[];
  speaker_names: string[];
  addressee_names: string[];
  medium: string | null;
  outlet: string | null;
  via_names: string[];
  stance: string;
  content: string;
  title: string | null;
  publisher: string | null;
}

export interface PartyRow {
  value: string;
  name: string;
  kind: string;
  detail: string;
}

export interface CountRow {
  start: string;
  kind: string;
  count: number;
  expected: number;
  low: number;
  high: number;
  records: string[];
}

export interface ScoreRow {
  start: string;
  count: number;
  goldstein: number | null;
  low: number | null;
  high: number | null;
}

export interface BurstRow {
  start: string;
  end: string;
  count: number;
  share: number;
  usual: number;
  weight: number;
  records: string[];
}

export interface LinkRow {
  source: string;
  target: string;
  count: number;
  weight: number;
  goldstein: number | null;
}

export interface NodeRow {
  id: string;
  name: string;
  out: number;
  received: number;
  goldstein: number | null;
  centrality: number;
  between: number;
  community: number;
}

export interface PlaceRow {
  place: string | null;
  country: string | null;
  lat: number;
  lon: number;
  events: number;
  goldstein: number | null;
  quadrant: string;
}

export interface PositionRow {
  day: string | null;
  holder: string;
  holder_name: string;
  position: string;
  words: string;
  basis: string;
  record: string;
}

export interface ChangeRow {
  start: string;
  end: string;
  count: number;
  rate: number;
  before: number | null;
  records: string[];
}

export interface ContradictionRow {
  type: string;
  actors: string;
  recipients: string;
  asserted_day: string | null;
  asserted_status: string;
  asserted_by: string;
  asserted_words: string;
  asserted_record: string;
  denied_day: string | null;
  denied_status: string;
  denied_by: string;
  denied_words: string;
  denied_record: string;
  days_apart: number;
}

export interface FoundArticle {
  text: string;
  url: string | null;
  title: string | null;
  publisher: string | null;
  published: string | null;
}

export interface Opened {
  articles: FoundArticle[];
  failures: { path: string; reason: string }[];
  more: boolean;
}

export interface AnnotationRow {
  annotation_id: string;
  target: string;
  target_id: string | null;
  field: string | null;
  value: unknown;
  author: string | null;
  note: string | null;
  noted: string;
}
