import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeBeside } from './peek'

const CARD = { width: 280, height: 200 }
const boxAt = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

test('a card stands right of its box, else left, else below, else above', () => {
  const window = { width: 1000, height: 700 }
  expect(placeBeside(boxAt(100, 300, 20, 20), CARD, window)).toEqual({ left: 130, top: 210 })
  expect(placeBeside(boxAt(900, 300, 20, 20), CARD, window)).toEqual({ left: 610, top: 210 })
  expect(placeBeside(boxAt(20, 100, 960, 30), CARD, window)).toEqual({ left: 20, top: 140 })
  expect(placeBeside(boxAt(20, 600, 960, 30), CARD, window)).toEqual({ left: 20, top: 390 })
})

test('it lies within the window and beside its box wherever there is room', () => {
  const side = fc.integer({ min: 0, max: 1900 })
  fc.assert(
    fc.property(side, fc.integer({ min: 0, max: 1000 }), (left, top) => {
      const box = boxAt(left, top, 12, 12)
      const place = placeBeside(box, CARD, { width: 1920, height: 1080 })
      expect(place.left).toBeGreaterThanOrEqual(0)
      expect(place.top).toBeGreaterThanOrEqual(0)
      expect(place.left + CARD.width).toBeLessThanOrEqual(1920)
      expect(place.top + CARD.height).toBeLessThanOrEqual(1080)
      const apart = place.left >= box.right || place.left + CARD.width <= box.left
      expect(apart).toBe(true)
    }),
  )
})
