import { dayFromIso } from '../core/columns/day'
import { formatFixed } from '../core/format/figures'

export interface NumberLimits {
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly whole?: boolean | undefined
  /** Nothing typed is an answer too: null. */
  readonly optional?: boolean | undefined
}

/** What a text stands for, or what is wrong with it in a few words. */
export type Parsed<T> = { readonly value: T | null } | { readonly problem: string }

const words = (value: number): string => formatFixed(value, 6).replace(/\.?0+$/, '')

/** A typed figure. */
export function parseNumber(text: string, limits: NumberLimits): Parsed<number> {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = limits
  const trimmed = text.trim()
  if (trimmed === '') return limits.optional ? { value: null } : { problem: 'a number is needed' }
  const value = Number(trimmed.replace('−', '-'))
  if (!Number.isFinite(value)) return { problem: `'${trimmed}' is not a number` }
  if (limits.whole && !Number.isInteger(value)) return { problem: 'a whole number is needed' }
  if (value < min) return { problem: `at least ${words(min)}` }
  if (value > max) return { problem: `at most ${words(max)}` }
  return { value }
}

/** A typed ISO date; nothing typed is no limit. */
export function parseDate(text: string): Parsed<string> {
  const trimmed = text.trim()
  if (trimmed === '') return { value: null }
  return dayFromIso(trimmed) === null ? { problem: 'a date like 2021-05-12' } : { value: trimmed }
}
