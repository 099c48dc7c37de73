/** Days since 1970-01-01 in spans that neither touch nor overlap: first and last of each, ascending. */
export type DaySpans = readonly number[]

/** More spans than this are joined where the gap between two is least: so many are kept at most. */
export const MOST_SPANS = 24

/** True where a span holds the day. */
export function holdsDay(spans: DaySpans, day: number): boolean {
  const at = spans.findIndex((edge, i) => i % 2 === 1 && day <= edge)
  return at >= 0 && day >= (spans[at - 1] as number)
}

/** The spans with the days `from` to `to`, both inclusive; the same ones where they hold them already. */
export function withDays(spans: DaySpans, from: number, to: number): DaySpans {
  let [first, last] = [from, to]
  const apart: (readonly [number, number])[] = []
  for (let i = 0; i + 1 < spans.length; i += 2) {
    const [lo, hi] = [spans[i] as number, spans[i + 1] as number]
    if (lo <= from && hi >= to) return spans
    if (hi < from - 1 || lo > to + 1) apart.push([lo, hi])
    else [first, last] = [Math.min(first, lo), Math.max(last, hi)]
  }
  const all = [...apart, [first, last] as const].toSorted((a, b) => a[0] - b[0])
  return fewer(all.flat())
}

/** Joins the two spans with the least gap until there are few enough. */
function fewer(spans: DaySpans): DaySpans {
  if (spans.length <= 2 * MOST_SPANS) return spans
  let least = 1
  for (let i = 1; i + 2 < spans.length; i += 2) {
    const gapOf = (at: number) => (spans[at + 1] as number) - (spans[at] as number)
    if (gapOf(i) < gapOf(least)) least = i
  }
  return fewer(spans.toSpliced(least, 2))
}

/** Spans of stored JSON; null where it is none. */
export function parseSpans(value: unknown): DaySpans | null {
  const isSpans =
    Array.isArray(value) &&
    value.length % 2 === 0 &&
    value.every((edge, i) => Number.isInteger(edge) && (i === 0 || edge >= value[i - 1]))
  return isSpans ? (value as readonly number[]) : null
}
