import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { AppPage } from '../pages/app'
import { ImportPage } from '../pages/import'
import { brokenFile, priceFile, type TestFile } from '../support/price-files'

const CARDS = 'mode=history&bb=off&sort=date&desc=0'

const desk = (page: Page) => ({
  main: page.getByRole('main'),
  queue: page.getByRole('complementary', { name: 'Queue' }),
  name: page.getByRole('main').getByRole('heading', { level: 1 }),
  chart: page.getByRole('main').locator('section[aria-label^="Chart of"]'),
  weekly: page.getByRole('main').locator('section[aria-label^="Weekly chart of"]'),
  /** Figures of a bar and every chart of the card. */
  charts: page.getByRole('main').getByRole('group', { name: 'Charts of the card' }),
})

async function openSaved(app: AppPage, files: readonly TestFile[]): Promise<void> {
  await app.open()
  await app.drop(files)
  const wizard = new ImportPage(app.page)
  await wizard.continueToSave()
  await wizard.nameIt('Judged')
  await wizard.save()
}

test('cards are judged blind by keyboard; verdicts survive a reload and can be taken back', async ({
  page,
}) => {
  const app = new AppPage(page)
  await openSaved(app, [priceFile('HIDDENNAME', 1)])
  await app.open(`#/review?${CARDS}&at=300&blind=1`)
  const { main, queue, name, chart } = desk(page)
  await expect(name).toHaveText('Card 301')
  await expect(chart).toHaveAttribute('aria-label', /masked card/)
  await expect(main.getByText('hidden until your verdict')).toBeVisible()
  await expect(main).not.toContainText('HIDDENNAME')
  expect(page.url()).not.toContain('HIDDENNAME')

  await page.keyboard.press('t')
  await page.getByLabel('Tags').fill('tight base, 3')
  await page.keyboard.press('Enter')
  await page.keyboard.press('3')
  await expect(name).toHaveText('Card 302')
  await page.keyboard.press('1')
  await expect(name).toHaveText('Card 303')
  await expect(queue.getByText('HIDDENNAME')).toHaveCount(2)
  const saved = page.waitForEvent('download')
  await page.keyboard.press('p')
  expect((await saved).suggestedFilename()).toBe('card-303.png')
  await expect(page.getByRole('region', { name: 'Your blind verdicts' })).toContainText('Yes')

  await expect(page).toHaveURL(/at=302/)
  await page.reload()
  await expect(name).toHaveText('Card 303')
  await expect(queue.getByText('HIDDENNAME')).toHaveCount(2)
  await page.keyboard.press('3')
  await page.keyboard.press('u')
  await expect(name).toHaveText('Card 303')
  await page.keyboard.press('u')
  await expect(queue.getByText('HIDDENNAME')).toHaveCount(1)
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await expect(name).toHaveText('HIDDENNAME')
  await expect(main.getByText('tight base', { exact: true })).toBeVisible()
  expect(app.complaints).toEqual([])
})

test('a split in the bars of a card is decided once what followed is shown', async ({ page }) => {
  const app = new AppPage(page)
  await openSaved(app, [brokenFile('SPLT', 3, { at: 400, times: 4, shares: true })])
  await app.open(`#/review?${CARDS}&at=120&hidden=1`)
  const checks = page.getByRole('region', { name: 'Data checks' })
  await expect(checks).toContainText('Split-like jump')
  await expect(checks).toContainText('once what followed is shown')
  await page.keyboard.press('x')
  await page.keyboard.press(' ')
  await expect(checks.getByRole('button', { name: /exclude/ })).toBeVisible()
  await page.keyboard.press('x')
  await expect(checks).toContainText('excluded')
  await page.keyboard.press('z')
  await expect(checks.getByRole('button', { name: /adjust/ })).toBeVisible()
  await page.keyboard.press('a')
  await expect(checks).toContainText('adjusted by 0.25')
  await page.reload()
  await page.keyboard.press(' ')
  await expect(checks).toContainText('adjusted by 0.25')
  expect(app.complaints).toEqual([])
})

