import type { FoldRange } from '../../contracts/results'
import { dayOf, yearTicks } from '../maths/ticks'
import { linearScale, type Scale } from '../maths/scale'
import styles from './marks.module.css'

export interface FoldTimelineProps {
  readonly folds: readonly {
    readonly fold: number
    readonly train: FoldRange
    readonly calibrate: FoldRange
    readonly test: FoldRange
  }[]
  /** Last date of the dataset, drawn as a dotted line. */
  readonly dataEnd: string
  readonly width: number
}

const LABEL = 44
const ROW = 24
const BAR = 14
const TOP = 22
/** Wide enough for the words at both ends of the head. */
const ROOMY = 480

/** Walk-forward folds on a calendar: train grey, gaps hatched, calibrate hollow, test filled. */
export function FoldTimeline({ folds, dataEnd, width }: FoldTimelineProps) {
  const first = folds[0]
  if (!first) return null
  const extent = [dayOf(first.train.from), dayOf(dataEnd)] as const
  const x = linearScale(extent, [LABEL, width - 8])
  const bottom = TOP + folds.length * ROW
  const words = `${folds.length} walk-forward folds, tests from ${first.test.from} to ${folds.at(-1)?.test.to ?? ''}`
  return (
    <svg className={styles.block} width={width} height={bottom + 18} role="img" aria-label={words}>
      {yearTicks(extent).map(({ day, year }) => (
        <g key={year}>
          <line className={styles.grid} x1={x(day)} x2={x(day)} y1={TOP} y2={bottom} />
          <text className={styles.axis} x={x(day)} y={bottom + 14} textAnchor="middle">
            {year}
          </text>
        </g>
      ))}
      <text className={styles.word} x={LABEL} y={12}>
        train · gap hatched · calibrate hollow · test filled
      </text>
      {width > ROOMY && (
        <text className={styles.word} x={width - 8} y={12} textAnchor="end">
          data end {dataEnd}
        </text>
      )}
      <line
        className={styles.dotted}
        x1={x(extent[1])}
        x2={x(extent[1])}
        y1={TOP - 6}
        y2={bottom}
      />
      {folds.map((fold, i) => (
        <FoldRow key={fold.fold} fold={fold} x={x} y={TOP + i * ROW} />
      ))}
    </svg>
  )
}

interface FoldRowProps {
  readonly fold: FoldTimelineProps['folds'][number]
  readonly x: Scale
  readonly y: number
}

function FoldRow({ fold, x, y }: FoldRowProps) {
  const at = (iso: string) => x(dayOf(iso))
  const { train, calibrate, test } = fold
  const room = at(test.to) - at(test.from)
  const text = testWords(test).find((words) => words.length * 6.2 < room)
  return (
    <g>
      <text className={styles.axis} x={0} y={y + 15}>
        fold {fold.fold}
      </text>
      <Part className={styles.train} from={at(train.from)} to={at(train.to)} y={y} />
      <Gap from={at(train.to)} to={at(calibrate.from)} y={y} />
      <Part className={styles.calibrate} from={at(calibrate.from)} to={at(calibrate.to)} y={y} />
      <Gap from={at(calibrate.to)} to={at(test.from)} y={y} />
      <Part className={styles.test} from={at(test.from)} to={at(test.to)} y={y} />
      {text && (
        <text
          className={styles.testText}
          x={(at(test.from) + at(test.to)) / 2}
          y={y + 16}
          textAnchor="middle"
        >
          {text}
        </text>
      )}
    </g>
  )
}

/** The years of a test part, in full and short. */
function testWords({ from, to }: FoldRange): readonly string[] {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  return first === last
    ? [`test ${first}`, first]
    : [`test ${first}–${last}`, `${first}–${last.slice(2)}`]
}

interface PartProps {
  readonly className?: string | undefined
  readonly from: number
  readonly to: number
  readonly y: number
}

function Part({ className, from, to, y }: PartProps) {
  return (
    <rect className={className} x={from} y={y + 5} width={Math.max(1, to - from)} height={BAR} />
  )
}

function Gap({ from, to, y }: PartProps) {
  const strokes = Math.max(1, Math.floor((to - from) / 3))
  return (
    <g className={styles.gap}>
      {Array.from({ length: strokes }, (_, i) => (
        <line key={i} x1={from + i * 3} x2={from + i * 3 + 3} y1={y + 5 + BAR} y2={y + 5} />
      ))}
    </g>
  )
}
