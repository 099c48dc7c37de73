/** Search parameters as they stand in the URL: plain text by name. */
export type SearchRecord = Readonly<Record<string, string>>

/** Reads one parameter; text it does not understand gives the fallback. */
export interface SearchField<T> {
  readonly fallback: T
  readonly parse: (text: string) => T
  /** Null leaves the parameter out of the URL. */
  readonly format: (value: T) => string | null
}

export type SearchShape<T> = { readonly [Key in keyof T]: SearchField<T[Key]> }

/** Both directions of a screen's view state; what equals its fallback is left out of the URL. */
export interface SearchCodec<T> {
  readonly keys: readonly string[]
  readonly parse: (record: SearchRecord) => T
  readonly format: (value: Partial<T>) => Record<string, string | undefined>
}

export function searchCodec<T extends object>(shape: SearchShape<T>): SearchCodec<T> {
  const keys = Object.keys(shape) as (keyof T & string)[]
  const parse = (record: SearchRecord): T => {
    const entries = keys.map((key) => {
      const text = record[key]
      return [key, text === undefined ? shape[key].fallback : shape[key].parse(text)]
    })
    return Object.fromEntries(entries) as T
  }
  const format = (value: Partial<T>) => {
    const out: Record<string, string | undefined> = {}
    for (const key of keys) {
      if (!(key in value)) continue
      const field: SearchField<T[typeof key]> = shape[key]
      const text = field.format(value[key] as T[typeof key])
      out[key] = text === null || text === field.format(field.fallback) ? undefined : text
    }
    return out
  }
  return { keys, parse, format }
}

export const textField = (fallback = ''): SearchField<string> => ({
  fallback,
  parse: (text) => text,
  format: (value) => value,
})

export const optionalTextField = (): SearchField<string | null> => ({
  fallback: null,
  parse: (text) => text || null,
  format: (value) => value,
})

/** A finite number within [min, max]. */
export const numberField = (
  fallback: number,
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
): SearchField<number> => ({
  fallback,
  parse: (text) => {
    const value = Number(text)
    return text !== '' && Number.isFinite(value) && value >= min && value <= max ? value : fallback
  },
  format: (value) => String(value),
})

/** A finite number, or null when the limit is off; `off` in the URL says null over a fallback. */
export const optionalNumberField = (
  fallback: number | null = null,
): SearchField<number | null> => ({
  fallback,
  parse: (text) => {
    if (text === 'off') return null
    const value = Number(text)
    return text !== '' && Number.isFinite(value) ? value : fallback
  },
  format: (value) => (value === null ? 'off' : String(value)),
})

export const flagField = (fallback = false): SearchField<boolean> => ({
  fallback,
  parse: (text) => (text === '1' ? true : text === '0' ? false : fallback),
  format: (value) => (value ? '1' : '0'),
})

export const choiceField = <T extends string>(
  choices: readonly T[],
  fallback: T,
): SearchField<T> => ({
  fallback,
  parse: (text) => choices.find((choice) => choice === text) ?? fallback,
  format: (value) => value,
})

/** Words separated by commas; `none` in the URL is the empty list over a fallback. */
export const listField = (fallback: readonly string[] = []): SearchField<readonly string[]> => ({
  fallback,
  parse: (text) => (text === 'none' ? [] : text.split(',').filter((word) => word !== '')),
  format: (value) => (value.length === 0 ? 'none' : value.join(',')),
})

/** Text after `?` to a record; the last of a repeated name wins. */
export function parseSearchText(text: string): SearchRecord {
  return Object.fromEntries(new URLSearchParams(text))
}

/** A record to `?a=1&b=2`, or '' when it is empty; undefined entries are left out. */
export function formatSearchText(record: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(record)) {
    if (typeof value === 'string') params.set(key, value)
  }
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}
