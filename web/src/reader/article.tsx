/** The article with its marks. */

import { useEffect, useMemo, useRef } from "preact/hooks";
import { paragraphs, type Piece } from "../marks";
import { reveal } from "../parts/scroll";
import { quadrant, type Event, type Record } from "../record";

interface Props {
  record: Record;
  colours: Map<string, number>;
  selected: string | null;
  onSelect: (id: string) => void;
}

/** Clicks choose the narrowest mark; the lists beside the text do the same for the keyboard. */
export function Article({ record, colours, selected, onSelect }: Props) {
  const text = useMemo(() => paragraphs(record), [record]);
  const box = useRef<HTMLDivElement>(null);
  const events = useMemo(() => new Map(record.events.map((e) => [e.id, e])), [record]);
  const speaker = useMemo(
    () => new Map(record.statements.map((s) => [s.id, s.speakers[0]])),
    [record],
  );
  const colour = (id: string): number | undefined => {
    const who = speaker.get(id);
    return who === undefined ? undefined : colours.get(who);
  };

  useEffect(() => {
    if (!selected || !box.current) return;
    const mark = box.current.querySelector(`[data-marks~="${CSS.escape(selected)}"]`);
    reveal(box.current.closest(".sheet"), mark);
  }, [selected, record]);

  const chosen = (e: MouseEvent) => {
    const mark = (e.target as Element).closest<HTMLElement>("[data-mark]");
    if (mark?.dataset.mark) onSelect(mark.dataset.mark);
  };

  const first = text[0]?.map((p) => p.text).join("") ?? "";
  const headline = text.length > 2 && first.length < 160;
  return (
    <div class="article" ref={box} onClick={chosen} lang={record.document.language}>
      {text.map((pieces, i) => {
        const inside = pieces.map((piece, j) => (
          <Run key={j} piece={piece} colour={colour} events={events} selected={selected} />
        ));
        return i === 0 && headline ? <h1 key={i}>{inside}</h1> : <p key={i}>{inside}</p>;
      })}
    </div>
  );
}

interface RunProps {
  piece: Piece;
  colour: (id: string) => number | undefined;
  events: Map<string, Event>;
  selected: string | null;
}

function Run({ piece, colour, events, selected }: RunProps) {
  const marks = [...piece.told, ...piece.said, ...piece.speaker];
  if (!marks.length) return <>{piece.text}</>;
  const classes = ["mark"];
  if (piece.said.length) classes.push("said", tint(colour(piece.said[0])));
  if (piece.speaker.length) classes.push("speaker", tint(colour(piece.speaker[0])));
  if (piece.cue) classes.push("cue");
  if (piece.told.length) {
    const event = events.get(piece.told[0]);
    classes.push("told", event ? quadrant(event.type) : "");
    if (event && event.status !== "occurred" && event.status !== "ongoing") classes.push("not-fact");
  }
  if (selected && marks.includes(selected)) classes.push("selected");
  return (
    <span class={classes.join(" ")} data-mark={marks[0]} data-marks={marks.join(" ")}>
      {piece.text}
    </span>
  );
}

export function tint(colour: number | undefined): string {
  return colour === undefined ? "voice-none" : `voice-${colour}`;
}
