/** A record to read: the article in the middle, its statements and events beside it. */

import { useLayoutEffect, useMemo } from "preact/hooks";
import { paragraphs, speakers } from "../marks";
import type { Record } from "../record";
import { Article } from "./article";
import { Beside } from "./beside";

interface Props {
  record: Record;
  selected: string | null;
  onSelect: (id: string | null) => void;
  stored: boolean;
}

export function Reader({ record, selected, onSelect, stored }: Props) {
  const colours = useMemo(() => speakers(record), [record]);
  const order = useMemo(() => inOrder(record), [record]);

  // Before the paint: a key pressed right after it must start from the mark that it shows.
  useLayoutEffect(() => {
    const keys = (e: KeyboardEvent) => {
      if (e.ctrlKey || e.metaKey || e.altKey || writing(e.target)) return;
      if (e.key === "Escape") onSelect(null);
      if (e.key !== "j" && e.key !== "k") return;
      const at = selected ? order.indexOf(selected) : -1;
      const to = e.key === "j" ? at + 1 : at - 1;
      if (order[to]) onSelect(order[to]);
    };
    window.addEventListener("keydown", keys);
    return () => window.removeEventListener("keydown", keys);
  }, [order, selected, onSelect]);

  const { document: d } = record;
  const origin = [d.publisher, d.author.join(", "), d.credit && `credit: ${d.credit}`, d.published]
    .filter(Boolean)
    .join(" · ");
  return (
    <>
      <article class="sheet" tabIndex={0} aria-label={d.title ?? "Article"}>
        {d.title && <p class="title">{d.title}</p>}
        {origin && <p class="origin">{origin}</p>}
        <Article record={record} colours={colours} selected={selected} onSelect={onSelect} />
      </article>
      <Beside record={record} colours={colours} selected={selected} onSelect={onSelect} stored={stored} />
    </>
  );
}

/** The marks in the order in which the text first shows them. */
function inOrder(record: Record): string[] {
  const order = new Set<string>();
  for (const pieces of paragraphs(record)) {
    for (const piece of pieces) for (const id of [...piece.said, ...piece.told]) order.add(id);
  }
  return [...order];
}

export function writing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches("input, textarea, select") || target.isContentEditable);
}
