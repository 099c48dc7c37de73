import { DataFrame, Series } from 'danfojs'
import { fillDanfoParts } from './danfo-parts'

fillDanfoParts()

export interface Described {
  readonly count: number
  readonly mean: number
  /** NaN below two values. */
  readonly std: number
  readonly min: number
  readonly median: number
  readonly max: number
}

/** Figures of finite numbers, at least one: danfojs counts on what is missing being dropped before. */
export function describe(values: readonly number[]): Described {
  const { index, values: figures } = new Series(values, {
    config: { lowMemoryMode: true },
  }).describe()
  const figure = (name: string): number => figures[index.indexOf(name)] as number
  return {
    count: figure('count'),
    mean: figure('mean'),
    std: figure('std'),
    min: figure('min'),
    median: figure('median'),
    max: figure('max'),
  }
}

/** Operations that danfojs knows for a group. */
export type GroupOperation = 'count' | 'sum' | 'min' | 'max'

/**
 * Rows by the text in their column `key`: one record a group, in order of appearance, with figures
 * named like `bars_sum`. Empty for no rows. For a few known texts, not for symbols: danfojs keeps
 * groups in a plain object, which a text such as `constructor` breaks.
 */
export function summarise(
  rows: readonly Readonly<Record<string, string | number>>[],
  key: string,
  operations: Readonly<Record<string, readonly GroupOperation[]>>,
): readonly Readonly<Record<string, unknown>>[] {
  if (rows.length === 0) return []
  const columns = [key, ...Object.keys(operations)]
  const table = new DataFrame(
    rows.map((row) => columns.map((name) => row[name])),
    { columns },
  )
  const groups = table.groupby([key]).agg(operations)
  return groups.values.map((values) =>
    Object.fromEntries(groups.columns.map((name, at) => [name, values[at]])),
  )
}
