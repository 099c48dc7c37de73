import type { VerdictKind } from '../../contracts/verdicts'
import classes from './verdicts.module.css'

interface VerdictWords {
  readonly mark: string
  readonly name: string
}

/** Mark and words of each verdict, in the order of the keys. */
export const VERDICT_WORDS: Readonly<Record<VerdictKind, VerdictWords>> = {
  no: { mark: '✕', name: 'No' },
  unsure: { mark: '~', name: 'Unsure' },
  yes: { mark: '✓', name: 'Yes' },
  bad: { mark: '⊘', name: 'Bad data' },
}

/** The sign of a verdict in its colour, named for screen readers. */
export function VerdictMark({ kind }: { readonly kind: VerdictKind }) {
  const { mark, name } = VERDICT_WORDS[kind]
  return (
    <span className={classes.mark} data-verdict={kind} role="img" aria-label={name}>
      {mark}
    </span>
  )
}
