import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { AppPage } from '../pages/app'
import { ImportPage } from '../pages/import'
import { priceFile } from '../support/price-files'

test.use({ hasTouch: true })

const CARDS = 'mode=history&bb=off&sort=date&desc=0'
const chartOf = (page: Page) => page.getByRole('main').locator('section[aria-label^="Chart of"]')

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

test('lines are drawn by keyboard and finger, kept by instrument, and tell no card more than it shows', async ({
  page,
  context,
}) => {
  const app = new AppPage(page)
  await app.open()
  await app.drop([priceFile('AAA', 1)])
  const wizard = new ImportPage(page)
  await wizard.continueToSave()
  await wizard.nameIt('Drawn on')
  await wizard.save()
  await app.open(`#/review?${CARDS}&at=300`)
  const chart = chartOf(page)
  const has = (words: RegExp) => expect(chart).toHaveAttribute('aria-label', words)
  const none = () => expect(chart).toHaveAttribute('aria-label', /^((?!drawing).)+$/)
  const bar = page.getByRole('toolbar', { name: 'Drawing' })
  await none()

  await press(page, 'd', 'ArrowUp', 'ArrowUp', 'ArrowLeft')
  await expect(bar.getByRole('status')).toContainText('at bar −1')
  await press(page, 'Enter')
  await has(/, 1 drawing$/)
  await press(page, 'd', 'Enter', ...Array<string>(9).fill('ArrowLeft'), 'ArrowUp', 'Enter')
  await has(/, 2 drawings$/)
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target)}`)).toEqual([])
  }

  await page.reload()
  await has(/, 2 drawings$/)
  const other = await context.newPage()
  await new AppPage(other).open(`#/review?${CARDS}&at=300`)
  await expect(chartOf(other)).toHaveAttribute('aria-label', /, 2 drawings$/)
  await press(other, 'd', 'd', 'd')
  await expect(other.getByRole('status')).toContainText('2 of 2: ')
  await press(other, 'Delete')
  await has(/, 1 drawing$/)
  await press(other, 'u')
  await has(/, 2 drawings$/)
  await other.close()

  await press(page, 'k')
  await has(/0 bars shown after it$/)
  await press(page, 'j', 'j')
  await has(/, 2 drawings$/)

  await press(page, 'b')
  await has(/^Chart of a masked card.*shown after it$/)
  await page.getByRole('button', { name: /draw$/ }).click()
  const box = await chart.boundingBox()
  if (!box) throw new RangeError('the chart has no place')
  await page.touchscreen.tap(box.x + box.width / 3, box.y + 120)
  await has(/masked card.*, 1 drawing$/)
  await press(page, 'Escape', 'j')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Card 303')
  await has(/masked card.*shown after it$/)
  await press(page, 'k')
  await has(/masked card.*, 1 drawing$/)
  await press(page, 'b')
  await has(/^Chart of AAA.*, 3 drawings$/)
  expect(app.complaints).toEqual([])
})
