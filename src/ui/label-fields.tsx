import { isMultiple, type LabelSpec } from '../core/labels/label-spec'
import desk from './desk.module.css'
import { HoleField } from './hole-field'
import { NumberField } from './spec-field'

export interface LabelFieldsProps {
  readonly label: LabelSpec
  /** Null takes the default of the class. */
  readonly onTheta: (theta: number | null) => void
  readonly onHorizon: (bars: number) => void
  /** Null minds no hole. */
  readonly onHole: (days: number | null) => void
}

/** Bars of a label window unless said otherwise. */
const HORIZON = 10

/** The size of an explosion, in percent or in multiples as the label asks, the bars it may take, and the longest hole. */
export function LabelFields({ label, onTheta, onHorizon, onHole }: LabelFieldsProps) {
  const scaled = isMultiple(label.kind)
  return (
    <>
      <div className={desk.tool}>
        <NumberField
          label={scaled ? 'multiple' : 'theta'}
          value={scaled ? label.theta : Number((label.theta * 100).toFixed(6))}
          min={scaled ? 0.1 : 1}
          max={scaled ? 50 : 10_000}
          unit={label.kind === 'triple_barrier' ? 'ATR' : scaled ? 'σ√H' : '%'}
          onCommit={(value) => onTheta(value === null || scaled ? value : value / 100)}
        />
      </div>
      <div className={desk.tool}>
        <NumberField
          label="H"
          value={label.horizon}
          min={1}
          max={250}
          whole
          unit="bars"
          onCommit={(bars) => onHorizon(bars ?? HORIZON)}
        />
      </div>
      <div className={desk.tool}>
        <HoleField value={label.maxStepDays ?? null} onCommit={onHole} />
      </div>
    </>
  )
}
