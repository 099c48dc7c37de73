import { Button } from '@mantine/core'
import { verdictsCsv } from '../../../contracts/verdict-files'
import type { ForeignVerdict, RefusedVerdict } from '../../../contracts/verdicts'
import { toCsv } from '../../../core/format/csv'
import { formatCount, formatPlural } from '../../../core/format/figures'
import { ErrorState } from '../../../ui/error-state'
import { type SimpleColumn, SimpleTable } from '../../../ui/simple-table'
import { VERDICT_WORDS } from '../verdict-marks'
import classes from './reviewer.module.css'
import { Section } from './section'
import type { ImportState } from './use-verdict-import'

/** Lines of a table that are shown; all of them are in its CSV. */
const SHOWN = 20

const REFUSED: readonly SimpleColumn<RefusedVerdict>[] = [
  { id: 'file', header: 'file', rowHeader: true, cell: ({ file }) => file },
  { id: 'row', header: 'row', align: 'right', cell: ({ row }) => formatCount(row) },
  { id: 'column', header: 'column', cell: ({ column }) => column },
  { id: 'value', header: 'value', cell: ({ value }) => value },
  { id: 'reason', header: 'why', cell: ({ reason }) => reason },
]

const FOREIGN: readonly SimpleColumn<ForeignVerdict>[] = [
  { id: 'symbol', header: 'symbol', rowHeader: true, cell: ({ verdict }) => verdict.symbol },
  { id: 'date', header: 'date', cell: ({ verdict }) => verdict.date },
  { id: 'verdict', header: 'verdict', cell: ({ verdict }) => VERDICT_WORDS[verdict.verdict].name },
  {
    id: 'reason',
    header: 'why',
    cell: ({ reason }) => (reason === 'symbol' ? 'no such symbol' : 'no bar on the date'),
  },
]

const more = (count: number) =>
  count > SHOWN ? (
    <p className={classes.small}>and {formatCount(count - SHOWN)} more, all of them in the CSV</p>
  ) : null

/** What came of an import of verdicts: what was added, what was left out and why, and its undo. */
export function ImportReport({ state }: { readonly state: ImportState }) {
  return (
    <>
      {state.error ? <ErrorState error={state.error} /> : null}
      <Report state={state} />
    </>
  )
}

function Report({ state }: { readonly state: ImportState }) {
  const { report, isUndone, isBusy, undo } = state
  if (isBusy && !report) {
    return (
      <p role="status" className={classes.missing}>
        Reading…
      </p>
    )
  }
  if (!report) return null
  const { added, restored, known, foreign, refused } = report
  const changed = added.length + restored.length
  return (
    <>
      <div className={classes.imported} role="status">
        <span>
          {isUndone ? 'Taken back: ' : 'Added '}
          {formatPlural(added.length, 'verdict')}
          {restored.length > 0 ? `, ${formatCount(restored.length)} put back` : ''};{' '}
          {formatCount(known)} there already, {formatCount(foreign.length)} on cards this dataset
          does not have, {formatPlural(refused.length, 'line')} refused
        </span>
        {changed > 0 && !isUndone ? (
          <Button onClick={undo} disabled={isBusy}>
            Undo the import
          </Button>
        ) : null}
      </div>
      {refused.length > 0 ? (
        <Section
          title="Refused lines"
          note="left out; mend them and import the file again"
          csv={() =>
            toCsv(
              ['file', 'row', 'column', 'value', 'why'],
              refused.map(({ file, row, column, value, reason }) => [
                file,
                row,
                column,
                value,
                reason,
              ]),
            )
          }
        >
          <SimpleTable
            label="Refused lines"
            columns={REFUSED}
            rows={refused.slice(0, SHOWN)}
            rowKey={({ file, row }) => `${file} ${row}`}
          />
          {more(refused.length)}
        </Section>
      ) : null}
      {foreign.length > 0 ? (
        <Section
          title="Cards not in this dataset"
          note="left out; their CSV can be imported where they are"
          csv={() =>
            verdictsCsv(foreign.map(({ verdict }) => ({ ...verdict, outcome: null, score: null })))
          }
        >
          <SimpleTable
            label="Cards not in this dataset"
            columns={FOREIGN}
            rows={foreign.slice(0, SHOWN)}
            rowKey={({ verdict }, i) => `${verdict.id} ${i}`}
          />
          {more(foreign.length)}
        </Section>
      ) : null}
    </>
  )
}
