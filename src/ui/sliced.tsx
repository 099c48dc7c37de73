import { type ReactNode, useDeferredValue } from 'react'

/**
 * Mounts its children in a render of low priority, which React interrupts every 5 ms: a screen that
 * takes long to build neither blocks a key nor holds the main thread in one piece. Stores and queries
 * alone cannot do that, since their updates render synchronously. Give it a key to slice again.
 */
export function Sliced({ children }: { readonly children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null
}
