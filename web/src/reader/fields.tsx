/** The fields of a statement and of an event, in full. */

import type { ComponentChildren } from "preact";
import { address } from "../route";
import { words } from "../marks";
import { day, place, type Actor, type Event, type Record, type Statement } from "../record";

export function Field({ name, children }: { name: string; children: ComponentChildren }) {
  if (children === null || children === undefined || children === "" || children === false) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

export function Names({ ids, actors }: { ids: string[]; actors: Map<string, Actor> }) {
  return (
    <>
      {ids.map((id, i) => {
        const who = actors.get(id);
        return (
          <span key={id}>
            {i > 0 && ", "}
            <a href={address("timeline", { a: id, b: null, mark: null })} title={`Timeline of ${who?.name ?? id}`}>
              {who?.name ?? id}
            </a>
            {who?.code && <span class="code"> {who.code}</span>}
          </span>
        );
      })}
    </>
  );
}

export function Confidence({ value }: { value: number }) {
  return (
    <span class="confidence">
      <meter min={0} max={1} value={value} aria-label="confidence" />
      {value.toFixed(2)}
    </span>
  );
}

interface StatementProps {
  record: Record;
  statement: Statement;
  actors: Map<string, Actor>;
}

export function StatementFields({ record, statement: s, actors }: StatementProps) {
  const cut = (span: [number, number] | null) => (span ? `“${words(record, [span])}”` : null);
  return (
    <dl class="fields">
      <Field name="Kind">{s.kind}</Field>
      <Field name="Stance">{s.stance}</Field>
      <Field name="Speaker">
        {s.speakers.length ? <Names ids={s.speakers} actors={actors} /> : "nobody named"}
      </Field>
      <Field name="Named by">{cut(s.speaker_span)}</Field>
      <Field name="Cue">{cut(s.cue)}</Field>
      <Field name="To">{s.addressees.length > 0 && <Names ids={s.addressees} actors={actors} />}</Field>
      <Field name="Medium">
        {s.medium && [s.medium.kind, s.medium.outlet].filter(Boolean).join(", ")}
      </Field>
      <Field name="Via">{s.via.length > 0 && <Names ids={s.via} actors={actors} />}</Field>
      <Field name="When">{day(s.date)}</Field>
      <Field name="Where">{place(s.place)}</Field>
      <Field name="Confidence">
        <Confidence value={s.confidence} />
      </Field>
      <Field name="Rule">{s.rule && <code>{s.rule}</code>}</Field>
    </dl>
  );
}

interface EventProps {
  record: Record;
  event: Event;
  actors: Map<string, Actor>;
  onSelect: (id: string) => void;
}

export function EventFields({ record, event: e, actors, onSelect }: EventProps) {
  const source = e.source.statement;
  return (
    <dl class="fields">
      <Field name="Type">
        {e.type}
        {e.mode && ` · ${e.mode}`}
      </Field>
      <Field name="CAMEO">
        {e.cameo && (
          <>
            {e.cameo}
            {e.goldstein !== null && <span class="code"> Goldstein {e.goldstein}</span>}
          </>
        )}
      </Field>
      <Field name="Intensity">{e.intensity}</Field>
      <Field name="Contexts">{e.contexts.join(", ").replaceAll("_", " ")}</Field>
      <Field name="Actor">{e.actors.length > 0 && <Names ids={e.actors} actors={actors} />}</Field>
      <Field name="Recipient">
        {e.recipients.length > 0 && <Names ids={e.recipients} actors={actors} />}
      </Field>
      <Field name="Status">{e.status}</Field>
      <Field name="On the word of">
        {source ? (
          <button type="button" class="link" onClick={() => onSelect(source)}>
            statement {source}
          </button>
        ) : (
          "the narrator"
        )}
      </Field>
      <Field name="When">{day(e.date)}</Field>
      <Field name="Where">{place(e.place)}</Field>
      <Field name="Amounts">
        {e.quantities.map((q) => `${q.value} ${q.unit}${q.per ? ` per ${q.per}` : ""}`).join("; ")}
      </Field>
      <Field name="Evidence">“{words(record, [e.evidence])}”</Field>
      <Field name="Told again">{e.also.length > 0 && `“${words(record, e.also)}”`}</Field>
      <Field name="Confidence">
        <Confidence value={e.confidence} />
      </Field>
      <Field name="Frame">{e.frame && <code>{e.frame}</code>}</Field>
      <Field name="Rules">
        {e.rules.length > 0 && e.rules.map((r) => <code key={r}>{r}</code>)}
      </Field>
    </dl>
  );
}
