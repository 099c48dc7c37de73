/** An object of a JSON value, arrays left out. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

type Rows = readonly unknown[]

interface JsonShape {
  /** Null when the value has another shape. */
  readonly rows: (value: Record<string, unknown>) => Rows | null
}

const isArray = (value: unknown): value is Rows => Array.isArray(value)
const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      isRecord(inner) ? inner[key] : isArray(inner) ? inner[Number(key)] : undefined,
    value,
  )

/** `2024-03-01 14:30`, UTC. */
const stamp = (seconds: number): string =>
  Number.isFinite(seconds) && Math.abs(seconds) < 8.64e12
    ? new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')
    : ''

/** `chart.result[0]` of Yahoo's v8 answers: a column a field, dates in the exchange's own time. */
const YAHOO: JsonShape = {
  rows(value) {
    const result = at(value, 'chart', 'result', 0)
    const [times, quote] = [at(result, 'timestamp'), at(result, 'indicators', 'quote', 0)]
    if (!isArray(times) || !isRecord(quote)) return null
    const offset = Number(at(result, 'meta', 'gmtoffset') ?? 0)
    const symbol = at(result, 'meta', 'symbol')
    const fields = ['open', 'high', 'low', 'close', 'volume']
    return times.map((time, index) => ({
      symbol,
      date: stamp(Number(time) + offset),
      ...Object.fromEntries(fields.map((field) => [field, at(quote, field, index)])),
    }))
  },
}

/** `Time Series (Daily)` of Alpha Vantage: one object a date, keys such as `1. open`. */
const ALPHA_VANTAGE: JsonShape = {
  rows(value) {
    const name = Object.keys(value).find((key) => /^(weekly |monthly )?.*time series/i.test(key))
    const series = name === undefined ? null : value[name]
    if (!isRecord(series)) return null
    const symbol = at(value, 'Meta Data', '2. Symbol')
    return Object.entries(series).map(([date, bar]) => ({
      symbol,
      date,
      ...(isRecord(bar)
        ? Object.fromEntries(
            Object.entries(bar).map(([key, cell]) => [key.replace(/^\d+[a-z]?\.\s*/, ''), cell]),
          )
        : {}),
    }))
  },
}

/** `prices: [[ms, price], ...]` of CoinGecko's market charts, volumes beside. */
const MARKET_CHART: JsonShape = {
  rows({ prices, total_volumes: volumes }) {
    if (!isArray(prices) || !prices.every(isArray)) return null
    return prices.map((point, index) => ({
      date: at(point, 0),
      close: at(point, 1),
      ...(isArray(volumes) ? { volume: at(volumes, index, 1) } : {}),
    }))
  },
}

/** A column a key, all of one length: `{t: [...], o: [...], c: [...]}`. */
const COLUMNS: JsonShape = {
  rows(value) {
    const columns = Object.entries(value).filter(
      (entry): entry is [string, Rows] => isArray(entry[1]) && !entry[1].some(isCompound),
    )
    const length = columns[0]?.[1].length ?? 0
    if (columns.length < 2 || length === 0 || columns.some(([, cells]) => cells.length !== length))
      return null
    return Array.from({ length }, (_, index) =>
      Object.fromEntries(columns.map(([key, cells]) => [key, cells[index]])),
    )
  },
}

type Flat = Readonly<Record<string, unknown>>

const isFlat = (value: unknown): value is Flat =>
  isRecord(value) && !Object.values(value).some(isCompound)

/** What an index of dates is made of: an ISO date, or seconds to nanoseconds since 1970. */
const DATED_KEY = /^(?:\d{4}-\d{2}-\d{2}|-?\d{9,19}$)/

/** A row a key with its fields, or a field a key with its rows, as pandas writes a frame. */
const KEYED: JsonShape = {
  rows(value) {
    const outer = Object.entries(value)
    const fields = outer.filter((entry): entry is [string, Flat] => isFlat(entry[1]))
    const [first] = fields
    if (!first || fields.length < 2 || fields.length < outer.length) return null
    if (fields.every(([key]) => DATED_KEY.test(key)))
      return fields.map(([date, row]) => ({ date, ...row }))
    const keys = Object.keys(first[1])
    const dated = keys.length > 0 && keys.every((key) => DATED_KEY.test(key))
    return keys.map((key) => ({
      ...(dated ? { date: key } : {}),
      ...Object.fromEntries(fields.map(([field, column]) => [field, column[key]])),
    }))
  },
}

const isCompound = (value: unknown): boolean => typeof value === 'object' && value !== null

/** How deep rows may be wrapped: `{data: {items: [...]}}`. */
const DEEPEST = 3

/** The largest array of objects or arrays inside, up to three levels down. */
function wrappedRows(value: unknown, depth = 0): Rows | null {
  if (isArray(value)) return value.length > 0 && value.every(isCompound) ? value : null
  if (!isRecord(value) || depth >= DEEPEST) return null
  const found = Object.values(value).flatMap((inner) => {
    const rows = wrappedRows(inner, depth + 1)
    return rows ? [rows] : []
  })
  return found.sort((a, b) => b.length - a.length)[0] ?? null
}

const SHAPES: readonly JsonShape[] = [YAHOO, ALPHA_VANTAGE, MARKET_CHART, COLUMNS, KEYED]

/** Words of a provider that answered with something else than data. */
function refusal(value: Record<string, unknown>): string | null {
  for (const key of ['Error Message', 'Note', 'Information', 'error', 'message', 'msg'] as const) {
    const words = value[key]
    if (typeof words === 'string' && words !== '') return words
  }
  for (const path of [
    ['chart', 'error', 'description'],
    ['status', 'error_message'],
    ['error', 'message'],
  ]) {
    const words = at(value, ...path)
    if (typeof words === 'string' && words !== '') return words
  }
  return null
}

/**
 * Rows of a JSON value: an array, or one of the shapes of providers' answers. A sentence when it
 * holds none; null when there is no value.
 */
export function rowsOfJson(value: unknown): Rows | string | null {
  if (value === undefined) return null
  if (isArray(value)) return value
  if (!isRecord(value)) return 'the JSON is a single value.'
  for (const shape of SHAPES) {
    const rows = shape.rows(value)
    if (rows) return rows
  }
  const words = refusal(value)
  if (words !== null) return `the provider answered: “${words}”`
  return wrappedRows(value) ?? 'the JSON holds no rows.'
}
