/** Bringing an element into sight inside the box that scrolls it, and moving nothing else. */

export function reveal(box: Element | null, inside: Element | null | undefined) {
  if (!box || !inside) return;
  // On a narrow screen the box does not scroll by itself: the page does.
  if (box.scrollHeight <= box.clientHeight + 1) {
    inside.scrollIntoView({ block: "nearest" });
    return;
  }
  const [outer, inner] = [box.getBoundingClientRect(), inside.getBoundingClientRect()];
  const room = 60;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const behavior = still ? "auto" : "smooth";
  if (inner.top < outer.top + room || inner.height > outer.height - room) {
    box.scrollBy({ top: inner.top - outer.top - room, behavior });
  } else if (inner.bottom > outer.bottom - room) {
    box.scrollBy({ top: inner.bottom - outer.bottom + room, behavior });
  }
}
