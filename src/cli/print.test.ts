import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type JsonEntries, jsonPieces, writePieces } from './print'

const textOf = (value: unknown): string => [...jsonPieces(value)].join('')

test('the pieces of any value are the text of JSON.stringify on one line', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(textOf(value)).toBe(`${JSON.stringify(value)}\n`)
    }),
  )
})

test('entries become one object, made as they are written, missing numbers null', () => {
  let made = 0
  function* columns(): JsonEntries {
    for (const symbol of ['A"', '__proto__', '1']) yield [symbol, { n: made++, close: [NaN, 1.5] }]
  }
  const pieces = jsonPieces(columns())
  expect(pieces.next().value).toBe('{"A\\"":{"n":0,"close":[null,1.5]}')
  expect(made).toBe(1)
  expect([...pieces].join('')).toBe(
    ',"__proto__":{"n":1,"close":[null,1.5]},"1":{"n":2,"close":[null,1.5]}}\n',
  )
})

test('nothing gives an empty object or array', () => {
  function* none(): JsonEntries {}
  expect(textOf(none())).toBe('{}\n')
  expect(textOf([])).toBe('[]\n')
})

test('a sink that fails ends the writing', async () => {
  const seen: string[] = []
  const sink = {
    write: (text: string, written: (error?: Error | null) => void): boolean => {
      seen.push(text)
      written(seen.length === 2 ? new Error('closed') : null)
      return true
    },
  }
  await expect(writePieces(sink, ['a', 'b', 'c'])).rejects.toThrow('closed')
  expect(seen).toEqual(['a', 'b'])
})
