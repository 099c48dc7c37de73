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

  await page.keyboard.press('Escape')
  const event = page.getByRole('region', { name: /^DEMO\d\d \d{4}-\d\d-\d\d$/ })
  await page.keyboard.press('c')
  await expect(event.getByRole('button', { name: /^◆ event/ })).toBeVisible()
  const control = event.getByRole('button', { name: /^control DEMO/ }).first()
  for (let row = 0; row < 20 && !(await control.isVisible()); row++) await page.keyboard.press('j')
  await expect(control).toBeVisible()

  const plot = page.getByRole('application', { name: /^Gain to the highest high/ })
  const readout = page.getByRole('status').filter({ hasText: /at t\+\d+/ })
  await plot.focus()
  await page.keyboard.press('End')
  const highest = (await readout.textContent()) ?? ''
  expect(highest).toMatch(/^DEMO\d\d .* at t\+10/)
  await expect.poll(() => app.seenSymbols()).toContain(highest.slice(0, 'DEMO00'.length))
  await page.keyboard.press('ArrowDown')
  await expect(readout).not.toHaveText(highest)
  const [symbol = '', date = ''] = ((await readout.textContent()) ?? '').split(/[ ,]/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`#/review\\?.*card=${symbol}.*${date}`))
  await expect(page.getByRole('heading', { level: 1, name: symbol })).toBeVisible()
  const queue = page.getByRole('complementary', { name: 'Queue' })
  const cursor = queue.getByRole('row', { selected: true })
  await expect(cursor).toContainText(symbol)
  await expect(cursor).toContainText(date)
  await expect(page).toHaveURL(/[?&]at=[1-9]/)

  await app.open('#/explosions?h=5&theta=0.3&label=max_close')
  await expect(page.getByText('+30% within 5 bars, max_close').first()).toBeVisible()
  await expect(grid.getByRole('row').nth(1)).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/review\?.*card=/)
  await expect(
    page.getByRole('main').getByText('+30% within 5 bars, max_close').first(),
  ).toBeVisible()
  await expect(page.getByRole('heading', { name: /^DEMO/ })).toBeVisible()
  expect(app.complaints).toEqual([])
})
