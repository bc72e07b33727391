/** Where the analyst is: a view, and what every view is narrowed to, kept in the address. */

import { signal } from "@preact/signals";

export const VIEWS = [
  ["read", "Reader"],
  ["timeline", "Timeline"],
  ["map", "Map"],
  ["network", "Network"],
  ["statements", "Statements"],
  ["code", "Code"],
] as const;

export type View = (typeof VIEWS)[number][0];

export interface Route {
  view: View;
  /** The document that the reader shows. */
  document: string | null;
  params: URLSearchParams;
}

/** Parameters that go along from view to view. */
const SHARED = ["a", "b", "from", "to", "type", "status", "place", "find"];

export function parse(hash: string): Route {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const [name, argument] = path.split("/", 2);
  const view = VIEWS.find(([id]) => id === name)?.[0] ?? "read";
  return { view, document: argument || null, params: new URLSearchParams(query) };
}

export const route = signal<Route>(parse(location.hash));

window.addEventListener("hashchange", () => {
  route.value = parse(location.hash);
});

/** The address of a view; `changes` set or (null) drop parameters. */
export function address(
  view: View,
  changes: { [key: string]: string | null } = {},
  document: string | null = null,
): string {
  const here = route.value;
  const params = new URLSearchParams();
  for (const [key, value] of here.params) {
    if (SHARED.includes(key) || (view === here.view && !document)) params.append(key, value);
  }
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === "") params.delete(key);
    else params.set(key, value);
  }
  const query = params.toString();
  return `#/${view}${document ? `/${encodeURIComponent(document)}` : ""}${query ? `?${query}` : ""}`;
}

export function go(view: View, changes: { [key: string]: string | null } = {}, document: string | null = null) {
  move(address(view, changes, document));
}

/** Change parameters of the present view. */
export function narrow(changes: { [key: string]: string | null }) {
  const { view, document } = route.value;
  const params = new URLSearchParams(route.value.params);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === "") params.delete(key);
    else params.set(key, value);
  }
  const query = params.toString();
  move(`#/${view}${document ? `/${document}` : ""}${query ? `?${query}` : ""}`);
}

/** At once, not when the browser gets round to its event: the next key may be quicker. */
function move(hash: string) {
  location.hash = hash;
  route.value = parse(location.hash);
}
