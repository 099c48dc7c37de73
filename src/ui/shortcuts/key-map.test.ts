import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meet, SHORTCUT_IDS, type ShortcutId, SHORTCUTS } from './catalogue'
import { type ChosenKeys, clashesOf, keysOf, keysWith, planKeys, refusalFor } from './key-map'

const clashes = (chosen: ChosenKeys): string[] =>
  SHORTCUT_IDS.flatMap((id) =>
    keysOf(id, chosen).flatMap((name) =>
      clashesOf(id, name, chosen).map((other) => `${name}: ${id}, ${other}`),
    ),
  )

test('the usual keys clash nowhere and are all allowed', () => {
  expect(clashes({})).toEqual([])
  const refused = SHORTCUT_IDS.flatMap((id) =>
    SHORTCUTS[id].keys.map((name) => refusalFor(id, name)),
  )
  expect(refused.filter((why) => why !== null)).toEqual([])
})

test('a free key is taken without asking, and the usual key gives the usual map', () => {
  const { chosen, moves } = planKeys({}, 'single.why', ['o'])
  expect(moves).toEqual([])
  expect(keysOf('single.why', chosen)).toEqual(['o'])
  expect(planKeys(chosen, 'single.why', ['y'])).toEqual({ chosen: {}, moves: [] })
})

test('a key in use is swapped, within the screen and with keys that work everywhere', () => {
  const within = planKeys({}, 'single.why', ['q'])
  expect(within.moves).toEqual([{ id: 'single.queue', lost: 'q', gets: 'y' }])
  expect(keysOf('single.queue', within.chosen)).toEqual(['y'])
  const everywhere = planKeys({}, 'everywhere.keys', ['w'])
  expect(everywhere.moves.map(({ id }) => id)).toEqual(['setups.preview', 'single.weekly'])
  expect(keysOf('single.weekly', everywhere.chosen)).toEqual(['?'])
})

test('what would clash elsewhere or does not suit is not handed on', () => {
  const { moves } = planKeys({}, 'datasets.rename', ['i'])
  expect(moves).toEqual([{ id: 'data.import', lost: 'i', gets: null }])
  const shift = planKeys({}, 'everywhere.keys', ['x'])
  expect(shift.moves).toContainEqual({ id: 'findings.exclude', lost: 'x', gets: null })
})

test('screens apart may share a key', () => {
  expect(meet('model.run', 'setups.review')).toBe(false)
  expect(clashesOf('model.run', 'w', {})).toEqual([])
})

test('a slot is changed, added or taken away', () => {
  expect(keysWith(['a', 'b'], 0, 'c')).toEqual(['c', 'b'])
  expect(keysWith(['a', 'b'], 2, 'c')).toEqual(['a', 'b', 'c'])
  expect(keysWith(['a', 'b'], 1, null)).toEqual(['a'])
  expect(keysWith(['a', 'b'], 1, 'a')).toEqual(['a'])
})

const change = fc.record({
  id: fc.constantFrom(...SHORTCUT_IDS),
  slot: fc.nat(2),
  name: fc.option(fc.constantFrom(...SHORTCUT_IDS.flatMap((id) => SHORTCUTS[id].keys), 'o', '!')),
  reset: fc.boolean(),
})

test('no row of changes, swaps and resets makes two acts at one place share a key', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      let chosen: ChosenKeys = {}
      for (const { id, slot, name, reset } of changes) {
        if (!reset && name !== null && refusalFor(id, name) !== null) continue
        const old = keysOf(id, chosen)
        const keys = reset ? SHORTCUTS[id].keys : keysWith(old, Math.min(slot, old.length), name)
        chosen = planKeys(chosen, id, keys).chosen
        expect(keysOf(id, chosen)).toEqual(keys)
      }
      expect(clashes(chosen)).toEqual([])
    }),
  )
})

test('stored keys that no shortcut may have count as none', () => {
  const id: ShortcutId = 'single.why'
  expect(keysOf(id, { [id]: ['mod+t', 'o'] })).toEqual(['o'])
  expect(keysOf(id, { [id]: [] })).toEqual([])
})
