import { SCOPES, type ScopeId } from './scopes'

export interface Shortcut {
  readonly scope: ScopeId
  /** What it does, in words. */
  readonly label: string
  /** Keys that do it unless the user chose others, in the spelling of `keyName`; the first is shown in hints. */
  readonly keys: readonly string[]
  /** Shift with the key does more, so that only a letter will do. */
  readonly shift?: true
  /** Goes on while the key is held down; anything else is done once. */
  readonly repeats?: true
}

const act = (scope: ScopeId, label: string, ...keys: string[]): Shortcut => ({ scope, label, keys })

const withShift = (shortcut: Shortcut): Shortcut => ({ ...shortcut, shift: true })

/** Moves, which may be held down. */
const move = (scope: ScopeId, label: string, ...keys: string[]): Shortcut => ({
  ...act(scope, label, ...keys),
  repeats: true,
})

const TABLE = {
  'everywhere.palette': act('everywhere', 'Go to or open', 'mod+k'),
  'everywhere.keys': act('everywhere', 'List the keys', '?'),

  'table.next': move('table', 'Next row', 'j', 'ArrowDown'),
  'table.before': move('table', 'Row before', 'k', 'ArrowUp'),
  'table.open': act('table', 'Open the row', 'Enter'),

  'start.demo': act('start', 'Open the demo', '1'),
  'start.import': act('start', 'Import files', '2'),
  'start.provider': act('start', 'Connect a provider', '3'),

  'data.import': act('data', 'Import files', 'i'),
  'data.undo': act('changes', 'Undo the last change', 'u'),
  'datasets.next': move('datasets', 'Next dataset', ']'),
  'datasets.before': move('datasets', 'Dataset before', '['),
  'datasets.rename': act('datasets', 'Rename the dataset', 'e'),

  'findings.exclude': withShift(
    act('findings', 'Exclude the bars of the finding; with Shift all of this kind', 'x'),
  ),
  'findings.accept': withShift(act('findings', 'Accept them; with Shift all of this kind', 'v')),
  'findings.adjust': withShift(
    act('findings', 'Adjust by the factor; with Shift all of this kind', 'a'),
  ),
  'findings.factor': act('findings', 'Edit the factor', 'e'),
  'findings.undo': act('findings', 'Undo the last decision', 'u'),
  'instruments.filter': act('instruments', 'Filter by symbol', 'f'),
  'coverage.next': withShift(
    move(
      'coverage',
      'Next cell with a gap, a suspect bar or an end; with Shift the one before',
      'n',
    ),
  ),

  'providers.pause': act('providers', 'Pause the fetch, or go on', 'p'),
  'providers.retry': act('providers', 'Try again what failed', 'r'),

  'universes.next': move('lists', 'Next universe', ']'),
  'universes.before': move('lists', 'Universe before', '['),
  'universes.edit': act('lists', 'Edit name and date', 'e'),
  'universes.remove': act('lists', 'Remove the member under the cursor', 'x'),
  'universes.keep': act('crypto', 'Keep the coin under the cursor anyway', 'a'),
  'universes.save': act('drafts', 'Save the universe', 'mod+Enter'),

  'import.leave': act('import', 'Leave the file out, or take it in', 'x'),
  'import.continue': act('import', 'Continue to save', 's'),
  'import.save': act('import', 'Save the import', 'mod+Enter'),

  'setups.review': act('setups', 'Review the list', 'r'),
  'setups.preview': act('setups', 'Preview panel', 'w'),
  'setups.filter': act('setups', 'Filter', 'f'),

  'review.no': act('review', 'Verdict: No', '1'),
  'review.unsure': act('review', 'Verdict: Unsure', '2'),
  'review.yes': act('review', 'Verdict: Yes', '3'),
  'review.bad': act('review', 'Verdict: Bad data', '4'),
  'review.undo': act('review', 'Take the last verdict back', 'u'),
  'review.tags': act('review', 'Tag the card', 't'),
  'review.note': act('review', 'Note on the card', 'n'),
  'review.statistics': act('review', 'Reviewer statistics', 'r'),
  'review.blind': act('review', 'Blind mode', 'b'),
  'review.reveal': act('review', 'Reveal what followed, or next card', ' '),

  'single.next': move('single', 'Next card', 'j', 'ArrowDown'),
  'single.before': move('single', 'Card before', 'k', 'ArrowUp', 'ArrowLeft'),
  'single.step': move('single', 'Step a bar while hidden, or next card', 'ArrowRight'),
  'single.scale': act('single', 'Log or linear scale', 'l'),
  'single.hidden': act('single', 'Open cards hidden or revealed', 'h'),
  'single.grid': act('single', 'Small multiples', 'm'),
  'single.go': act('single', 'Go to a card', 'g'),
  'single.why': act('single', 'Why panel', 'y'),
  'single.queue': act('single', 'Queue', 'q'),
  'single.picture': act('single', 'Save the charts in sight as PNG', 'p'),
  'single.weekly': act('single', 'Weekly bars beside daily ones', 'w'),
  'single.panes': act('single', 'Features in panes', 'f'),
  'single.exclude': act('single', 'Data check: exclude the bars of the first open one', 'x'),
  'single.accept': act('single', 'Data check: accept the first open one', 'v'),
  'single.adjust': act('single', 'Data check: adjust the first open one by its factor', 'a'),
  'single.undoCheck': act('single', 'Data check: take the last decision back', 'z'),
  'single.draw': act('single', 'Draw on the chart', 'd'),
  'single.back': act('single', 'Back to Setups', 'Escape'),

  'drawing.mode': act(
    'drawing',
    'Level, trend line, or choose one; of a held line: whole, start, end',
    'd',
  ),
  'drawing.left': move('drawing', 'A bar back, or the drawing before', 'ArrowLeft'),
  'drawing.right': move('drawing', 'A bar on, or the next drawing', 'ArrowRight'),
  'drawing.up': move('drawing', 'A higher price, or the drawing before', 'ArrowUp'),
  'drawing.down': move('drawing', 'A lower price, or the next drawing', 'ArrowDown'),
  'drawing.set': act('drawing', 'Set the point; move the chosen drawing, and set it down', 'Enter'),
  'drawing.remove': act('drawing', 'Delete the chosen drawing', 'x'),
  'drawing.undo': act('drawing', 'Undo the last drawing, move or deletion', 'u'),
  'drawing.leave': act('drawing', 'Leave a held drawing as it was, or stop drawing', 'Escape'),

  'grid.before': move('grid', 'Card before', 'h', 'ArrowLeft'),
  'grid.next': move('grid', 'Next card', 'l', 'ArrowRight'),
  'grid.below': move('grid', 'Card below', 'j', 'ArrowDown'),
  'grid.above': move('grid', 'Card above', 'k', 'ArrowUp'),
  'grid.page': move('grid', 'Next page', 'PageDown'),
  'grid.pageBefore': move('grid', 'Page before', 'PageUp'),
  'grid.single': act('grid', 'Single chart', 'Enter', 'm', 'Escape'),
  'grid.picture': act('grid', 'Save the page as PNG', 'p'),
  'grid.scale': act('grid', 'Own or common scale', 'y'),

  'explosions.compare': act('explosions', 'Compare the event with its matched controls', 'c'),
  'explosions.all': act('explosions', 'Show all events', 'Escape'),

  'model.run': act('model', 'Run the spec', 'r'),
  'model.features': act('model', 'Choose features', 'f'),
  'model.card': act('model', 'Run card', 'c'),

  'backtest.spec': act('backtest', 'Open the spec in Model', 'e'),
} as const satisfies Readonly<Record<string, Shortcut>>

/** Names an act for good: what the user chose for it is kept under this name. */
export type ShortcutId = keyof typeof TABLE

/** Every act on the keyboard with its usual keys, grouped by scope. */
export const SHORTCUTS: Readonly<Record<ShortcutId, Shortcut>> = TABLE

export const SHORTCUT_IDS = Object.keys(TABLE) as readonly ShortcutId[]

/** True when both can be pressed at one place, so that they may not share a key. */
export function meet(a: ShortcutId, b: ShortcutId): boolean {
  const places: readonly string[] = SCOPES[SHORTCUTS[b].scope].places
  return SCOPES[SHORTCUTS[a].scope].places.some((place) => places.includes(place))
}
