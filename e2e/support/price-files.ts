/** A file as a browser hands it over. */
export interface TestFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** Numbers in [0, 1) of a fixed sequence (Park and Miller's minimal standard). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

/** Rows `date,open,high,low,close,volume` of a seeded walk over weekdays. */
function walkRows(seed: number, bars: number, firstDay = Date.UTC(2018, 0, 1)): string[] {
  const next = sequence(seed)
  const rows: string[] = []
  let close = 10 + 90 * next()
  for (let day = firstDay; rows.length < bars; day += 86_400_000) {
    const date = new Date(day)
    if (date.getUTCDay() === 0 || date.getUTCDay() === 6) continue
    const jump = next() < 0.01 ? 0.6 * next() : 0
    const open = close * (1 + 0.02 * (next() - 0.5))
    close = Math.max(0.5, open * (1 + 0.08 * (next() - 0.5) + jump))
    const high = Math.max(open, close) * (1 + 0.01 * next())
    const low = Math.min(open, close) * (1 - 0.01 * next())
    const prices = [open, high, low, close].map((price) => price.toFixed(4))
    rows.push([date.toISOString().slice(0, 10), ...prices, Math.floor(1e6 * next())].join(','))
  }
  return rows
}

const csv = (name: string, text: string): TestFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
})

/** A file of one symbol in the layout of Yahoo's old download. */
export function priceFile(symbol: string, seed: number, bars = 700): TestFile {
  const rows = walkRows(seed, bars)
  return csv(`${symbol}.csv`, ['Date,Open,High,Low,Close,Volume', ...rows, ''].join('\n'))
}

/** The same file with the last close changed and `extra` more bars at the end. */
export function laterFile(symbol: string, seed: number, bars: number, extra: number): TestFile {
  const rows = walkRows(seed, bars + extra)
  const changed = (rows[bars - 1] as string).split(',')
  changed[4] = changed[1] as string
  rows[bars - 1] = changed.join(',')
  return csv(`${symbol}.csv`, ['Date,Open,High,Low,Close,Volume', ...rows, ''].join('\n'))
}

/**
 * A file whose prices before bar `at` stand `times` higher: an unadjusted split when volume stands as
 * much lower (`shares`), another unit when it does not.
 */
export function brokenFile(
  symbol: string,
  seed: number,
  { at, times, shares }: { at: number; times: number; shares: boolean },
): TestFile {
  const rows = walkRows(seed, 700).map((row, index) => {
    if (index >= at) return row
    const [date, ...cells] = row.split(',')
    const prices = cells.slice(0, 4).map((cell) => (Number(cell) * times).toFixed(4))
    const volume = shares ? Math.floor(Number(cells[4]) / times) : cells[4]
    return [date, ...prices, volume].join(',')
  })
  return csv(`${symbol}.csv`, ['Date,Open,High,Low,Close,Volume', ...rows, ''].join('\n'))
}

/** A file without the bars [from, to) of `priceFile`. */
export function holedFile(symbol: string, seed: number, from: number, to: number): TestFile {
  const rows = walkRows(seed, 700).filter((_, index) => index < from || index >= to)
  return csv(`${symbol}.csv`, ['Date,Open,High,Low,Close,Volume', ...rows, ''].join('\n'))
}

/** Dates and closes under words that name neither. */
export function unknownFile(name: string, seed: number): TestFile {
  const rows = walkRows(seed, 500).map((row) => {
    const [date, , , , close] = row.split(',')
    return `${date}|${close}|x`
  })
  return csv(name, ['when|worth|word', ...rows, ''].join('\n'))
}

/** Rows as Lean writes them: no header, ten-thousandths of a dollar. */
export function deciCentsFile(name: string, seed: number): TestFile {
  const rows = walkRows(seed, 500).map((row) => {
    const [date, ...cells] = row.split(',')
    const prices = cells.slice(0, 4).map((cell) => Math.round(Number(cell) * 100) * 100)
    return [`${date?.replaceAll('-', '')} 00:00`, ...prices, cells[4]].join(',')
  })
  return csv(name, [...rows, ''].join('\n'))
}

/** Bytes that are no table. */
export function corruptFile(name: string): TestFile {
  const buffer = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919 + 13) % 256))
  return { name, mimeType: 'text/csv', buffer }
}

export const symbolList = (name: string, symbols: readonly string[]): TestFile => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(`${symbols.join('\n')}\n`),
})
