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

let current: Palette | null = null

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
  const attributes = ['class', 'style', 'data-mantine-color-scheme']
  observer.observe(document.documentElement, { attributes: true, attributeFilter: attributes })
  return () => observer.disconnect()
}

function snapshot(): Palette {
  current ??= readPalette()
  return current
}

/** The palette, read again when the theme is switched. */
export function usePalette(): Palette {
  return useSyncExternalStore(subscribe, snapshot)
}
