import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { AppPage } from '../pages/app'
import { ImportPage } from '../pages/import'
import { priceFile } from '../support/price-files'

async function saved(page: Page, button: string): Promise<{ name: string; buffer: Buffer }> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const file = await download
  return { name: file.suggestedFilename(), buffer: readFileSync(await file.path()) }
}

test('bars go out as CSV and Parquet and come back with the same content', async ({ page }) => {
  const app = new AppPage(page)
  await app.open()
  await app.drop([priceFile('AAA', 1), priceFile('BBB', 2)])
  const wizard = new ImportPage(page)
  await wizard.continueToSave()
  await wizard.nameIt('Out')
  await wizard.save()
  await app.goTo('Data')
  const hash = page.locator('code').first()
  const before = await hash.textContent()
  for (const button of ['Bars as CSV', 'Bars as Parquet']) {
    const { name, buffer } = await saved(page, button)
    await app.drop([{ name, mimeType: '', buffer }])
    await expect(wizard.fileRow(name)).toContainText('1,400')
    await wizard.continueToSave()
    await wizard.nameIt(`Back from ${name}`)
    await wizard.save()
    await app.goTo('Data')
    await page.getByRole('button', { name: new RegExp(`Back from ${name}`) }).click()
    await expect(page.getByRole('heading', { name: `Back from ${name}` })).toBeVisible()
    await expect(hash).toHaveText(before ?? '')
  }
  expect(app.complaints).toEqual([])
})

test('a backup brings everything back after it was deleted; a damaged one changes nothing', async ({
  page,
}) => {
  const app = new AppPage(page)
  await app.openDemo()
  await app.goTo('Settings')
  const { name, buffer } = await saved(page, 'Back up now')
  expect(name).toMatch(/^coil-\d{4}-\d\d-\d\d\.coilbackup$/)
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  }
  await page.getByLabel(/to confirm/).fill('delete')
  await page.getByRole('button', { name: 'Delete everything' }).click()
  await expect(page.getByText('Everything was deleted.')).toBeVisible()

  const damaged = Buffer.from(buffer)
  damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] as number) ^ 1
  const input = page.getByTestId('file-input')
  await input.setInputFiles({ name: 'damaged.coilbackup', mimeType: '', buffer: damaged })
  await expect(page.getByText(/does not match its checksum/)).toBeVisible()

  await input.setInputFiles({ name, mimeType: '', buffer })
  await expect(page.getByText(/is whole: 1 dataset with 91,200 bars/)).toBeVisible()
  await page.getByRole('button', { name: 'Replace everything with it' }).click()
  await expect(page.getByText(/^Restored: 1 dataset/)).toBeVisible()
  await app.goTo('Data')
  await expect(page.getByText('60 instruments, 91,200 bars').first()).toBeVisible()
})
