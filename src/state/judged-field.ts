import type { JudgedFilter } from '../contracts/setups'
import { type VerdictKind, VERDICTS } from '../contracts/verdicts'

/**
 * `yes@2026-01-31T12:00:00.000Z`, `none@...`, `tag:tight base@...` or `pair:no,yes@...`, as it stands in an address;
 * `any@2026-01-31T11:00:00.000Z/2026-01-31T12:00:00.000Z` for what was said between two moments.
 */
export const judgedText = ({ is, from, by }: JudgedFilter): string =>
  `${is}@${from === undefined ? '' : `${from}/`}${by}`

const isTime = (text: string): boolean => !Number.isNaN(Date.parse(text))

function readIs(what: string): JudgedFilter['is'] | null {
  const kind = (text: string | undefined) => VERDICTS.find((one) => one === text)
  const pair = /^pair:(\w+),(\w+)$/.exec(what)
  if (pair)
    return kind(pair[1]) && kind(pair[2]) ? (what as `pair:${VerdictKind},${VerdictKind}`) : null
  if (what === 'none' || what === 'any') return what
  return kind(what) ?? (/^tag:.+$/.test(what) ? (what as `tag:${string}`) : null)
}

/** The filter that a text of the address says; null where it says none. */
export function readJudged(text: string | null): JudgedFilter | null {
  const at = text?.lastIndexOf('@') ?? -1
  if (text === null || at < 1) return null
  const is = readIs(text.slice(0, at))
  const times = text.slice(at + 1).split('/')
  if (is === null || times.length > 2 || !times.every(isTime)) return null
  const by = times.at(-1) as string
  return times.length === 2 ? { is, from: times[0] as string, by } : { is, by }
}

/** Cards as they were judged until now. */
export const judgedNow = (is: JudgedFilter['is']): string =>
  judgedText({ is, by: new Date().toISOString() })

/** What a verdict must be, in words. */
export function judgedIsWords(is: JudgedFilter['is']): string {
  if (is === 'none') return 'not judged'
  if (is.startsWith('tag:')) return `tag ${is.slice(4)}`
  if (!is.startsWith('pair:')) return is
  const [first, again] = is.slice(5).split(',')
  return `first ${first}, then ${again}`
}

const minute = (iso: string): string => iso.slice(0, 16).replace('T', ' ')

/** Words for a filter by verdict, with the minutes between which verdicts count. */
export function judgedWords({ is, from, by }: JudgedFilter): string {
  const when = from === undefined ? `by ${minute(by)}` : `from ${minute(from)} to ${minute(by)}`
  return `verdict: ${judgedIsWords(is)}, ${when} UTC`
}
