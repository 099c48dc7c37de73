import { expect, test } from 'vitest'
import { BOOST_DOMAIN, isOffAxis, whiskerPosition } from './whisker-scale'

test('1 stands in the middle of the boost axis, and a half mirrors a double', () => {
  expect(whiskerPosition(1, BOOST_DOMAIN)).toBeCloseTo(0.5)
  const half = whiskerPosition(0.5, BOOST_DOMAIN)
  expect(half + whiskerPosition(2, BOOST_DOMAIN)).toBeCloseTo(1)
})

test('values beyond the axis stay at its ends and are known to be there', () => {
  expect(whiskerPosition(9, BOOST_DOMAIN)).toBe(1)
  expect(whiskerPosition(0, BOOST_DOMAIN)).toBe(0)
  expect(isOffAxis(9, BOOST_DOMAIN)).toBe(true)
  expect(isOffAxis(4, BOOST_DOMAIN)).toBe(false)
})

test('shares stand on a linear axis', () => {
  expect(whiskerPosition(0.03, { from: 0, to: 0.12 })).toBeCloseTo(0.25)
})
