import { coilError } from '../contracts/errors'
import { checkDatedValues, type DatedValues } from '../core/columns/dated-values'
import { readDatedValues } from '../ingest/read-dated-values'
import { readBytes, shownPath } from './file-bytes'

/**
 * The daily series of a file, rejected rows named on stderr. Throws `not_found` where the file
 * cannot be read and `bad_input` where no series is found in it.
 */
export async function readAttention(
  path: string,
  column: string | null,
  lagBars: number,
): Promise<DatedValues> {
  const name = shownPath(path)
  const bytes = await readBytes(path)
  if (!(bytes instanceof Uint8Array))
    throw coilError('not_found', `${name} cannot be read: ${bytes.message}`, { stage: 'read' })
  const file = readDatedValues(name, bytes, column)
  if (typeof file === 'string') throw coilError('bad_input', file, { stage: 'read' })
  for (const { row, column: where, value, reason } of file.rejected)
    process.stderr.write(`coil: ${name} row ${row}, ${where}: "${value}" is ${reason}\n`)
  const series = { ...file.series, available: null, periodDays: 1, lagBars }
  checkDatedValues(series)
  return series
}
