import Papa from 'papaparse'
import { createRandom } from '../core/columns/random'
import { dayIndex } from '../core/columns/brand'
import { isoFromDay } from '../core/columns/day'
import { readSource } from './read-source'

const SYMBOLS = 100

/** Rows of a walk as some sources write them: every cell quoted, volumes with thousands commas. */
export function benchCsv(rows: number, quoted: boolean): string {
  const random = createRandom(1)
  const cell = (text: string): string => (quoted ? `"${text}"` : text)
  const lines = ['symbol,date,open,high,low,close,volume']
  let price = 50
  for (let k = 0; k < rows; k++) {
    const bar = Math.floor(k / SYMBOLS)
    price = Math.max(1, price * (1 + 0.02 * random.normal()))
    const [open, high, low] = [price * 0.99, price * 1.02, price * 0.97]
    const volume = Math.floor(1e6 * random.next())
    const cells = [
      `S${k % SYMBOLS}`,
      isoFromDay(dayIndex(10_000 + bar)),
      ...[open, high, low, price].map((value) => value.toFixed(2)),
      quoted ? volume.toLocaleString('en-US') : String(volume),
    ]
    lines.push(cells.map(cell).join(','))
  }
  return lines.join('\n')
}

/** Throws where the reader does not take all rows: a refusal would be quick. */
function takeAll(text: string, bytes: Uint8Array): void {
  const [file] = readSource('bench.csv', bytes)
  if (file?.report.accepted !== text.split('\n').length - 1)
    throw new RangeError('rows are missing')
}

/** Both readers on the same file: ours with validation and rejects, papaparse with typed values. */
export function csvContest(text: string): { readonly ours: () => void; readonly peer: () => void } {
  const bytes = new TextEncoder().encode(text)
  takeAll(text, bytes)
  return {
    ours: () => void readSource('bench.csv', bytes),
    peer: () => void Papa.parse(text, { header: true, dynamicTyping: true, skipEmptyLines: true }),
  }
}
