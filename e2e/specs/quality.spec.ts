import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { AppPage } from '../pages/app'
import { ImportPage } from '../pages/import'
import { brokenFile, holedFile, priceFile, type TestFile } from '../support/price-files'
import { realData } from '../support/real-data'

async function importAll(page: Page, files: readonly TestFile[], name: string): Promise<AppPage> {
  const app = new AppPage(page)
  await app.open()
  await app.drop(files)
  const wizard = new ImportPage(page)
  await wizard.continueToSave()
  await wizard.nameIt(name)
  await wizard.save()
  await app.goTo('Data')
  await page.getByRole('radio', { name: 'Quality' }).check()
  await expect(page.getByText(/Severe ones are left out/)).toBeVisible()
  return app
}

const finding = (page: Page, symbol: string) =>
  page.getByRole('grid', { name: 'Findings' }).getByRole('row').filter({ hasText: symbol }).first()

test('a split and a stretch in cents are found, repaired by keyboard, undone, and kept over a reload', async ({
  page,
}) => {
  const app = await importAll(
    page,
    [
      brokenFile('SPLT', 3, { at: 400, times: 4, shares: true }),
      brokenFile('CENT', 4, { at: 300, times: 100, shares: false }),
      priceFile('GOOD', 5),
    ],
    'Broken',
  )
  await expect(finding(page, 'SPLT')).toContainText('1 to 4')
  await expect(finding(page, 'CENT')).toContainText('another unit')
  await expect(page.getByText(/2 severe open/)).toBeVisible()

  await finding(page, 'SPLT').click()
  await expect(page.getByRole('button', { name: 'Adjust ÷ 4' })).toBeVisible()
  await page.keyboard.press('a')
  await expect(finding(page, 'SPLT')).toContainText('adjusted ÷ 4')
  await expect(page.getByText(/1 severe open/)).toBeVisible()
  const log = page.getByRole('group', { name: 'Decisions' })
  await expect(log.getByRole('row').filter({ hasText: 'SPLT' })).toContainText('400 bars changed')

  // The cursor went on to what is open.
  await expect(page.getByRole('heading', { name: 'CENT' })).toBeVisible()
  await page.keyboard.press('x')
  await expect(finding(page, 'CENT')).toContainText('excluded')
  await page.keyboard.press('u')
  await expect(finding(page, 'CENT')).toContainText('open')
  await log.getByRole('button', { name: /^Redo exclude CENT/ }).click()
  await expect(finding(page, 'CENT')).toContainText('excluded')

  await page.reload()
  await expect(finding(page, 'SPLT')).toContainText('adjusted ÷ 4')
  await expect(finding(page, 'CENT')).toContainText('excluded')
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  }

  await app.goTo('Diagnostics')
  await expect(page.getByText(/with suspect bars left out/)).toBeVisible({ timeout: 60_000 })
  await page.goBack()
  await finding(page, 'SPLT').click()
  await page.getByTitle(/^Review these bars/).click()
  await expect(page.getByRole('heading', { level: 1, name: 'SPLT' })).toBeVisible()
  expect(app.complaints).toEqual([])
})

/** Six stocks of one market: one split, one with 20 sessions missing, one that ends 100 early. */
const MARKET = [
  brokenFile('SPLT', 3, { at: 400, times: 4, shares: true }),
  holedFile('HOLE', 4, 300, 320),
  priceFile('ENDS', 5, 600),
  ...['GOOD', 'FINE', 'CALM'].map((symbol, at) => priceFile(symbol, 6 + at)),
]

