import fc from 'fast-check'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, test } from 'vitest'
import type { FileMapping } from '../contracts/ingest'
import { readOne } from './read-one'
import { readSource } from './read-source'

const encoder = new TextEncoder()
const DAYS = Array.from({ length: 60 }, (_, i) => new Date(Date.UTC(2021, 0, 4 + i)))
const iso = (day: Date): string => day.toISOString().slice(0, 10)
const price = (i: number): number => 10 + (i % 7) / 4

function readText(path: string, text: string, mapping?: FileMapping) {
  const [file, ...others] = readSource(path, encoder.encode(text), mapping ? { mapping } : {})
  expect(others).toEqual([])
  return file!
}

const SPAN = {
  rows: 60,
  accepted: 60,
  first: '2021-01-04',
  last: '2021-03-04',
  lastClose: price(59),
}

describe('JSON of providers', () => {
  const bars = DAYS.map((day, i) => ({ t: day.getTime(), o: 9, h: 20, l: 5, c: price(i), v: 7 }))
  const shapes: Record<string, unknown> = {
    'wrapped.json': { status: 'ok', data: { items: bars } },
    'columns.json': Object.fromEntries(
      (['t', 'o', 'h', 'l', 'c', 'v'] as const).map((key) => [key, bars.map((bar) => bar[key])]),
    ),
    'chart.json': {
      prices: bars.map(({ t, c }) => [t, c]),
      market_caps: bars.map(({ t }) => [t, 1]),
      total_volumes: bars.map(({ t, v }) => [t, v]),
    },
    'av.json': {
      'Meta Data': { '2. Symbol': 'IBM' },
      'Time Series (Daily)': Object.fromEntries(
        DAYS.map((day, i) => [
          iso(day),
          {
            '1. open': '9',
            '2. high': '20',
            '3. low': '5',
            '4. close': `${price(i)}`,
            '5. volume': '7',
          },
        ]).reverse(),
      ),
    },
    'frame.json': Object.fromEntries(
      (['t', 'o', 'h', 'l', 'c', 'v'] as const).map((key) => [
        key,
        Object.fromEntries(bars.map((bar, i) => [`${i}`, bar[key]])),
      ]),
    ),
    'dated-frame.json': Object.fromEntries(
      (['o', 'h', 'l', 'c', 'v'] as const).map((key) => [
        key,
        Object.fromEntries(bars.map((bar) => [`${bar.t}`, bar[key]])),
      ]),
    ),
    'by-date.json': Object.fromEntries(
      bars.map(({ t, ...fields }) => [new Date(t).toISOString(), fields]),
    ),
    'yahoo.json': {
      chart: {
        result: [
          {
            meta: { symbol: 'MUV2.DE', gmtoffset: 3600 },
            timestamp: DAYS.map((day) => day.getTime() / 1000 + 8 * 3600),
            indicators: {
              quote: [
                {
                  open: bars.map(({ o }) => o),
                  high: bars.map(({ h }) => h),
                  low: bars.map(({ l }) => l),
                  close: bars.map(({ c }) => c),
                  volume: bars.map(({ v }) => v),
                },
              ],
            },
          },
        ],
        error: null,
      },
    },
  }

  test.each(Object.keys(shapes))('%s is read', (path) => {
    const { report } = readText(path, JSON.stringify(shapes[path]))
    expect(report).toMatchObject(SPAN)
    expect(report.refused).toBeUndefined()
  })

  test('one object a line is read; symbols in the answer name the series', () => {
    const lines = DAYS.map((day, i) => JSON.stringify({ date: iso(day), close: price(i) }))
    expect(readText('lines.json', lines.join('\n')).report).toMatchObject(SPAN)
    expect(readText('x.json', JSON.stringify(shapes['av.json'])).report.symbols).toEqual(['IBM'])
    expect(readText('x.json', JSON.stringify(shapes['yahoo.json'])).report.symbols).toEqual([
      'MUV2.DE',
    ])
  })

  test.each([
    [{ Note: 'Thank you for using Alpha Vantage!' }, 'Thank you for using'],
    [
      { chart: { result: null, error: { code: 'Not Found', description: 'No data found' } } },
      'No data',
    ],
    [{ a: 1 }, 'holds no rows'],
  ])('an answer without data is refused in its own words: %j', (value, words) => {
    expect(readText('answer.json', JSON.stringify(value)).report.refused?.message).toContain(words)
  })
})

