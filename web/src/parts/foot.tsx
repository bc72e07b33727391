/** What stands below a list: more of it, and all of it to take along. */

import { Csv } from "./csv";

interface Props {
  /** What the rows are called. */
  name: string;
  /** The API's path of the list. */
  path: string;
  /** Asks for the next page; null behind the last. */
  further: (() => Promise<void>) | null;
}

export function Foot({ name, path, further }: Props) {
  return (
    <p class="foot">
      {further && (
        <button type="button" class="more" onClick={() => void further()}>
          More {name}
        </button>
      )}
      <Csv name={name} path={path} paged />
    </p>
  );
}
