/** Statements in full text, by speaker, stance and day; for a topic, who holds which position; and
 * what one asserts and another denies. */

import { useEffect, useState } from "preact/hooks";
import { get, query, useGet } from "../api";
import { Csv } from "../parts/csv";
import { inArticle } from "../parts/events";
import { Foot } from "../parts/foot";
import { narrow, route } from "../route";
import { Contradictions } from "./contradictions";
import type { List, Page, PositionRow, StatementRow } from "../rows";

const STANCES = [
  "asserts", "denies", "rejects", "accuses", "demands", "asks", "warns", "threatens", "promises",
  "agrees", "praises", "plans", "hopes", "thinks", "reveals",
];
const POSITIONS = ["supports", "demands", "questions", "opposes", "denies", "mentions"];

export function StatementsView() {
  const { params } = route.value;
  const [words, setWords] = useState(params.get("q") ?? "");
  const q = params.get("q");
  const stance = params.get("stance");
  const shown = params.get("as");
  const positions = shown === "positions";
  const contradictions = shown === "contradictions";
  const days = { from: params.get("from"), to: params.get("to") };
  const path = `/statements${query({ q, stance, speaker: params.get("a"), ...days, limit: 50 })}`;
  const first = useGet<Page<StatementRow>>(positions || contradictions ? null : path);
  const taken = positions && q && q.length > 1 ? `/positions${query({ topic: q, ...days })}` : null;
  const held = useGet<List<PositionRow>>(taken);
  const [more, setMore] = useState<Page<StatementRow>>({ items: [], next: null });
  useEffect(() => setMore({ items: [], next: first.data?.next ?? null }), [first.data]);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (words.trim() !== (q ?? "")) narrow({ q: words.trim() || null });
    }, 300);
    return () => clearTimeout(timer);
  }, [words]);
  const items = [...(first.data?.items ?? []), ...more.items];
  const further = async () => {
    const page = await get<Page<StatementRow>>(`${path}&cursor=${more.next}`);
    setMore((old) => ({ items: [...old.items, ...page.items], next: page.next }));
  };
  return (
    <main class="view stack">
      <h1 class="hidden">Statements</h1>
      <div class="row">
        {!contradictions && (
          <input
            type="search"
            class="grow"
            data-search
            aria-label={positions ? "Topic" : "Words that were said"}
            placeholder={positions ? "A topic or proposal: ceasefire, potash ban" : "Words that were said"}
            value={words}
            maxLength={100}
            onInput={(e) => setWords(e.currentTarget.value)}
          />
        )}
        {!positions && !contradictions && (
          <select aria-label="Stance" value={stance ?? ""} onChange={(e) => narrow({ stance: e.currentTarget.value })}>
            <option value="">Any stance</option>
            {STANCES.map((s) => (
              <option key={s} value={s}>
                {s}
              </option>
            ))}
          </select>
        )}
        <span class="switch" role="group" aria-label="Show">
          <button type="button" aria-pressed={!positions && !contradictions} onClick={() => narrow({ as: null })}>
            Statements
          </button>
          <button type="button" aria-pressed={positions} onClick={() => narrow({ as: "positions", stance: null })}>
            Positions
          </button>
          <button type="button" aria-pressed={contradictions} onClick={() => narrow({ as: "contradictions", stance: null })}>
            Contradictions
          </button>
        </span>
      </div>
      {(first.error ?? held.error) && <p class="error" role="alert">{first.error ?? held.error}</p>}
      {contradictions ? (
        <Contradictions params={params} />
      ) : positions ? (
        <>
          <Positions rows={held.data?.items ?? null} asked={Boolean(q)} />
          {taken && held.data && held.data.items.length > 0 && (
            <p class="foot">
              <Csv name="positions" path={taken} />
            </p>
          )}
        </>
      ) : (
        <>
          <ul class={first.busy ? "statements busy" : "statements"}>
            {items.map((s) => (
              <li key={s.document_id + s.statement_id}>
                <p class="who">
                  <strong>{s.speaker_names.join(", ") || "Somebody"}</strong> <span class="muted">{s.stance}</span>
                  {s.addressee_names.length > 0 && <span class="muted"> to {s.addressee_names.join(", ")}</span>}
                  <span class="grow" />
                  <span class="muted day">{s.day}</span>
                </p>
                <p class="quote">
                  <a href={inArticle(s)}>
                    <Found text={s.content} words={q} direct={s.kind === "direct"} />
                  </a>
                </p>
                <p class="muted small">
                  {[
                    s.medium,
                    s.outlet,
                    s.via_names.length ? `via ${s.via_names.join(", ")}` : "",
                    s.publisher ?? s.title,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
              </li>
            ))}
          </ul>
          {first.data && !items.length && <p class="empty">Nobody said this.</p>}
          {items.length > 0 && (
            <Foot name="statements" path={path} further={more.next ? further : null} />
          )}
        </>
      )}
    </main>
  );
}

/** A text with the words that were looked for marked. */
function Found({ text, words, direct }: { text: string; words: string | null; direct: boolean }) {
  const wanted = (words ?? "").split(/\s+/).filter(Boolean);
  const shown = direct ? `“${text}”` : text;
  if (!wanted.length) return <>{shown}</>;
  const pattern = new RegExp(`(${wanted.map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`, "giu");
  return <>{shown.split(pattern).map((part, i) => (i % 2 ? <mark key={i}>{part}</mark> : part))}</>;
}

function Positions({ rows, asked }: { rows: PositionRow[] | null; asked: boolean }) {
  if (!asked) return <p class="empty">Name a topic to see who supports, opposes, demands or questions it.</p>;
  if (!rows) return null;
  if (!rows.length) return <p class="empty">Nobody takes a position on this.</p>;
  return (
    <div class="positions">
      {POSITIONS.map((position) => {
        const own = rows.filter((r) => r.position === position);
        if (!own.length) return null;
        return (
          <section key={position} class={`position ${position}`}>
            <h2>
              {position} <span class="muted">{own.length}</span>
            </h2>
            <ul>
              {own.map((r, i) => {
                const [document_id, id] = r.record.split("#");
                return (
                  <li key={`${r.record} ${i}`}>
                    <p class="who">
                      <strong>{r.holder_name}</strong>
                      <span class="grow" />
                      <span class="muted day">{r.day}</span>
                    </p>
                    <p class="quote">
                      <a href={inArticle({ document_id, event_id: id })}>{r.words}</a>
                    </p>
                    {r.basis && <p class="muted small">by {r.basis}</p>}
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
