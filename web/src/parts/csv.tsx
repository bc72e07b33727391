/** What a view shows, to take along. */

interface Props {
  /** What it is called: the link's words and the file's name. */
  name: string;
  /** The API's path of it. */
  path: string;
  /** Whether the path's `limit` may grow to what one file may hold. */
  paged?: boolean;
}

const MOST = 5_000; // rows of a file, as the server has it

export function Csv({ name, path, paged }: Props) {
  const [base, asked = ""] = path.split("?", 2);
  const params = new URLSearchParams(asked);
  params.set("format", "csv");
  if (paged) params.set("limit", String(MOST));
  return (
    <a class="csv" href={`/api${base}?${params}`} download={`${name}.csv`} title={`${name[0].toUpperCase()}${name.slice(1)} as CSV`}>
      {name}.csv
    </a>
  );
}
