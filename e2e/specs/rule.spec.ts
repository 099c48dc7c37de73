import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { AppPage } from '../pages/app'

test('a rule is put together from conditions, counted live, kept in the address, and counts as trials', async ({
  page,
}) => {
  const app = new AppPage(page)
  await app.openDemo()
  await app.goTo('Diagnostics')
  const audited = page.getByRole('region', { name: 'Look-ahead audit' })
  await audited.getByRole('button', { name: 'Audit all of 60 instruments' }).click()
  await expect(audited).toContainText('60 of 60', { timeout: 60_000 })
  await expect(audited.getByRole('status')).toHaveText('Passed: no value depends on bars after it.')

  await page.getByRole('button', { name: 'Add a condition' }).click()
  await expect(page.getByLabel('condition 1: feature or signal')).toBeFocused()
  await page.getByLabel('condition 1: feature or signal').selectOption('bb_width_pctrank252')
  const figures = page.getByRole('status').filter({ hasText: 'It holds on' })
  await expect(figures).toContainText('1 trial on this data by now', { timeout: 30_000 })
  await expect(figures).toContainText(/It holds on [\d,]+ bars of 58,280, of which [\d,]+ explode/)
  await expect(figures).toContainText(/it shows \d\.\d\d at the median \(p /)

  await page.getByRole('button', { name: 'Add a condition' }).click()
  await page.getByLabel('condition 2: feature or signal').selectOption('S2')
  await page.getByLabel('condition 2: not').check()
  const text = page.getByLabel('the rule as text')
  await expect(text).toHaveValue('bb_width_pctrank252 < 0.2 and not S2')
  await expect(figures).toContainText(/[23] trials on this data by now/)

  await page.reload()
  await expect(text).toHaveValue('bb_width_pctrank252 < 0.2 and not S2')
  await expect(page.getByLabel('condition 2: not')).toBeChecked()
  await expect(figures).toContainText(/events? of 341/, { timeout: 30_000 })

  await text.fill('bb_width_pctrank252 < 0.2 and (S2 or SQ)')
  await page.keyboard.press('Enter')
  await expect(page.getByText('nests its conditions: change it as text')).toBeVisible()
  await text.fill('bb_width < 0.2')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText(
    'position 1, “bb_width”: expected a feature before the comparison',
  )
  await text.fill('not NR7')
  await page.getByRole('button', { name: 'Try it' }).click()
  await expect(page.getByLabel('condition 1: not')).toBeChecked()
  await expect(figures).toContainText('It holds on', { timeout: 30_000 })
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  }
  await page.getByRole('button', { name: 'Remove condition 1' }).click()
  await expect(text).toHaveValue('')
  expect(app.complaints).toEqual([])
})
