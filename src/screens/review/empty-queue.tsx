import { Button } from '@mantine/core'
import { EmptyState } from '../../ui/empty-state'
import type { DeskParts } from './desk-parts'
import { Queue } from './queue'
import classes from './review.module.css'

/** A queue that holds nothing beside the choices that may have emptied it. */
export function EmptyQueue({ dataset, source, rows, filter, verdicts, desk, onFilter }: DeskParts) {
  return (
    <div className={classes.desk} data-empty data-queue={desk.queueOpen || undefined}>
      <Queue
        datasetId={dataset.id}
        rows={rows}
        at={-1}
        hasRun={source.run !== null}
        filter={filter}
        verdicts={verdicts}
        isBlind={desk.state.blind}
        isMasked={() => false}
        onOpen={desk.open}
        onClose={() => desk.setQueueOpen(false)}
        onFilter={onFilter}
      />
      <EmptyState
        title="Review"
        action={
          <div className={classes.emptyActs}>
            <Button onClick={desk.back}>Open Setups</Button>
            <span className={classes.narrow}>
              <Button onClick={() => desk.setQueueOpen(true)}>Queue</Button>
            </span>
          </div>
        }
      >
        No bar passes the filter of this queue: choose others there, or widen it in Setups.
      </EmptyState>
    </div>
  )
}
