/** The width of an element, as it changes. */

import { useEffect, useRef, useState } from "preact/hooks";

export function useWidth<T extends Element>(): [{ current: T | null }, number] {
  const box = useRef<T>(null);
  const [width, set] = useState(0);
  useEffect(() => {
    if (!box.current) return;
    const watch = new ResizeObserver(([entry]) => set(Math.round(entry.contentRect.width)));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  return [box, width];
}
