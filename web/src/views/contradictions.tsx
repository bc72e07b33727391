/** What one source asserts and another denies, side by side. */

import { useGet } from "../api";
import { Csv } from "../parts/csv";
import { inArticle } from "../parts/events";
import { asked } from "../parts/focus";
import type { ContradictionRow, List } from "../rows";

export function Contradictions({ params }: { params: URLSearchParams }) {
  const narrowed = new URLSearchParams(params);
  narrowed.delete("status"); // both sides have one of their own
  const path = `/contradictions${asked(narrowed, { most: 200 })}`;
  const found = useGet<List<ContradictionRow>>(path);
  const rows = found.data?.items;
  if (found.error) return <p class="error" role="alert">{found.error}</p>;
  if (!rows) return null;
  if (!rows.length) return <p class="empty">Nothing that one asserts is denied by another within a week.</p>;
  return (
    <>
      <ul class={found.busy ? "disputes busy" : "disputes"}>
        {rows.map((r) => (
          <li key={r.denied_record + r.asserted_record}>
            <h2>
              {r.actors || "Somebody"} <span class="type">{r.type}</span> {r.recipients}
            </h2>
            <div class="columns">
              <Side kind="asserted" day={r.asserted_day} status={r.asserted_status} by={r.asserted_by} words={r.asserted_words} record={r.asserted_record} />
              <Side kind="denied" day={r.denied_day} status={r.denied_status} by={r.denied_by} words={r.denied_words} record={r.denied_record} />
            </div>
          </li>
        ))}
      </ul>
      <p class="foot">
        <Csv name="contradictions" path={path} />
      </p>
    </>
  );
}

interface SideProps {
  kind: "asserted" | "denied";
  day: string | null;
  status: string;
  by: string;
  words: string;
  record: string;
}

function Side({ kind, day, status, by, words, record }: SideProps) {
  const [document_id, event_id] = record.split("#");
  return (
    <section class={kind}>
      <p class="who">
        <strong>{by}</strong>
        <span class="tag">{status}</span>
        <span class="grow" />
        <span class="muted day">{day}</span>
      </p>
      <p class="quote">
        <a href={inArticle({ document_id, event_id })}>{words}</a>
      </p>
    </section>
  );
}
