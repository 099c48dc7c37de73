import { expect, test } from '@playwright/test'
import { AppPage } from '../pages/app'
import { ImportPage } from '../pages/import'
import { deciCentsFile, unknownFile } from '../support/price-files'

test('columns of an unknown layout are set once, and known the next time, also after a reload', async ({
  page,
}) => {
  const app = new AppPage(page)
  await app.open()
  await app.drop([unknownFile('mystery-one.txt', 11)])
  const wizard = new ImportPage(page)
  await expect(wizard.fileRow('mystery-one.txt')).toContainText('refused')
  await page.getByRole('combobox', { name: /^Meaning of column 1/ }).selectOption('date')
  await page.getByRole('combobox', { name: /^Meaning of column 2/ }).selectOption('close')
  await expect(wizard.fileRow('mystery-one.txt')).toContainText('check')
  await expect(wizard.fileRow('mystery-one.txt')).toContainText('500')

  await page.reload()
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  await app.drop([unknownFile('mystery-two.dat', 12)])
  await expect(wizard.fileRow('mystery-two.dat')).toContainText('check')
  await expect(page.getByText('mapping learned')).toBeVisible()
  await page.getByRole('button', { name: 'Forget it' }).click()
  await expect(page.getByText('mapping learned')).toBeHidden()
  await app.drop([unknownFile('mystery-three.dat', 13)])
  await expect(wizard.fileRow('mystery-three.dat')).toContainText('refused')
  expect(app.complaints).toEqual([])
})

test('prices in ten-thousandths stay out until the question is answered', async ({ page }) => {
  const app = new AppPage(page)
  await app.open()
  await app.drop([deciCentsFile('aapl.csv', 14)])
  const wizard = new ImportPage(page)
  await expect(wizard.fileRow('aapl.csv')).toContainText('ask')
  await expect(page.getByRole('button', { name: 'Continue to save' })).toBeDisabled()
  await page.getByRole('button', { name: /^Divide by 10,000/ }).click()
  await expect(wizard.fileRow('aapl.csv')).not.toContainText('ask')
  await wizard.continueToSave()
  await wizard.nameIt('Divided')
  await wizard.save()
  await expect(wizard.fact('Bars added')).toHaveText('500')
})
