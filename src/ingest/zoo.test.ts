import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sharedData } from '../testing/shared-data'
import type { ParsedFile } from './read-source'
import { readSource } from './read-source'

interface Expected {
  readonly file: string
  readonly format: string
  readonly interval: string
  readonly rows: number
  readonly first: string
  readonly last: string
  readonly lastClose: number
  /** Rows whose date appeared before, whatever their symbol. */
  readonly repeatedDates: number
  readonly symbols: readonly string[]
  readonly codes: readonly string[]
}

const row = (
  ...[file, format, interval, rows, span, lastClose, repeatedDates, symbols, codes]: readonly [
    string,
    string,
    string,
    number,
    string,
    number,
    number,
    string,
    string,
  ]
): Expected => {
  const [first = '', last = ''] = span.split('..')
  const words = (text: string): string[] => text.split(' ').filter((word) => word !== '')
  return {
    file,
    format,
    interval,
    rows,
    first,
    last,
    lastClose,
    repeatedDates,
    symbols: words(symbols),
    codes: words(codes),
  }
}

/** Every file is read without a rejected row. */
const ZOO: readonly Expected[] = [
  row(
    'yahoo_classic_NVDA.csv',
    'yahoo',
    'daily',
    2000,
    '2007-01-24..2014-12-31',
    20.049999,
    0,
    'NVDA',
    'adj_close_not_used',
  ),
  row(
    'yahoo_pre2017_KO_adjclose_last.csv',
    'yahoo_pre2017',
    'daily',
    356,
    '1997-01-02..1998-06-01',
    79.5,
    0,
    'KO',
    'adj_close_not_used',
  ),
  row(
    'yahoo_AAPL_observable.csv',
    'yahoo',
    'daily',
    1260,
    '2013-05-13..2018-05-11',
    188.589996,
    0,
    'AAPL',
    'adj_close_not_used',
  ),
  row(
    'yfinance_tzaware_KAP.IL.csv',
    'yfinance',
    'daily',
    665,
    '2022-01-04..2024-08-22',
    36.75,
    0,
    'KAP.IL',
    'adj_close_not_used',
  ),
  row(
    'yfinance_tz_descending_100x_SSW.JO.csv',
    'yfinance',
    'daily',
    29,
    '2023-05-02..2023-06-09',
    33.619999,
    0,
    'SSW.JO',
    'adj_close_not_used inconsistent_ohlc price_jump',
  ),
  row('nasdaq_com_GME.csv', 'nasdaq', 'daily', 2000, '2016-03-22..2024-03-01', 14.95, 0, 'GME', ''),
  row(
    'investing_bom_crlf_BTC.csv',
    'investing',
    'daily',
    2000,
    '2017-10-25..2023-04-16',
    30306.9,
    0,
    'BTC',
    '',
  ),
  row(
    'investing_quoted_TSLA.csv',
    'investing',
    'daily',
    22,
    '2026-01-14..2026-02-13',
    417.44,
    0,
    'TSLA',
    '',
  ),
  row(
    'cryptodatadownload_DOGEUSDT.csv',
    'cryptodatadownload',
    'daily',
    751,
    '2020-07-10..2022-07-30',
    0.06922,
    0,
    'DOGE/USDT',
    'price_jump',
  ),
  row(
    'bybit_kline_BTCUSDT.csv',
    'bybit',
    'daily',
    1826,
    '2020-11-15..2025-11-13',
    102234.5,
    1,
    'BTCUSDT',
    'duplicate_dates',
  ),
  row(
    'cmc_kaggle_coin_Dogecoin.csv',
    'coinmarketcap',
    'daily',
    1648,
    '2017-01-01..2021-07-06',
    0.23442176,
    0,
    'DOGE',
    'price_jump quote_volume',
  ),
  row(
    'cmc_graph_semicolon_BTC_monthly.csv',
    'coinmarketcap_chart',
    'monthly',
    132,
    '2013-04-01..2024-03-01',
    71333.6479258644,
    0,
    'BTC',
    'price_jump quote_volume',
  ),
  row(
    'coingecko_export_BTC.csv',
    'coingecko',
    'daily',
    1722,
    '2013-04-28..2018-01-15',
    14411.9977069182,
    0,
    'BTC',
    'quote_volume close_only volume_missing',
  ),
  row('stooq_d_TSM.csv', 'stooq', 'daily', 2000, '2017-01-27..2025-01-08', 206.58, 0, 'TSM', ''),
  row(
    'stooq_ascii_AAPL.US.txt',
    'stooq_ascii',
    'daily',
    28,
    '2024-09-20..2024-10-29',
    233.78,
    0,
    'AAPL.US',
    '',
  ),
  row(
    'tradingview_TSLA_indicators.csv',
    'tradingview',
    'daily',
    23,
    '2010-06-29..2010-07-30',
    1.329332,
    0,
    'TSLA',
    'volume_missing',
  ),
  row(
    'generic_openinterest_2006.csv',
    'generic',
    'daily',
    255,
    '2006-01-02..2006-12-29',
    4119.94,
    0,
    'GENERIC',
    '',
  ),
  row(
    'alphavantage_daily_IBM_indexcol.csv',
    'alpha_vantage',
    'daily',
    50,
    '2025-10-06..2025-12-15',
    308.66,
    0,
    'IBM',
    '',
  ),
  row(
    'alphavantage_daily_IBM.csv',
    'alpha_vantage',
    'daily',
    50,
    '2025-10-06..2025-12-15',
    308.66,
    0,
    'IBM',
    '',
  ),
  row(
    'mt5_tab_headerless_XAUUSD.csv',
    'metatrader',
    'daily',
    20,
    '2026-04-06..2026-04-28',
    4595.365,
    0,
    'XAUUSD',
    '',
  ),
  row(
    'nse_bhavcopy_2020-01-30.csv',
    'nse_bhavcopy',
    'unknown',
    16,
    '2020-01-30..2020-01-30',
    4486,
    15,
    '',
    'duplicate_dates',
  ),
  row(
    'moex_candles_headerless_SBER.csv',
    'headerless',
    'daily',
    25,
    '2023-11-27..2023-12-29',
    270.82,
    0,
    'SBER',
    '',
  ),
  row(
    'vega_stocks_long_monthly.csv',
    'generic',
    'monthly',
    560,
    '2000-01-01..2010-03-01',
    223.02,
    437,
    'MSFT AMZN IBM GOOG AAPL',
    'close_only volume_missing',
  ),
  row(
    'vega_ohlc.json',
    'generic',
    'daily',
    44,
    '2009-06-01..2009-07-31',
    25.92,
    0,
    'VEGA',
    'volume_missing',
  ),
  row(
    'prefixed_columns_btc_with_fng.csv',
    'generic',
    'daily',
    2000,
    '2020-06-26..2025-12-16',
    87829,
    0,
    'PREFIXED',
    '',
  ),
  row(
    'lean_decicents_headerless_AAPL.csv',
    'lean',
    'daily',
    2000,
    '2013-04-23..2021-03-31',
    1221500,
    0,
    'AAPL',
    'deci_cents price_jump',
  ),
  row(
    'derived_german_onvista_AMC.csv',
    'onvista',
    'daily',
    750,
    '2021-03-10..2024-03-01',
    4.36,
    0,
    'AMC',
    '',
  ),
  row(
    'derived_utf16le_tab_AMC.txt',
    'generic',
    'daily',
    750,
    '2021-03-10..2024-03-01',
    4.36,
    0,
    'AMC',
    '',
  ),
  row(
    'yahoo_style_AMC.csv.gz',
    'yahoo',
    'daily',
    750,
    '2021-03-10..2024-03-01',
    4.36,
    0,
    'AMC',
    'adj_close_not_used',
  ),
  row(
    'binance_klines_headerless_DOTUSDT.csv',
    'binance_klines',
    'daily',
    600,
    '2020-12-08..2022-07-30',
    8.29,
    0,
    'DOTUSDT',
    '',
  ),
]

function readZoo(file: string): ParsedFile | null {
  const path = sharedData('zoo_prices', file)
  if (!path) return null
  const files = readSource(file, readFileSync(path))
  expect(files).toHaveLength(1)
  return files[0] ?? null
}

test.each(ZOO)('$file is read as the manifest says', (expected) => {
  const parsed = readZoo(expected.file)
  if (!parsed) return
  const { report } = parsed
  const { file: _, repeatedDates, symbols, codes, rows, ...rest } = expected
  expect(report).toMatchObject({ ...rest, rows, accepted: rows, rejected: [] })
  if (symbols.length > 0) expect(report.symbols).toEqual(symbols)
  expect(report.warnings.map(({ code }) => code).sort()).toEqual([...codes].sort())
  if (symbols.length === 1) expect(report.duplicates).toBe(repeatedDates)
  expect(report.refused?.code).toBe(expected.interval === 'monthly' ? 'not_daily' : undefined)
})
