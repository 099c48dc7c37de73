import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { AppPage } from '../pages/app'

const themesAreClean = async (page: Page) => {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  }
}

test('a key is changed where the keys are listed, swapped where it is taken, and holds in other tabs and after a reload', async ({
  page,
  context,
}) => {
  const app = new AppPage(page)
  await app.openDemo()
  const other = await context.newPage()
  await new AppPage(other).open('#/setups')
  await expect(other.getByRole('grid').getByRole('row').nth(1)).toBeVisible()

  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keys' })
  const row = (name: string) => dialog.getByRole('listitem').filter({ hasText: name })
  await row('Next row').getByRole('button', { name: /^J,/ }).click()
  await page.keyboard.press('Control+t')
  await expect(row('Next row')).toContainText('Ctrl T handles windows and tabs')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeVisible()
  await expect(row('Next row').getByRole('button', { name: /^J,/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('w')
  await expect(row('Next row')).toContainText('W is “Preview panel” (Setups), which would get J.')
  await themesAreClean(page)
  await dialog.getByRole('button', { name: 'Swap them' }).click()
  await expect(row('Next row').getByRole('button', { name: /^W,/ })).toBeFocused()
  await expect(row('Preview panel').getByRole('button', { name: /^J,/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()

  for (const tab of [page, other]) {
    await expect(tab.getByText('W K', { exact: true })).toBeVisible()
    await tab.keyboard.press('w')
    await expect(tab.getByRole('row', { selected: true })).toHaveAttribute('aria-rowindex', '3')
  }
  await page.reload()
  await expect(page.getByText('W K', { exact: true })).toBeVisible()

  await app.goTo('Settings')
  const panel = page.getByRole('region', { name: 'Shortcuts', exact: true })
  await panel.getByLabel('Filter shortcuts').fill('w')
  await expect(panel.getByRole('listitem')).toHaveText([/^Next row/, /^Weekly bars/])
  await themesAreClean(page)
  await panel.getByRole('button', { name: 'Reset the keys of Next row' }).click()
  await expect(panel).toContainText('J is “Preview panel” (Setups), which would get W.')
  await panel.getByRole('button', { name: 'Swap them' }).click()
  await expect(panel.getByRole('button', { name: 'Reset all' })).toBeDisabled()
  await expect(other.getByText('J K', { exact: true })).toBeVisible()
  expect(app.complaints).toEqual([])
})

test('the palette finds an instrument and opens it alone, in Review or in Setups', async ({
  page,
}) => {
  const app = new AppPage(page)
  await app.openDemo()
  const palette = page.getByRole('dialog', { name: 'Go to or open' })
  const field = palette.getByRole('combobox')
  // What is typed at once is the palette's, the very first time too.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('demo07')
  await expect(field).toHaveValue('demo07')
  await page.keyboard.press('Escape')
  const settings = page.getByRole('link', { name: 'Settings' })
  await settings.focus()
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await expect(settings).toBeFocused()
  await page.keyboard.press('Control+k')
  const current = palette.getByRole('option', { selected: true })
  await expect(field).toBeFocused()
  await expect(current).toHaveText('Go to Start')
  await field.fill('demo1')
  await expect(palette.getByRole('group', { name: 'Instruments' })).toContainText('2 more')
  await expect(current).toContainText('DEMO10')
  await page.keyboard.press('ArrowDown')
  await expect(current).toContainText('DEMO11')
  await themesAreClean(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'DEMO11' })).toBeVisible()
  const queue = page.getByRole('complementary', { name: 'Queue' })
  await expect(queue.getByRole('row').nth(2)).toContainText('DEMO11')
  await expect(queue.getByRole('row').nth(1)).toContainText('2025-12-31')

  await page.keyboard.press('Control+k')
  await field.fill('demo12')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('1 of 1 instrument pass')).toBeVisible()
  await expect(page.getByRole('gridcell', { name: 'DEMO12' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await field.fill('filter')
  await expect(current).toHaveText('FilterF')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Symbol contains')).toBeFocused()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await field.fill('dark')
  await page.keyboard.press('Enter')
  await expect(palette).toBeHidden()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  expect(app.complaints).toEqual([])
})
