import type { ExplosionEvent } from '../../contracts/explosions'
import { formatCount, formatPlural } from '../../core/format/figures'
import classes from './explosions.module.css'

interface JudgedNoteProps {
  readonly events: readonly ExplosionEvent[]
  /** The moment up to which verdicts count. */
  readonly by: string | null
  /** Groups are tags, not verdicts. */
  readonly isByTag: boolean
  readonly onNow: () => void
}

/** How far groups by verdict or tag may be trusted, and as of when. */
export function JudgedNote({ events, by, isByTag, onNow }: JudgedNoteProps) {
  const judged = events.flatMap((event) => event.judged ?? [])
  const blind = judged.filter((one) => one.blind).length
  return (
    <p className={classes.says}>
      {by === null ? (
        'No verdict is counted. '
      ) : (
        <>
          {formatCount(judged.length)} of {formatPlural(events.length, 'event')} judged by{' '}
          {by.slice(0, 16).replace('T', ' ')} UTC, {formatCount(blind)} of them blind.{' '}
        </>
      )}
      {judged.length > 0
        ? 'Judged cards are no random draw: what you chose to judge makes the groups, and a verdict that was not blind may have known the path. '
        : 'A verdict of Review counts where its card is bar 0 or another positive bar of the event. '}
      {isByTag && judged.length > 0 ? 'An event with several tags is in the group of each. ' : ''}
      <button type="button" className={classes.now} onClick={onNow}>
        Count verdicts as of now
      </button>
    </p>
  )
}
