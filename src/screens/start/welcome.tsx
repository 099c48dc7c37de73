import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useJobs } from '../../client/engine-context'
import { formatPercent } from '../../core/format/figures'
import { ErrorState } from '../../ui/error-state'
import { FileButton } from '../../ui/file-buttons'
import { BoxIcon, ConnectIcon, DropIcon } from '../../ui/icons'
import { KeyHint } from '../../ui/key-hint'
import { useNavigation } from '../../ui/navigation'
import { offerFiles } from '../../ui/pending-files'
import type { ShortcutId } from '../../ui/shortcuts/catalogue'
import { useHotkeys } from '../../ui/use-hotkeys'
import { ReferenceFigures } from './reference-figures'
import { StorageLine } from './storage-line'
import { useDemo } from './use-demo'
import classes from './start.module.css'

interface DoorProps {
  readonly icon: ReactNode
  readonly shortcut: ShortcutId
  readonly title: string
  readonly note: string
  readonly action: ReactNode
  readonly children: ReactNode
}

function Door({ icon, shortcut, title, note, action, children }: DoorProps) {
  return (
    <section className={classes.door}>
      <div className={classes.doorTop}>
        {icon}
        <KeyHint of={shortcut} />
      </div>
      <h2 className={classes.doorTitle}>{title}</h2>
      <p className={classes.doorText}>{children}</p>
      <p className={classes.doorNote}>{note}</p>
      <div className={classes.doorAction}>{action}</div>
    </section>
  )
}

/** What is done so far, in the button that started it. */
function useDemoWords(busy: boolean): string {
  const job = useJobs().at(-1)
  if (!busy) return 'Open demo'
  return job && job.total > 0
    ? `Generating ${formatPercent(job.done / job.total, 0)}`
    : 'Generating'
}

export function Welcome() {
  const { go } = useNavigation()
  const demo = useDemo()
  const demoWords = useDemoWords(demo.isPending)
  const openDemo = () => {
    if (!demo.isPending) demo.mutate()
  }
  useHotkeys({
    'start.demo': openDemo,
    'start.import': () => go('/data', { view: 'import' }),
    'start.provider': () => go('/data', { view: 'providers' }),
  })
  const error = demo.error?.app.code === 'cancelled' ? null : demo.error
  return (
    <div className={classes.welcome}>
      <h1 className={classes.question}>After a quiet stretch, does price explode?</h1>
      <p className={classes.promise}>
        Coil reads daily bars, labels every explosion, and tells how often compression came first,
        with the n, the interval and the denominator. Nothing leaves this machine but what you ask a
        provider for.
      </p>
      <div className={classes.doors}>
        <Door
          icon={<BoxIcon />}
          shortcut="start.demo"
          title="Open the demo"
          note="offline · a few seconds"
          action={
            <Button variant="filled" disabled={demo.isPending} onClick={openDemo}>
              {demoWords}
            </Button>
          }
        >
          Synthetic instruments with planted moves. It shows that the machinery works; it says
          nothing about markets.
        </Door>
        <Door
          icon={<DropIcon />}
          shortcut="start.import"
          title="Drop CSV files"
          note="CSV, TXT, JSON, Parquet, ZIP, GZ · or drop them anywhere"
          action={
            <span className={classes.buttons}>
              <FileButton label="Choose files" onFiles={offerAndOpen(go)} />
              <FileButton folder label="Choose a folder" onFiles={offerAndOpen(go)} />
            </span>
          }
        >
          One file or a folder, zipped or not. Coil works out the format, shows what it understood
          and lists every row it refused.
        </Door>
        <Door
          icon={<ConnectIcon />}
          shortcut="start.provider"
          title="Connect a provider"
          note="Alpha Vantage, Yahoo, CoinGecko, Binance"
          action={
            <Button onClick={() => go('/data', { view: 'providers' })}>Choose a provider</Button>
          }
        >
          With your own key or none. Coil says first what a fetch costs in calls and days, and keeps
          to the limits.
        </Door>
      </div>
      {error ? <ErrorState error={error.app} onRetry={openDemo} /> : null}
      <ReferenceFigures />
      <StorageLine />
    </div>
  )
}

type Go = ReturnType<typeof useNavigation>['go']

const offerAndOpen =
  (go: Go): Parameters<typeof FileButton>[0]['onFiles'] =>
  (files) => {
    offerFiles(files)
    go('/data', { view: 'import' })
  }
