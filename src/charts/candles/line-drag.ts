import type { DrawingPoint } from '../../contracts/drawings'
import type { Pixel } from '../drawing/line-geometry'
import type { LinePart } from '../drawing/move-line'

/** The chosen drawing, or an end of it, on its way with the pointer. */
export interface LineDrag {
  readonly part: LinePart
  readonly from: DrawingPoint
  readonly to: DrawingPoint
  /** 'moves' while the pointer is down; then 'drops', or 'returns' where the browser takes the pointer away. */
  readonly stage: 'moves' | 'drops' | 'returns'
}

/** What a pointer took hold of. */
export interface Grip {
  readonly move: (at: Pixel) => void
  readonly end: (isKept: boolean) => void
}

/** A pointer that moves less between down and up clicks, px. */
const SLACK = 3

/**
 * Follows a pointer that goes down where `grab` answers a grip. The chart beneath sees nothing of it, and so
 * neither scrolls nor zooms. Answers how to stop.
 */
export function onGrab(element: HTMLElement, grab: (at: Pixel) => Grip | null): () => void {
  let held: { readonly grip: Grip; readonly start: Pixel; moves: boolean } | null = null
  const place = ({ clientX, clientY }: PointerEvent): Pixel => {
    const { left, top } = element.getBoundingClientRect()
    return [clientX - left, clientY - top]
  }
  const end = (isKept: boolean) => {
    const last = held
    held = null
    if (last?.moves) last.grip.end(isKept)
  }
  const listeners = {
    pointerdown(event: PointerEvent) {
      if (!event.isPrimary) return end(false)
      if (event.button !== 0) return
      const start = place(event)
      const grip = grab(start)
      held = grip && { grip, start, moves: false }
      if (held) element.setPointerCapture(event.pointerId)
    },
    pointermove(event: PointerEvent) {
      if (!held || !event.isPrimary) return
      const at = place(event)
      const away = Math.hypot(at[0] - held.start[0], at[1] - held.start[1])
      held.moves ||= away > SLACK
      if (held.moves) held.grip.move(at)
    },
    pointerup(event: PointerEvent) {
      // A drag that ends where it began is no click.
      if (held?.moves) event.stopImmediatePropagation()
      end(true)
    },
    pointercancel: () => end(false),
    // The library starts to scroll on these.
    mousedown: (event: Event) => held && event.stopPropagation(),
    touchstart(event: TouchEvent) {
      if (!held) return
      event.stopPropagation()
      event.preventDefault()
    },
  } as const
  const options = { capture: true, passive: false }
  const all = Object.entries(listeners) as [string, EventListener][]
  for (const [name, listener] of all) element.addEventListener(name, listener, options)
  return () => {
    for (const [name, listener] of all) element.removeEventListener(name, listener, options)
  }
}
