import type { ComponentType } from 'react'
import {
  AskIcon,
  CheckIcon,
  ListIcon,
  MinusIcon,
  RefusedIcon,
  SevereIcon,
  TriangleIcon,
} from '../../../ui/icons'
import type { FileState } from './file-state'

const MARKS: Readonly<Record<FileState, ComponentType>> = {
  ready: CheckIcon,
  ask: AskIcon,
  check: TriangleIcon,
  severe: SevereIcon,
  refused: RefusedIcon,
  list: ListIcon,
  'left out': MinusIcon,
}

/** The state of a file as a shape and a word: suspicion has no hue. */
export function FileStateMark({ state }: { readonly state: FileState }) {
  const Mark = MARKS[state]
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 5, verticalAlign: 'top' }}>
      <Mark />
      {state}
    </span>
  )
}
