import { Menu } from '@mantine/core'
import { ChevronIcon } from '../ui/icons'
import classes from './shell.module.css'
import { runFacts, type Runs } from './use-runs'

/** Runs of the dataset; without one, screens show compression alone. */
export function RunPicker({ runs, current, isGone, select }: Runs) {
  if (runs.length === 0 && !isGone) return null
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
          <span className={classes.pickerValue}>
            {current ? current.spec.model.kind : isGone ? 'not on this machine' : 'none'}
          </span>
          {current ? <span className={classes.pickerLabel}>{runFacts(current)}</span> : null}
          <ChevronIcon />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {runs.map((run) => (
          <Menu.Item
            key={run.key}
            onClick={() => select(run.key)}
            aria-current={run.key === current?.key}
          >
            <span className={classes.option}>
              <span className={classes.pickerValue}>{run.spec.model.kind}</span>
              <span className={classes.pickerLabel}>
                {runFacts(run)} · {run.createdAt.slice(0, 10)}
              </span>
            </span>
          </Menu.Item>
        ))}
        <Menu.Item className={classes.lastOption} onClick={() => select(null)}>
          No run: compression alone
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
