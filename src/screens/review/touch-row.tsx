import type { ShortcutId } from '../../ui/shortcuts/catalogue'
import { perform } from '../../ui/use-hotkeys'
import { useIsCoarse, useIsPhone } from '../../ui/use-media'
import classes from './verdicts.module.css'

export interface TouchAct {
  readonly of: ShortcutId
  readonly words: string
}

/** Acts of the keyboard as buttons, where fingers do the work. */
export function TouchRow({ acts }: { readonly acts: readonly TouchAct[] }) {
  const isCoarse = useIsCoarse()
  const isPhone = useIsPhone()
  if (!isCoarse && !isPhone) return null
  return (
    <div className={classes.touch} role="group" aria-label="Card">
      {acts.map(({ of, words }) => (
        <button key={of} type="button" className={classes.verdict} onClick={() => perform(of)}>
          {words}
        </button>
      ))}
    </div>
  )
}
