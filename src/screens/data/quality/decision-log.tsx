import { Button } from '@mantine/core'
import type { LoggedDecision } from '../../../contracts/quality'
import { CsvLink } from '../../../ui/csv-link'
import { EmptyState } from '../../../ui/empty-state'
import { type CsvText, toCsv } from '../../../core/format/csv'
import { Panel } from '../../../ui/panel'
import { datesOf, effectOf } from './finding-words'
import { titleOf } from '../../../ui/finding-title'
import classes from './quality.module.css'

export interface DecisionLogProps {
  readonly log: readonly LoggedDecision[]
  readonly name: string
  readonly onUndo: (ids: readonly number[]) => void
  readonly onRedo: (ids: readonly number[]) => void
}

const HEADER = ['at', 'act', 'instrument', 'from', 'to', 'finding', 'factor', 'bars', 'undone at']

const logCsv = (log: readonly LoggedDecision[]): CsvText =>
  toCsv(
    HEADER,
    log.map((one) => [
      one.at,
      one.act,
      one.symbol,
      one.from,
      one.to,
      one.kind,
      one.factor,
      one.bars,
      one.undoneAt ?? '',
    ]),
  )

const timeOf = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 19)}`

/** Every decision on a dataset, newest first; each line can be undone and redone. */
export function DecisionLog({ log, name, onUndo, onRedo }: DecisionLogProps) {
  return (
    <Panel
      flush
      title="Log"
      note="kept with the dataset; every line can be undone"
      aside={<CsvLink of="the log" name={`${name} quality log`} text={() => logCsv(log)} />}
    >
      {log.length === 0 ? (
        <EmptyState>Nothing is decided yet.</EmptyState>
      ) : (
        <div className={classes.log} tabIndex={0} role="group" aria-label="Decisions">
          <table>
            <thead>
              <tr>
                <th>time, UTC</th>
                <th>act</th>
                <th>instrument</th>
                <th>bars</th>
                <th>finding</th>
                <th>effect</th>
                <th>undo</th>
              </tr>
            </thead>
            <tbody>
              {log.map((one) => (
                <tr key={one.id} data-undone={one.undoneAt !== null || undefined}>
                  <td>{timeOf(one.at)}</td>
                  <td>
                    <strong>{one.act}</strong>
                  </td>
                  <td>{one.symbol}</td>
                  <td>{datesOf(one)}</td>
                  <td>{titleOf(one.kind)}</td>
                  <td>
                    {one.undoneAt === null ? effectOf(one) : `undone ${timeOf(one.undoneAt)}`}
                  </td>
                  <td>
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      aria-label={`${one.undoneAt === null ? 'Undo' : 'Redo'} ${one.act} ${one.symbol} ${one.from}`}
                      onClick={() => (one.undoneAt === null ? onUndo : onRedo)([one.id])}
                    >
                      {one.undoneAt === null ? 'Undo' : 'Redo'}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  )
}