test.each([
  ['de', 'Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez'],
  ['fr', 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'],
  ['es', 'ene feb mar abr may jun jul ago sept oct nov dic'],
  [
    'it',
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  ],
  ['pt', 'jan fev mar abr mai jun jul ago set out nov dez'],
])('months in %s are read', (_, names) => {
  const months = names.split(' ')
  const days = Array.from({ length: 365 }, (_day, i) => new Date(Date.UTC(2021, 0, 1 + i)))
  const rows = days.map(
    (day, i) => `${day.getUTCDate()} ${months[day.getUTCMonth()]} 2021;${price(i)}`,
  )
  const { report } = readText('kurse.csv', ['Datum;Kurs', ...rows].join('\n'))
  expect(report).toMatchObject({ accepted: 365, first: '2021-01-01', last: '2021-12-31' })
})

test('dates as a spreadsheet counts days are read under a word for dates', () => {
  const rows = DAYS.map((day, i) => `${day.getTime() / 86_400_000 + 25_569},${price(i)}`)
  expect(readText('x.csv', ['Date,Close', ...rows].join('\n')).report).toMatchObject(SPAN)
  const refused = readText('x.csv', ['Worth,Close', ...rows].join('\n'))
  expect(refused.report.refused?.code).toBe('unknown_layout')
})

describe('prices in ten-thousandths', () => {
  const rows = (time: string) =>
    DAYS.map((day, i) => {
      const close = Math.round(price(i) * 100) * 100
      return `${iso(day).replaceAll('-', '')}${time},${close},${close + 400},${close - 400},${close},900`
    })

  test.each([
    ['as Lean writes them', rows(' 00:00')],
    ['without the time', rows('')],
    ['under a header', ['time,open,high,low,close,volume', ...rows(' 00:00')]],
  ])('%s ask first, and are divided on request', (_, lines) => {
    const text = lines.join('\n')
    const asked = readText('aapl.csv', text)
    expect(asked.report).toMatchObject({ asks: 'unit', lastClose: price(59) * 10_000 })
    expect(asked.report.warnings.map(({ code }) => code)).toContain('deci_cents')
    const divided = readText('aapl.csv', text, { ...asked.mapping!, unit: 0.0001 })
    expect(divided.report.asks).toBeUndefined()
    expect(divided.report.lastClose).toBeCloseTo(price(59), 9)
    expect(divided.series[0]!.bars.volume[0]).toBe(900)
  })

  test('whole prices that are no hundreds ask nothing', () => {
    const won = DAYS.map(
      (day, i) =>
        `${iso(day).replaceAll('-', '')},${71_000 + i * 30},${72_000 + i * 30},${70_000 + i * 30},${71_010 + i * 30},9`,
    )
    expect(
      readText('samsung.csv', ['date,open,high,low,close,volume', ...won].join('\n')).report.asks,
    ).toBeUndefined()
  })
})

describe('intraday bars', () => {
  const hours = DAYS.flatMap((day, i) =>
    [9, 12, 15].map(
      (hour) => `${iso(day)} ${hour}:00,${price(i)},${20 + hour},${hour / 10},${price(i) + hour},1`,
    ),
  )
  const header = 'timestamp,open,high,low,close,volume'

  test.each([
    ['oldest first', hours],
    ['newest first', hours.toReversed()],
  ])('%s are refused, and joined into days on request', (_, rows) => {
    const text = [header, ...rows].join('\n')
    const refused = readText('spy_daily.csv', text)
    expect(refused.report).toMatchObject({ interval: 'intraday', refused: { code: 'not_daily' } })
    const joined = readText('spy_daily.csv', text, { ...refused.mapping!, joinDays: true })
    expect(joined.report).toMatchObject({ interval: 'daily' })
    const { bars } = joined.series[0]!
    expect(bars.day.length).toBe(60)
    expect([bars.open[59], bars.high[59], bars.low[59], bars.close[59], bars.volume[59]]).toEqual([
      price(59),
      35,
      0.9,
      price(59) + 15,
      3,
    ])
  })
})

describe('Parquet', () => {
  const file = (dates: { data: unknown[]; type?: 'TIMESTAMP' | 'STRING' | 'INT64' }) =>
    new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: 'symbol', data: DAYS.map(() => 'AAA'), type: 'STRING' },
          { name: 'date', ...dates } as never,
          { name: 'close', data: DAYS.map((_, i) => price(i)), type: 'DOUBLE' },
          { name: 'volume', data: DAYS.map((_, i) => BigInt(i)), type: 'INT64' },
        ],
      }),
    )

  test.each([
    ['timestamps', { data: DAYS, type: 'TIMESTAMP' as const }],
    ['text', { data: DAYS.map(iso), type: 'STRING' as const }],
    ['milliseconds', { data: DAYS.map((day) => BigInt(day.getTime())), type: 'INT64' as const }],
  ])('dates as %s', async (_, dates) => {
    const [parsed] = await readOne('x.parquet', file(dates))
    expect(parsed!.report).toMatchObject({ ...SPAN, encoding: 'parquet', symbols: ['AAA'] })
    expect(parsed!.series[0]!.bars.volume[59]).toBe(59)
  })

  test('damaged files are refused by name, whatever the damage', async () => {
    const whole = file({ data: DAYS, type: 'TIMESTAMP' })
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 13, max: whole.length - 1 }),
        fc.nat(255),
        async (at, byte) => {
          const cut = whole.slice(0, at)
          expect((await readOne('x.parquet', cut))[0]!.report.refused).toBeDefined()
          const flipped = whole.slice()
          flipped[at - 9] = byte
          for (const { report, series } of await readOne('x.parquet', flipped)) {
            expect(typeof report.file).toBe('string')
            for (const { bars } of series)
              expect(bars.close.every((close) => Number.isFinite(close) && close > 0)).toBe(true)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

test('a mapping that was learned is used for every file of that header, whatever its name', () => {
  const rows = DAYS.map((day, i) => `${iso(day)}\t${price(i)}\tx`)
  const text = (name: string) =>
    readSource(name, encoder.encode(['when\tworth\tword', ...rows].join('\n')))[0]!
  const unknown = text('a.txt')
  expect(unknown.report.refused?.code).toBe('unknown_layout')
  const mapping: FileMapping = {
    columns: ['date', 'close', 'skip'],
    dateOrder: 'ymd',
    decimal: '.',
  }
  const learned = new Map([
    [
      unknown.signature!,
      { signature: unknown.signature!, mapping, learnedAt: '2026-01-01T00:00:00.000Z' },
    ],
  ])
  const bytes = encoder.encode(['When\tWorth\tWord', ...rows.slice(0, 40)].join('\n'))
  const [again] = readSource('b.csv', bytes, { learned })
  expect(again).toMatchObject({ learnedAt: '2026-01-01T00:00:00.000Z', report: { accepted: 40 } })
  expect(
    readText('c.csv', ['date,close', ...DAYS.map((day, i) => `${iso(day)},${price(i)}`)].join('\n'))
      .learnedAt,
  ).toBeNull()
})
