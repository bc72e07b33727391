/** Files dropped anywhere on the page: they are articles to code. */

import { signal } from "@preact/signals";
import { go } from "../route";

export const dropped = signal<File[]>([]);

/** Take files that are dropped, instead of leaving the page for them. */
export function catchFiles(): () => void {
  const files = (e: DragEvent) => e.dataTransfer?.types.includes("Files");
  const over = (e: DragEvent) => {
    if (files(e)) e.preventDefault();
  };
  const drop = (e: DragEvent) => {
    if (!files(e)) return;
    e.preventDefault();
    dropped.value = [...(e.dataTransfer?.files ?? [])];
    go("code");
  };
  window.addEventListener("dragover", over);
  window.addEventListener("drop", drop);
  return () => {
    window.removeEventListener("dragover", over);
    window.removeEventListener("drop", drop);
  };
}
