import { memo } from 'react'
import { round } from '../../charts/maths/path'
import type { FeatureAssociation } from '../../contracts/results'
import classes from './association.module.css'

export interface DensityMarkProps {
  readonly density: FeatureAssociation['density']
  readonly width?: number
  readonly height?: number
}

/** Values before explosions (line) over those of all other bars (area), in the height of a row. */
export const DensityMark = memo(function DensityMark(props: DensityMarkProps) {
  const { density, width = 80, height = 30 } = props
  const { exploded, rest } = density
  if (exploded.length === 0 || rest.length === 0) return <span>–</span>
  const tallest = Math.max(...exploded, ...rest)
  const step = width / exploded.length
  const points = (shares: readonly number[]) =>
    shares
      .map(
        (share, i) =>
          `${round((i + 0.5) * step)} ${round(height - 1 - (share / tallest) * (height - 3))}`,
      )
      .join('L')
  const base = height - 1
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden
      className={classes.density}
    >
      <path
        className={classes.rest}
        d={`M${round(step / 2)} ${base}L${points(rest)}L${round(width - step / 2)} ${base}Z`}
      />
      <line className={classes.ground} x1={0} x2={width} y1={base + 0.5} y2={base + 0.5} />
      <path className={classes.exploded} d={`M${points(exploded)}`} />
    </svg>
  )
})
