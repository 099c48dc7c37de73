import type { FileReport } from '../../../contracts/ingest'

/** One row that was refused, or kept with something to know about it. */
export interface OddRow {
  readonly key: string
  /** 1-based line; null when the whole file is meant. */
  readonly row: number | null
  readonly column: string
  readonly value: string
  readonly act: 'refused' | 'kept'
  readonly reason: string
}

/** Refused rows first, then warnings, one entry for every row they name. */
export function oddRows({ rejected, warnings }: FileReport): readonly OddRow[] {
  const refused = rejected.map(({ row, column, value, reason }, index): OddRow => {
    return { key: `r${index}`, row, column, value, act: 'refused', reason }
  })
  const kept = warnings.flatMap(({ code, message, rows }) =>
    (rows.length === 0 ? [null] : rows).map((row): OddRow => ({
      key: `${code} ${row}`,
      row,
      column: '',
      value: '',
      act: 'kept',
      reason: message,
    })),
  )
  return [...refused, ...kept]
}
