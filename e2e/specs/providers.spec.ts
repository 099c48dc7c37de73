import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { AppPage } from '../pages/app'
import { klines, type ProviderServer, startProvider } from '../support/provider-server'

let provider: ProviderServer | null = null
test.afterEach(async () => {
  await provider?.close()
  provider = null
})

async function openProvider(page: Page, name: string): Promise<AppPage> {
  const app = new AppPage(page)
  await app.open('#/data?view=providers')
  await page.getByRole('radio', { name }).check()
  return app
}

const row = (page: Page, symbol: string) =>
  page
    .getByRole('table', { name: 'Symbols of the fetch' })
    .getByRole('row')
    .filter({ hasText: symbol })

test('a fetch survives a 429 and a reload in the middle, and corrects what failed', async ({
  page,
  context,
}) => {
  let slow = true
  provider = await startProvider(context, 'data-api.binance.vision', (url, count) => {
    if (count === 1)
      return { status: 429, body: '{"msg":"Too many requests"}', headers: { 'Retry-After': '1' } }
    const symbol = url.searchParams.get('symbol')
    if (symbol === 'SOLFDUSD')
      return { status: 400, body: '{"code":-1121,"msg":"Invalid symbol."}' }
    if (symbol === 'ETHUSDT' && slow) return { status: 200, body: klines(400, 50), delayMs: 60_000 }
    return { status: 200, body: klines(400, 10) }
  })
  const app = await openProvider(page, 'Binance')
  await page.getByLabel('Symbols to fetch').fill('BTC-USD, ETH-USD, SOL-FDUSD')
  await expect(page.getByText('no daily limit')).toBeVisible()
  await page.getByLabel('its name').fill('Coins')
  await page.getByRole('button', { name: 'Fetch 3 symbols' }).click()
  await expect(row(page, 'BTC-USD')).toContainText('400 added')

  slow = false
  await page.reload()
  await expect(row(page, 'ETH-USD')).toContainText('400 added', { timeout: 60_000 })
  await expect(page.getByText('“Invalid symbol.”')).toBeVisible()
  await page.getByRole('button', { name: 'Use SOL-USD' }).click()
  await expect(page.getByLabel('Symbol to try instead of SOL-FDUSD')).toHaveValue('SOL-USD')
  await page.getByRole('button', { name: 'Try again what failed' }).click()
  await expect(row(page, 'SOL-USD')).toContainText('400 added')
  await expect(page.getByText('3 done, 0 wait')).toBeVisible()
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  }
  await app.goTo('Data')
  await page.getByRole('button', { name: /^Coins/ }).click()
  await expect(page.getByText('3 instruments, 1,200 bars')).toBeVisible()
})

test('a refresh tells what it added, and readjusts history after a split', async ({
  page,
  context,
}) => {
  let split = false
  provider = await startProvider(context, 'data-api.binance.vision', () => {
    if (!split) return { status: 200, body: klines(400, 10) }
    const early = JSON.parse(klines(400, 10)) as (string | number)[][]
    const later = early
      .slice(-12)
      .map((bar) => bar.map((cell, k) => (k >= 1 && k <= 4 ? `${Number(cell) / 4}` : cell)))
    return { status: 200, body: JSON.stringify(later) }
  })
  const app = await openProvider(page, 'Binance')
  await page.getByLabel('Symbols to fetch').fill('BTC-USD')
  await page.getByLabel('its name').fill('One coin')
  await page.getByRole('button', { name: 'Fetch 1 symbol' }).click()
  await expect(row(page, 'BTC-USD')).toContainText('400 added')
  split = true
  await app.goTo('Data')
  await page.getByRole('radio', { name: 'Datasets' }).check()
  await page.getByRole('button', { name: /^One coin/ }).click()
  await page.getByRole('button', { name: /^Refresh since/ }).click()
  await expect(page.getByText(/BTC-USD readjusted by 0.25/)).toBeVisible()
})

test('a daily limit is told in the provider’s words; the key is masked and nowhere to be seen', async ({
  page,
  context,
}) => {
  const KEY = 'MYSECRETKEY7Q2'
  const words = 'our standard API rate limit is 25 requests per day'
  provider = await startProvider(context, 'www.alphavantage.co', () => ({
    status: 200,
    body: JSON.stringify({ Information: `We have detected your API key as ${KEY} and ${words}.` }),
  }))
  await openProvider(page, 'Alpha Vantage')
  await expect(page.getByText(/sends the last 100 bars/)).toBeVisible()
  await page.getByLabel('your key').fill(KEY)
  await page.getByRole('button', { name: 'Keep the key' }).click()
  await expect(page.getByText('••••••7Q2')).toBeVisible()
  await page.getByLabel('Symbols to fetch').fill('IBM')
  await expect(page.getByText(/It sends 100 bars a symbol and 311 are needed/)).toBeVisible()
  await page.getByRole('button', { name: 'Fetch 1 symbol' }).click()
  await expect(page.getByText(/It goes on by itself/)).toBeVisible()
  await expect(page.getByText(new RegExp(words)).first()).toBeVisible()
  expect(await page.content()).not.toContain(KEY)
  expect(page.url()).not.toContain(KEY)
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByText('stopped').first()).toBeVisible()
  await page.getByRole('button', { name: 'Forget the key' }).click()
  await expect(page.getByText('needs your key first')).toBeVisible()
})

test('another tab goes on with a fetch when the one that runs it closes', async ({ context }) => {
  let slow = true
  provider = await startProvider(context, 'data-api.binance.vision', (url) =>
    url.searchParams.get('symbol') === 'ETHUSDT' && slow
      ? { status: 200, body: klines(400, 50), delayMs: 60_000 }
      : { status: 200, body: klines(400, 10) },
  )
  const second = await context.newPage()
  await openProvider(second, 'Binance')
  const first = await context.newPage()
  await openProvider(first, 'Binance')
  await first.getByLabel('Symbols to fetch').fill('BTC-USD, ETH-USD')
  await first.getByRole('button', { name: 'Fetch 2 symbols' }).click()
  await expect(row(first, 'BTC-USD')).toContainText('400 added')
  await expect(row(second, 'BTC-USD')).toContainText('400 added')
  slow = false
  await first.close()
  await expect(row(second, 'ETH-USD')).toContainText('400 added')
  await expect(second.getByText('2 done, 0 wait')).toBeVisible()
})
