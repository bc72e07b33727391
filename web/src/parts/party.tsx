/** Choosing a country or an actor by a few letters of the name. */

import { useEffect, useId, useState } from "preact/hooks";
import { query, useGet } from "../api";
import type { List, PartyRow } from "../rows";

interface Props {
  label: string;
  value: string | null;
  onChoose: (value: string | null) => void;
}

/** A combobox as ARIA has it: arrows move, Enter chooses, Escape closes. */
export function PartyBox({ label, value, onChoose }: Props) {
  const id = useId();
  const [text, setText] = useState(value ?? "");
  const [asked, setAsked] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const found = useGet<List<PartyRow>>(open && asked ? `/parties${query({ q: asked })}` : null);
  const items = open ? (found.data?.items ?? []) : [];
  const name = useGet<List<PartyRow>>(value && value.length === 3 ? `/parties${query({ q: value, limit: 1 })}` : null);

  useEffect(() => {
    const known = name.data?.items[0];
    setText(value ? (known?.value === value ? known.name : value) : "");
  }, [value, name.data]);

  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), 120);
    return () => clearTimeout(timer);
  }, [text]);

  const choose = (row: PartyRow | null) => {
    setOpen(false);
    setAt(-1);
    if (row) setText(row.name);
    onChoose(row ? row.value : text.trim() || null);
  };

  const keys = (e: KeyboardEvent) => {
    if (e.key === "ArrowDown" || e.key === "ArrowUp") {
      e.preventDefault();
      setOpen(true);
      setAt((now) => Math.max(-1, Math.min(items.length - 1, now + (e.key === "ArrowDown" ? 1 : -1))));
    } else if (e.key === "Enter") {
      e.preventDefault();
      choose(items[at] ?? items[0] ?? null);
    } else if (e.key === "Escape") {
      setOpen(false);
    }
  };

  return (
    <div class="party">
      <input
        role="combobox"
        aria-label={label}
        aria-expanded={items.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={items[at] ? `${id}-${at}` : undefined}
        placeholder={label}
        value={text}
        maxLength={200}
        autocomplete="off"
        spellcheck={false}
        onInput={(e) => {
          setText(e.currentTarget.value);
          setOpen(true);
          setAt(-1);
        }}
        onKeyDown={keys}
        onBlur={() => setTimeout(() => setOpen(false), 150)}
      />
      {value && (
        <button type="button" class="clear" aria-label={`Clear ${label.toLowerCase()}`} onClick={() => onChoose(null)}>
          ×
        </button>
      )}
      <ul id={`${id}-list`} role="listbox" aria-label={`${label}: suggestions`} hidden={!items.length}>
        {items.map((row, i) => (
          <li
            key={row.value}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === at}
            onMouseDown={(e) => {
              e.preventDefault();
              choose(row);
            }}
          >
            <span>{row.name}</span> <span class="muted">{row.detail}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
