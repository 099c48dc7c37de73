import { expect, test } from 'vitest'
import { symbolOfPath } from './symbol-of-path'

test.each([
  ['AAPL.csv', 'AAPL'],
  ['folder/in.zip/brk-b.csv.gz', 'BRK-B'],
  ['BTC-USD.csv', 'BTC-USD'],
  ['aapl.us.txt', 'AAPL.US'],
  ['tsm_us_d.csv', 'TSM.US'],
  ['Binance_DOGEUSDT_d.csv', 'DOGEUSDT'],
  ['BATS_TSLA, 1D.csv', 'TSLA'],
  ['coin_Dogecoin.csv', 'DOGECOIN'],
  ['daily_IBM.csv', 'IBM'],
  ['AAPL_2010-01-01_2020-01-01.csv', 'AAPL'],
  ['BTC_USD Binance Historical Data.csv', 'BTC'],
  ['D.csv', 'D'],
  ['ALL.csv', 'ALL'],
  ['1000000BABYDOGEUSDT.csv', '1000000BABYDOGEUSDT'],
  ['HistoricalData_1681.csv', 'HISTORICALDATA_1681'],
])('%s carries %s', (path, symbol) => {
  expect(symbolOfPath(path)).toBe(symbol)
})
