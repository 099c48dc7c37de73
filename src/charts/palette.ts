import { useSyncExternalStore } from 'react'

const NAMES = [
  'canvas',
  'surface',
  'raised',
  'pressed',
  'line',
  'line-strong',
  'control',
  'text-1',
  'text-2',
  'text-3',
  'accent',
  'compression',
  'compression-fill',
  'explosion',
  'explosion-fill',
  'up',
  'down',
  'no',
  'bands',
  'ma-20',
  'ma-50',
  'ma-200',
] as const

/** Colours of the theme in force, by the name of their CSS variable. */
export type Palette = Readonly<Record<(typeof NAMES)[number], string>>

const SCHEME = 'data-mantine-color-scheme'

/** The palette last read, and the theme it was read in. */
let current: { readonly scheme: string | null; readonly palette: Palette } | null = null

/** Reads the CSS variables of the root; a canvas cannot follow `var()` by itself. */
function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement)
  const entries = NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])
  return Object.fromEntries(entries) as Palette
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(() => {
    current = null
    changed()
  })
  const attributes = ['class', 'style', SCHEME]
  observer.observe(document.documentElement, { attributes: true, attributeFilter: attributes })
  return () => observer.disconnect()
}

/** The theme may have been switched while nothing that draws was there to be told. */
function snapshot(): Palette {
  const scheme = document.documentElement.getAttribute(SCHEME)
  if (current?.scheme !== scheme) current = { scheme, palette: readPalette() }
  return current.palette
}

/** The palette, read again when the theme is switched. */
export function usePalette(): Palette {
  return useSyncExternalStore(subscribe, snapshot)
}
