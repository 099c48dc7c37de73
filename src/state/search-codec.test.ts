import { expect, test } from 'vitest'
import {
  choiceField,
  flagField,
  formatSearchText,
  listField,
  numberField,
  optionalNumberField,
  optionalTextField,
  parseSearchText,
  searchCodec,
} from './search-codec'

const codec = searchCodec({
  date: optionalTextField(),
  sort: choiceField(['score', 'date'], 'score'),
  signals: listField(['S1']),
  minClose: optionalNumberField(1),
  page: numberField(0, 0, 100),
  blind: flagField(),
})

test('an empty URL gives the fallbacks, and the fallbacks an empty URL', () => {
  const parsed = codec.parse({})
  expect(parsed).toEqual({
    date: null,
    sort: 'score',
    signals: ['S1'],
    minClose: 1,
    page: 0,
    blind: false,
  })
  expect(formatSearchText(codec.format(parsed))).toBe('')
})

test('every value survives the way to the URL and back', () => {
  const value = {
    date: '2024-03-01',
    sort: 'date' as const,
    signals: [],
    minClose: null,
    page: 7,
    blind: true,
  }
  const text = formatSearchText(codec.format(value))
  expect(codec.parse(parseSearchText(text))).toEqual(value)
})

test('nonsense in the URL falls back instead of failing', () => {
  const parsed = codec.parse({ sort: 'profit', page: '-4', minClose: 'x', blind: 'maybe' })
  expect(parsed).toMatchObject({ sort: 'score', page: 0, minClose: 1, blind: false })
})

test('a partial value touches its own names alone', () => {
  expect(codec.format({ page: 3 })).toEqual({ page: '3' })
  expect(codec.format({ page: 0 })).toEqual({ page: undefined })
})

test('ids that look like numbers stay text', () => {
  expect(parseSearchText('?ds=9123e4&run=007')).toEqual({ ds: '9123e4', run: '007' })
})
