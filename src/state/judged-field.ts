import type { JudgedFilter } from '../contracts/setups'
import { VERDICTS } from '../contracts/verdicts'

/** `yes@2026-01-31T12:00:00.000Z`, `none@...` or `tag:tight base@...`, as it stands in an address. */
export const judgedText = ({ is, by }: JudgedFilter): string => `${is}@${by}`

/** The filter that a text of the address says; null where it says none. */
export function readJudged(text: string | null): JudgedFilter | null {
  const at = text?.lastIndexOf('@') ?? -1
  if (text === null || at < 1) return null
  const [what, by] = [text.slice(0, at), text.slice(at + 1)]
  if (Number.isNaN(Date.parse(by))) return null
  const is = ['none', ...VERDICTS].find((kind) => kind === what)
  if (is) return { is: is as JudgedFilter['is'], by }
  const tag = /^tag:(.+)$/.exec(what)?.[1]
  return tag ? { is: `tag:${tag}`, by } : null
}

/** Cards as they were judged until now. */
export const judgedNow = (is: JudgedFilter['is']): string =>
  judgedText({ is, by: new Date().toISOString() })

/** Words for a filter by verdict, with the minute up to which verdicts count. */
export function judgedWords({ is, by }: JudgedFilter): string {
  const what = is === 'none' ? 'not judged' : is.startsWith('tag:') ? `tag ${is.slice(4)}` : is
  return `verdict: ${what}, by ${by.slice(0, 16).replace('T', ' ')} UTC`
}
