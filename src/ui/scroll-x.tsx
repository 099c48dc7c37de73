import { type ReactNode, useEffect, useRef, useState } from 'react'
import classes from './scroll-x.module.css'

export interface ScrollXProps {
  /** Name for screen readers, where the content is too wide to be seen at once. */
  readonly label: string
  readonly children: ReactNode
}

/** Room for what may be wider than its pane: scrolled sideways, by the keyboard as well. */
export function ScrollX({ label, children }: ScrollXProps) {
  const room = useRef<HTMLDivElement>(null)
  const [isCut, setCut] = useState(false)
  useEffect(() => {
    const element = room.current
    if (!element) return
    const observer = new ResizeObserver(() => setCut(element.scrollWidth > element.clientWidth))
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])
  const reachable = isCut ? { tabIndex: 0, role: 'group', 'aria-label': label } : {}
  return (
    <div ref={room} className={classes.room} {...reachable}>
      {children}
    </div>
  )
}
