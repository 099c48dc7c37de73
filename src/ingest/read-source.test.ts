import { gzipSync, strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { BAR_FLAG } from '../core/columns/bars'
import { dayIndex } from '../core/columns/brand'
import { isoFromDay } from '../core/columns/day'
import { type ParsedFile, type ReadOptions, readSource } from './read-source'

const HEADER = 'Date,Open,High,Low,Close,Volume'

/** Dates from 2024-01-01 on, `step` days apart, written by `write`. */
function dates(count: number, step = 1, write = (iso: string): string => iso): string[] {
  return Array.from({ length: count }, (_, i) => write(isoFromDay(dayIndex(19723 + i * step))))
}

function bars(days: readonly string[], header = HEADER): string {
  return [header, ...days.map((day, i) => `${day},${i + 2},${i + 4},${i + 1},${i + 3},100`)].join(
    '\n',
  )
}

function read(text: string | Uint8Array, options?: ReadOptions, path = 'AAPL.csv'): ParsedFile {
  const bytes = typeof text === 'string' ? strToU8(text) : text
  const [file] = readSource(path, bytes, options)
  if (!file) throw new Error('readSource gave no file')
  return file
}

const codes = (file: ParsedFile): string[] => file.report.warnings.map(({ code }) => code)
const daysOf = (file: ParsedFile): string[] =>
  Array.from(file.series[0]?.bars.day ?? [], (day) => isoFromDay(dayIndex(day)))

test('newest-first rows are turned, and the last row of a date wins', () => {
  const rows = ['2024-01-03,1,2,1,1.5,10', '2024-01-02,1,2,1,1.2,10', '2024-01-02,1,2,1,1.3,20']
  const file = read([HEADER, ...rows].join('\n'))
  expect(daysOf(file)).toEqual(['2024-01-02', '2024-01-03'])
  expect(Array.from(file.series[0]!.bars.close)).toEqual([1.3, 1.5])
  expect(file.report).toMatchObject({ rows: 3, accepted: 3, duplicates: 1, lastClose: 1.5 })
  expect(file.report.warnings).toMatchObject([{ code: 'conflicting_dates', rows: [3] }])
})

test('a row without a date or a positive finite close is rejected by name', () => {
  const rows = [
    '2024-01-02,1,2,1,inf,5',
    '2024-01-03,1,2,1,-1,5',
    'soon,1,2,1,1,5',
    '2024-01-04,1,2,1,,5',
  ]
  const file = read(
    [HEADER, '2024-01-01,1,2,1,1.5,5', ...rows, '2024-01-05,1,2,1,1,5,6'].join('\n'),
  )
  expect(file.report).toMatchObject({ rows: 6, accepted: 1 })
  expect(file.report.rejected).toEqual([
    { row: 3, column: 'Close', value: 'inf', reason: 'not a finite number' },
    { row: 4, column: 'Close', value: '-1', reason: 'close is not positive' },
    { row: 5, column: 'Date', value: 'soon', reason: 'not a date' },
    { row: 6, column: 'Close', value: '', reason: 'no close' },
    { row: 7, column: '', value: '2024-01-05', reason: '7 cells, the header has 6' },
  ])
})

test('missing prices take the close, missing volume stays missing, odd prices are kept', () => {
  const rows = ['2024-01-02,N/A,0,1,1.5,N/A', '2024-01-03,1,0.5,1,2,7']
  const file = read([HEADER, ...rows].join('\n'))
  const { open, high, low, volume, flags } = file.series[0]!.bars
  expect([open[0], high[0], low[0], volume[0]]).toEqual([1.5, 1.5, 1, NaN])
  expect([open[1], high[1], low[1], volume[1]]).toEqual([1, 0.5, 1, 7])
  const { filledFromClose, volumeMissing, inconsistent } = BAR_FLAG
  expect(Array.from(flags)).toEqual([filledFromClose | volumeMissing, inconsistent])
  expect(codes(file)).toEqual(['filled_from_close', 'volume_missing', 'inconsistent_ohlc'])
})

test('the full count of rejected rows outlives the list of a thousand', () => {
  const file = read(
    [HEADER, '2024-01-01,1,2,1,1,1', ...Array(1500).fill('2024-01-02,1,2,1,,1')].join('\n'),
  )
  expect(file.report.rejected).toHaveLength(1000)
  expect(file.report.rows - file.report.accepted).toBe(1500)
})

const european = (iso: string): string => iso.split('-').reverse().join('/')

test('all rows decide whether day or month comes first', () => {
  const file = read(bars(dates(40, 1, european)))
  expect(file.mapping?.dateOrder).toBe('dmy')
  expect(daysOf(file)).toEqual(dates(40))
})

test('dates that could be either are refused until a mapping says which', () => {
  const text = bars(['01/02/2024', '01/03/2024', '01/04/2024'])
  const refused = read(text)
  expect(refused.report).toMatchObject({ rows: 3, refused: { code: 'ambiguous_dates' } })
  const mapping = { ...refused.mapping!, dateOrder: 'dmy' as const }
  expect(read(text, { mapping }).report).toMatchObject({ first: '2024-02-01', last: '2024-04-01' })
})

test('a file that mixes both orders is refused', () => {
  const american = (iso: string): string => `${iso.slice(5, 7)}/${iso.slice(8)}/${iso.slice(0, 4)}`
  const mixed = [...dates(40, 1, european), ...dates(40, 1, american)]
  expect(read(bars(mixed)).report.refused?.code).toBe('ambiguous_dates')
})

test.each([
  ['weekly', dates(60, 7)],
  ['monthly', dates(60, 30)],
  ['intraday', dates(20).flatMap((day) => [9, 10, 11].map((hour) => `${day} ${hour}:00`))],
])('%s bars are recognised and refused, and counted all the same', (interval, days) => {
  const file = read(bars(days))
  expect(file.report).toMatchObject({ interval, accepted: 60, refused: { code: 'not_daily' } })
  expect(file.report.first).toBe('2024-01-01')
  expect(file.series).toEqual([])
})

test('a file that was joined with itself is daily with duplicates', () => {
  const once = bars(dates(60))
  const file = read(`${once}\n${once.slice(once.indexOf('\n') + 1)}`)
  expect(file.report).toMatchObject({ interval: 'daily', duplicates: 60 })
  expect(file.report.refused).toBeUndefined()
})

test('a weekly stretch in a daily file is a warning', () => {
  const file = read(
    bars([...dates(20, 7), ...dates(300).map((day) => day.replace('2024', '2025'))]),
  )
  expect(file.report.interval).toBe('daily')
  expect(file.report.warnings.find(({ code }) => code === 'mixed_interval')?.rows).toHaveLength(20)
})

test('a daily file may have any number of bars of one date before it', () => {
  const sameDate = Array.from({ length: 150_000 }, () => '2024-01-01')
  const file = read(bars([...sameDate, ...dates(300).slice(1)]))
  expect(file.report).toMatchObject({ interval: 'daily', rows: 150_299 })
  expect(file.report.warnings.map(({ code }) => code)).toContain('mixed_interval')
})

test('an unknown layout is refused with a proposal that an edited mapping completes', () => {
  const text = ['when,foo,bar', ...dates(20).map((day, i) => `${day},${i + 1},x`)].join('\n')
  const refused = read(text)
  expect(refused.report).toMatchObject({ rows: 20, refused: { code: 'unknown_layout' } })
  expect(refused.header).toEqual(['when', 'foo', 'bar'])
  expect(refused.sample[0]).toEqual(['2024-01-01', '1', 'x'])
  expect(refused.mapping?.columns).toEqual(['date', 'skip', 'skip'])
  const columns = ['date', 'close', 'skip'] as const
  const mapped = read(text, { mapping: { columns, dateOrder: 'ymd', decimal: '.' } })
  expect(mapped.report).toMatchObject({ accepted: 20, lastClose: 20 })
})

test('banner lines above the header and a footer below the data are no bars', () => {
  const file = read(`Some report\nGenerated,2024\n\n${bars(dates(30))}\n\n"From somewhere"\n`)
  expect(file.report).toMatchObject({ rows: 31, accepted: 30 })
  expect(file.report.rejected).toMatchObject([{ row: 36, column: 'Date', reason: 'not a date' }])
})

test('a table of one ticker by yfinance takes its symbol from the second line', () => {
  const head = 'Price,Close,High,Low,Open,Volume\nTicker,MSFT,MSFT,MSFT,MSFT,MSFT\nDate,,,,,'
  const file = read([head, ...dates(10).map((day) => `${day},11,12,9,10,5`)].join('\n'))
  expect(file.series.map(({ symbol }) => symbol)).toEqual(['MSFT'])
  expect(file.report).toMatchObject({ format: 'yfinance', lastClose: 11 })
})

test.each([
  ['a pandas index without a name', bars(dates(20), `,${HEADER.slice(5)}`)],
  ['bare CR line ends', bars(dates(20)).replaceAll('\n', '\r')],
  ['single quotes in groups', bars(dates(20)).replace(',22,', ",'22,")],
  [
    'UTF-16 without a mark',
    new Uint8Array(Uint16Array.from(bars(dates(20)), (c) => c.charCodeAt(0)).buffer),
  ],
])('reads %s', (_, text) => {
  expect(read(text).report).toMatchObject({ accepted: 20, first: '2024-01-01' })
})

test('windows-1252 headers are decoded', () => {
  const text = 'Datum;Eröffnung;Hoch;Tief;Schluss;Volumen\n14.02.2024;1,5;1.234,5;1,2;1,4;1.000\n'
  const file = read(Uint8Array.from(text, (c) => c.charCodeAt(0)))
  expect(file.report).toMatchObject({ encoding: 'windows-1252', format: 'onvista', lastClose: 1.4 })
  expect(file.series[0]?.bars.high[0]).toBe(1234.5)
})

test.each([
  ['empty', '', 'empty'],
  ['blank', '\n \n', 'empty'],
  ['without rows', HEADER, 'no_rows'],
  ['without a usable row', `${HEADER}\n2024-01-02,1,2,1,,5`, 'no_rows'],
  ['a web page', '<!doctype html><html><body>Too many requests</body></html>', 'unknown_layout'],
  ['an answer of an interface', '{"Note":"Thank you for using"}', 'unknown_layout'],
  ['a picture', Uint8Array.from({ length: 99 }, (_, i) => i * 7), 'not_text'],
  ['a spreadsheet', zipSync({ '[Content_Types].xml': strToU8('<x/>') }), 'spreadsheet'],
] as const)('a file that is %s is refused', (_, text, code) => {
  const file = read(text)
  expect(file.report.refused?.code).toBe(code)
  expect(file.report.refused?.message).toContain('AAPL.csv')
})

test('bars on weekends, or the symbol, tell crypto from stocks', () => {
  const meta = (file: ParsedFile): unknown[] =>
    file.series.map(({ assetClass, calendar, currency }) => [assetClass, calendar, currency])
  const weekdays = dates(60).filter((_, i) => i % 7 < 5)
  expect(meta(read(bars(dates(60))))).toEqual([['crypto', 365, null]])
  expect(meta(read(bars(weekdays)))).toEqual([['stock', 252, null]])
  expect(meta(read(bars(weekdays), {}, 'BTC-USD.csv'))).toEqual([['crypto', 365, 'USD']])
  expect(meta(read(bars(weekdays), {}, 'EURUSD.csv'))).toEqual([['other', 252, null]])
})

test('the symbol of a file without a symbol column can be given', () => {
  expect(read(bars(dates(5)), { assumeSymbol: 'KO' }).report.symbols).toEqual(['KO'])
})

test('archives are opened by content, folders and archives inside included', () => {
  const csv = strToU8(bars(dates(30)))
  const archive = zipSync({
    'a/AAPL.csv': csv,
    '__MACOSX/a/._AAPL.csv': csv,
    '.DS_Store': csv,
    'b/c/MSFT.csv.gz': gzipSync(csv),
    'in.zip': zipSync({ 'GOOG.txt': csv }),
  })
  const files = readSource('prices.bin', archive)
  expect(files.map(({ path }) => path)).toEqual([
    'prices.bin/a/AAPL.csv',
    'prices.bin/b/c/MSFT.csv.gz',
    'prices.bin/in.zip/GOOG.txt',
  ])
  expect(files.flatMap(({ series }) => series.map(({ symbol }) => symbol))).toEqual([
    'AAPL',
    'MSFT',
    'GOOG',
  ])
})

test.each([
  ['0,123', 0.123],
  ['0,001', 0.001],
  ['1234,567', 1234.567],
])('a comma before three digits is a decimal mark where no group can end: %s', (cell, close) => {
  const rows = dates(5).map((day) => `${day}\t${cell}`)
  expect(read(['Date\tClose', ...rows].join('\n')).report.lastClose).toBe(close)
})

test.each([
  ['Price,Close,Close,High,High', 'Ticker,AAPL,MSFT,AAPL,MSFT', 'Date,,,,'],
  [',Close,Close,High,High', ',AAPL,MSFT,AAPL,MSFT', 'Date,,,,'],
  ['Ticker,AAPL,AAPL,MSFT,MSFT', 'Price,High,Close,High,Close', 'Datetime,,,,'],
])('tickers side by side are refused, not read as one: %s', (...head) => {
  const file = read([...head, ...dates(5).map((day) => `${day},1,2,1,2`)].join('\n'))
  expect(file.universe).toBe(null)
  expect(file.report.refused?.code).toBe('unknown_layout')
  expect(file.report.refused?.message).toContain('side by side')
})

test('a column of dates is no list of symbols, whatever its name', () => {
  const file = read(['Ticker,AAPL,MSFT', ...dates(5).map((day) => `${day},7,8`)].join('\n'))
  expect(file.universe).toBe(null)
  expect(file.report.refused?.code).toBe('unknown_layout')
})
