import { expect, test } from 'vitest'
import { parseArticles } from './parse-articles'

test('lines give symbols and articles; an address gives its title', () => {
  const text = [
    'gme GameStop',
    '',
    'AAPL, Apple Inc.',
    'AC.PA; https://fr.wikipedia.org/wiki/Accor_(groupe)?action=view',
    'EL https://fr.wikipedia.org/wiki/Est%C3%A9e_Lauder',
    'alone',
  ].join('\n')
  expect(parseArticles(text)).toEqual({
    articles: [
      { symbol: 'GME', article: 'GameStop' },
      { symbol: 'AAPL', article: 'Apple Inc.' },
      { symbol: 'AC.PA', article: 'Accor_(groupe)' },
      { symbol: 'EL', article: 'Estée_Lauder' },
    ],
    problems: ['alone'],
  })
})