test('instruments say what is missing of their calendar, and open their findings', async ({
  page,
}) => {
  const app = await importAll(page, MARKET, 'Market')
  await page.getByRole('radio', { name: 'Instruments 6' }).check()
  const grid = page.getByRole('grid', { name: 'Instruments' })
  const row = (symbol: string) => grid.getByRole('row').filter({ hasText: symbol })
  await expect(row('HOLE')).toContainText('20 of 700, 2.86%')
  await expect(row('GOOD')).toContainText('0 of 700, 0.00%')
  await expect(row('ENDS')).toContainText('0 of 600, 0.00%100')
  await expect(row('SPLT')).toContainText('1 open')

  await grid.getByRole('button', { name: /^missing/ }).click()
  await expect(grid.getByRole('row').nth(1)).toContainText('HOLE')

  await page.getByRole('combobox', { name: 'With' }).selectOption('ended')
  await expect(page.getByText('1 of 6 instruments')).toBeVisible()
  await expect(grid.getByRole('row')).toHaveCount(2)
  await page.getByRole('combobox', { name: 'With' }).selectOption('all')
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  }

  await page.keyboard.press('f')
  await page.keyboard.type('spl')
  await expect(page.getByText('1 of 6 instruments')).toBeVisible()
  await grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const findings = page.getByRole('grid', { name: 'Findings' })
  await expect(findings.getByRole('row').nth(1)).toContainText('1 to 4')
  await expect(findings.getByRole('row')).toHaveCount(2)
  await page.getByRole('button', { name: /findings of all instruments/ }).click()
  await expect(findings.getByRole('row').filter({ hasText: 'ENDS' })).toBeVisible()
  expect(app.complaints).toEqual([])
})

test('coverage reads exact counts under the cursor, finds what is missing, and opens it', async ({
  page,
}) => {
  const app = await importAll(page, MARKET, 'Market')
  await page.getByRole('radio', { name: 'Coverage' }).check()
  const map = page.getByRole('application', { name: /^Coverage of instruments/ })
  const readout = page.locator('p').filter({ hasText: 'sessions present' })
  await expect(readout).toContainText('all 6 shown2020-09')
  await map.focus()
  await page.keyboard.press('Home')
  await expect(readout).toContainText('2018-01138 of 138 sessions present, 100%')

  // Rows by symbol: CALM, ENDS, FINE, GOOD, HOLE, SPLT.
  await page.keyboard.press('n')
  await expect(readout).toContainText('ENDS2020-04')
  await expect(readout).toContainText('9 of 22 after the last bar')
  await page.keyboard.press('n')
  await expect(readout).toContainText('HOLE2019-02')
  await expect(readout).toContainText('16 of 20 sessions present, 80.00%')
  await page.keyboard.press('n')
  await page.keyboard.press('n')
  await expect(readout).toContainText('SPLT2019-07')
  await expect(readout).toContainText('1 of 23 bars suspect')
  await page.keyboard.press('Shift+n')
  await expect(readout).toContainText('HOLE2019-03')

  await page.getByRole('radio', { name: 'quarters' }).check()
  await expect(readout).toContainText('HOLE2019 Q1')
  await expect(readout).toContainText('20 of 64 missing between bars')
  await expect(page).toHaveURL(/cell=HOLE(@|%40)2019-03/)
  await page.reload()
  await expect(readout).toContainText('HOLE2019 Q1')

  const box = await map.boundingBox()
  await page.mouse.move(box!.x + 130, box!.y + 34)
  await expect(readout).toContainText('all 6 shown2018 Q1')
  await page.mouse.move(5, 5)
  await expect(readout).toContainText('HOLE2019 Q1')
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  }

  await page.getByRole('combobox', { name: 'Order' }).selectOption('missing')
  await expect(readout).toContainText('HOLE2019 Q1')
  await map.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: 'Findings' }).getByRole('row').nth(1)).toContainText(
    '20 sessions missing',
  )
  await page.goBack()
  await expect(readout).toContainText('HOLE2019 Q1')
  expect(app.complaints).toEqual([])
})

test('a real explosion is no finding', async ({ page }) => {
  const gme = realData('zoo_prices', 'nasdaq_com_GME.csv')
  test.skip(gme === null, 'real data is not beside the repository')
  const file = (path: string, name: string): TestFile => ({
    name,
    mimeType: 'text/csv',
    buffer: readFileSync(path),
  })
  await importAll(page, [file(gme as string, 'GME.csv'), priceFile('GOOD', 5)], 'Squeeze')
  await expect(finding(page, 'GME')).toBeHidden()
})
