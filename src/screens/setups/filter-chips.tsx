import { formatAmount, formatPrice } from '../../core/format/figures'
import type { SetupFilter } from '../../state/setup-filter'
import { Chip } from '../../ui/chip'
import { OUTCOME_WORDS } from '../../ui/outcome-words'

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

/** The conditions of a filter, in words. */
function filterConditions(filter: SetupFilter, universeName: string | null): FilterChip[] {
  const { sig, bb, close, value, cls, sym, universe, date, outcomes, spaced } = filter
  const chip = (words: string, clear: Partial<SetupFilter>) => ({ words, clear })
  return [
    ...sig.map((id) => chip(`signal ${id}`, { sig: sig.filter((other) => other !== id) })),
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
    ...(outcomes === 'all' ? [] : [chip(OUTCOME_WORDS[outcomes], { outcomes: 'all' })]),
    ...(spaced ? [chip('first bar per horizon', { spaced: false })] : []),
    ...(date === null ? [] : [chip(`date ${date}`, { date: null })]),
  ]
}

export function FilterChips({ filter, universeName, onChange }: FilterChipsProps) {
  return filterConditions(filter, universeName).map(({ words, clear }) => (
    <Chip key={words} removeLabel={`Remove ${words}`} onRemove={() => onChange(clear)}>
      {words}
    </Chip>
  ))
}
