import { Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEngine } from '../client/engine-context'
import { runsQuery } from '../client/queries'
import type { RunSummary } from '../contracts/results'
import { describeLabel } from '../ui/label-words'
import { ChevronIcon } from '../ui/icons'
import { useSelection } from '../ui/selection'
import classes from './shell.module.css'

const NONE: readonly RunSummary[] = []

const facts = ({ trial, spec }: RunSummary) => `#${trial} · ${describeLabel(spec.label)}`

/** Runs of the dataset; without one, screens show compression alone. */
export function RunPicker() {
  const engine = useEngine()
  const { datasetId, runKey, selectRun } = useSelection()
  const { data = NONE } = useQuery({
    ...runsQuery(engine, datasetId ?? ''),
    enabled: datasetId !== null,
  })
  if (data.length === 0) return null
  const current = data.find(({ key }) => key === runKey)
  return (
    <Menu
      position="bottom-start"
      width={420}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <button type="button" className={classes.picker}>
          <span className={classes.pickerLabel}>Run</span>
          <span className={classes.pickerValue}>{current ? current.spec.model.kind : 'none'}</span>
          {current ? <span className={classes.pickerLabel}>{facts(current)}</span> : null}
          <ChevronIcon />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {data.map((run) => (
          <Menu.Item
            key={run.key}
            onClick={() => selectRun(run.key)}
            aria-current={run.key === runKey}
          >
            <span className={classes.option}>
              <span className={classes.pickerValue}>{run.spec.model.kind}</span>
              <span className={classes.pickerLabel}>
                {facts(run)} · {run.createdAt.slice(0, 10)}
              </span>
            </span>
          </Menu.Item>
        ))}
        <Menu.Item className={classes.lastOption} onClick={() => selectRun(null)}>
          No run: compression alone
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
