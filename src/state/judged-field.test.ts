import { expect, test } from 'vitest'
import { judgedText, judgedWords, readJudged } from './judged-field'

const by = '2026-01-31T12:34:56.000Z'

test.each(['none', 'yes', 'bad', 'tag:tight base', 'tag:a@b'] as const)('%s survives', (is) => {
  expect(readJudged(judgedText({ is, by }))).toEqual({ is, by })
})

test.each([null, '', 'yes', `maybe@${by}`, 'yes@soon', `tag:@${by}`, `@${by}`])(
  '%j is no filter',
  (text) => expect(readJudged(text)).toBeNull(),
)

test('the words hold the minute', () => {
  expect(judgedWords({ is: 'none', by })).toBe('verdict: not judged, by 2026-01-31 12:34 UTC')
  expect(judgedWords({ is: 'tag:x', by })).toContain('tag x')
})
