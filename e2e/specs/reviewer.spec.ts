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
  return app
}

const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })
const numberOf = async (page: Page) =>
  Number((await heading(page).textContent())?.replace('Card ', ''))

/** Judges cards until one has come again and is judged as well; the number of the next card. */
async function judgeUntilAgain(page: Page): Promise<number> {
  let at = FIRST
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press(i % 3 === 0 ? '3' : '1')
    await expect(heading(page)).toHaveText(/^Card \d+$/)
    const now = await numberOf(page)
    if (now === at) return at
    at = now
  }
  throw new Error('no card came again')
}

test('a card judged before comes again, masked and unannounced, and can be taken back', async ({
  page,
}) => {
  const app = await openBlind(page)
  await expect(heading(page)).toHaveText(`Card ${FIRST}`)
  const next = await judgeUntilAgain(page)
  const queue = page.getByRole('complementary', { name: 'Queue' })
  const dates: readonly string[] = FILE.buffer.toString().match(/^\d{4}-\d\d-\d\d/gm) ?? []
  const head = page.getByRole('main').locator('header', { hasText: 'HIDDENNAME' })
  const shownDate = async () => {
    await page.keyboard.press(' ')
    await expect(heading(page)).toHaveText('HIDDENNAME')
    const facts = await head.textContent()
    const at = dates.indexOf(facts?.match(/\d{4}-\d\d-\d\d/)?.[0] ?? '')
    expect(at).toBeGreaterThanOrEqual(0)
    return at
  }
  await page.keyboard.press('u')
  await expect(heading(page)).toHaveText(`Card ${next}`)
  expect(page.url()).not.toContain('HIDDENNAME')
  const cameAgain = await shownDate()
  await expect(queue.getByRole('row', { selected: true })).toContainText('masked')
  await page.keyboard.press('j')
  await expect(heading(page)).toHaveText(`Card ${next}`)
  expect(await shownDate()).toBeGreaterThanOrEqual(cameAgain + 20)
  expect(app.complaints).toEqual([])
})
