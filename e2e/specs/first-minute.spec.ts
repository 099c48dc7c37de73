import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { AppPage } from '../pages/app'
import { ImportPage } from '../pages/import'
import { realData } from '../support/real-data'

const US = realData('bulk', 'us_nasdaq_com_raw.zip')

test('from a dropped archive of real prices to reviewed candidates, and it is all there after a reload', async ({
  page,
}) => {
  test.skip(US === null, 'real data is not beside the repository')
  test.setTimeout(300_000)
  const app = new AppPage(page)
  await app.open()
  await app.drop([
    { name: 'us.zip', mimeType: 'application/zip', buffer: readFileSync(US as string) },
  ])

  const wizard = new ImportPage(page)
  await expect(page.getByText('650,479 rows accepted')).toBeVisible({ timeout: 60_000 })
  await wizard.continueToSave()
  await wizard.nameIt('US 2014–2024')
  await wizard.save()
  await expect(page.getByText('650,479').first()).toBeVisible()

  await app.goTo('Diagnostics')
  await expect(page.getByText(/would have made \d+ events/).first()).toBeVisible({
    timeout: 120_000,
  })
  await page.getByLabel('count suspect bars').check()
  await expect(page.getByText('551,899 eligible bars').first()).toBeVisible({ timeout: 120_000 })
  await expect(page.getByText('14,446 positive (2.618%)')).toBeVisible()
  await expect(page.getByText('2,203 events').first()).toBeVisible()
  const boosts = page.getByRole('region', { name: 'Compression boost' })
  for (const [signal, boost, bars] of [
    ['S1, all bars', '0.67', '121,112'],
    ['REL: after S1', '2.12', '2,593'],
    ['BRK: not after S1', '3.39', '6,979'],
    ['HI: wide bands', '1.53', '117,149'],
  ] as const) {
    const row = boosts.getByRole('row').filter({ hasText: signal }).first()
    await expect(row).toContainText(boost)
    await expect(row).toContainText(bars)
  }

  await app.goTo('Model')
  await page.getByRole('main').getByRole('button', { name: /^Run/ }).click()
  await expect(page.getByText(/^3[67]\d,\d{3}/).first()).toBeVisible({
    timeout: 180_000,
  })

  await app.goTo('Setups')
  await expect(page.getByRole('grid').getByRole('row').nth(3)).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const card = page.getByRole('heading', { level: 1 })
  await expect(card).not.toHaveText('Setups')
  const first = await card.textContent()
  await page.keyboard.press('j')
  await expect(card).not.toHaveText(first ?? '')
  const second = await card.textContent()
  await page.keyboard.press('k')
  await expect(card).toHaveText(first ?? '')

  await page.keyboard.press('j')
  await expect(card).toHaveText(second ?? '')
  await expect(page).toHaveURL(new RegExp(`card=${second ?? ''}`))
  await page.reload()
  await expect(card).toHaveText(second ?? '')
  await app.goTo('Backtest')
  await expect(page.getByText('Sharpe').first()).toBeVisible()
  expect(app.complaints).toEqual([])
})