test('another tab sees a verdict, and typing a note gives none', async ({ page, context }) => {
  const app = new AppPage(page)
  await openSaved(app, [priceFile('AAA', 1)])
  await app.open(`#/review?${CARDS}&at=300`)
  const other = await context.newPage()
  await new AppPage(other).open(`#/review?${CARDS}&at=300`)
  await expect(desk(other).queue.getByRole('img', { name: 'Yes' })).toHaveCount(1)
  await page.keyboard.press('n')
  await page.getByLabel('Note').fill('1 2 3 4')
  await page.keyboard.press('Enter')
  await expect(desk(page).main.getByText('1 2 3 4')).toBeVisible()
  await page.keyboard.press('3')
  await expect(desk(other).queue.getByRole('img', { name: 'Yes' })).toHaveCount(2)
})

/** The picture that a key saves. */
async function pictureBy(page: Page, key: string) {
  const download = page.waitForEvent('download')
  await page.keyboard.press(key)
  const saved = await download
  return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) }
}

/** The same file with other bars after line `from`. */
function withNoise(file: TestFile, from: number): TestFile {
  const lines = file.buffer.toString().trimEnd().split('\n')
  const noisy = lines.map((line, i) => {
    const [date, ...figures] = line.split(',')
    if (i <= from) return line
    return [date, ...figures.map((figure) => Number(figure) * (2 + (i % 7)))].join(',')
  })
  return { ...file, buffer: Buffer.from(noisy.join('\n')) }
}

test('bars after the signal change no pixel of a blind card', async ({ browser }) => {
  const file = priceFile('AAA', 7)
  // A Wednesday: two days of its week are noise.
  const line = 498
  const look = 'panes=rsi14,amihud20,bb_width20&weekly=1'
  const date = file.buffer.toString().split('\n')[line]?.split(',')[0] ?? ''
  const pictures: Buffer[] = []
  const saved: Buffer[] = []
  // Another name, which no picture may tell either.
  const other = { ...withNoise(file, line), name: file.name.replace('AAA', 'OTHER') }
  for (const one of [file, other]) {
    const symbol = one.name.replace(/\..*/, '')
    const context = await browser.newContext()
    const page = await context.newPage()
    const app = new AppPage(page)
    await openSaved(app, [one])
    await app.open(`#/review?${CARDS}&${look}&blind=1&card=${symbol}@${date}`)
    const { charts, weekly, name } = desk(page)
    await expect(name).toHaveText(/^Card [1-9]/)
    await expect(weekly).toHaveAttribute('aria-label', /masked card.*last week so far/)
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => document.fonts.ready)
    await page.mouse.move(0, 0)
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)))
    pictures.push(await charts.screenshot())
    const file = await pictureBy(page, 'p')
    expect(file.name).toMatch(/^card-\d+\.png$/)
    saved.push(file.bytes)
    const box = await charts.boundingBox()
    // Both charts, and not the daily one alone.
    expect(file.bytes.readUInt32BE(16)).toBe(Math.round(box?.width ?? 0))
    await context.close()
  }
  expect(saved[1]?.equals(saved[0] as Buffer)).toBe(true)
  expect(pictures[1]?.equals(pictures[0] as Buffer)).toBe(true)
})

