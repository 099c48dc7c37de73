import { type ReactNode, useMemo } from 'react'
import type { EquityPoint } from '../../contracts/results'
import { dayOf } from '../maths/ticks'
import { PlotReader } from '../reader/plot-reader'
import { AXIS_WIDTH, END_LABEL_MARGIN } from './plot-parts'

/** What a plot of dates says and does at one of them. */
export interface DateActions {
  /** A line more about a date, such as how many trades were held. */
  readonly noteOf: (date: string) => string
  readonly onOpen: (date: string) => void
}

interface DatedReaderProps extends DateActions {
  readonly label: string
  readonly points: readonly EquityPoint[]
  readonly wordsOf: (point: EquityPoint) => readonly string[]
  readonly children: ReactNode
}

/** Reads every date of a plot, also those that are thinned out of its line; one opens its trades. */
export function DatedReader({
  label,
  points,
  wordsOf,
  noteOf,
  onOpen,
  children,
}: DatedReaderProps) {
  const places = useMemo(() => placesOf(points), [points])
  const pointAt = (at: number) => points[at] as EquityPoint
  return (
    <PlotReader
      label={label}
      does="lists the trades of a date"
      places={places}
      insets={[AXIS_WIDTH, END_LABEL_MARGIN.right]}
      wordsOf={(at) => [...wordsOf(pointAt(at)), noteOf(pointAt(at).date)]}
      onOpen={(at) => onOpen(pointAt(at).date)}
    >
      {children}
    </PlotReader>
  )
}

/** Shares of the time from the first date to the last. */
function placesOf(points: readonly EquityPoint[]): readonly number[] {
  const days = points.map(({ date }) => dayOf(date))
  const [first = 0, last = 0] = [days[0], days.at(-1)]
  return days.map((day) => (day - first) / Math.max(1, last - first))
}
