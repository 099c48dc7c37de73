import { Panel, ScreenHeader } from '../../ui/panel'
import { Segmented } from '../../ui/segmented'
import { useTheme } from '../../ui/use-theme'
import { BackupPanel } from './backup-panel'
import { DeleteEverything } from './delete-everything'
import { ShortcutsPanel } from './shortcuts-panel'
import { StoragePanel } from './storage-panel'
import classes from './settings.module.css'

const THEMES = [
  { value: 'system', label: 'As the system' },
  { value: 'dark', label: 'Dark' },
  { value: 'light', label: 'Light' },
] as const

export function SettingsScreen() {
  const { choice, choose } = useTheme()
  return (
    <div className={classes.screen}>
      <ScreenHeader title="Settings" />
      <div className={classes.columns}>
        <div className={classes.column}>
          <StoragePanel />
          <BackupPanel />
          <DeleteEverything />
        </div>
        <div className={classes.column}>
          <Panel title="Theme">
            <span>
              <Segmented label="Theme" options={THEMES} value={choice} onChange={choose} />
            </span>
          </Panel>
          <Panel title="Privacy">
            <p className={classes.prose}>
              Nothing leaves this machine but the requests you ask for. Prices, runs and lists of
              symbols stay in this browser’s own storage. There is no account, no telemetry, no
              cookie. The page carries a content security policy that lets it talk to the host it
              was loaded from and to Alpha Vantage, CoinGecko, Binance and Wikimedia; those four are
              asked only when you fetch from them, and get the symbols or articles and, where you
              gave one, your key. Yahoo is asked through the server of npm start.
            </p>
          </Panel>
          <Panel title="Licences">
            <p className={classes.prose}>
              Coil is MIT licensed. The texts of what it is built with:{' '}
              <a href="./licenses.md">page</a>, <a href="./notices.txt">workers</a>. Charts by{' '}
              <a href="https://www.tradingview.com/" target="_blank" rel="noreferrer">
                TradingView Lightweight Charts™
              </a>
              .
            </p>
          </Panel>
        </div>
      </div>
      <ShortcutsPanel />
    </div>
  )
}
