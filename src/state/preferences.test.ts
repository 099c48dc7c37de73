import { expect, test } from 'vitest'
import { parsePreferences } from './preferences'

const DEFAULTS = { theme: 'system', datasetId: null, runKey: null, keys: {} }

test.each([null, '', '{', 'null', '7', '{"theme":"pink","datasetId":4,"keys":[["j"]]}'])(
  'stored text %j gives the defaults',
  (text) => {
    expect(parsePreferences(text)).toEqual(DEFAULTS)
  },
)

test('known fields are read, unknown ones left', () => {
  expect(parsePreferences('{"theme":"dark","datasetId":"a1","runKey":"b2","x":1}')).toEqual({
    theme: 'dark',
    datasetId: 'a1',
    runKey: 'b2',
    keys: {},
  })
})

test('chosen keys are read; entries that are no lists of names are left', () => {
  const text = '{"keys":{"table.next":["n"],"table.open":[],"x":"j","y":[1]}}'
  expect(parsePreferences(text).keys).toEqual({ 'table.next': ['n'], 'table.open': [] })
})
