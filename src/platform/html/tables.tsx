import { classes, type Content } from './child.ts';

export interface TableHead {
  label: string;
  numeric?: boolean;
  /** The column has no visible head (signs, actions). */
  silent?: boolean;
}

export interface TableRow {
  cells: Content[];
  /** Opened row: turns to surface between two lines and carries its detail in itself. */
  detail?: Content;
  key?: string;
}

export interface TableProps {
  caption: string;
  /** Caption for screen readers only, where a section heading says it. */
  silentCaption?: boolean;
  head: TableHead[];
  rows: (Content[] | TableRow)[];
  /** Sums. */
  foot?: Content[];
}

const asRow = (row: Content[] | TableRow): TableRow => (Array.isArray(row) ? { cells: row } : row);

/** For comparing. On small screens each row becomes a definition list. */
export function Table({ caption, silentCaption = true, head, rows, foot }: TableProps) {
  const cell = (content: Content, at: number) => {
    const column = head[at];
    return (
      <td role="cell" class={classes(column?.numeric && 'numeric') || undefined}>
        {column && !column.silent ? (
          <span class="cell-label" aria-hidden="true">
            {column.label}
          </span>
        ) : null}
        <div class="cell">{content}</div>
      </td>
    );
  };
  return (
    <table class="table" role="table">
      <caption class={silentCaption ? 'sr' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {head.map((column) => (
            <th role="columnheader" scope="col" class={classes(column.numeric && 'numeric') || undefined}>
              {column.silent ? <span class="sr">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(asRow).map((row) => (
          <>
            <tr role="row" class={row.detail ? 'row-opened' : undefined} id={row.key}>
              {row.cells.map(cell)}
            </tr>
            {row.detail ? (
              <tr role="row" class="row-detail">
                <td role="cell" colspan={head.length}>
                  {row.detail}
                </td>
              </tr>
            ) : null}
          </>
        ))}
      </tbody>
      {foot ? (
        <tfoot role="rowgroup">
          <tr role="row">{foot.map(cell)}</tr>
        </tfoot>
      ) : null}
    </table>
  );
}

/** Name over organisation in one cell. */
export function Two({ top, below }: { top: Content; below?: Content }) {
  return (
    <div class="two">
      <span>{top}</span>
      {below ? <span class="quiet">{below}</span> : null}
    </div>
  );
}
