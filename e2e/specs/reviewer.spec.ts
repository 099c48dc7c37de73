import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { AppPage } from '../pages/app'
import { ImportPage } from '../pages/import'
import { priceFile } from '../support/price-files'

const CARDS = 'mode=history&bb=off&sort=date&desc=0'
const FIRST = 301
const FILE = priceFile('HIDDENNAME', 1)

async function openBlind(page: Page): Promise<AppPage> {
  const app = new AppPage(page)
  await app.open()
  await app.drop([FILE])
  const wizard = new ImportPage(page)
  await wizard.continueToSave()
  await wizard.nameIt('Judged')
  await wizard.save()
  await app.open(`#/review?${CARDS}&at=${FIRST - 1}&blind=1`)
  await expect(heading(page)).toHaveText(`Card ${FIRST}`)
  await expect(chart(page)).toBeVisible()
  return app
}

/** Cards that get a line: more than have been judged 20 cards before the first one comes again. */
const DRAWN_ON = 10

const chart = (page: Page) => page.getByRole('main').locator('section[aria-label^="Chart of"]')
const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })
const numberOf = async (page: Page) =>
  Number((await heading(page).textContent())?.replace('Card ', ''))

/** Judges cards until one has come again and is judged as well; the number of the next card. */
async function judgeUntilAgain(page: Page): Promise<number> {
  let at = FIRST
  for (let i = 0; i < 80; i++) {
    if (i < DRAWN_ON) {
      for (const key of ['d', 'Enter', 'Escape']) await page.keyboard.press(key)
      await expect(chart(page)).toHaveAttribute('aria-label', /, 1 drawing$/)
    }
    await page.keyboard.press(i % 3 === 0 ? '3' : '1')
    await expect(heading(page)).toHaveText(/^Card \d+$/)
    const now = await numberOf(page)
    if (now === at) return at
    at = now
  }
  throw new Error('no card came again')
}

/** Cards on: beyond the bars that a reveal shows. */
const LATER = 40

/** The statistics as a table says them: the cells of a row by its header. */
const cells = (page: Page, table: string, row: RegExp) =>
  page
    .getByRole('dialog')
    .getByRole('table', { name: table })
    .getByRole('row', { name: row })
    .getByRole('cell')

test('a card judged before comes again, masked and unannounced, and can be taken back', async ({
  page,
}) => {
  const app = await openBlind(page)
  const next = await judgeUntilAgain(page)
  const queue = page.getByRole('complementary', { name: 'Queue' })
  const dates: readonly string[] = FILE.buffer.toString().match(/^\d{4}-\d\d-\d\d/gm) ?? []
  const head = page.getByRole('main').locator('header', { has: page.locator('h1') })
  const shownDate = async () => {
    await expect(head).not.toContainText(/\d{4}-\d\d-\d\d/)
    await page.keyboard.press(' ')
    await expect(heading(page)).toHaveText('HIDDENNAME')
    await expect(head).toContainText(/\d{4}-\d\d-\d\d/)
    const facts = await head.textContent()
    return dates.indexOf(facts?.match(/\d{4}-\d\d-\d\d/)?.[0] ?? '')
  }
  await page.keyboard.press('r')
  const judged = next - FIRST
  await expect(cells(page, 'By verdict', /^All counted/).first()).toHaveText(String(judged))
  const self = page
    .getByRole('dialog')
    .getByRole('region', { name: 'You against yourself: figures' })
  await expect(self).toContainText('1 card judged blind twice')
  await expect(cells(page, 'By sitting', /^20/).first()).toHaveText(String(judged + 1))
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target)}`)).toEqual([])
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('u')
  await expect(heading(page)).toHaveText(`Card ${next}`)
  await expect(chart(page)).toHaveAttribute('aria-label', /masked card.*shown after it$/)
  expect(page.url()).not.toContain('HIDDENNAME')
  const cameAgain = await shownDate()
  expect(cameAgain).toBeGreaterThanOrEqual(0)
  await expect(queue.getByRole('row', { selected: true })).toContainText('masked')
  await page.keyboard.press('j')
  await expect(heading(page)).toHaveText(`Card ${next}`)
  expect(await shownDate()).toBeGreaterThanOrEqual(cameAgain + 20)
  await page.keyboard.press('r')
  await cells(page, 'By sitting', /^20/).first().getByRole('link').click()
  await expect(queue.getByText(`/ ${judged}`)).toBeVisible()
  await expect(queue.getByText(/^verdict: any, from 20/)).toBeVisible()
  expect(app.complaints).toEqual([])
})

test('a card that was open before is not judged blind, and no mask names a card in the address', async ({
  page,
}) => {
  const app = await openBlind(page)
  await app.goTo('Diagnostics')
  await expect(heading(page)).toHaveText('Diagnostics')
  expect(await app.seenSymbols()).toEqual([])
  await page.goBack()
  await page.reload()
  await expect(chart(page)).toBeVisible()
  const head = page.getByRole('main').locator('header', { has: page.locator('h1') })
  await expect(head).toContainText('blind')
  await page.keyboard.press(' ')
  await expect(heading(page)).toHaveText('HIDDENNAME')
  await expect(page).toHaveURL(/shown=20/)
  await page.reload()
  await expect(heading(page)).toHaveText('HIDDENNAME')
  await expect(chart(page)).toBeVisible()
  await page.keyboard.press('j')
  await expect(heading(page)).toHaveText(`Card ${FIRST + 1}`)
  await expect(head).toContainText('seen before')
  await page.keyboard.press('3')
  await expect(heading(page)).toHaveText(`Card ${FIRST + 2}`)
  expect(await app.seenSymbols()).toEqual(['HIDDENNAME'])
  // Another tab remembers it too, and no more than the move that was revealed.
  const second = new AppPage(await page.context().newPage())
  await second.open(`#/review?${CARDS}&at=${FIRST - 1}&blind=1`)
  const secondHead = second.page
    .getByRole('main')
    .locator('header', { has: second.page.locator('h1') })
  await expect(secondHead).toContainText('seen before')
  await second.page.close()
  await app.open(`#/review?${CARDS}&at=${FIRST + LATER - 1}&blind=1`)
  await expect(heading(page)).toHaveText(`Card ${FIRST + LATER}`)
  await expect(head).toContainText('blind')
  await page.keyboard.press('3')
  await expect(heading(page)).toHaveText(`Card ${FIRST + LATER + 1}`)
  await page.keyboard.press('r')
  const saved = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: 'Save as JSON' }).click()
  const text = await readFile(await (await saved).path(), 'utf8')
  expect(text.match(/"blind": *(true|false)/g)?.map((part) => part.includes('true'))).toEqual([
    false,
    true,
  ])
  await page.keyboard.press('Escape')
  await page.keyboard.press(' ')
  await expect(heading(page)).toHaveText('HIDDENNAME')
  await page.getByRole('region', { name: 'Nearest analogues' }).getByRole('button').first().click()
  await expect(page).toHaveURL(/card=HIDDENNAME/)
  await expect(heading(page)).toHaveText('HIDDENNAME')
  expect(app.complaints).toEqual([])
})

