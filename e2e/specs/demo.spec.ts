import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { AppPage, SCREENS } from '../pages/app'

test('the demo opens with one click, says that it is synthetic, and needs no other host', async ({
  page,
  baseURL,
}) => {
  const app = new AppPage(page)
  const origins = new Set<string>()
  page.on('request', (request) => origins.add(new URL(request.url()).origin))
  await app.openDemo()
  await expect(page.getByText(/synthetic/i).first()).toBeVisible()
  await app.goTo('Diagnostics')
  await expect(page.getByText(/never an edge/i).first()).toBeVisible({ timeout: 90_000 })
  const remote = [...origins].filter((origin) => origin.startsWith('http'))
  expect(remote).toEqual([new URL(baseURL ?? '').origin])
  expect(app.complaints).toEqual([])
})

test('the page is served with a content security policy and isolated', async ({ page }) => {
  const response = await page.goto('./')
  const headers = response?.headers() ?? {}
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['cross-origin-opener-policy']).toBe('same-origin')
  expect(headers['cross-origin-embedder-policy']).toBe('require-corp')
})

test('every screen is free of accessibility findings in both themes, with a run', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const app = new AppPage(page)
  await app.openDemo()
  await app.goTo('Model')
  await page.getByRole('main').getByRole('button', { name: /^Run/ }).click()
  await expect(page.getByRole('heading', { name: /^Folds/ })).toBeVisible({ timeout: 120_000 })
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    for (const screen of SCREENS) {
      await app.goTo(screen)
      // A screen that opens for the first time may still be on its way.
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.waitForLoadState('networkidle')
      const { violations } = await new AxeBuilder({ page }).analyze()
      const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' ')}`)
      expect(found, `${screen}, ${theme}`).toEqual([])
    }
  }

  const ds = new URL(page.url().replace('#', '')).searchParams.get('ds')
  for (const [path, words] of [
    ['setups/deeper', 'There is no screen at /setups/deeper.'],
    [`model?ds=${ds}&run=gone`, 'The address names a run that is not in this browser'],
    [`backtest?ds=${ds}&run=gone`, 'The address names a run that is not in this browser'],
  ] as const) {
    await app.open(`#/${path}`)
    await expect(page.getByRole('main')).toContainText(words)
  }
  await expect(page.getByRole('button', { name: /^Run not on this machine/ })).toBeVisible()
})