test('small multiples take the same keys, open the single chart, and are free of axe findings', async ({
  page,
}) => {
  const app = new AppPage(page)
  await openSaved(app, [priceFile('AAA', 1)])
  await app.open(`#/review?${CARDS}&at=300&grid=6`)
  const grid = page.getByRole('main').getByRole('group', { name: 'Small multiples' })
  const current = grid.locator('[aria-current]')
  await expect(grid.getByRole('button')).toHaveCount(36)
  await expect(current).toContainText('301')
  await page.keyboard.press('3')
  await expect(current).toContainText('302')
  await expect(grid.getByRole('img', { name: 'Yes' })).toHaveCount(1)
  await page.keyboard.press('b')
  await expect(grid.getByText('masked')).toHaveCount(35)
  await page.keyboard.press('j')
  await expect(current).toContainText('308')
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target)}`)).toEqual([])
  }
  const picture = await pictureBy(page, 'p')
  expect(picture.name).toBe('cards-289-324.png')
  const box = await grid.boundingBox()
  expect(picture.bytes.readUInt32BE(16)).toBe(Math.round(box?.width ?? 0))
  await page.keyboard.press('Enter')
  await expect(desk(page).name).toHaveText('Card 308')
  expect(app.complaints).toEqual([])
})

test('features in panes and weeks beside days are chosen by keyboard and kept in the address', async ({
  page,
}) => {
  const app = new AppPage(page)
  await openSaved(app, [priceFile('AAA', 1)])
  await app.open(`#/review?${CARDS}&at=300&blind=1`)
  const { chart, weekly } = desk(page)
  await expect(chart).toHaveAttribute('aria-label', /masked card/)
  await page.keyboard.press('f')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Find a feature').fill('amihud')
  await page.keyboard.press('Enter')
  await dialog.getByLabel('Find a feature').fill('rsi')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('heading')).toHaveText(/^Panes: 2 of 3/)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(chart).toHaveAttribute('aria-label', /amihud20 1\.00, rsi14 \d/)
  await expect(page).toHaveURL(/panes=amihud20%2Crsi14/)
  await page.reload()
  await expect(chart).toHaveAttribute('aria-label', /amihud20 1\.00, rsi14 \d/)
  await page.keyboard.press('f')
  await dialog.getByRole('button', { name: 'Take the pane of amihud20 away' }).click()
  await page.keyboard.press('Escape')
  await expect(chart).not.toHaveAttribute('aria-label', /amihud20/)
  await page.keyboard.press('w')
  await expect(weekly).toHaveAttribute('aria-label', /masked card.*last week so far$/)
  await expect(page).toHaveURL(/weekly=1/)
  await page.keyboard.press(' ')
  await expect(weekly).toHaveAttribute('aria-label', /AAA, bar 0 in the week to .*last week/)
  expect(app.complaints).toEqual([])
})

test('queues by outcome part the bars of the filter', async ({ page }) => {
  const app = new AppPage(page)
  await openSaved(app, [priceFile('AAA', 1), priceFile('BBB', 2)])
  await app.open('#/review?mode=history&sig=S1&bb=off&at=3')
  const { queue } = desk(page)
  const size = async () => {
    await expect(queue.getByText(/^\d+ \/ [\d,]+$/)).toBeVisible()
    const words = await queue.getByText(/^\d+ \/ [\d,]+$/).textContent()
    return Number(words?.split('/')[1]?.replaceAll(',', ''))
  }
  const all = await size()
  const choose = (label: string) => queue.getByLabel('Bars in the queue').selectOption({ label })
  await choose('false alarms: pass, did not')
  await expect(page).toHaveURL(/outcomes=false_alarms/)
  await expect.poll(size).toBeLessThan(all)
  const falseAlarms = await size()
  await queue.getByLabel('first bar per horizon only').check()
  await expect.poll(size).toBeLessThan(falseAlarms)
  await expect(queue.getByText(/^1 \//)).toBeVisible()
  await choose('every bar that passes')
  await queue.getByLabel('first bar per horizon only').uncheck()
  await expect.poll(size).toBe(all)
  // A choice that leaves nothing can be taken back where it was made.
  const judged = queue.getByLabel('Cards by verdict')
  await judged.selectOption({ label: 'verdict Bad data (0)' })
  await expect(page.getByRole('main')).toContainText('No bar passes the filter')
  await judged.selectOption({ label: 'judged or not' })
  await expect.poll(size).toBeGreaterThan(99)
  const cut = await queue
    .getByRole('gridcell')
    .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).length)
  expect(cut).toBe(0)
  // A bar that the dataset does not have takes no verdict.
  await app.open('#/review?mode=history&sig=S1&bb=off&card=AAA@1999-01-04')
  await expect(page.getByRole('alert')).toContainText('has no bar on 1999-01-04')
  await page.keyboard.press('3')
  await page.keyboard.press('j')
  await expect(queue.getByText(/^1 \//)).toBeVisible()
  await expect(queue.getByRole('img', { name: 'Yes' })).toHaveCount(1)
  await app.open('#/review?mode=history&from=soon')
  await expect(page.getByRole('alert')).toContainText('"soon" is not a date')
  await page.getByRole('main').getByRole('button', { name: 'Open Setups' }).click()
  await expect(page.getByRole('heading', { name: 'Setups' })).toBeVisible()
})
