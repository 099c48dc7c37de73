import type { FileMapping, PreviewFile } from '../../../contracts/ingest'
import { formatPrice } from '../../../core/format/figures'

export interface Answer {
  readonly label: string
  /** What the file would hold then. */
  readonly note: string
  readonly mapping: FileMapping
}

export interface Question {
  readonly title: string
  readonly text: string
  readonly answers: readonly Answer[]
}

const UNITS: readonly (readonly [unit: number, label: string])[] = [
  [0.0001, 'Divide by 10,000'],
  [0.01, 'Divide by 100'],
  [1, 'Leave as they are'],
]

function unitQuestion({ report }: PreviewFile, mapping: FileMapping): Question {
  const last = report.lastClose ?? 0
  return {
    title: `${report.symbols[0] ?? 'The file'}: are these prices in units?`,
    text: `The last row closes at ${formatPrice(last)}. Lean files store ten-thousandths (deci-cents); every price is a whole number and nearly all end in 00. Until this is answered the file stays out.`,
    answers: UNITS.map(([unit, label]) => ({
      label,
      note: `last close ${formatPrice(last * unit)}`,
      mapping: { ...mapping, unit },
    })),
  }
}

function daysQuestion({ report }: PreviewFile, mapping: FileMapping): Question {
  return {
    title: `${report.symbols[0] ?? 'The file'}: join the bars of each day?`,
    text: 'The bars are intraday. Joined, a day opens with its first bar, closes with its last, and has the highest high, the lowest low and the sum of the volumes, by the dates as written in the file.',
    answers: [
      { label: 'Join into days', note: 'one bar a date', mapping: { ...mapping, joinDays: true } },
    ],
  }
}

/** What a file asks before it can go in; null when it asks nothing. */
export function questionOf(file: PreviewFile): Question | null {
  const { report, mapping } = file
  if (!mapping) return null
  if (report.asks === 'unit') return unitQuestion(file, mapping)
  if (report.refused?.code === 'not_daily' && report.interval === 'intraday')
    return daysQuestion(file, mapping)
  return null
}
