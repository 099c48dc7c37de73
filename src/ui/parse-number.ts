import { formatFixed } from '../core/format/figures'

export interface NumberLimits {
  readonly min?: number
  readonly max?: number
  readonly whole?: boolean
  /** Nothing typed is an answer too: null. */
  readonly optional?: boolean
}

export type ParsedNumber = { readonly value: number | null } | { readonly problem: string }

const words = (value: number): string => formatFixed(value, 6).replace(/\.?0+$/, '')

/** A typed figure, or what is wrong with it in a few words. */
export function parseNumber(text: string, limits: NumberLimits): ParsedNumber {
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
