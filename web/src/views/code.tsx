/** Paste or drop an article and see it coded. */

import { useRef, useState } from "preact/hooks";
import { get, post } from "../api";
import { Reader } from "../reader/reader";
import type { Record } from "../record";
import { go } from "../route";

export function CodeView() {
  const [text, setText] = useState("");
  const [title, setTitle] = useState("");
  const [published, setPublished] = useState("");
  const [record, setRecord] = useState<Record | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const [selected, select] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);

  const article = { text, title: title || null, published: published || null };
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (failure) {
      setError((failure as Error).message);
    } finally {
      setBusy(false);
    }
  };
  const code = () =>
    attempt(async () => {
      setRecord(await post<Record>("/code", article));
      select(null);
    });
  const keep = () =>
    attempt(async () => {
      const { id } = await post<{ id: string }>("/documents", article);
      await get(`/records/${id}`);
      go("read", {}, id);
    });
  const take = async (files: FileList | null | undefined) => {
    const first = files?.[0];
    if (!first) return;
    if (first.size > 1_000_000) setError(`${first.name} is larger than 1 MB.`);
    else setText(await first.text());
  };

  if (record) {
    return (
      <main class="view reading">
        <div class="bar">
          <button type="button" onClick={() => setRecord(null)}>
            ← Text
          </button>
          <span class="muted">
            {record.statements.length} statements, {record.events.length} events, {record.actors.length} actors
          </span>
          <span class="grow" />
          <a class="button" download="record.json" href={URL.createObjectURL(new Blob([JSON.stringify(record, null, 2)], { type: "application/json" }))}>
            Download record
          </a>
          <button type="button" class="primary" disabled={busy} onClick={keep}>
            Keep in the store
          </button>
          {error && (
            <p class="error" role="alert">
              {error}
            </p>
          )}
        </div>
        <Reader record={record} selected={selected} onSelect={select} stored={false} />
      </main>
    );
  }
  return (
    <main class="view coding">
      <form
        class={over ? "paste over" : "paste"}
        onSubmit={(e) => {
          e.preventDefault();
          void code();
        }}
        onDragOver={(e) => {
          e.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(e) => {
          e.preventDefault();
          setOver(false);
          void take(e.dataTransfer?.files);
        }}
      >
        <h1>Code an article</h1>
        <div class="row">
          <label class="grow">
            Title (optional)
            <input value={title} maxLength={500} onInput={(e) => setTitle(e.currentTarget.value)} />
          </label>
          <label>
            Published
            <input type="date" value={published} onInput={(e) => setPublished(e.currentTarget.value)} />
          </label>
        </div>
        <label class="tall">
          Text
          <textarea
            value={text}
            required
            placeholder="Paste an article, or drop a text file here"
            onInput={(e) => setText(e.currentTarget.value)}
          />
        </label>
        <div class="buttons">
          <button type="submit" class="primary" disabled={busy || !text.trim()}>
            {busy ? "Coding…" : "Code"}
          </button>
          <button type="button" onClick={() => file.current?.click()}>
            Open a file…
          </button>
          <input
            ref={file}
            type="file"
            accept=".txt,.text,.md,text/plain"
            hidden
            aria-label="Article file"
            onChange={(e) => void take(e.currentTarget.files)}
          />
          <span role="status" class="muted">
            {busy ? "Reading who said what…" : "The text stays on this machine."}
          </span>
        </div>
        {error && (
          <p class="error" role="alert">
            {error}
          </p>
        )}
      </form>
    </main>
  );
}
