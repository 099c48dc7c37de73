import { useEffect, useState } from 'react'
import { SmallChart } from '../../charts/small/small-chart'
import type { DatasetContent } from '../../client/queries'
import type { LabelSpec } from '../../core/labels/label-spec'
import { useValue } from '../../ui/value-store'
import { type Peek, type PeekStore, placeBeside } from './peek'
import classes from './peek.module.css'
import { barsAfter, useEventCharts } from './use-event-charts'

/** What the pointer passes over in less time than this is not asked for, ms. */
const DWELL = 80
const CARD = { width: 288, height: 208 }

/** The last peek that stood for a while; gone at once when there is none. */
function useDwelt(store: PeekStore): Peek | null {
  const { peek } = useValue(store)
  const [dwelt, setDwelt] = useState<Peek | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setDwelt(peek), DWELL)
    return () => clearTimeout(timer)
  }, [peek])
  return peek === null ? null : dwelt
}

export interface PeekCardProps {
  readonly store: PeekStore
  readonly dataset: DatasetContent
  readonly label: LabelSpec
}

/** Mini candles beside the event that the pointer or the focus is on. Escape puts them away. */
export function PeekCard({ store, dataset, label }: PeekCardProps) {
  const peek = useDwelt(store)
  const bars = peek ? [peek.bar] : []
  const [chart] = useEventCharts(dataset, label, bars)
  const isOpen = peek !== null
  useEffect(() => {
    if (!isOpen) return
    const close = ({ key }: KeyboardEvent) => key === 'Escape' && store.set({ peek: null })
    window.addEventListener('keydown', close)
    return () => window.removeEventListener('keydown', close)
  }, [isOpen, store])
  if (!peek || !chart?.scene) return null
  const place = placeBeside(peek.box, CARD, {
    width: window.innerWidth,
    height: window.innerHeight,
  })
  return (
    // What has the pointer or the focus says the same in words.
    <div className={classes.card} style={{ ...place, ...CARD }} aria-hidden="true">
      <p className={classes.words}>
        <strong>{peek.bar.symbol}</strong> {peek.bar.date}
        <span>{peek.words}</span>
      </p>
      <div className={classes.chart}>
        <SmallChart scene={chart.scene} extent={null} after={barsAfter(label)} />
      </div>
    </div>
  )
}
