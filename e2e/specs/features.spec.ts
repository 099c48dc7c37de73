import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { AppPage } from '../pages/app'

test('a feature is explained, counted over the dataset, and followed under the candles by keyboard', async ({
  page,
}) => {
  const app = new AppPage(page)
  await app.openDemo()
  await app.goTo('Diagnostics')
  await page.getByRole('radio', { name: 'Features' }).check()
  await page.getByRole('combobox', { name: 'feature', exact: true }).selectOption('volume_dryup')
  await page.getByRole('combobox', { name: 'instrument', exact: true }).selectOption('DEMO08')
  await expect(page.getByText('mean volume of 5 bars / mean volume of 60')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Distribution of volume_dryup' })).toBeVisible()
  await expect(
    page.getByText('73,200 of 73,200 eligible bars of 60 instruments have a value'),
  ).toBeVisible()

  const readout = page.getByRole('status').filter({ hasText: 'own percentile, 252 bars' })
  await expect(readout).toContainText('2025-12-31')
  await expect(readout).toContainText('same day, of 59 other instruments')
  await page.getByRole('group', { name: /left and right move the cursor/ }).focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(readout).toContainText('2025-12-29')
  // Beyond what is in view and back: the chart follows, and the cursor stays the one of the keyboard.
  for (const key of ['Shift+ArrowLeft', 'Shift+ArrowRight'])
    for (let presses = 0; presses < 15; presses++) await page.keyboard.press(key)
  await expect(readout).toContainText('2025-12-29')

  await page.reload()
  await expect(page.getByRole('combobox', { name: 'feature', exact: true })).toHaveValue(
    'volume_dryup',
  )
  await expect(page.getByRole('combobox', { name: 'instrument', exact: true })).toHaveValue(
    'DEMO08',
  )
  await expect(page.getByText('DEMO08, 1,500 bars, with volume_dryup')).toHaveCount(0)
  await expect(page.getByLabel('DEMO08, 1,500 bars, with volume_dryup')).toBeVisible()
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  }

  const bins = page.getByRole('group', {
    name: /^Distribution of .* Enter opens the bars of a bin/,
  })
  await bins.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  const words = await bins.getByRole('status').locator('p').last().textContent()
  const said = /^([\d,]+) bars?, /.exec(words ?? '')?.[1]
  await page.keyboard.press('Enter')
  const queue = page.getByRole('complementary', { name: 'Queue' })
  await expect(queue.getByText(/^\s*\/ [\d,]+$/)).toHaveText(`/ ${said}`)
  expect(app.complaints).toEqual([])
})
