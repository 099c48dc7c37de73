/** Colours of one theme; marks on canvas read them by name, CSS by `var(--name)`. */
export interface Tokens {
  readonly canvas: string
  readonly surface: string
  readonly raised: string
  readonly pressed: string
  readonly line: string
  readonly 'line-strong': string
  readonly control: string
  readonly 'text-1': string
  readonly 'text-2': string
  readonly 'text-3': string
  readonly accent: string
  readonly 'accent-fill': string
  /** Cursor row behind figures. */
  readonly cursor: string
  readonly compression: string
  readonly 'compression-fill': string
  readonly explosion: string
  readonly 'explosion-fill': string
  readonly up: string
  readonly down: string
  readonly yes: string
  readonly unsure: string
  readonly no: string
  readonly bands: string
  readonly 'ma-20': string
  readonly 'ma-50': string
  readonly 'ma-200': string
  readonly 'heat-0': string
  readonly 'heat-1': string
  readonly 'heat-2': string
  readonly 'heat-3': string
  readonly 'heat-4': string
  readonly 'heat-5': string
}

export type ThemeName = 'dark' | 'light'

const TOKENS: Readonly<Record<ThemeName, Tokens>> = {
  dark: {
    canvas: '#0F1216',
    surface: '#14181D',
    raised: '#1B2027',
    pressed: '#252C35',
    line: '#262D36',
    'line-strong': '#3A434F',
    control: '#6F7A88',
    'text-1': '#E4E8ED',
    'text-2': '#AEB7C2',
    'text-3': '#8D97A4',
    accent: '#6CCBF5',
    'accent-fill': '#0F6C9E',
    cursor: 'rgba(108, 203, 245, 0.12)',
    compression: '#9C87FA',
    'compression-fill': 'rgba(156, 135, 250, 0.17)',
    explosion: '#F2A33A',
    'explosion-fill': 'rgba(242, 163, 58, 0.13)',
    up: '#8FDCCF',
    down: '#C04C79',
    yes: '#7FD39F',
    unsure: '#9FB0C6',
    no: '#DD6A62',
    bands: '#7C8FAD',
    'ma-20': '#D5DBE3',
    'ma-50': '#98A4B3',
    'ma-200': '#6B7684',
    'heat-0': '#171C22',
    'heat-1': '#2A2A2E',
    'heat-2': '#4A3A28',
    'heat-3': '#7A5426',
    'heat-4': '#B57A2E',
    'heat-5': '#F2A33A',
  },
  light: {
    canvas: '#F5F6F8',
    surface: '#FFFFFF',
    raised: '#F0F2F5',
    pressed: '#E4E9F0',
    line: '#DFE3E9',
    'line-strong': '#C2C9D2',
    control: '#7A8594',
    'text-1': '#171C23',
    'text-2': '#47515E',
    'text-3': '#5D6875',
    accent: '#006A9E',
    'accent-fill': '#006A9E',
    cursor: 'rgba(0, 106, 158, 0.08)',
    compression: '#5B3FC9',
    'compression-fill': 'rgba(91, 63, 201, 0.13)',
    explosion: '#A65A00',
    'explosion-fill': 'rgba(166, 90, 0, 0.15)',
    up: '#0E8F81',
    down: '#8F2150',
    yes: '#1F8049',
    unsure: '#4F6079',
    no: '#A32A24',
    bands: '#6E7F9A',
    'ma-20': '#2B333D',
    'ma-50': '#6B7684',
    'ma-200': '#838D9A',
    'heat-0': '#F3F4F6',
    'heat-1': '#FBE9CE',
    'heat-2': '#F6CF97',
    'heat-3': '#E9A94F',
    'heat-4': '#CC7A16',
    'heat-5': '#8F4B00',
  },
}

/** `{'--canvas': '#0F1216', ...}` of one theme. */
export function cssVariables(theme: ThemeName): Record<string, string> {
  return Object.fromEntries(
    Object.entries(TOKENS[theme]).map(([name, value]) => [`--${name}`, value as string]),
  )
}
