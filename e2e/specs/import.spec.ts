import { expect, test } from '@playwright/test'
import { AppPage } from '../pages/app'
import { ImportPage } from '../pages/import'
import { corruptFile, laterFile, priceFile, symbolList } from '../support/price-files'

test('a corrupt file among good ones is refused by name, and the others import', async ({
  page,
}) => {
  const app = new AppPage(page)
  await app.open()
  await app.drop([priceFile('AAA', 1), corruptFile('broken.csv'), priceFile('BBB', 2)])
  const wizard = new ImportPage(page)
  await expect(wizard.fileRow('broken.csv')).toContainText('refused')
  await expect(wizard.fileRow('AAA.csv')).toContainText('ready')
  await wizard.continueToSave()
  await wizard.nameIt('Two of three')
  await wizard.save()
  await app.goTo('Data')
  await expect(page.getByText('2 instruments, 1,400 bars').first()).toBeVisible()
  expect(app.complaints).toEqual([])
})

test('a list of symbols filters the import and stays as a universe', async ({ page }) => {
  const app = new AppPage(page)
  await app.open()
  await app.drop([
    priceFile('AAA', 1),
    priceFile('BBB', 2),
    priceFile('CCC', 3),
    symbolList('mine.txt', ['AAA', 'CCC', 'ZZZ']),
  ])
  const wizard = new ImportPage(page)
  await expect(wizard.fileRow('mine.txt')).toContainText('list')
  await wizard.continueToSave()
  await page.getByLabel('keep only the symbols of').selectOption({ label: 'mine.txt: 3 symbols' })
  await wizard.nameIt('Filtered')
  await wizard.save()
  await app.goTo('Data')
  await expect(page.getByText('2 instruments, 1,400 bars').first()).toBeVisible()
})

test('a second import shows conflicts, then appends, then replaces', async ({ page }) => {
  const app = new AppPage(page)
  await app.open()
  await app.drop([priceFile('AAA', 5, 400)])
  const wizard = new ImportPage(page)
  await wizard.continueToSave()
  await wizard.nameIt('Grows')
  await wizard.save()

  await app.drop([laterFile('AAA', 5, 400, 20)])
  await wizard.intoExisting('Grows')
  await wizard.showConflicts()
  await expect(page.getByText('1 cell of stored bars differ; 20 bars are new')).toBeVisible()
  await wizard.save()
  await expect(wizard.fact('Bars added')).toHaveText('20')
  await expect(wizard.fact('Bars changed')).toHaveText('0')

  await app.drop([laterFile('AAA', 5, 400, 20)])
  await wizard.intoExisting('Grows')
  await page.getByLabel('Replace').check()
  await wizard.save()
  await expect(wizard.fact('Bars added')).toHaveText('0')
  await expect(wizard.fact('Bars changed')).toHaveText('1')
})

test('a dataset is renamed, deleted and brought back by undo', async ({ page }) => {
  const app = new AppPage(page)
  await app.openDemo()
  await app.goTo('Data')
  await page.getByRole('button', { name: 'Rename' }).click()
  await page.getByRole('textbox', { name: /name/i }).fill('Another name')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Another name' })).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByRole('heading', { name: 'Synthetic demo, seed 1' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden()
  await page.getByRole('button', { name: 'Rename' }).click()
  await page.getByRole('textbox', { name: /name/i }).fill('Another name')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Renamed Synthetic demo, seed 1 to Another name.')).toBeVisible()
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('60 instruments, 91,200 bars')).toBeHidden()
  await page.getByRole('button', { name: /undo/i }).click()
  await expect(page.getByText('60 instruments, 91,200 bars').first()).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Another name' })).toBeVisible()
})

test('synthetic data comes with its truth table, and without one when nothing is planted', async ({
  page,
}) => {
  const app = new AppPage(page)
  await app.open()
  await app.goTo('Data')
  await page.getByRole('button', { name: 'Synthetic data' }).click()
  await page.getByLabel('seed').fill('7')
  await page.getByRole('button', { name: 'Generate' }).click()
  await expect(page.getByText(/^Planted: \d+ × quiet, then a move/)).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Truth table' }).click()
  expect((await download).suggestedFilename()).toBe('Synthetic demo, seed 7-truth.csv')

  await page.getByRole('button', { name: 'Synthetic data' }).click()
  await page.getByLabel(/^Null/).check()
  await page.getByRole('button', { name: 'Generate' }).click()
  await expect(page.getByText('Planted: nothing')).toBeVisible()
  await expect(page.getByText('90 instruments, 135,000 bars')).toBeVisible()
  expect(app.complaints).toEqual([])
})
