/** A card beside the pointer. */

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

interface Props {
  x: number;
  y: number;
  children: ComponentChildren;
}

/** `x` and `y` are pixels inside the positioned element that holds the card. */
export function Card({ x, y, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const card = box.current;
    const around = card?.offsetParent as HTMLElement | null;
    if (!card || !around) return;
    const left = Math.min(Math.max(4, x + 14), around.clientWidth - card.offsetWidth - 4);
    const above = y + 16 + card.offsetHeight > around.clientHeight && y > card.offsetHeight + 16;
    card.style.left = `${Math.max(4, left)}px`;
    card.style.top = `${above ? y - card.offsetHeight - 12 : y + 16}px`;
  });
  return (
    <div class="card" ref={box} role="tooltip">
      {children}
    </div>
  );
}
