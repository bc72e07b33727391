/** The documents of the store and the one that is read. */

import { useEffect, useState } from "preact/hooks";
import { get, query, useGet } from "../api";
import { Reader } from "../reader/reader";
import type { Record } from "../record";
import { address, narrow, route } from "../route";
import type { DocumentRow, Page } from "../rows";

export function ReadView() {
  const { document: chosen, params } = route.value;
  const [words, setWords] = useState(params.get("find") ?? "");
  const list = useGet<Page<DocumentRow>>(`/documents${query({ q: params.get("find"), limit: 60 })}`);
  const [more, setMore] = useState<{ of: Page<DocumentRow> | null; items: DocumentRow[]; next: string | null }>({
    of: null,
    items: [],
    next: null,
  });
  const items = [...(list.data?.items ?? []), ...(more.of === list.data ? more.items : [])];
  const next = more.of === list.data && more.of ? more.next : (list.data?.next ?? null);
  const id = chosen ?? items[0]?.document_id ?? null;
  const record = useGet<Record>(id ? `/records/${id}` : null);
  const shown = record.data && record.data.document.id === id ? record.data : null;

  useEffect(() => {
    const timer = setTimeout(() => {
      if (words.trim() !== (params.get("find") ?? "")) narrow({ find: words.trim() || null });
    }, 250);
    return () => clearTimeout(timer);
  }, [words]);

  const further = async () => {
    const page = await get<Page<DocumentRow>>(`/documents${query({ q: params.get("find"), limit: 60, cursor: next })}`);
    setMore((old) => ({
      of: list.data,
      items: [...(old.of === list.data ? old.items : []), ...page.items],
      next: page.next,
    }));
  };

  return (
    <main class="view reading">
      <nav class="documents" aria-label="Documents">
        <div class="find">
          <input
            type="search"
            data-search
            aria-label="Find documents by their words"
            placeholder="Find documents"
            value={words}
            maxLength={200}
            onInput={(e) => setWords(e.currentTarget.value)}
          />
        </div>
        <ol>
          {items.map((d) => (
            <li key={d.document_id}>
              <a href={address("read", { mark: null }, d.document_id)} aria-current={d.document_id === id ? "true" : undefined}>
                <span class="head">{d.title ?? d.document_id.slice(0, 12)}</span>
                <span class="muted">
                  {[d.published, d.publisher, `${d.statements} said`, `${d.events} done`].filter(Boolean).join(" · ")}
                </span>
              </a>
            </li>
          ))}
        </ol>
        {next && (
          <button type="button" class="more" onClick={() => void further()}>
            More
          </button>
        )}
        {list.data && !items.length && (
          <p class="empty">{words ? "No document has these words." : "The store is empty: memcon add, or paste an article under Code."}</p>
        )}
      </nav>
      {shown ? (
        <Reader
          key={shown.document.id}
          record={shown}
          selected={params.get("mark")}
          onSelect={(mark) => narrow({ mark })}
          stored
        />
      ) : (
        <div class="nothing">{record.error ? <p class="error">{record.error}</p> : record.busy && id ? <p>Loading…</p> : null}</div>
      )}
    </main>
  );
}
