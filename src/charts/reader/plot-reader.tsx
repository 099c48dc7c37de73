import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { round } from '../maths/path'
import { nearestPlace } from '../maths/nearest-place'
import { clamp } from '../maths/scale'
import frame from '../plots/plots.module.css'
import styles from './plot-reader.module.css'

export interface PlotReaderProps {
  /** What the plot shows, for those who do not see it. */
  readonly label: string
  /** What Enter and a click do, such as `opens its trades`. */
  readonly does: string
  /** Where what can be read stands, ascending, as shares of the width between the insets. */
  readonly places: readonly number[]
  /** Lines of text about what stands at a place. */
  readonly wordsOf: (at: number) => readonly string[]
  readonly onOpen: (at: number) => void
  /** Pixels of the plot left and right of its data. */
  readonly insets?: readonly [left: number, right: number]
  readonly children: ReactNode
}

const JUMP = 10
/** Pixels round what is read within which a second touch opens it. */
const TOUCH_REACH = 24

/** Where a key leads from `at`; null for a key that leads nowhere. */
function placeAfter(key: string, isFast: boolean, at: number | null, last: number): number | null {
  const step = isFast ? JUMP : 1
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (key === 'ArrowRight') return at === null ? 0 : clamp(at + step, [0, last])
  if (key === 'ArrowLeft') return at === null ? last : clamp(at - step, [0, last])
  return null
}

/**
 * Lets a pointer or the arrow keys read a plot place by place, and a click or Enter open one. A finger reads
 * with its first touch and opens with the second.
 */
export function PlotReader(props: PlotReaderProps) {
  const { label, does, places, wordsOf, onOpen, insets = [0, 0] } = props
  const [read, setRead] = useState<number | null>(null)
  const last = places.length - 1
  const at = read !== null && read >= 0 && read <= last ? read : null
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || last < 0) return
    if (event.key === 'Escape' && at !== null) {
      event.stopPropagation()
      return setRead(null)
    }
    if (event.key === 'Enter' && at !== null) {
      event.preventDefault()
      return onOpen(at)
    }
    const next = placeAfter(event.key, event.shiftKey, at, last)
    if (next === null) return
    event.preventDefault()
    setRead(next)
  }
  const onlyReads = useRef(false)
  const onPointer = ({ clientX, currentTarget, pointerType, type }: PointerEvent) => {
    const isTouch = pointerType === 'touch'
    if (isTouch && type === 'pointermove') return
    const { left, width } = currentTarget.getBoundingClientRect()
    const room = Math.max(1, width - insets[0] - insets[1])
    const x = clientX - left - insets[0]
    const isNear = at !== null && Math.abs((places[at] as number) * room - x) <= TOUCH_REACH
    onlyReads.current = isTouch && !isNear
    if (!isTouch || !isNear) setRead(nearestPlace(places, x / room))
  }
  const share = at === null ? 0 : (places[at] as number)
  const left = `calc(${insets[0]}px + (100% - ${insets[0] + insets[1]}px) * ${round(share * 1e4) / 1e4})`
  return (
    <div
      className={styles.reader}
      role="group"
      tabIndex={0}
      aria-label={`${label}; arrow keys read it, Enter ${does}`}
      onKeyDown={onKeyDown}
      onBlur={() => setRead(null)}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onPointerLeave={({ pointerType }) => {
        if (pointerType !== 'touch') setRead(null)
      }}
      onClick={() => {
        if (at !== null && !onlyReads.current) onOpen(at)
      }}
    >
      {props.children}
      {at === null ? null : <span className={styles.line} style={{ left }} />}
      <div
        role="status"
        className={styles.words}
        style={share > 0.5 ? { left, transform: 'translateX(calc(-100% - 16px))' } : { left }}
      >
        {at === null ? null : (
          <div className={frame.tooltip}>
            {wordsOf(at).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
      </div>
    </div>
  )
}
