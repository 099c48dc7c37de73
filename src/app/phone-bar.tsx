import { useState } from 'react'
import { useJobs } from '../client/engine-context'
import { useInterruptedRuns } from '../client/use-interrupted-runs'
import { formatCount } from '../core/format/figures'
import { ChevronIcon, LogoMark, SearchIcon } from '../ui/icons'
import { useNavigation } from '../ui/navigation'
import { Sheet, SheetGroup, SheetItem } from '../ui/sheet'
import { JobTray } from './job-tray'
import classes from './phone.module.css'
import { type Datasets, useDatasets } from './use-datasets'
import { runFacts, type Runs, useRuns } from './use-runs'

/** The top bar of a phone: what is looked at, and the way to everything by name. */
export function PhoneBar({ onPalette }: { readonly onPalette: () => void }) {
  const { href } = useNavigation()
  const datasets = useDatasets()
  const runs = useRuns()
  const [isOpen, setOpen] = useState(false)
  const [jobs, interrupted] = [useJobs(), useInterruptedRuns()]
  const hasNews = jobs.length + interrupted.length > 0
  return (
    <header className={classes.bar}>
      <div className={classes.line}>
        <a href={href('/')} className={classes.brand} aria-label="Coil, to Start">
          <LogoMark />
        </a>
        {datasets.datasets.length > 0 ? (
          <Choice datasets={datasets} runs={runs} onOpen={() => setOpen(true)} />
        ) : (
          <span className={classes.name}>Coil</span>
        )}
        <button
          type="button"
          className={classes.icon}
          aria-label="Go to or open"
          onClick={onPalette}
        >
          <SearchIcon />
        </button>
      </div>
      {hasNews ? (
        <div className={classes.jobs}>
          <JobTray />
        </div>
      ) : null}
      {isOpen ? (
        <ChoiceSheet datasets={datasets} runs={runs} onClose={() => setOpen(false)} />
      ) : null}
    </header>
  )
}

interface ChoiceProps {
  readonly datasets: Datasets
  readonly runs: Runs
}

function Choice({ datasets, runs, onOpen }: ChoiceProps & { readonly onOpen: () => void }) {
  const { current } = datasets
  const run = runs.current
  return (
    <button type="button" className={classes.choice} onClick={onOpen}>
      <span className={classes.words}>
        <span className={classes.name}>{current?.name ?? 'not on this machine'}</span>
        <span className={classes.note}>
          {current?.source.kind === 'synthetic' ? 'synthetic · ' : ''}
          {run ? `run ${runFacts(run)}` : runs.isGone ? 'run not on this machine' : 'no run'}
        </span>
      </span>
      <ChevronIcon />
    </button>
  )
}

function ChoiceSheet({ datasets, runs, onClose }: ChoiceProps & { readonly onClose: () => void }) {
  const { go } = useNavigation()
  const choose = (act: () => void) => () => {
    act()
    onClose()
  }
  return (
    <Sheet title="Dataset and run" onClose={onClose}>
      <SheetGroup title="Dataset">
        {datasets.datasets.map(({ id, name, instruments, last, source }) => (
          <SheetItem
            key={id}
            isCurrent={id === datasets.current?.id}
            note={`${formatCount(instruments)} instruments to ${last}${source.kind === 'synthetic' ? ' · synthetic: proves the plumbing, never an edge' : ''}`}
            onClick={choose(() => datasets.select(id))}
          >
            {name}
          </SheetItem>
        ))}
        <SheetItem onClick={choose(() => go('/data', { view: 'import' }))}>
          Import files …
        </SheetItem>
      </SheetGroup>
      {runs.runs.length > 0 || runs.isGone ? (
        <SheetGroup title="Run">
          {runs.runs.map((run) => (
            <SheetItem
              key={run.key}
              isCurrent={run.key === runs.current?.key}
              note={`${runFacts(run)} · ${run.createdAt.slice(0, 10)}`}
              onClick={choose(() => runs.select(run.key))}
            >
              {run.spec.model.kind}
            </SheetItem>
          ))}
          <SheetItem
            isCurrent={!runs.current && !runs.isGone}
            onClick={choose(() => runs.select(null))}
          >
            No run: compression alone
          </SheetItem>
        </SheetGroup>
      ) : null}
    </Sheet>
  )
}
