import { expect, test } from 'vitest'
import { judgedText, judgedWords, readJudged } from './judged-field'

const by = '2026-01-31T12:34:56.000Z'

const from = '2026-01-31T12:00:00.000Z'

test.each(['none', 'any', 'yes', 'bad', 'tag:tight base', 'tag:a@b', 'pair:no,yes'] as const)(
  '%s survives',
  (is) => {
    expect(readJudged(judgedText({ is, by }))).toEqual({ is, by })
    expect(readJudged(judgedText({ is, from, by }))).toEqual({ is, from, by })
  },
)

test.each([
  null,
  '',
  'yes',
  `maybe@${by}`,
  'yes@soon',
  `tag:@${by}`,
  `@${by}`,
  `pair:no@${by}`,
  `pair:no,maybe@${by}`,
  `any@soon/${by}`,
])('%j is no filter', (text) => expect(readJudged(text)).toBeNull())

test('the words hold the minute', () => {
  expect(judgedWords({ is: 'none', by })).toBe('verdict: not judged, by 2026-01-31 12:34 UTC')
  expect(judgedWords({ is: 'tag:x', by })).toContain('tag x')
  expect(judgedWords({ is: 'pair:no,yes', by })).toContain('first no, then yes')
  expect(judgedWords({ is: 'any', from, by })).toBe(
    'verdict: any, from 2026-01-31 12:00 to 2026-01-31 12:34 UTC',
  )
})
