/** The frame of the page: where to go, what all views are narrowed to, the view itself. */

import { useEffect, useRef } from "preact/hooks";
import { look } from "./api";
import { catchFiles } from "./parts/dropped";
import { Focus } from "./parts/focus";
import { writing } from "./reader/reader";
import { address, go, route, VIEWS } from "./route";
import { theme, turn } from "./theme";
import { CodeView } from "./views/code";
import { MapView } from "./views/map";
import { NetworkView } from "./views/network";
import { ReadView } from "./views/read";
import { StatementsView } from "./views/statements";
import { TimelineView } from "./views/timeline";

const MINUTE = 60_000;

export function Page() {
  const { view } = route.value;
  const help = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const keys = (e: KeyboardEvent) => {
      if (e.ctrlKey || e.metaKey || e.altKey || writing(e.target)) return;
      if (e.key === "?") help.current?.showModal();
      if (e.key === "/") {
        const box = document.querySelector<HTMLInputElement>("[data-search]");
        if (box) {
          e.preventDefault();
          box.focus();
        }
      }
      const to = VIEWS[Number(e.key) - 1];
      if (to) go(to[0]);
    };
    window.addEventListener("keydown", keys);
    return () => window.removeEventListener("keydown", keys);
  }, []);

  useEffect(catchFiles, []);

  // A page that stays open all day shows what came meanwhile.
  useEffect(() => {
    const now = () => {
      if (document.visibilityState === "visible") void look().catch(() => undefined);
    };
    now();
    const timer = setInterval(now, MINUTE);
    document.addEventListener("visibilitychange", now);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", now);
    };
  }, []);

  useEffect(() => {
    document.title = `${VIEWS.find(([id]) => id === view)?.[1]} – memcon`;
  }, [view]);

  return (
    <>
      <header class="top">
        <a class="name" href={address("read")} aria-label="memcon, the reader">
          memcon
        </a>
        <nav aria-label="Views">
          {VIEWS.map(([id, label]) => (
            <a key={id} href={address(id)} aria-current={view === id ? "page" : undefined}>
              {label}
            </a>
          ))}
        </nav>
        <span class="grow" />
        <button type="button" class="quiet" onClick={() => help.current?.showModal()} aria-label="Keys">
          ?
        </button>
        <button
          type="button"
          class="quiet"
          onClick={turn}
          title="Light, dark, or as the system has it"
          aria-label={`Colours: ${theme.value}`}
        >
          {theme.value === "light" ? "☀" : theme.value === "dark" ? "☾" : "◐"}
        </button>
      </header>
      {view !== "code" && view !== "read" && <Focus />}
      {view === "read" && <ReadView />}
      {view === "timeline" && <TimelineView />}
      {view === "map" && <MapView />}
      {view === "network" && <NetworkView />}
      {view === "statements" && <StatementsView />}
      {view === "code" && <CodeView />}
      <dialog ref={help} class="help" aria-labelledby="help-title">
        <h2 id="help-title">Keys</h2>
        <dl class="fields">
          {VIEWS.map(([id, label], i) => (
            <>
              <dt key={id}>
                <kbd>{i + 1}</kbd>
              </dt>
              <dd>{label}</dd>
            </>
          ))}
          <dt>
            <kbd>j</kbd> <kbd>k</kbd>
          </dt>
          <dd>next, previous mark in an article</dd>
          <dt>
            <kbd>/</kbd>
          </dt>
          <dd>to the search box</dd>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>close what is open</dd>
        </dl>
        <form method="dialog">
          <button type="submit">Close</button>
        </form>
      </dialog>
    </>
  );
}
