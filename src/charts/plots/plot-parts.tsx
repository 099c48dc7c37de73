import type { ReactElement, ReactNode } from 'react'
import { ResponsiveContainer } from 'recharts'
import { round } from '../maths/path'
import styles from './plots.module.css'

/** Look of every axis; spread on `XAxis` and `YAxis`. */
export const AXIS = {
  tick: { fill: 'var(--text-3)', fontSize: 11 },
  tickLine: false,
  stroke: 'var(--line-strong)',
  axisLine: { stroke: 'var(--line-strong)' },
} as const

export const GRID = { stroke: 'var(--line)' } as const

/** Pixels left of the data, where values stand. */
export const AXIS_WIDTH = 56

/** Margins that leave room for labels at line ends. */
export const END_LABEL_MARGIN = { top: 8, right: 96, bottom: 0, left: 0 } as const

export interface PlotFrameProps {
  /** One sentence for those who cannot see the plot. */
  readonly label: string
  readonly height: number
  readonly children: ReactElement
  readonly caption?: ReactNode
}

/** A plot of fixed height and full width, named for screen readers. */
export function PlotFrame({ label, height, children, caption }: PlotFrameProps) {
  return (
    <figure className={styles.figure}>
      <div role="img" aria-label={label} style={{ height }}>
        <ResponsiveContainer width="100%" height={height}>
          {children}
        </ResponsiveContainer>
      </div>
      {caption}
    </figure>
  )
}

interface PointLabelProps {
  readonly index?: number | undefined
  readonly x?: number | string | undefined
  readonly y?: number | string | undefined
}

/** Label content that writes two lines at the last point of a series and nothing elsewhere. */
export function endLabel(lastIndex: number, name: string, value: string, color: string, dy = 0) {
  return function EndLabel({ index, x, y }: PointLabelProps) {
    if (index !== lastIndex) return null
    const left = Number(x) + 8
    const top = round(Number(y) + dy)
    return (
      <text x={left} y={top} fontSize={11} fill={color}>
        <tspan x={left}>{name}</tspan>
        <tspan x={left} dy={13} fontWeight={560}>
          {value}
        </tspan>
      </text>
    )
  }
}
