import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { AppPage } from '../pages/app'
import { ImportPage } from '../pages/import'
import { startProvider } from '../support/provider-server'
import { priceFile } from '../support/price-files'

/** Daily counts of 400 days from 2018 on, one of them unreadable. */
function counts(): string {
  const rows = Array.from({ length: 400 }, (_, i) => {
    const date = new Date(Date.UTC(2018, 0, 1 + i)).toISOString().slice(0, 10)
    return `${date},${i === 7 ? 'many' : 10 + (i % 5)}`
  })
  return ['date,views', ...rows].join('\n')
}

test('a file of counts is understood, stored for a symbol, deleted, undone, and offered to models', async ({
  page,
}) => {
  const app = new AppPage(page)
  await app.open()
  await app.drop([priceFile('AAA', 1), priceFile('BBB', 2)])
  const wizard = new ImportPage(page)
  await wizard.continueToSave()
  await wizard.nameIt('Watched')
  await wizard.save()
  await app.goTo('Data')
  await page.getByRole('radio', { name: 'Dated series' }).check()
  await expect(page.getByText(/No dated series yet/)).toBeVisible()

  await page.getByTestId('file-input').setInputFiles({
    name: 'views.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(counts()),
  })
  await expect(page.getByText(/399 of 400 rows give a value, 1 rejected/)).toBeVisible()
  await page.getByText('1 rows rejected').click()
  await expect(page.getByText('row 9, views: “many” is not a number')).toBeVisible()
  await page.getByLabel('symbols it belongs to').fill('aaa')
  await page.getByLabel('lag, bars').fill('0')
  await expect(page.getByText('Lag: at least 1.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save 1 series' })).toBeDisabled()
  await page.getByLabel('lag, bars').fill('2')
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  }
  await page.getByRole('button', { name: 'Save 1 series' }).click()

  const row = page.getByRole('table', { name: 'Dated series' }).getByRole('row')
  await expect(row.nth(1)).toContainText('AAA')
  await expect(row.nth(1)).toContainText('2 bars after')
  await expect(page.getByText(/1 instrument of 2 have attention/)).toBeVisible()
  await page.getByRole('button', { name: 'Delete attention of AAA' }).click()
  await expect(page.getByText('Deleted attention of AAA.')).toBeVisible()
  await page.keyboard.press('u')
  await expect(row.nth(1)).toContainText('AAA')
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  }

  await page.reload()
  await expect(row.nth(1)).toContainText('399')
  await app.goTo('Model')
  const choose = page.getByRole('form', { name: 'Spec' }).locator('button[aria-haspopup=dialog]')
  await choose.click()
  await expect(page.getByText('attention_delta_7d').first()).toBeVisible()
  expect(app.complaints).toEqual([])
})

test('page views are asked for, what fails is told, and the rest is stored with its symbol', async ({
  page,
  context,
}) => {
  const provider = await startProvider(context, 'wikimedia.org', (url) => {
    if (url.pathname.includes('No_such_page'))
      return { status: 404, body: '{"title":"Not found.","detail":"no data for those dates"}' }
    const items = Array.from({ length: 30 }, (_, i) => ({
      timestamp: `201903${String(i + 1).padStart(2, '0')}00`,
      views: 4000 + i,
    }))
    return { status: 200, body: JSON.stringify({ items }) }
  })
  const app = new AppPage(page)
  await app.open()
  await app.drop([priceFile('AAA', 1), priceFile('BBB', 2)])
  const wizard = new ImportPage(page)
  await wizard.continueToSave()
  await wizard.nameIt('Watched')
  await wizard.save()
  await app.goTo('Data')
  await page.getByRole('radio', { name: 'Dated series' }).check()
  await page.getByLabel('Symbols and their articles').fill('aaa Black hole\nBBB No such page')
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  }
  await page.getByRole('button', { name: 'Ask Wikimedia, 2 calls' }).click()
  await expect(page.getByText('BBB, No such page: “no data for those dates”')).toBeVisible()
  await expect(page.getByText('30 of 30 rows give a value')).toBeVisible()
  await page.getByRole('button', { name: 'Save 1 series' }).click()
  const row = page.getByRole('table', { name: 'Dated series' }).getByRole('row').nth(1)
  await expect(row).toContainText('AAA')
  await expect(row).toContainText('2019-03-01 – 2019-03-30, daily')
  await expect(row).toContainText('Wikimedia page views, en.wikipedia')
  expect(provider.asked).toHaveLength(2)
  expect(app.complaints.filter((text) => !text.includes('404'))).toEqual([])
  await provider.close()
})
