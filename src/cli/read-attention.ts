import { coilError } from '../contracts/errors'
import { checkDatedValues, type DatedValues } from '../core/columns/dated-values'
import { readDatedSeries } from '../ingest/dated-series'
import { rolesOf } from '../ingest/dated-roles'
import { openDatedTable } from '../ingest/dated-table'
import { readBytes, shownPath, whyUnusable } from './file-bytes'

/** Series by symbol in capitals; '' holds those of every symbol. */
export type AttentionBySymbol = ReadonlyMap<string, DatedValues>

/** The series that counts for a symbol; null without one. */
export const attentionOf = (series: AttentionBySymbol, symbol: string): DatedValues | null =>
  series.get(symbol.toUpperCase()) ?? series.get('') ?? null

/**
 * The dated values of a file, rejected rows named on stderr. `column` is the name of the value column,
 * or null for the one that looks most like attention. Throws `not_found` where the file cannot be
 * read and `bad_input` where no series is found in it.
 */
export async function readAttention(
  path: string,
  column: string | null,
  lagBars: number,
): Promise<AttentionBySymbol> {
  const name = shownPath(path)
  const bad = (message: string) => coilError('bad_input', message, { stage: 'read' })
  const bytes = await readBytes(path)
  if (!(bytes instanceof Uint8Array))
    throw coilError('not_found', `${name} cannot be read: ${whyUnusable(bytes)}`, { stage: 'read' })
  const table = openDatedTable(name, bytes)
  if (typeof table === 'string') throw bad(table)
  const roles = rolesOf(table)
  if (typeof roles === 'string') throw bad(roles)
  if (roles.date === null) throw bad(`${name} has no column of dates.`)
  const at = column === null ? roles.suggested : table.header.indexOf(column)
  if (!roles.values.includes(at))
    throw bad(
      `${name} has no value column "${column}": it has ${roles.values.map((k) => table.header[k]).join(', ')}.`,
    )
  const { series, rejected } = readDatedSeries(table, roles, at, null)
  for (const { row, column: where, value, reason } of rejected)
    process.stderr.write(`coil: ${name} row ${row}, ${where}: "${value}" is ${reason}\n`)
  return new Map(
    [...series].map(([symbol, values]) => {
      const dated = { ...values, lagBars }
      checkDatedValues(dated)
      return [symbol, dated]
    }),
  )
}
