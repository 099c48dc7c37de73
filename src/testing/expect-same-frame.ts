import { expect } from 'vitest'
import type { Frame } from '../core/features/frame'
import { FEATURES, featureColumn } from '../core/features/registry'
import { SIGNALS, signalColumn } from '../core/signals/registry'

const same = (a: Float64Array, b: Float64Array): boolean =>
  a.length === b.length && a.every((value, t) => Object.is(value, b[t]))

/** Every feature and signal of two frames of the same bars, bit for bit. */
export function expectSameFrame(a: Frame, b: Frame): void {
  for (const { id } of FEATURES)
    expect(same(featureColumn(a, id), featureColumn(b, id)), id).toBe(true)
  for (const { id } of SIGNALS)
    expect(same(signalColumn(a, id), signalColumn(b, id)), id).toBe(true)
}
