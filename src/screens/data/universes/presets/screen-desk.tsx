import { useMemo } from 'react'
import type { DatasetSummary } from '../../../../contracts/dataset'
import type { ScreenTable } from '../../../../contracts/universes'
import type { AssetClass } from '../../../../core/columns/instrument'
import { formatCount, formatPlural } from '../../../../core/format/figures'
import { SCREEN_METRICS } from '../../../../core/universe/metrics'
import type { ScreenPreset } from '../../../../core/universe/presets'
import { runScreen } from '../../../../core/universe/screen'
import { membersWord } from '../../../../core/universe/survivorship'
import { universeCsv } from '../../../../core/universe/universe-csv'
import { downloadText } from '../../../../ui/csv'
import { EmptyState } from '../../../../ui/empty-state'
import { Select } from '../../../../ui/field'
import { useSearchState } from '../../../../ui/navigation'
import { Panel } from '../../../../ui/panel'
import { Segmented } from '../../../../ui/segmented'
import { SaveBar } from '../save-bar'
import { PresetConditions } from './preset-conditions'
import { conditionText, presetSearch, screenOf, screenWords } from './preset-search'
import { OutTable, PassingTable } from './preset-tables'
import styles from '../universes.module.css'

const CLASSES: readonly AssetClass[] = ['stock', 'crypto', 'other']

const classesOf = ({ classes }: DatasetSummary): readonly AssetClass[] =>
  CLASSES.filter((one) => classes[one] > 0)

/** The class asked for when the dataset has it, or else its first: stocks before coins. */
function classShown(dataset: DatasetSummary, asked: string): AssetClass {
  const there = classesOf(dataset)
  return there.find((one) => one === asked) ?? there[0] ?? 'stock'
}

interface ScreenDeskProps {
  readonly table: ScreenTable
  readonly dataset: DatasetSummary
  readonly preset: ScreenPreset
  readonly onSaved: (id: string) => void
}

/** The conditions of a preset with live counts, what meets them, and its saving. */
export function ScreenDesk({ table, dataset, preset, onSaved }: ScreenDeskProps) {
  const [view, setView] = useSearchState(presetSearch)
  const there = classesOf(dataset)
  const assetClass = classShown(dataset, view.cls)
  const of = membersWord([assetClass])
  const rows = useMemo(
    () => table.rows.filter((row) => row.assetClass === assetClass),
    [table, assetClass],
  )
  const screen = useMemo(() => screenOf(preset, view), [preset, view])
  const { kept, removed, steps } = useMemo(() => runScreen(rows, screen), [rows, screen])
  const source = `preset ${preset.name} of dataset ${dataset.name} as of ${table.asOf}: ${screenWords(screen)}`
  const draft = {
    name: `${preset.name} of ${dataset.name}`,
    members: kept.map(({ symbol }) => ({ symbol, assetClass })),
    source,
    asOf: table.asOf,
  }
  const csv = () => {
    const extra = {
      header: SCREEN_METRICS,
      rows: kept.map(({ values }) => SCREEN_METRICS.map((metric) => values[metric])),
    }
    downloadText(`${draft.name}.csv`, universeCsv(draft, extra))
  }
  return (
    <>
      <div className={styles.builder}>
        <Panel
          className={styles.scroll ?? ''}
          title={preset.name}
          note={`${formatPlural(rows.length, 'instrument')} as of ${table.asOf}`}
          aside={
            there.length > 1 ? (
              <Select
                bare
                label="Asset class"
                value={assetClass}
                options={there.map((one) => ({ value: one, label: membersWord([one]) }))}
                onChange={(cls) => setView({ cls })}
              />
            ) : null
          }
        >
          <div className={styles.form}>
            <p className={styles.prose}>{preset.says}</p>
            <PresetConditions
              screen={screen}
              steps={steps}
              of={of}
              onChange={(conditions) => setView({ cond: conditionText(preset, conditions) })}
              onLimit={(limit) => setView({ limit: limit === preset.limit ? -1 : limit })}
            />
            <p className={styles.prose}>
              Figures come from bars up to {table.asOf} alone; value and price are in the currency
              of the bars. Beta is against the equal-weight mean of the other {of} of the dataset.
              Market cap and revenue have no source here and are no conditions.
              {table.without > 0
                ? ` ${formatPlural(table.without, 'instrument has', 'instruments have')} no bar by then.`
                : ''}
            </p>
          </div>
        </Panel>
        <Panel flush title={view.show === 'kept' ? 'Meets the conditions' : 'Taken out'}>
          <div className={styles.choices}>
            <Segmented
              label="Instruments"
              options={[
                { value: 'kept', label: `Kept ${formatCount(kept.length)}` },
                { value: 'out', label: `Taken out ${formatCount(removed.length)}` },
              ]}
              value={view.show}
              onChange={(show) => setView({ show })}
            />
          </div>
          {view.show === 'kept' && kept.length === 0 ? (
            <EmptyState>
              No instrument meets all conditions: loosen the one that takes out most.
            </EmptyState>
          ) : null}
          {view.show === 'kept' && kept.length > 0 ? <PassingTable rows={kept} /> : null}
          {view.show === 'out' ? <OutTable rows={removed} /> : null}
        </Panel>
      </div>
      <SaveBar
        draft={draft}
        onSaved={onSaved}
        onCsv={csv}
        note={`As of ${table.asOf}: ${of} that died earlier are in it only where the dataset has them.`}
      />
    </>
  )
}
