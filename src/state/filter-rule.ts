import { readRule, SIGNALS } from '../core/signals/registry'

/** True for a condition that is no registered signal. */
export const isRule = (id: string): boolean => !SIGNALS.some((signal) => signal.id === id)

/** True for text that is a rule. */
export function isReadable(text: string): boolean {
  try {
    readRule(text)
    return true
  } catch {
    return false
  }
}

/** The signals of a filter with another rule in place of those it had, '' for none. */
export const withRule = (sig: readonly string[], rule: string): readonly string[] => [
  ...sig.filter((id) => !isRule(id)),
  ...(rule === '' ? [] : [rule]),
]
