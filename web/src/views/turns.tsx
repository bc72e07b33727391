/** When it changed: bursts of events and shifts of their rate, with the events behind them. */

import { useState } from "preact/hooks";
import { useGet } from "../api";
import { inArticle } from "../parts/events";
import { asked } from "../parts/focus";
import { narrow } from "../route";
import type { BurstRow, ChangeRow, List } from "../rows";

const CITED = 5;

export function Turns({ params }: { params: URLSearchParams }) {
  const [open, setOpen] = useState(false);
  const bursts = useGet<List<BurstRow>>(open ? `/bursts${asked(params, { every: "week", cite: CITED })}` : null);
  const changes = useGet<List<ChangeRow>>(open ? `/changes${asked(params, { every: "month", cite: CITED })}` : null);
  const error = bursts.error ?? changes.error;
  return (
    <details class="turns" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>Bursts and changes of rate</summary>
      {error && <p class="error" role="alert">{error}</p>}
      <div class={bursts.busy || changes.busy ? "columns busy" : "columns"}>
        {bursts.data && (
          <table>
            <caption>Bursts: a far larger share of all events than usual</caption>
            <thead>
              <tr>
                <th scope="col">Days</th>
                <th scope="col" class="number">Events</th>
                <th scope="col" class="number">Times usual</th>
                <th scope="col">Some of them</th>
              </tr>
            </thead>
            <tbody>
              {bursts.data.items.map((b) => (
                <tr key={b.start}>
                  <td>
                    <Days start={b.start} end={b.end} />
                  </td>
                  <td class="number">{b.count.toLocaleString("en")}</td>
                  <td class="number">{(b.share / b.usual).toFixed(1)}</td>
                  <td>
                    <Cited records={b.records} />
                  </td>
                </tr>
              ))}
              {!bursts.data.items.length && <Nothing columns={4} text="No burst." />}
            </tbody>
          </table>
        )}
        {changes.data && (
          <table>
            <caption>Stretches between changes of rate</caption>
            <thead>
              <tr>
                <th scope="col">Days</th>
                <th scope="col" class="number">Events a month</th>
                <th scope="col" class="number">Before</th>
                <th scope="col">Some of them</th>
              </tr>
            </thead>
            <tbody>
              {changes.data.items.map((c) => (
                <tr key={c.start}>
                  <td>
                    <Days start={c.start} end={c.end} />
                  </td>
                  <td class="number">{c.rate.toFixed(1)}</td>
                  <td class="number">{c.before === null ? "" : c.before.toFixed(1)}</td>
                  <td>
                    <Cited records={c.records} />
                  </td>
                </tr>
              ))}
              {!changes.data.items.length && <Nothing columns={4} text="No events." />}
            </tbody>
          </table>
        )}
      </div>
    </details>
  );
}

function Days({ start, end }: { start: string; end: string }) {
  return (
    <button type="button" class="link" title="Narrow to these days" onClick={() => narrow({ from: start, to: end })}>
      {start} – {end}
    </button>
  );
}

function Cited({ records }: { records: string[] }) {
  return (
    <>
      {records.slice(0, CITED).map((record, i) => {
        const [document_id, event_id] = record.split("#");
        return (
          <a key={record} class="cited" href={inArticle({ document_id, event_id })} aria-label={`Event ${i + 1} in its article`}>
            {i + 1}
          </a>
        );
      })}
    </>
  );
}

function Nothing({ columns, text }: { columns: number; text: string }) {
  return (
    <tr>
      <td colSpan={columns} class="muted">
        {text}
      </td>
    </tr>
  );
}
