import type { RunSpec } from '../../../contracts/spec'

/** A part of the spec that two runs do not share. */
export interface SpecDifference {
  /** Where in the spec, such as `label.theta`. */
  readonly path: string
  readonly here: string
  readonly there: string
}

type Fields = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const text = (value: unknown): string =>
  value === undefined || value === null
    ? '–'
    : typeof value === 'string'
      ? value
      : JSON.stringify(value)

/** What each list has alone: `+ a, b`, or that nothing is. */
function onlyIn(own: readonly unknown[], other: readonly unknown[]): string {
  const alone = own.filter((item) => !other.includes(item)).map(text)
  return alone.length === 0 ? 'none of its own' : `only here: ${alone.join(', ')}`
}

function differences(path: string, here: unknown, there: unknown): readonly SpecDifference[] {
  if (JSON.stringify(here) === JSON.stringify(there)) return []
  if (isRecord(here) && isRecord(there)) {
    const keys = [...new Set([...Object.keys(here), ...Object.keys(there)])]
    return keys.flatMap((key) =>
      differences(path === '' ? key : `${path}.${key}`, here[key], there[key]),
    )
  }
  if (Array.isArray(here) && Array.isArray(there))
    return [{ path, here: onlyIn(here, there), there: onlyIn(there, here) }]
  return [{ path, here: text(here), there: text(there) }]
}

/** Every part in which two specs differ, in the order of the first. */
export const specDifferences = (here: RunSpec, there: RunSpec): readonly SpecDifference[] =>
  differences('', here, there)
