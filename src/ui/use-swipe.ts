import { type PointerEvent, useRef } from 'react'

/** Least way of a finger that counts, px. */
const LEAST = 48
/** How much longer the way must be across than along the page. */
const SLANT = 2

/** What a way of a finger means: 1 to the left, as the next page lies right; -1 to the right; 0 nothing. */
export function swipeOf(across: number, along: number): 1 | 0 | -1 {
  if (Math.abs(across) < LEAST || Math.abs(across) < SLANT * Math.abs(along)) return 0
  return across < 0 ? 1 : -1
}

interface Start {
  readonly pointer: number
  readonly x: number
  readonly y: number
}

export interface SwipeHandlers {
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onPointerUp: (event: PointerEvent) => void
  readonly onPointerCancel: () => void
}

/**
 * Handlers for swipes that begin inside `within`, a selector. Give those elements `touch-action: pan-y`,
 * else the browser keeps the movement for itself. Mice do not swipe.
 */
export function useSwipe(within: string, onSwipe: (by: 1 | -1) => void): SwipeHandlers {
  const start = useRef<Start | null>(null)
  return {
    onPointerDown({ target, pointerType, pointerId, clientX, clientY, isPrimary }) {
      const counts = pointerType !== 'mouse' && isPrimary && target instanceof Element
      start.current =
        counts && target.closest(within) ? { pointer: pointerId, x: clientX, y: clientY } : null
    },
    onPointerUp({ pointerId, clientX, clientY }) {
      const from = start.current
      start.current = null
      if (from?.pointer !== pointerId) return
      const by = swipeOf(clientX - from.x, clientY - from.y)
      if (by !== 0) onSwipe(by)
    },
    onPointerCancel() {
      start.current = null
    },
  }
}
