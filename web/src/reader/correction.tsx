/** Correcting a statement or an event: what is wrong, who says so. */

import { useState } from "preact/hooks";
import { look, post } from "../api";
import { STATUSES, TYPES, type Actor, type Event, type Record, type Statement } from "../record";
import type { AnnotationRow } from "../rows";

const AUTHOR = "memcon.author";
const NOBODY = "-";
const STANCES = [
  "asserts", "denies", "rejects", "accuses", "demands", "asks", "warns", "threatens", "promises",
  "agrees", "praises", "plans", "hopes", "thinks", "reveals",
];

interface Props {
  record: Record;
  statement?: Statement;
  event?: Event;
}

/** A form that sends only what was changed. */
export function Correction({ record, statement, event }: Props) {
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const target = statement ?? event;
  if (!target) return null;

  const submit = async (e: SubmitEvent) => {
    e.preventDefault();
    const form = new FormData(e.currentTarget as HTMLFormElement);
    const value = (name: string) => String(form.get(name) ?? "");
    const actorList = (name: string) => (value(name) === NOBODY ? [] : [value(name)]);
    const changes: { [field: string]: unknown } = {};
    if (form.get("wrong")) changes.wrong = true;
    if (statement) {
      if (value("speaker") !== (statement.speakers[0] ?? NOBODY)) changes.speakers = actorList("speaker");
      if (value("stance") !== statement.stance) changes.stance = value("stance");
    }
    if (event) {
      if (value("type") !== event.type) changes.type = value("type");
      if (value("status") !== event.status) changes.status = value("status");
      if (value("actor") !== (event.actors[0] ?? NOBODY)) changes.actors = actorList("actor");
      if (value("recipient") !== (event.recipients[0] ?? NOBODY)) changes.recipients = actorList("recipient");
    }
    if (!Object.keys(changes).length) {
      setError("Nothing was changed.");
      return;
    }
    localStorage.setItem(AUTHOR, value("author"));
    try {
      await post("/annotations", {
        document: record.document.id,
        target: target.id,
        author: value("author"),
        note: value("note") || null,
        changes,
      });
      setSent(`Kept as ${value("author")}’s correction.`);
      setError(null);
      setOpen(false);
      await look();
    } catch (failure) {
      setError((failure as Error).message);
    }
  };

  if (!open) {
    return (
      <p class="correct">
        <button type="button" onClick={() => setOpen(true)}>
          Correct…
        </button>{" "}
        <span role="status">{sent}</span>
      </p>
    );
  }
  const who = (name: string, label: string, now: string | undefined) => (
    <label>
      {label}
      <select name={name} >
        <option value={NOBODY} selected={!now}>nobody</option>
        {record.actors.map((a) => (
          <option key={a.id} value={a.id} selected={a.id === now}>
            {a.name}
          </option>
        ))}
      </select>
    </label>
  );
  const choice = (name: string, label: string, values: readonly string[], now: string) => (
    <label>
      {label}
      <select name={name}>
        {[...new Set([now, ...values])].map((v) => (
          <option key={v} value={v} selected={v === now}>
            {v}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form class="correction" onSubmit={submit}>
      {statement && who("speaker", "Speaker", statement.speakers[0])}
      {statement && choice("stance", "Stance", STANCES, statement.stance)}
      {event && choice("type", "Type", TYPES, event.type)}
      {event && choice("status", "Status", STATUSES, event.status)}
      {event && who("actor", "Actor", event.actors[0])}
      {event && who("recipient", "Recipient", event.recipients[0])}
      <label class="tick">
        <input type="checkbox" name="wrong" /> {statement ? "Nobody said this" : "This is no event"}
      </label>
      <label>
        Note
        <input name="note" maxLength={2000} />
      </label>
      <label>
        Your name
        <input name="author" required maxLength={100} defaultValue={localStorage.getItem(AUTHOR) ?? ""} />
      </label>
      <div class="buttons">
        <button type="submit" class="primary">
          Keep correction
        </button>
        <button type="button" onClick={() => setOpen(false)}>
          Cancel
        </button>
      </div>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
    </form>
  );
}

interface KeptProps {
  kept: AnnotationRow[];
  actors: Map<string, Actor>;
}

/** What people have said is wrong with a statement or an event, the latest first. */
export function Kept({ kept, actors }: KeptProps) {
  if (!kept.length) return null;
  const shown = (value: unknown): string =>
    Array.isArray(value) ? value.map((id) => actors.get(id)?.name ?? String(id)).join(", ") || "nobody" : String(value);
  return (
    <section class="kept" aria-label="Corrections">
      <ul>
        {kept.map((one) => (
          <li key={one.annotation_id}>
            <strong>{one.field === "wrong" ? "not so" : `${one.field}: ${shown(one.value)}`}</strong>
            {one.note && <> — {one.note}</>}
            <span class="muted">
              {" "}
              {one.author}, {one.noted.slice(0, 16).replace("T", " ")} UTC
            </span>
          </li>
        ))}
      </ul>
      <a href="/api/training" download="training.jsonl">
        All corrections as training data
      </a>
    </section>
  );
}
