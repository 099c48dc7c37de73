/** What can be on the screen at one time, as far as keys care. */
const PLACES = [
  'start',
  'datasets',
  'dated',
  'findings',
  'instruments',
  'coverage',
  'providers',
  'universes',
  'presets',
  'crypto',
  'import',
  'setups',
  'review',
  'drawing',
  'grid',
  'explosions',
  'model',
  'backtest',
  'diagnostics',
  'settings',
] as const
export type Place = (typeof PLACES)[number]

export interface Scope {
  /** Heading above its keys. */
  readonly title: string
  /** Where its keys work; two shortcuts clash only where they share a place. */
  readonly places: readonly Place[]
}

const LISTS = ['datasets', 'dated', 'universes', 'presets', 'crypto'] as const
const QUALITY = ['findings', 'instruments', 'coverage'] as const

const scope = (title: string, ...places: Place[]): Scope => ({ title, places })

/** Groups of shortcuts, in the order in which all of them are listed. */
export const SCOPES = {
  everywhere: scope('Everywhere', ...PLACES),
  table: scope(
    'Main table of a screen',
    ...LISTS,
    'findings',
    'instruments',
    'import',
    'setups',
    'explosions',
    'backtest',
    'diagnostics',
  ),
  start: scope('Start', 'start'),
  data: scope('Data', ...LISTS, ...QUALITY, 'providers'),
  changes: scope('Data, after a change', ...LISTS),
  datasets: scope('Data, datasets', 'datasets'),
  findings: scope('Data quality, findings', 'findings'),
  instruments: scope('Data quality, instruments and coverage', 'instruments', 'coverage'),
  coverage: scope('Data quality, coverage', 'coverage'),
  providers: scope('Data, providers', 'providers'),
  lists: scope('Universes, lists', 'universes'),
  crypto: scope('Universes, crypto builder', 'crypto'),
  drafts: scope('Universes, drafts', 'universes', 'presets', 'crypto'),
  import: scope('Data, import', 'import'),
  setups: scope('Setups', 'setups'),
  review: scope('Review', 'review', 'grid'),
  single: scope('Review, single chart', 'review'),
  drawing: scope('Review, while drawing', 'drawing'),
  grid: scope('Review, small multiples', 'grid'),
  explosions: scope('Explosions', 'explosions'),
  model: scope('Model', 'model'),
  backtest: scope('Backtest', 'backtest'),
} as const satisfies Readonly<Record<string, Scope>>

export type ScopeId = keyof typeof SCOPES
