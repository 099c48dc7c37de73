import { useEffect, useState } from 'react'

/** A card that stands this long is looked at, ms. */
const SETTLED = 500

/** True once the same name has stood for a while: what takes long is asked for then. */
export function useSettled(name: string): boolean {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(name), SETTLED)
    return () => clearTimeout(timer)
  }, [name])
  return settled === name
}
