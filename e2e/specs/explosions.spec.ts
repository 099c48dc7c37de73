import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { AppPage } from '../pages/app'

test('explosions are listed, sorted, filtered by a month of the calendar, and open in Review', async ({
  page,
}) => {
  const app = new AppPage(page)
  await app.openDemo()
  await app.goTo('Explosions')
  await expect(page.getByRole('heading', { name: 'Explosions', level: 1 })).toBeVisible()
  await expect(page.getByText(/positive bars merge into/)).toBeVisible()
  const grid = page.getByRole('grid', { name: 'Catalogue' })
  await expect(grid.getByRole('row').nth(1)).toBeVisible()
  const all = Number(await grid.getAttribute('aria-rowcount')) - 1
  expect(all).toBeGreaterThan(20)

  const dates = grid.getByRole('gridcell').filter({ hasText: /^\d{4}-\d{2}-\d{2}$/ })
  await grid.getByRole('button', { name: /^bar 0/ }).click()
  await expect(page).toHaveURL(/sort=date/)
  const shown = await dates.allTextContents()
  expect(shown.slice(0, 8)).toEqual(shown.slice(0, 8).toSorted())

  const cell = page.getByRole('button', { name: /^\d{4}-\d{2}: \d+ events?$/ }).first()
  const [month = '', count = ''] = ((await cell.getAttribute('aria-label')) ?? '').split(/: | /)
  await cell.click()
  await expect(grid).toHaveAttribute('aria-rowcount', String(Number(count) + 1))
  await expect(dates.first()).toContainText(month)
  await page.keyboard.press('Escape')
  await expect(grid).toHaveAttribute('aria-rowcount', String(all + 1))

  await page.getByRole('button', { name: /^List the events of this line: after quiet/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^[\d,]+ of [\d,]+ events/)).toBeVisible()
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  }

  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/review\?.*card=/)
  await expect(page.getByRole('heading', { name: /^DEMO/ })).toBeVisible()
  expect(app.complaints).toEqual([])
})
