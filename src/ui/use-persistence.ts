import { useCallback, useEffect, useState } from 'react'

export interface Persistence {
  /** True when the browser promised not to clear storage by itself; null while unknown. */
  readonly persisted: boolean | null
  /** The browser was asked and said no. */
  readonly refused: boolean
  readonly protect: () => Promise<void>
}

/** Whether the browser may clear what is stored when it needs room, and how to stop that. */
export function usePersistence(): Persistence {
  const [persisted, setPersisted] = useState<boolean | null>(null)
  const [refused, setRefused] = useState(false)
  useEffect(() => {
    void navigator.storage?.persisted?.().then(setPersisted)
  }, [])
  const protect = useCallback(async () => {
    const granted = (await navigator.storage?.persist?.()) ?? false
    setPersisted(granted)
    setRefused(!granted)
  }, [])
  return { persisted, refused, protect }
}
