/** Calls to the server. The browser keeps answers and asks again by ETag. */

import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";

const TOKEN = "memcon.token";

export class Refused extends Error {
  status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

async function answer<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T;
  let reason = response.statusText || `status ${response.status}`;
  try {
    const { detail } = await response.json();
    if (typeof detail === "string") reason = detail;
    else if (Array.isArray(detail)) reason = detail.map((d) => `${d.loc?.slice(1).join(".")}: ${d.msg}`).join("; ");
  } catch {
    // no JSON: the status line has to do
  }
  throw new Refused(response.status, reason);
}

export async function get<T>(path: string): Promise<T> {
  return answer<T>(await fetch(`/api${path}`, { headers: { Accept: "application/json" } }));
}

/** Grows with every change of the store that the page hears of: what is shown is then asked anew. */
export const changes = signal(0);
let known: number | null = null;

/** Ask whether the store has changed, by this page or by others. */
export async function look() {
  const { state } = await get<{ state: number }>("/state");
  if (known !== null && state !== known) changes.value++;
  known = state;
}

/** Post JSON. */
export function post<T>(path: string, body: unknown): Promise<T> {
  return send(path, JSON.stringify(body), "application/json");
}

/** Post a body. Where the server asks for a token, the analyst is asked for it once a session. */
export async function send<T>(path: string, body: BodyInit, type: string): Promise<T> {
  const once = () => {
    const token = sessionStorage.getItem(TOKEN);
    return fetch(`/api${path}`, {
      method: "POST",
      headers: {
        "Content-Type": type,
        Accept: "application/json",
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
      },
      body,
    });
  };
  let response = await once();
  if (response.status === 401) {
    const token = window.prompt("This server asks for a token to write. It was printed where memcon serve was started.");
    if (token) {
      sessionStorage.setItem(TOKEN, token.trim());
      response = await once();
      if (response.status === 401) sessionStorage.removeItem(TOKEN);
    }
  }
  return answer<T>(response);
}

const asked = new Map<string, Promise<unknown>>();

/** What a path gives; parts of the page that ask the same at once are answered together. */
function once<T>(path: string): Promise<T> {
  const there = asked.get(path) as Promise<T> | undefined;
  if (there) return there;
  const made = get<T>(path).finally(() => asked.delete(path));
  asked.set(path, made);
  return made;
}

export interface Loaded<T> {
  data: T | null;
  error: string | null;
  busy: boolean;
}

/** What a path gives; the former answer stays while the next one is fetched. `null` fetches nothing. */
export function useGet<T>(path: string | null): Loaded<T> {
  const [state, set] = useState<Loaded<T> & { path: string | null }>({
    data: null,
    error: null,
    busy: path !== null,
    path,
  });
  const change = changes.value;
  useEffect(() => {
    if (path === null) {
      set({ data: null, error: null, busy: false, path });
      return;
    }
    let gone = false;
    set((old) => ({ ...old, busy: true }));
    once<T>(path).then(
      (data) => gone || set((old) => ({ data: same(old.data, data) ? old.data : data, error: null, busy: false, path })),
      (error: Error) => gone || set({ data: null, error: error.message, busy: false, path }),
    );
    return () => {
      gone = true;
    };
  }, [path, change]);
  return state.path === path ? state : { ...state, busy: true };
}

/** Whether two answers say the same: what hangs on the former one then stays as it is. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A query string of what is set. */
export function query(values: { [key: string]: string | number | null | undefined }): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (value !== null && value !== undefined && value !== "") params.set(key, String(value));
  }
  const text = params.toString();
  return text ? `?${text}` : "";
}
