import { expect, test } from 'vitest'
import { matrixOf, matrixOfRows, rowOf } from './matrix'
import { applyPreprocessing, designColumns, fitPreprocessing } from './preprocess'

test('a missing value takes the training median and is marked in a column of its own', () => {
  const train = matrixOfRows([
    [1, 5],
    [2, 5],
    [NaN, 6],
    [9, 6],
  ])
  const preprocessing = fitPreprocessing(train, 0)
  expect(preprocessing[0]).toMatchObject({ median: 2, mean: 3.5, indicator: { mean: 0.25 } })
  expect(designColumns(preprocessing)).toEqual([
    { feature: 0, kind: 'value' },
    { feature: 1, kind: 'value' },
    { feature: 0, kind: 'indicator' },
  ])
  const design = matrixOf(applyPreprocessing(preprocessing, matrixOfRows([[NaN, NaN]])))
  const sd = Math.sqrt((2.5 ** 2 + 2 * 1.5 ** 2 + 5.5 ** 2) / 4)
  expect([...rowOf(design, 0)]).toEqual([
    (2 - 3.5) / sd,
    (5.5 - 5.5) / 0.5,
    0.75 / Math.sqrt(3 / 16),
  ])
})

test('winsorises at 0.5% and 99.5% of the training rows, wherever the rows to score lie', () => {
  const train = matrixOfRows(Array.from({ length: 1001 }, (_, i) => [i === 1000 ? 1e12 : i]))
  const [scaling] = fitPreprocessing(train)
  expect(scaling).toMatchObject({ lo: 5, hi: 995, median: 500 })
  const rows = matrixOfRows([[-1e9], [5], [995], [1e9]])
  const design = matrixOf(applyPreprocessing([scaling!], rows))
  expect(design.data[0]).toBe(design.data[1])
  expect(design.data[2]).toBe(design.data[3])
})

test('rows that are read in parts are those that are read at once', () => {
  const train = matrixOfRows(
    Array.from({ length: 150 }, (_, i) => [Math.sin(i), i % 7 ? i : NaN, i % 3]),
  )
  const design = applyPreprocessing(fitPreprocessing(train), train)
  const whole = matrixOf(design)
  const part = matrixOf({
    rows: 23,
    cols: design.cols,
    read: (first, last, out) => design.read(64 + first, 64 + last, out),
  })
  expect(design.cols).toBe(4)
  expect(part.data).toEqual(whole.data.slice(64 * 4, 87 * 4))
})

test('a constant column scales by 1 and a column without a value takes no part', () => {
  const train = matrixOfRows([
    [0.1, NaN, 0],
    [0.1, NaN, 1],
    [0.1, NaN, 1],
  ])
  const preprocessing = fitPreprocessing(train)
  expect(preprocessing[0]?.scale).toBe(1)
  expect(preprocessing[1]).toBeNull()
  expect(applyPreprocessing(preprocessing, train).cols).toBe(2)
})

test('an infinite mean is refused with its column', () => {
  const train = matrixOfRows([
    [1, Infinity],
    [2, Infinity],
  ])
  expect(() => fitPreprocessing(train)).toThrow(
    'column 1, from Infinity to Infinity, has no finite mean',
  )
})

test('no test row moves the training figures: the training matrix is left as it was', () => {
  const train = matrixOfRows([[3], [NaN], [1], [2]])
  const before = [...train.data]
  fitPreprocessing(train)
  expect([...train.data]).toEqual(before)
})
