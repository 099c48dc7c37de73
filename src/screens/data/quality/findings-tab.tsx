import type { DatasetSummary } from '../../../contracts/dataset'
import type { DecisionAct, QualityReport } from '../../../contracts/quality'
import { type CsvText, toCsv } from '../../../core/format/csv'
import { formatCount, formatPlural } from '../../../core/format/figures'
import { Chip } from '../../../ui/chip'
import { CsvLink } from '../../../ui/csv-link'
import { EmptyState } from '../../../ui/empty-state'
import { Select } from '../../../ui/field'
import { titleOf } from '../../../ui/finding-title'
import { KeyHint } from '../../../ui/key-hint'
import type { SetSearch } from '../../../ui/navigation'
import { Panel } from '../../../ui/panel'
import { Segmented } from '../../../ui/segmented'
import { useHotkeys } from '../../../ui/use-hotkeys'
import { DecisionLog } from './decision-log'
import { FindingList } from './finding-list'
import { FindingPane } from './finding-pane'
import { nextOpen, nothingWords, passing } from './finding-words'
import { type QualitySearch, SEVERITY_FILTERS } from './quality-search'
import { draftOf, type Quality } from './use-quality'
import classes from './quality.module.css'

const findingsCsv = ({ findings }: QualityReport): CsvText =>
  toCsv(
    [
      'instrument',
      'severity',
      'finding',
      'from',
      'to',
      'bars',
      'factor',
      'events',
      'decision',
      'figures',
    ],
    findings.map((one) => [
      one.symbol,
      one.severity,
      one.kind,
      one.from,
      one.to,
      one.bars,
      one.factor,
      one.events,
      one.decision?.act ?? '',
      one.says,
    ]),
  )

export interface FindingsTabProps {
  readonly dataset: DatasetSummary
  readonly report: QualityReport
  readonly quality: Quality
  readonly view: QualitySearch
  readonly setView: SetSearch<QualitySearch>
}

/** Findings one under the other, one decision at a time. */
export function FindingsTab({ dataset, report, quality, view, setView }: FindingsTabProps) {
  const { sev, kind, of, row } = view
  const findings = passing(report.findings, { sev, kind, of })
  const cursor = Math.max(
    0,
    findings.findIndex(({ id }) => id === row),
  )
  const finding = findings[cursor]
  const decide = (act: DecisionAct, factor: number | null, all = false) => {
    if (!finding || quality.isBusy) return
    const alike = all ? findings.filter((one) => one.kind === finding.kind) : [finding]
    const drafts = alike
      .map((one) => draftOf(one, act, all ? one.factor : (factor ?? one.factor)))
      .filter((draft) => act !== 'adjust' || draft.factor !== null)
    if (drafts.length === 0) return
    quality.decide(drafts, {
      onSuccess: () => setView({ row: nextOpen(findings, cursor)?.id ?? finding.id }),
    })
  }
  const last = report.log.find(({ undoneAt }) => undoneAt === null)
  const together = report.log.filter(({ at, undoneAt }) => at === last?.at && undoneAt === null)
  useHotkeys({
    'findings.exclude': ({ shiftKey }) => decide('exclude', null, shiftKey),
    'findings.accept': ({ shiftKey }) => decide('accept', null, shiftKey),
    'findings.adjust': ({ shiftKey }) => decide('adjust', null, shiftKey),
    'findings.factor': () => document.getElementById('repair-factor')?.focus(),
    'findings.undo': () => quality.undo(together.map(({ id }) => id)),
  })
  const kinds = [...new Set(report.findings.map((one) => one.kind))]
  return (
    <>
      <div className={classes.bar}>
        <Segmented
          label="Severity"
          value={sev}
          options={SEVERITY_FILTERS.map((value) => ({
            value,
            label: `${value} ${formatCount(passing(report.findings, { sev: value, kind, of }).length)}`,
          }))}
          onChange={(next) => setView({ sev: next, row: null })}
        />
        <Select
          bare
          label="Kind"
          value={kind ?? 'all'}
          options={[
            { value: 'all', label: 'all kinds' },
            ...kinds.map((one) => ({ value: one, label: titleOf(one) })),
          ]}
          onChange={(next) => setView({ kind: next === 'all' ? null : next, row: null })}
        />
        {of === null ? null : (
          <Chip
            label="instrument"
            removeLabel={`Show findings of all instruments, not ${of} alone`}
            onRemove={() => setView({ of: null, row: null })}
          >
            {of}
          </Chip>
        )}
        <span className={classes.counts}>
          {`${formatCount(findings.length)} of ${formatPlural(report.findings.length, 'finding')}`}
        </span>
        <CsvLink of="findings" name={`${dataset.name} findings`} text={() => findingsCsv(report)} />
      </div>
      <div className={classes.desk} data-stale={quality.isComputing || undefined}>
        <div className={classes.left}>
          <Panel flush className={classes.list ?? ''}>
            {findings.length === 0 ? (
              <EmptyState>{nothingWords(report, dataset, of)}</EmptyState>
            ) : (
              <FindingList
                findings={findings}
                cursor={cursor}
                onCursor={(index) => setView({ row: findings[index]?.id ?? null })}
              />
            )}
          </Panel>
          <DecisionLog
            log={report.log}
            name={dataset.name}
            onUndo={quality.undo}
            onRedo={quality.redo}
          />
        </div>
        {finding ? (
          <div className={classes.right}>
            <FindingPane
              key={`${finding.id} ${finding.decision?.id ?? ''}`}
              dataset={dataset}
              finding={finding}
              position={`${cursor + 1} of ${findings.length}`}
              isBusy={quality.isBusy}
              onDecide={decide}
            />
            <p className={classes.keys}>
              <KeyHint of={['table.next', 'table.before']}>next</KeyHint>{' '}
              <KeyHint of="findings.undo">undo</KeyHint> with Shift: all of this kind
            </p>
          </div>
        ) : null}
      </div>
    </>
  )
}
