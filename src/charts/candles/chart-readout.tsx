import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import type { ChartSlice } from '../../contracts/setups'
import { formatPercent, formatPrice, formatRate } from '../../core/format/figures'
import styles from './candles.module.css'
import { volumeWords } from './scene'

export interface ReadoutHandle {
  /** Shows a bar of a chart's slice, or bar 0 of the card's for null. Writes text, renders nothing. */
  readonly show: (bar: number | null, of: ChartSlice) => void
}

export interface ChartReadoutProps {
  readonly slice: ChartSlice
  readonly ref: Ref<ReadoutHandle>
}

interface Field {
  readonly name: string
  /** What the name stands for, where it is short. */
  readonly title?: string
  /** Reserved width in characters, so that nothing jumps. */
  readonly width: number
  readonly text: (slice: ChartSlice, bar: number) => string
}

const FIELDS: readonly Field[] = [
  { name: 'O', width: 5, text: (slice, i) => formatPrice(slice.open[i]) },
  { name: 'H', width: 5, text: (slice, i) => formatPrice(slice.high[i]) },
  { name: 'L', width: 5, text: (slice, i) => formatPrice(slice.low[i]) },
  { name: 'C', width: 5, text: (slice, i) => formatPrice(slice.close[i]) },
  { name: 'vol', width: 6, text: (slice, i) => volumeWords(slice, slice.volume[i]) },
  { name: 'ATR', width: 5, text: (slice, i) => formatPercent(slice.atrPct[i]) },
  {
    name: 'res',
    title: 'Resistance: highest high of the 55 bars before bar 0',
    width: 5,
    text: ({ resistance }) => formatPrice(resistance?.price),
  },
  {
    name: 'BB pctl',
    title: 'Bollinger width, trailing percentile of 252 bars',
    width: 3,
    text: (slice, i) => formatRate(slice.bbPctRank[i], 0),
  },
]

/** The figures of one bar in a fixed row; follows the crosshair through its ref. */
export function ChartReadout({ slice, ref }: ChartReadoutProps) {
  const values = useRef<(HTMLElement | null)[]>([])
  const show = (bar: number | null, of: ChartSlice) => {
    FIELDS.forEach((field, i) => {
      const element = values.current[i]
      if (!element) return
      element.textContent = bar === null ? field.text(slice, slice.bar0) : field.text(of, bar)
    })
  }
  useImperativeHandle(ref, () => ({ show }))
  useEffect(() => show(null, slice))
  return (
    <div className={styles.readout}>
      {FIELDS.map((field, i) => (
        <span key={field.name} className={styles.pair} title={field.title}>
          {field.name}
          <span
            className={styles.value}
            style={{ minWidth: `${field.width}ch` }}
            ref={(element) => {
              values.current[i] = element
            }}
          />
        </span>
      ))}
      <Legend />
    </div>
  )
}

const LINES = [
  { name: 'Bollinger', color: 'var(--bands)', dash: '' },
  { name: 'Keltner', color: 'var(--bands)', dash: '2 3' },
  { name: '20', color: 'var(--ma-20)', dash: '' },
  { name: '50', color: 'var(--ma-50)', dash: '6 2' },
  { name: '200', color: 'var(--ma-200)', dash: '' },
] as const

function Legend() {
  return (
    <span className={styles.legend}>
      {LINES.map(({ name, color, dash }) => (
        <span key={name}>
          <svg width="14" height="8" aria-hidden="true">
            <line x2="14" y1="4" y2="4" stroke={color} strokeWidth="1.4" strokeDasharray={dash} />
          </svg>
          {name}
        </span>
      ))}
      <span className={styles.moves} title="Amber lines above the prices">
        <svg width="10" height="8" aria-hidden="true">
          <line x2="10" y1="4" y2="4" stroke="var(--explosion)" strokeWidth="2" />
        </svg>
        past moves
      </span>
    </span>
  )
}
