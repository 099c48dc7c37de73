import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { AppPage } from '../pages/app'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

const PLACES = [
  '',
  '#/data',
  '#/data?view=providers',
  '#/setups',
  '#/review',
  '#/review?grid=3',
  '#/explosions',
  '#/model',
  '#/backtest',
  '#/diagnostics',
  '#/settings',
]

/** Draws a finger across the middle of an element. */
async function swipe(page: Page, selector: string, by: number): Promise<void> {
  const box = await page.locator(selector).boundingBox()
  if (!box) throw new Error(`${selector} is not there`)
  const [x, y] = [box.x + box.width / 2, box.y + 8]
  const touch = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: number | null) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: at === null ? [] : [{ x: at, y }] })
  await send('touchStart', x)
  for (const part of [0.25, 0.5, 0.75, 1]) await send('touchMove', x + by * part)
  await send('touchEnd', null)
}

test('on a phone nothing scrolls sideways, targets are 40 px, and the shell is free of axe findings', async ({
  page,
}) => {
  const app = new AppPage(page)
  await app.openDemo()
  for (const place of PLACES) {
    await app.open(place)
    await page.waitForLoadState('networkidle')
    const shape = await page.evaluate(() => {
      const main = document.querySelector('main')
      const low = [...document.querySelectorAll<HTMLElement>('header button, nav a, nav button')]
      return {
        page: document.documentElement.scrollWidth,
        main: (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0),
        low: low.filter(({ offsetHeight: h }) => h > 0 && h < 40).map((e) => e.textContent),
      }
    })
    expect({ place, ...shape }).toEqual({ place, page: 390, main: 0, low: [] })
  }

  await app.open('#/setups')
  const screens = page.getByRole('navigation', { name: 'Screens' })
  await screens.getByRole('button', { name: 'More screens' }).tap()
  await page.getByRole('dialog').getByRole('link', { name: 'Settings' }).tap()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await page.getByRole('button', { name: /^Synthetic demo/ }).tap()
  await expect(page.getByRole('dialog', { name: 'Dataset and run' })).toBeVisible()
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  }
  expect(app.complaints).toEqual([])
})

test('a swipe across the head of a card turns to the next, and buttons reveal and judge it', async ({
  page,
}) => {
  const app = new AppPage(page)
  await app.openDemo()
  await app.open('#/review?mode=history&bb=off&at=300')
  await expect(page).toHaveURL(/at=300/)
  await expect(page.getByRole('main').locator('section[aria-label^="Chart of"]')).toBeVisible()
  await swipe(page, 'main div > header:has(h1)', -120)
  await expect(page).toHaveURL(/at=301/)
  await swipe(page, 'main footer', 120)
  await expect(page).toHaveURL(/at=300/)
  await swipe(page, 'main section[aria-label^="Chart of"]', -120)
  await page.getByRole('button', { name: 'reveal' }).tap()
  await expect(page).toHaveURL(/at=300.*shown=20/)
  await page.getByRole('main').getByRole('button', { name: 'weekly' }).tap()
  const charts = page.getByRole('main').locator('section[aria-label*="hart of DEMO"]:visible')
  await expect(charts).toHaveCount(1)
  await expect(charts).toHaveAttribute('aria-label', /^Weekly chart/)
  await page.getByRole('radio', { name: 'days' }).tap()
  await expect(charts).toHaveAttribute('aria-label', /^Chart/)
  await page.getByRole('group', { name: 'Verdict' }).getByRole('button', { name: 'Yes' }).tap()
  await expect(page).toHaveURL(/at=301/)
  expect(app.complaints).toEqual([])
})
