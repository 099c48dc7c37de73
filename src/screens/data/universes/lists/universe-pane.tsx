import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useEngine } from '../../../../client/engine-context'
import { datasetQuery, datasetsQuery } from '../../../../client/queries'
import type { InstrumentSummary, Universe } from '../../../../contracts/dataset'
import { formatCount, formatPlural } from '../../../../core/format/figures'
import { coverMembers, respelled } from '../../../../core/universe/coverage'
import { universeCsv } from '../../../../core/universe/universe-csv'
import { downloadText } from '../../../../ui/csv'
import { ErrorState } from '../../../../ui/error-state'
import { Select } from '../../../../ui/field'
import { useSearchState } from '../../../../ui/navigation'
import { Panel } from '../../../../ui/panel'
import { Segmented } from '../../../../ui/segmented'
import { useSelection } from '../../../../ui/selection'
import { SurvivorshipNote } from '../../../../ui/survivorship-note'
import { type MemberFilter, universesSearch } from '../universes-search'
import { useEdits } from '../use-edits'
import { AddRemove } from './add-remove'
import { MembersTable } from './members-table'
import { SkippedRows } from './skipped-rows'
import { UniverseHead } from './universe-head'
import classes from '../universes.module.css'

const NONE: readonly InstrumentSummary[] = []

/** The instruments of the dataset that members are looked up in, and a choice of it. */
function useHoldings() {
  const engine = useEngine()
  const { datasetId, select } = useSelection()
  const { data: datasets = [] } = useQuery(datasetsQuery(engine))
  const dataset = datasets.find(({ id }) => id === datasetId)
  const detail = useQuery({
    ...datasetQuery(engine, datasetId ?? ''),
    enabled: dataset !== undefined,
  })
  const holdings = dataset ? (detail.data?.members ?? NONE) : NONE
  return { datasets, dataset, select, holdings, error: detail.error }
}

/** One universe: where and when it comes from, its members, and which of them have data. */
export function UniversePane({ universe }: { readonly universe: Universe }) {
  const [{ members: filter }, setView] = useSearchState(universesSearch)
  const { datasets, dataset, select, holdings, error: loadError } = useHoldings()
  const {
    edit,
    remove,
    save,
    error: editError,
  } = useEdits((id) => setView({ list: id, members: 'all' }))
  const covered = useMemo(
    () => coverMembers(universe.members, holdings),
    [universe.members, holdings],
  )
  const withData = covered.filter(({ holding }) => holding !== null)
  const spelled = covered.filter(({ spelling }) => spelling !== null).length
  const rows = useMemo(
    () =>
      filter === 'all' || !dataset
        ? covered
        : covered.filter(({ holding }) => (holding !== null) === (filter === 'with')),
    [covered, filter, dataset],
  )
  const first = withData.reduce<string | null>(
    (least, { holding }) => (holding && (!least || holding.first < least) ? holding.first : least),
    null,
  )
  const without = covered.length - withData.length
  const filters: readonly { value: MemberFilter; label: string }[] = [
    { value: 'all', label: `All ${formatCount(covered.length)}` },
    { value: 'with', label: `With data ${formatCount(withData.length)}` },
    { value: 'without', label: `Without data ${formatCount(without)}` },
  ]
  const error = loadError ?? editError
  return (
    <Panel flush>
      <div className={classes.head}>
        <UniverseHead
          universe={universe}
          onPatch={(patch) => edit.mutate({ universe, patch })}
          onDelete={() => remove.mutate(universe)}
          onCsv={() => downloadText(`${universe.name}.csv`, universeCsv(universe))}
        />
        <SkippedRows rows={universe.skipped} source={universe.source} />
        {error ? <ErrorState error={error.app} /> : null}
        <div className={classes.fields}>
          <Select
            label="data of"
            value={dataset?.id ?? ''}
            options={[
              ...(dataset ? [] : [{ value: '', label: 'no dataset chosen' }]),
              ...datasets.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(id) => id !== '' && select(id)}
          />
          {dataset ? (
            <Segmented
              label="Members"
              options={filters}
              value={filter}
              onChange={(next) => setView({ members: next })}
            />
          ) : null}
          <span className={classes.push} />
          <AddRemove
            universe={universe}
            onChange={(members) => edit.mutate({ universe, patch: { members } })}
          />
        </div>
        {filter === 'without' && without > 0 && dataset ? (
          <div className={classes.line}>
            <Button
              size="compact-xs"
              onClick={() =>
                save.mutate({
                  name: `${universe.name} without data`,
                  members: rows.map(({ member }) => member),
                  source: `members of ${universe.name} without data in ${dataset.name}`,
                  asOf: universe.asOf,
                })
              }
            >
              Save these {formatCount(without)} as a universe
            </Button>
            <span className={classes.prose}>to bring their prices in, or to take them out.</span>
          </div>
        ) : null}
        {spelled > 0 ? (
          <div className={classes.line}>
            <span className={classes.prose}>
              {formatPlural(spelled, 'member has', 'members have')} data in {dataset?.name} under
              another spelling.
            </span>
            <Button
              size="compact-xs"
              onClick={() => edit.mutate({ universe, patch: { members: respelled(covered) } })}
            >
              Take the spelling of the dataset
            </Button>
          </div>
        ) : null}
        <SurvivorshipNote universe={universe} first={first} />
      </div>
      <MembersTable
        rows={rows}
        hasDataset={dataset !== undefined}
        onRemove={(symbol) => {
          const members = universe.members.filter((member) => member.symbol !== symbol)
          edit.mutate({ universe, patch: { members } })
        }}
      />
    </Panel>
  )
}
