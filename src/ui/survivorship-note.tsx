import type { ReactNode } from 'react'
import type { Universe } from '../contracts/dataset'
import { survivorshipWarning } from '../core/universe/survivorship'
import { TriangleIcon } from './icons'
import classes from './survivorship-note.module.css'

export interface SurvivorshipNoteProps {
  readonly universe: Pick<Universe, 'asOf' | 'members'> | null | undefined
  /** ISO date of the first bar that the universe filters; null while there is none. */
  readonly first: string | null
}

/** One line where a list of members is newer than the data it filters; nothing where it is not. */
export function SurvivorshipNote({ universe, first }: SurvivorshipNoteProps) {
  const warning = first === null || !universe ? null : survivorshipWarning(universe, first)
  if (warning === null) return null
  return <SurvivorshipLine>{warning}</SurvivorshipLine>
}

export function SurvivorshipLine({ children }: { readonly children: ReactNode }) {
  return (
    <p className={classes.note} role="note">
      <TriangleIcon /> <span>{children}</span>
    </p>
  )
}
