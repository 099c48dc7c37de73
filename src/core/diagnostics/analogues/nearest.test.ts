import { expect, test } from 'vitest'
import { dayOfBar } from '../../columns/bars'
import { walkInstrument, withNoiseAfter } from '../../../testing/walk'
import { nearestIn, signatureOf } from './nearest'
import { distanceOf, SHAPE_POINTS } from './window'

const instrument = walkInstrument('AAA', 900, 3)
const SEARCH = { horizon: 10, apart: 60, most: 3 }
const near = (card: number, from = instrument) => {
  const signature = signatureOf(from, card)
  if (!signature) throw new Error('no signature')
  const before = dayOfBar(from.bars, card)
  return nearestIn(from, { ...SEARCH, signature, before })
}

test('the label window of every analogue is over before bar 0, and they lie apart', () => {
  const bars = near(700).near.map(({ bar }) => bar)
  expect(bars).toHaveLength(3)
  for (const bar of bars) expect(bar + 10).toBeLessThan(700)
  expect(Math.abs((bars[0] as number) - (bars[1] as number))).toBeGreaterThanOrEqual(60)
})

test('the nearest is the nearest of all, by a reading of every bar', () => {
  const card = signatureOf(instrument, 700)
  const distances = Array.from({ length: 690 }, (_, bar) => signatureOf(instrument, bar)).map(
    (other) => (other && card ? distanceOf(card, other) : Number.POSITIVE_INFINITY),
  )
  expect(near(700).near[0]?.distance).toBe(Math.min(...distances))
  expect(near(700).of).toBe(distances.filter(Number.isFinite).length)
})

test('bars after bar 0 change no analogue', () => {
  expect(near(700, withNoiseAfter(instrument, 700, 5))).toEqual(near(700))
})

test('shape does not know price level, and a flat window has none', () => {
  const dear = { ...instrument.bars, close: instrument.bars.close.map((value) => value * 1000) }
  const [a, b] = [signatureOf(instrument, 700), signatureOf({ ...instrument, bars: dear }, 700)]
  for (let i = 0; i < SHAPE_POINTS; i++) expect(b?.[i]).toBeCloseTo(a?.[i] as number, 9)
  const flat = { ...instrument.bars, close: instrument.bars.close.map(() => 5) }
  expect(signatureOf({ ...instrument, bars: flat }, 700)).toBeNull()
})
