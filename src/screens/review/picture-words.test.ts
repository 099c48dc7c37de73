import { expect, test } from 'vitest'
import { DEFAULT_LABEL } from '../../core/labels/label-spec'
import { pictureWords } from './picture-words'

const synthetic = { source: { kind: 'synthetic', preset: 'demo', seed: 1 } } as const
const card = { symbol: 'SECRET', date: '2021-05-12' }

test('a masked card is named by its place in the queue alone, in the picture and its file', () => {
  const words = pictureWords({ card, at: 302, isMasked: true }, synthetic, DEFAULT_LABEL)
  expect(words).toMatchObject({ title: 'Card 303', name: 'card-303.png' })
  expect(JSON.stringify(words)).not.toMatch(/SECRET|2021/)
})

test('an open card is named by symbol and date, and synthetic bars by what they are', () => {
  const words = pictureWords({ card, at: 302, isMasked: false }, synthetic, DEFAULT_LABEL)
  expect(words).toMatchObject({ title: 'SECRET', name: 'SECRET-2021-05-12.png' })
  expect(words.note).toMatch(/^bar 0 2021-05-12 · .*synthetic data$/)
})
