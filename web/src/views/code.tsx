/** Paste an article, drop a file or name an address, and see it coded. */

import { useEffect, useRef, useState } from "preact/hooks";
import { look, post, send } from "../api";
import { dropped } from "../parts/dropped";
import { Reader } from "../reader/reader";
import type { Record } from "../record";
import { go } from "../route";
import type { FoundArticle, Opened } from "../rows";

const LARGEST = 20_000_000; // bytes of a file, as the server has it

export function CodeView() {
  const [text, setText] = useState("");
  const [title, setTitle] = useState("");
  const [published, setPublished] = useState("");
  const [publisher, setPublisher] = useState("");
  const [source, setSource] = useState<string | null>(null);
  const [url, setUrl] = useState("");
  const [choice, setChoice] = useState<Opened | null>(null);
  const [record, setRecord] = useState<Record | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const [selected, select] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);

  const article = {
    text,
    title: title || null,
    published: published || null,
    publisher: publisher || null,
    url: source,
  };
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
      await look();
      go("read", {}, id);
    });
  const take = (files: File[]) =>
    attempt(async () => {
      const all: Opened = { articles: [], failures: [], more: false };
      for (const file of files) {
        if (file.size > LARGEST) {
          all.failures.push({ path: file.name, reason: `is larger than ${LARGEST / 1_000_000} MB` });
          continue;
        }
        const path = `/open?name=${encodeURIComponent(file.name.slice(0, 200))}`;
        const opened = await send<Opened>(path, file, "application/octet-stream");
        all.articles.push(...opened.articles);
        all.failures.push(...opened.failures);
        all.more ||= opened.more;
      }
      setRecord(null);
      show(all);
    });
  useEffect(() => {
    if (!dropped.value.length) return;
    const files = dropped.value;
    dropped.value = [];
    setOver(false);
    void take(files);
  }, [dropped.value]);
  const fetchAddress = () => attempt(async () => show(await post<Opened>("/fetch", { url: url.trim() })));
  const show = (opened: Opened) => {
    const failed = opened.failures.map((f) => `${f.path}: ${f.reason}`).join("; ");
    if (failed) setError(failed.slice(0, 600));
    setChoice(opened.articles.length > 1 ? opened : null);
    if (opened.articles.length === 1) choose(opened.articles[0]);
  };
  const choose = (one: FoundArticle) => {
    setText(one.text);
    setTitle((one.title ?? "").slice(0, 500));
    setPublished(/^\d{4}-\d\d-\d\d/.exec(one.published ?? "")?.[0] ?? "");
    setPublisher((one.publisher ?? "").slice(0, 200));
    setSource(one.url && /^https?:\/\//.test(one.url) ? one.url.slice(0, 2000) : null);
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
        onDragOver={() => setOver(true)}
        onDragLeave={() => setOver(false)}
      >
        <h1>Code an article</h1>
        <div class="row">
          <label class="grow">
            Title (optional)
            <input value={title} maxLength={500} onInput={(e) => setTitle(e.currentTarget.value)} />
          </label>
          <label>
            Publisher (optional)
            <input value={publisher} maxLength={200} onInput={(e) => setPublisher(e.currentTarget.value)} />
          </label>
          <label>
            Published
            <input type="date" value={published} onInput={(e) => setPublished(e.currentTarget.value)} />
          </label>
        </div>
        {choice && (
          <section class="choice" aria-label="Articles of the file">
            <p class="muted">
              {choice.articles.length}
              {choice.more && " and more"} articles; choose one:
            </p>
            <ul>
              {choice.articles.map((one, i) => (
                <li key={i}>
                  <button type="button" class="link" aria-pressed={one.text === text} onClick={() => choose(one)}>
                    {one.title ?? one.text.trim().slice(0, 100)}
                  </button>
                  <span class="muted"> {[one.publisher, one.published].filter(Boolean).join(", ")}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {source && (
          <p class="muted">
            From {source}{" "}
            <button type="button" class="link" onClick={() => setSource(null)}>
              forget
            </button>
          </p>
        )}
        <label class="tall">
          Text
          <textarea
            value={text}
            required
            placeholder="Paste an article, or drop files here: text, HTML, Word, PDF, an export of Nexis or Factiva, an archive …"
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
            multiple
            hidden
            aria-label="File of articles"
            onChange={(e) => void take([...(e.currentTarget.files ?? [])])}
          />
          <span class="address">
            <input
              type="url"
              aria-label="Address of an article"
              placeholder="https://…"
              value={url}
              maxLength={2000}
              onInput={(e) => setUrl(e.currentTarget.value)}
              onKeyDown={(e) => {
                if (e.key !== "Enter") return;
                e.preventDefault();
                if (url.trim()) void fetchAddress();
              }}
            />
            <button type="button" disabled={busy || !url.trim()} onClick={() => void fetchAddress()}>
              Fetch
            </button>
          </span>
          <span role="status" class="muted">
            {busy ? "Reading…" : "The text goes to memcon’s server and nowhere else."}
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
