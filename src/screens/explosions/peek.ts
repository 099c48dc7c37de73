import type { NamedBar } from '../../contracts/explosions'
import { createValueStore, type ValueStore } from '../../ui/value-store'

/** A bar 0 that the pointer or the focus is on. */
export interface Peek {
  readonly bar: NamedBar
  /** What it is, in words beside its name. */
  readonly words: string
  /** Where it is in the window. */
  readonly box: DOMRect
}

export interface Peeked {
  readonly peek: Peek | null
}

/** Kept outside React: a pointer that passes over thousands of points draws none of them anew. */
export type PeekStore = ValueStore<Peeked>

export const createPeekStore = (): PeekStore => createValueStore<Peeked>({ peek: null })

/** Room between a card and what it tells of, px. */
const GAP = 10

interface Size {
  readonly width: number
  readonly height: number
}

/** Where a card stands beside a box: right of it, else left, else below or above, within the window. */
export function placeBeside(
  box: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>,
  card: Size,
  window: Size,
): { readonly left: number; readonly top: number } {
  const within = (value: number, most: number) => Math.max(GAP, Math.min(value, most - GAP))
  const middle = within((box.top + box.bottom - card.height) / 2, window.height - card.height)
  if (box.right + GAP + card.width <= window.width - GAP)
    return { left: box.right + GAP, top: middle }
  if (box.left - GAP - card.width >= GAP) return { left: box.left - GAP - card.width, top: middle }
  const left = within(box.left, window.width - card.width)
  const isRoomBelow = box.bottom + GAP + card.height <= window.height - GAP
  return { left, top: isRoomBelow ? box.bottom + GAP : Math.max(GAP, box.top - GAP - card.height) }
}
