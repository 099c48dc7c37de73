import type { CoverageCount } from '../../../contracts/quality'
import { gapOf } from '../../../core/quality/coverage'
import { formatCount, formatPercent, formatPlural } from '../../../core/format/figures'

/** Sessions present of those expected, with the share: '20 of 22 sessions present, 90.9%'. */
export function presentWords({ expected, present }: CoverageCount): string {
  if (expected === 0) return 'no session expected'
  const share = formatPercent(present / expected, present === expected ? 0 : 2)
  return `${formatCount(present)} of ${formatPlural(expected, 'session')} present, ${share}`
}

/** What is to be said of a cell or a sum of cells, each count with what it is a count of. */
export function coverageWords(count: CoverageCount): readonly string[] {
  const { expected, present, tail, suspect, extra } = count
  const bars = present + extra
  return [
    presentWords(count),
    ...(expected === 0
      ? []
      : [
          `${formatCount(gapOf(count))} of ${formatCount(expected)} missing between bars`,
          `${formatCount(tail)} of ${formatCount(expected)} after the last bar`,
        ]),
    ...(bars === 0 ? [] : [`${formatCount(suspect)} of ${formatPlural(bars, 'bar')} suspect`]),
    ...(extra === 0 ? [] : [`${formatPlural(extra, 'bar')} off the calendar`]),
  ]
}

/** A cell as the address names it; months count from 1970-01 = 0, the symbol '' means all. */
export interface CellName {
  readonly symbol: string
  readonly month: number
}

export const cellText = ({ symbol, month }: CellName): string => {
  const year = Math.floor(month / 12)
  return `${symbol}@${1970 + year}-${String(month - year * 12 + 1).padStart(2, '0')}`
}

/** The cell of an address; null for text that names none. */
export function parseCell(text: string | null): CellName | null {
  const match = /^(.*)@(\d{4})-(\d{2})$/.exec(text ?? '')
  if (!match) return null
  const [symbol, year, month] = [match[1] ?? '', Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 ? { symbol, month: (year - 1970) * 12 + month - 1 } : null
}
