import { lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import {
  BacktestIcon,
  DataIcon,
  DiagnosticsIcon,
  ExplosionsIcon,
  HomeIcon,
  ModelIcon,
  ReviewIcon,
  SettingsIcon,
  SetupsIcon,
} from '../ui/icons'

type LazyScreen = ReturnType<typeof lazyRouteComponent>

export interface ScreenEntry {
  readonly path: string
  readonly label: string
  readonly Icon: ComponentType
  readonly Screen: LazyScreen
  /** Where the rail shows it. */
  readonly place: 'top' | 'bottom'
}

const screen = (
  path: string,
  label: string,
  Icon: ComponentType,
  Screen: LazyScreen,
  place: ScreenEntry['place'] = 'top',
): ScreenEntry => ({ path, label, Icon, Screen, place })

/** One line a screen, in the order of the rail: a screen that is not here does not exist. */
// prettier-ignore
export const SCREENS: readonly ScreenEntry[] = [
  screen('/', 'Start', HomeIcon, lazyRouteComponent(() => import('../screens/start/start-screen'), 'StartScreen')),
  screen('/data', 'Data', DataIcon, lazyRouteComponent(() => import('../screens/data/data-screen'), 'DataScreen')),
  screen('/setups', 'Setups', SetupsIcon, lazyRouteComponent(() => import('../screens/setups/setups-screen'), 'SetupsScreen')),
  screen('/review', 'Review', ReviewIcon, lazyRouteComponent(() => import('../screens/review/review-screen'), 'ReviewScreen')),
  screen('/explosions', 'Explosions', ExplosionsIcon, lazyRouteComponent(() => import('../screens/explosions/explosions-screen'), 'ExplosionsScreen')),
  screen('/model', 'Model', ModelIcon, lazyRouteComponent(() => import('../screens/model/model-screen'), 'ModelScreen')),
  screen('/backtest', 'Backtest', BacktestIcon, lazyRouteComponent(() => import('../screens/backtest/backtest-screen'), 'BacktestScreen')),
  screen('/diagnostics', 'Diagnostics', DiagnosticsIcon, lazyRouteComponent(() => import('../screens/diagnostics/diagnostics-screen'), 'DiagnosticsScreen')),
  screen('/settings', 'Settings', SettingsIcon, lazyRouteComponent(() => import('../screens/settings/settings-screen'), 'SettingsScreen'), 'bottom'),
]
