import { ContrastIcon, LogoMark, SearchIcon } from '../ui/icons'
import { KeyHint } from '../ui/key-hint'
import { useNavigation } from '../ui/navigation'
import { useTheme } from '../ui/use-theme'
import { DatasetPicker } from './dataset-picker'
import { JobTray } from './job-tray'
import { RunPicker } from './run-picker'
import { SyntheticNote } from './synthetic-note'
import classes from './shell.module.css'
import { useDatasets } from './use-datasets'
import { useRuns } from './use-runs'

interface TopBarProps {
  readonly onPalette: () => void
  readonly onHelp: () => void
}

export function TopBar({ onPalette, onHelp }: TopBarProps) {
  const { href } = useNavigation()
  const { name, choose } = useTheme()
  const other = name === 'dark' ? 'light' : 'dark'
  return (
    <header className={classes.bar}>
      <a href={href('/')} className={classes.brand}>
        <LogoMark />
        Coil
      </a>
      <DatasetPicker {...useDatasets()} />
      <RunPicker {...useRuns()} />
      <span className={classes.push} />
      <SyntheticNote />
      <button type="button" className={classes.search} onClick={onPalette}>
        <SearchIcon />
        Go to or open
        <KeyHint of="everywhere.palette" />
      </button>
      <span className={classes.divider} />
      <JobTray />
      <button
        type="button"
        className={classes.iconButton}
        aria-label={`Switch to the ${other} theme`}
        onClick={() => choose(other)}
      >
        <ContrastIcon />
      </button>
      <button
        type="button"
        className={classes.iconButton}
        aria-label="List the keys"
        onClick={onHelp}
      >
        ?
      </button>
    </header>
  )
}
