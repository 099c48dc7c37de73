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

  await press(page, 'Escape', 'w')
  const weekly = page.getByRole('main').locator('section[aria-label^="Weekly chart of"]')
  await expect(weekly).toHaveAttribute('aria-label', /, 2 drawings$/)
  const said = bar.getByRole('status')
  const weeks = await weekly.boundingBox()
  if (!weeks) throw new RangeError('the weekly chart has no place')
  const middle = weeks.x + weeks.width / 2
  const surface = weekly.locator('.tv-lightweight-charts')
  const cursor = () => surface.evaluate((element: HTMLElement) => element.style.cursor)
  let height = weeks.y + 40
  while ((await cursor()) !== 'pointer' && height < weeks.y + weeks.height)
    await page.mouse.move(middle, (height += 10))
  await page.mouse.click(middle, height)
  await expect(said).toContainText('1 of 2: ')
  const first = await said.textContent()
  await page.mouse.down()
  await page.mouse.move(middle, height + 20, { steps: 4 })
  await page.mouse.up()
  await expect(said).not.toHaveText(first ?? '')
  await press(page, 'u')
  await expect(said).toHaveText(first ?? '')
  await press(page, 'Escape', 'w')

  const places = async () => ((await said.textContent()) ?? '').replace(/^\d of \d: /, '')
  await press(page, 'd', 'd', 'd')
  await expect(said).toContainText('2 of 2: ')
  const drawn = await places()
  await press(page, 'Enter', 'd', 'd', 'ArrowUp', 'ArrowLeft')
  await expect(said).toContainText('at bar −10 to ')
  await expect(said).toContainText(/at bar −2$/)
  await press(page, 'Escape')
  await expect(said).toHaveText(`2 of 2: ${drawn}`)
  await press(page, 'Enter', 'ArrowUp', 'ArrowUp', 'ArrowLeft', 'Enter')
  await expect(said).toContainText(/at bar −11 to .* at bar −2$/)
  const moved = await places()
  await press(page, 'u')
  await expect(said).toHaveText(`2 of 2: ${drawn}`)
  await press(page, 'Escape')

  const place = await chart.boundingBox()
  if (!place) throw new RangeError('the chart has no place')
  await page.mouse.click(place.x + place.width / 3, place.y + 120)
  await press(page, 'd')
  await page.mouse.click(place.x + place.width / 3, place.y + 120)
  await has(/, 3 drawings$/)
  await press(page, 'd', 'd')
  const level = await places()
  await page.mouse.move(place.x + place.width / 2, place.y + 120)
  await page.mouse.down()
  await page.mouse.move(place.x + place.width / 2, place.y + 180, { steps: 4 })
  await page.mouse.up()
  await expect(said).toContainText('3 of 3: ')
  await expect(said).not.toHaveText(`3 of 3: ${level}`)
  await press(page, 'x', 'Escape')
  await has(/, 2 drawings$/)
  expect(moved).not.toBe(drawn)

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
