import type { CountedRow } from '../core/diagnostics/verdicts/judged'

/** A card said yes to, blind and first, that exploded. */
export const judgedRow = (symbol: string, rest: Partial<CountedRow> = {}): CountedRow => ({
  symbol,
  date: '2024-05-06',
  bar: 100,
  verdict: 'yes',
  tags: [],
  blind: true,
  again: false,
  tookMs: 4000,
  at: '2026-01-02T03:04:05.000Z',
  outcome: 1,
  score: null,
  ...rest,
})

/** A date of 2024, in a month from 1. */
export const inMonth = (month: number) => `2024-${String(month).padStart(2, '0')}-11`
