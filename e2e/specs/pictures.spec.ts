import { expect, type Page, test } from '@playwright/test'
import { AppPage, type ScreenName } from '../pages/app'

/** Fonts and corners differ a little from one Chromium to another. */
const TOLERANCE = { maxDiffPixelRatio: 0.03, threshold: 0.3, animations: 'disabled' } as const

test.use({ viewport: { width: 1280, height: 800 } })

/** Waits until nothing is computed any more, and puts the pointer where it lights nothing. */
async function settle(page: Page): Promise<void> {
  await expect(page.getByText('No jobs')).toBeVisible({ timeout: 60_000 })
  await page.waitForLoadState('networkidle')
  await page.mouse.move(0, 0)
}

/** What shows the day on which the test runs. */
const today = (page: Page) => [
  page.getByText(new RegExp(new Date().toISOString().slice(0, 10))),
  page.getByText(/[\d.]+ [kMG]?B\b/),
]

/** Screens, each with what stands there once all of it is computed. */
const SCREENS: readonly (readonly [ScreenName, RegExp])[] = [
  ['Start', /^Newest candidates/],
  ['Data', /^Synthetic demo/],
  ['Setups', /^Setups/],
  ['Explosions', /^Catalogue/],
  ['Model', /^Folds/],
  ['Backtest', /^Trades/],
  ['Diagnostics', /^Compression boost/],
  ['Settings', /^Shortcuts/],
]

const CARD = 'mode=history&bb=off&sort=date&desc=0&spaced=1&sig=S1&at=40'
const VIEWS = [
  ['diagnostics-features', '#/diagnostics?pane=feature'],
  ['review-revealed', `#/review?${CARD}&hidden=0`],
  ['review-blind', `#/review?${CARD}&blind=1`],
  ['review-grid', `#/review?${CARD}&hidden=0&grid=4`],
  ['review-weekly', `#/review?${CARD}&hidden=0&weekly=1&panes=rsi14`],
] as const

test('each view looks as it was reviewed, in both themes', async ({ page }) => {
  test.setTimeout(240_000)
  const app = new AppPage(page)
  await app.openDemo()
  await app.goTo('Model')
  await page.getByRole('main').getByRole('button', { name: /^Run/ }).click()
  await expect(page.getByRole('heading', { name: /^Folds/ })).toBeVisible({ timeout: 120_000 })
  const picture = async (name: string, theme: string) => {
    await settle(page)
    await expect(page).toHaveScreenshot(`${name}-${theme}.png`, {
      ...TOLERANCE,
      mask: today(page),
    })
  }
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    for (const [screen, title] of SCREENS) {
      await app.goTo(screen)
      await expect(page.getByRole('heading', { name: title }).first()).toBeVisible()
      await picture(screen.toLowerCase(), theme)
    }
    for (const [name, address] of VIEWS) {
      await app.open(address)
      await expect(page.getByRole('main')).not.toBeEmpty()
      await picture(name, theme)
    }
  }
  expect(app.complaints).toEqual([])
})
