import type { PathStyle } from '../../charts/plots/path-plot'

export const CONTROL_STYLE: PathStyle = { color: 'var(--text-3)', dash: '1.5 3' }

const STYLES: Readonly<Record<string, PathStyle>> = {
  'after quiet': { color: 'var(--compression)', dash: '' },
  'not quiet': { color: 'var(--text-1)', dash: '6 3' },
  '0–20': { color: 'var(--compression)', dash: '' },
  '20–40': { color: 'var(--text-1)', dash: '' },
  '40–60': { color: 'var(--text-2)', dash: '6 3' },
  '60–80': { color: 'var(--text-2)', dash: '3 2' },
  '80–100': { color: 'var(--text-3)', dash: '8 3 2 3' },
  stock: { color: 'var(--text-1)', dash: '' },
  crypto: { color: 'var(--text-2)', dash: '6 3' },
  other: { color: 'var(--text-2)', dash: '2 2' },
  yes: { color: 'var(--yes)', dash: '' },
  unsure: { color: 'var(--text-1)', dash: '3 2' },
  no: { color: 'var(--no)', dash: '6 3' },
  'bad data': { color: 'var(--text-2)', dash: '2 2' },
  'judged, no tag': { color: 'var(--text-2)', dash: '2 2' },
  'not judged': { color: 'var(--text-3)', dash: '8 3 2 3' },
}

/** Of tags, by their place in the list. */
const TAG_STYLES: readonly PathStyle[] = [
  { color: 'var(--compression)', dash: '' },
  { color: 'var(--text-1)', dash: '6 3' },
  { color: 'var(--text-1)', dash: '' },
  { color: 'var(--text-2)', dash: '3 2' },
]

/** How the line of a group is drawn; `place` tells tags apart. */
export const pathStyle = (group: string, place: number): PathStyle =>
  STYLES[group] ?? TAG_STYLES[place] ?? CONTROL_STYLE
