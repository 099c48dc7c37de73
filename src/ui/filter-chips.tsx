import { formatAmount, formatPercent, formatPrice } from '../core/format/figures'
import { judgedWords, readJudged } from '../state/judged-field'
import { readLabel } from '../state/label-field'
import type { SetupFilter } from '../state/setup-filter'
import { isRule } from '../state/filter-rule'
import { Chip } from './chip'
import { labelWords } from './label-words'
import { OUTCOME_WORDS } from './outcome-words'

export interface FilterChipsProps {
  readonly filter: SetupFilter
  readonly universeName: string | null
  readonly onChange: (patch: Partial<SetupFilter>) => void
}

interface FilterChip {
  readonly words: string
  /** What leaves the chip's condition out. */
  readonly clear: Partial<SetupFilter>
}

const symbolWords = (sym: string): string =>
  sym.startsWith('=') ? `symbol is ${sym.slice(1)}` : `symbol contains ${sym}`

const SIDE_WORDS = {
  here: 'best 5% of this run, not of the other',
  there: 'best 5% of the other run, not of this',
  both: 'best 5% of both runs',
  scored: 'scored by both runs',
} as const

function probabilityWords(least: number | null, most: number | null): string {
  const [lo, hi] = [least, most].map((p) => (p === null ? null : formatPercent(p, 2)))
  if (lo && hi) return `probability ${lo} to ${hi}`
  return lo ? `probability at least ${lo}` : `probability at most ${hi}`
}

/** The conditions of a filter, in words. */
function filterConditions(filter: SetupFilter, universeName: string | null): FilterChip[] {
  const { sig, bb, close, value, cls, sym, universe, date, outcomes, spaced } = filter
  const { from, to, pmin, pmax } = filter
  const judged = readJudged(filter.judged)
  const label = readLabel(filter.label)
  const chip = (words: string, clear: Partial<SetupFilter>) => ({ words, clear })
  return [
    ...sig.map((id) =>
      chip(isRule(id) ? id : `signal ${id}`, { sig: sig.filter((other) => other !== id) }),
    ),
    ...(bb === null ? [] : [chip(`BB width pctl ≤ ${bb}`, { bb: null })]),
    ...(close === null ? [] : [chip(`close ≥ ${formatPrice(close)}`, { close: null })]),
    ...(value === null
      ? []
      : [chip(`mean traded value, 20 bars ≥ ${formatAmount(value)}`, { value: null })]),
    ...(cls === 'all' ? [] : [chip(`class ${cls}`, { cls: 'all' })]),
    ...(sym === '' ? [] : [chip(symbolWords(sym), { sym: '' })]),
    ...(universe === null
      ? []
      : [chip(`universe ${universeName ?? universe}`, { universe: null })]),
    ...(pmin === null && pmax === null
      ? []
      : [chip(probabilityWords(pmin, pmax), { pmin: null, pmax: null })]),
    ...(filter.vs === null ? [] : [chip(SIDE_WORDS[filter.vsin], { vs: null })]),
    ...(judged === null ? [] : [chip(judgedWords(judged), { judged: null })]),
    ...(outcomes === 'all' ? [] : [chip(OUTCOME_WORDS[outcomes], { outcomes: 'all' })]),
    ...(spaced ? [chip('first bar per horizon', { spaced: false })] : []),
    ...(label === null ? [] : [chip(`explosion ${labelWords(label)}`, { label: null })]),
    ...(date === null ? [] : [chip(`date ${date}`, { date: null })]),
    ...(from === null ? [] : [chip(`from ${from}`, { from: null })]),
    ...(to === null ? [] : [chip(`to ${to}`, { to: null })]),
  ]
}

/** The conditions in force, each with a button that leaves it out. */
export function FilterChips({ filter, universeName, onChange }: FilterChipsProps) {
  return filterConditions(filter, universeName).map(({ words, clear }) => (
    <Chip key={words} removeLabel={`Remove ${words}`} onRemove={() => onChange(clear)}>
      {words}
    </Chip>
  ))
}
