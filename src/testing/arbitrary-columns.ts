import fc from 'fast-check'

/** Price-like, sub-cent, split-inflated and negative values, and few distinct ones for ties. */
const value = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: 1, max: 100, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ min: 1e-8, max: 1e-6, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ min: 1e8, max: 1e9, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ min: -10, max: 10, noNaN: true }) },
  { weight: 3, arbitrary: fc.constantFrom(0, 0.1, 5, 5.1) },
)

const stretch = fc.oneof(
  { weight: 6, arbitrary: fc.array(value, { maxLength: 20 }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.oneof(value, fc.constant(NaN)), fc.integer({ min: 1, max: 12 }))
      .map(([x, count]) => Array<number>(count).fill(x)),
  },
)

/** Columns of 0 to about 100 values with runs of equal values and runs of NaN. */
export const columns: fc.Arbitrary<Float64Array> = fc
  .array(stretch, { maxLength: 8 })
  .map((parts) => Float64Array.from(parts.flat()))

export const windows = (least = 1): fc.Arbitrary<number> => fc.integer({ min: least, max: 25 })