test('verdicts come in from a file, say what they leave out, go out as JSON and can be taken back', async ({
  page,
}) => {
  const app = await openBlind(page)
  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('judge at least 40 cards')
  await expect(dialog.getByRole('button', { name: 'Save as JSON' })).toBeDisabled()
  const dates = FILE.buffer.toString().match(/^\d{4}-\d\d-\d\d/gm) ?? []
  const lines = Array.from(
    { length: 40 },
    (_, i) =>
      `HIDDENNAME,${dates[300 + 5 * i]},${i % 2 ? 'yes' : 'no'},true,2026-01-02T03:04:${10 + i}Z`,
  )
  const buffer = Buffer.from(
    [
      'symbol,date,verdict,blind,at',
      ...lines,
      `HIDDENNAME,${dates[310]},perhaps,true,`,
      `GONE,${dates[310]},no,true,`,
    ].join('\n'),
  )
  const input = dialog.getByTestId('file-input')
  await input.setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer })
  await expect(dialog.getByText('Added 40 verdicts')).toBeVisible()
  await expect(cells(page, 'Refused lines', /mine/)).toHaveText([
    '42',
    'verdict',
    'perhaps',
    'is none of no, unsure, yes, bad',
  ])
  await expect(cells(page, 'Cards not in this dataset', /GONE/).last()).toHaveText('no such symbol')
  await expect(cells(page, 'By verdict', /Yes/).first()).toHaveText('20')
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target)}`)).toEqual([])

  const text = Buffer.from('hello')
  await input.setInputFiles({ name: 'letter.csv', mimeType: 'text/csv', buffer: text })
  await expect(dialog.getByRole('alert')).toContainText('letter.csv has no column symbol')

  const saved = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save as JSON' }).click()
  const path = await (await saved).path()
  await dialog.getByRole('button', { name: 'Undo the import' }).click()
  await expect(dialog).toContainText('judge at least 40 cards')
  await input.setInputFiles({
    name: 'verdicts.json',
    mimeType: 'application/json',
    buffer: await readFile(path),
  })
  await expect(dialog.getByText('40 put back')).toBeVisible()
  await expect(cells(page, 'By verdict', /Yes/).first()).toHaveText('20')
  await cells(page, 'By verdict', /Yes/).first().getByRole('link').click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page).toHaveURL(/judged=yes/)
  const queue = page.getByRole('complementary', { name: 'Queue' })
  await expect(queue.getByText(/^\s*\/ [\d,]+$/)).toHaveText('/ 20')
  expect(app.complaints).toEqual([])
})

test('a run learns from blind verdicts', async ({ page }) => {
  const app = new AppPage(page)
  await app.openDemo()
  await app.goTo('Review')
  await expect(chart(page)).toBeVisible()
  await page.keyboard.press('r')
  const days = Array.from({ length: 40 }, (_, i) =>
    new Date(Date.UTC(2021, 8, 6 + 7 * i)).toISOString().slice(0, 10),
  )
  const lines = days.flatMap((day, i) =>
    Array.from({ length: 12 }, (_, k) => {
      const symbol = `DEMO${String(k + 1).padStart(2, '0')}`
      return `${symbol},${day},${(i + k) % 2 ? 'yes' : 'no'},true`
    }),
  )
  const dialog = page.getByRole('dialog')
  await dialog.getByTestId('file-input').setInputFiles({
    name: 'demo.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['symbol,date,verdict,blind', ...lines].join('\n')),
  })
  await expect(dialog.getByText(/^Added \d\d\d verdicts/)).toBeVisible()
  await page.keyboard.press('Escape')
  await app.goTo('Model')
  await page.getByLabel('learns from').selectOption('blind verdicts')
  await page.getByLabel('folds, walk forward').fill('1')
  await page.getByLabel('folds, walk forward').press('Tab')
  await page.getByRole('main').getByRole('button', { name: /^Run/ }).click()
  await expect(
    page.getByText(/^It learnt from cards judged blind, \d+ yes and \d+ no/),
  ).toBeVisible({
    timeout: 60_000,
  })
  await expect(page.getByText(/max_high, from verdicts/).first()).toBeVisible()
  expect(app.complaints).toEqual([])
})
