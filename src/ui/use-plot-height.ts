import { useSyncExternalStore } from 'react'

/** Window height for which plots are drawn, px, and how far they grow with a higher one. */
const [WINDOW, MOST] = [800, 1.8]

function subscribe(changed: () => void): () => void {
  window.addEventListener('resize', changed)
  return () => window.removeEventListener('resize', changed)
}

/** Height of a plot, px, that is `least` in a window of 800 px and grows in proportion to a higher one. */
export function usePlotHeight(least: number): number {
  const height = useSyncExternalStore(subscribe, () => window.innerHeight)
  return Math.round(least * Math.min(MOST, Math.max(1, height / WINDOW)))
}
