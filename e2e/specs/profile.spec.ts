import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { AppPage } from '../pages/app'
import { ImportPage } from '../pages/import'

const CSV = [
  'Date,Open,High,Low,Close,Volume',
  '2024-01-02,10,12,9,11,100',
  '2024-01-03,11,13,10,12,',
  '2024-01-04,12,14,11,13,300',
  '2024-01-05,13,17,12,16.52,200',
  '',
].join('\n')

test('a dataset is profiled after an import, in both themes, and stays so over a reload', async ({
  page,
}) => {
  const app = new AppPage(page)
  await app.open()
  await app.drop([{ name: 'AAA.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) }])
  const wizard = new ImportPage(page)
  await wizard.continueToSave()
  await wizard.nameIt('Small')
  await wizard.save()
  await app.goTo('Data')
  await page.getByRole('radio', { name: 'Profile' }).check()

  const cells = (table: string, row: string) =>
    page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: row }).first()
  const wanted = ['close', 'decimals', '4', '0', '13.13', '2.40', '11.00', '11.75', '12.50']
  await expect(cells('Columns', 'close').locator('th, td')).toHaveText([
    ...wanted,
    '13.88',
    '16.52',
  ])
  const volume = ['volume', 'whole numbers', '3', '1, 25.0%', '200', '100', '100', '150', '200']
  await expect(cells('Columns', 'volume').locator('th, td')).toHaveText([...volume, '250', '300'])
  await expect(cells('By asset class', 'stock').locator('th, td')).toHaveText([
    'stock',
    '1',
    '4',
    '2024-01-02',
    '2024-01-05',
  ])
  await expect(cells('First bars', '2024-01-03').locator('td').last()).toHaveText('–')

  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  }
  await page.reload()
  await expect(cells('Columns', 'volume')).toContainText('25.0%')
  expect(app.complaints).toEqual([])
})
