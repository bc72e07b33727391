/** The lists beside the article: who said what, who did what, who is who. */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { words } from "../marks";
import { address } from "../route";
import { day, quadrant, type Actor, type Record } from "../record";
import { reveal } from "../parts/scroll";
import { tint } from "./article";
import { query, useGet } from "../api";
import type { AnnotationRow, Page } from "../rows";
import { Correction, Kept } from "./correction";
import { EventFields, StatementFields } from "./fields";

interface Props {
  record: Record;
  colours: Map<string, number>;
  selected: string | null;
  onSelect: (id: string | null) => void;
  /** Whether the document is in the store, so that corrections have something to hang on. */
  stored: boolean;
}

type Tab = "said" | "done" | "who";

export function Beside({ record, colours, selected, onSelect, stored }: Props) {
  const actors = useMemo(() => new Map(record.actors.map((a) => [a.id, a])), [record]);
  const [tab, setTab] = useState<Tab>("said");
  const box = useRef<HTMLDivElement>(null);
  const noted = useGet<Page<AnnotationRow>>(stored ? `/annotations${query({ document: record.document.id, limit: 500 })}` : null);
  const kept = (id: string) => noted.data?.items.filter((one) => one.target_id === id && one.field) ?? [];
  const tabs: [Tab, string, number][] = [
    ["said", "Said", record.statements.length],
    ["done", "Done", record.events.length],
    ["who", "Who", record.actors.length],
  ];

  useEffect(() => {
    if (selected?.startsWith("s")) setTab("said");
    if (selected?.startsWith("e")) setTab("done");
  }, [selected]);

  useEffect(() => {
    reveal(box.current, box.current?.querySelector(".entry.open"));
  }, [selected, tab]);

  const keys = (e: KeyboardEvent) => {
    const at = tabs.findIndex(([id]) => id === tab);
    const to = e.key === "ArrowRight" ? at + 1 : e.key === "ArrowLeft" ? at - 1 : -1;
    if (to < 0 || to >= tabs.length) return;
    setTab(tabs[to][0]);
    document.getElementById(`tab-${tabs[to][0]}`)?.focus();
  };

  return (
    <aside class="beside" aria-label="Record">
      <div class="tabs" role="tablist" aria-label="Parts of the record" onKeyDown={keys}>
        {tabs.map(([id, label, count]) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={tab === id}
            aria-controls="beside-list"
            tabIndex={tab === id ? 0 : -1}
            onClick={() => setTab(id)}
          >
            {label} <span class="count">{count}</span>
          </button>
        ))}
      </div>
      <div id="beside-list" class="entries" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0} ref={box}>
        {tab === "said" &&
          record.statements.map((s) => (
            <Entry
              key={s.id}
              open={selected === s.id}
              onToggle={() => onSelect(selected === s.id ? null : s.id)}
              head={
                <>
                  <span class={`swatch ${tint(colours.get(s.speakers[0]))}`} />
                  <strong>{s.speakers.map((id) => actors.get(id)?.name ?? id).join(", ") || "Somebody"}</strong>{" "}
                  <span class="verb">{s.stance}</span>
                  {kept(s.id).length > 0 && <span class="tag">corrected</span>}
                  {s.addressees.length > 0 && (
                    <span class="muted"> to {s.addressees.map((id) => actors.get(id)?.name ?? id).join(", ")}</span>
                  )}
                </>
              }
              body={words(record, s.content)}
              data={s}
            >
              <StatementFields record={record} statement={s} actors={actors} />
              <Kept kept={kept(s.id)} actors={actors} />
              {stored && <Correction record={record} statement={s} />}
            </Entry>
          ))}
        {tab === "done" &&
          record.events.map((e) => (
            <Entry
              key={e.id}
              open={selected === e.id}
              onToggle={() => onSelect(selected === e.id ? null : e.id)}
              head={
                <>
                  <span class={`swatch ${quadrant(e.type)}`} />
                  <strong>{names(e.actors, actors) || "Somebody"}</strong>{" "}
                  <span class="type">{e.type}</span>{" "}
                  <strong>{names(e.recipients, actors)}</strong>
                  {kept(e.id).length > 0 && <span class="tag">corrected</span>}
                </>
              }
              body={
                <>
                  “{words(record, [e.trigger])}”
                  <span class="muted">
                    {" "}
                    {[e.status, day(e.date), e.place?.name].filter(Boolean).join(" · ")}
                  </span>
                </>
              }
              data={e}
            >
              <EventFields record={record} event={e} actors={actors} onSelect={onSelect} />
              <Kept kept={kept(e.id)} actors={actors} />
              {stored && <Correction record={record} event={e} />}
            </Entry>
          ))}
        {tab === "who" && (
          <table class="plain">
            <thead>
              <tr>
                <th scope="col">Actor</th>
                <th scope="col">Code</th>
                <th scope="col" class="number">
                  Named
                </th>
              </tr>
            </thead>
            <tbody>
              {record.actors.map((a) => (
                <tr key={a.id}>
                  <td>
                    <span class={`swatch ${colours.has(a.id) ? tint(colours.get(a.id)) : "voice-none"}`} />
                    <a href={address("timeline", { a: a.id, b: null, mark: null })}>{a.name}</a>
                    {a.office && <div class="muted">{a.office}</div>}
                  </td>
                  <td class="code">{a.code ?? ""}</td>
                  <td class="number">{a.mentions.length}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {tab === "said" && !record.statements.length && <p class="empty">Nobody is quoted in this article.</p>}
        {tab === "done" && !record.events.length && <p class="empty">No event is told in this article.</p>}
      </div>
    </aside>
  );
}

function names(ids: string[], actors: Map<string, Actor>): string {
  return ids.map((id) => actors.get(id)?.name ?? id).join(", ");
}

interface EntryProps {
  open: boolean;
  onToggle: () => void;
  head: preact.ComponentChildren;
  body: preact.ComponentChildren;
  data: unknown;
  children: preact.ComponentChildren;
}

function Entry({ open, onToggle, head, body, data, children }: EntryProps) {
  const [raw, setRaw] = useState(false);
  return (
    <div class={open ? "entry open" : "entry"}>
      <button type="button" class="head" aria-expanded={open} onClick={onToggle}>
        <span class="line">{head}</span>
        <span class="words">{body}</span>
      </button>
      {open && (
        <div class="detail">
          {children}
          <button type="button" class="link small" aria-expanded={raw} onClick={() => setRaw(!raw)}>
            {raw ? "Hide JSON" : "JSON"}
          </button>
          {raw && <pre tabIndex={0}>{JSON.stringify(data, null, 2)}</pre>}
        </div>
      )}
    </div>
  );
}
