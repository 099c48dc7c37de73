import { expect, test } from '@playwright/test'
import { AppPage } from '../pages/app'

/** A count as it is printed, such as 12,580. */
const countOf = (text: string | null) => Number((text ?? '').replace(/[^\d]/g, ''))

test('figures open the bars behind them', async ({ page }) => {
  const app = new AppPage(page)
  await app.openDemo()
  const main = page.getByRole('main')
  const queue = page.getByRole('complementary', { name: 'Queue' })
  const total = queue.getByText(/^\s*\/ [\d,]+$/)

  await test.step('a signal of Diagnostics, the bars that exploded', async () => {
    await app.goTo('Diagnostics')
    await main.getByRole('button', { name: 'S1, 2023' }).click()
    const words = await main.getByText(/of signal bars exploded: /).textContent()
    const hits = /exploded: ([\d,]+) of/.exec(words ?? '')?.[1] ?? ''
    await main.getByRole('link', { name: 'those that exploded' }).click()
    await expect(total).toHaveText(`/ ${hits}`)
    await expect(queue.getByText('from 2023-01-01')).toBeVisible()
  })

  await test.step('a month of coverage, and a bin of a feature', async () => {
    await app.goTo('Diagnostics')
    const months = main.getByRole('group', { name: /^Coverage from / })
    await months.focus()
    await page.keyboard.press('End')
    const last = (await months.getByRole('status').textContent())?.slice(0, 7) ?? ''
    await page.keyboard.press('Enter')
    await expect(queue.getByText(`from ${last}-01`)).toBeVisible()
    await app.goTo('Diagnostics')
    await main.getByRole('gridcell', { name: 'bb_width20' }).click()
    const values = main.getByRole('region', { name: 'Values of bb_width20' })
    await values.getByRole('group').focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    const words = await values.getByText(/exploded\./).textContent()
    const hits = /: ([\d,]+) of/.exec(words ?? '')?.[1] ?? ''
    await values.getByRole('link', { name: 'those that exploded' }).click()
    await expect(total).toHaveText(`/ ${hits}`)
  })

  await test.step('a judged card, by its verdict', async () => {
    await page.keyboard.press('3')
    const choice = queue.getByLabel('Cards by verdict')
    await choice.selectOption({ label: 'verdict Yes (1)' })
    await expect(total).toHaveText('/ 1')
    await page.keyboard.press('1')
    await expect(total).toHaveText('/ 1')
    await choice.selectOption({ label: 'verdict Yes (0)' })
    await expect(main).toContainText('No bar passes the filter of this queue')
  })

  await test.step('a bin of probability, a month and a bin of profit', async () => {
    await app.goTo('Model')
    await main.getByRole('button', { name: /^Run/ }).click()
    await main.getByText('as a table, each opens its bars').click()
    const bins = main.getByRole('table', { name: /^Reliability by bin/ })
    const hits = bins.getByRole('row').nth(1).getByRole('link').first()
    const said = countOf(await hits.textContent())
    expect(said).toBeGreaterThan(0)
    const fold = main.getByRole('table', { name: 'Fold table' }).getByRole('row').nth(1)
    const trained = fold.getByRole('link', { name: /positive$/ }).first()
    const taught = countOf(await trained.textContent())
    await trained.click()
    await expect(total).toHaveText(`/ ${taught.toLocaleString('en')}`)
    await app.goTo('Backtest')
    const trades = main.getByRole('region', { name: /^Trades/ })
    await main
      .getByTitle(/^Show the trades held in/)
      .first()
      .click()
    await expect(trades.getByText(/held in \d{4}-\d{2}/)).toBeVisible()
    await main
      .getByRole('button', { name: /^Show .* R: [1-9]/ })
      .first()
      .click()
    await expect(trades.getByText(/R$/).first()).toBeVisible()
    await page.goBack()
    await expect(trades.getByText(/held in \d{4}-\d{2}/)).toBeVisible()
    const equity = main.getByRole('group', { name: /^Equity by date/ })
    await equity.focus()
    await page.keyboard.press('End')
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowLeft')
    const lines = await equity.getByRole('status').locator('p').allTextContents()
    const [date, held] = [lines[0], lines.at(-1)?.split(' ')[0]]
    await page.keyboard.press('Enter')
    await expect(trades.getByText(`held on ${date}`)).toBeVisible()
    await expect(trades.getByText(new RegExp(`^${held} of [\\d,]+$`))).toBeVisible()
    await app.goTo('Model')
    await main.getByText('as a table, each opens its bars').click()
    await hits.click()
    await expect(total).toHaveText(`/ ${said.toLocaleString('en')}`)
  })

  await test.step('the queue by boost, and back to Setups', async () => {
    const order = queue.getByLabel('Order of the queue')
    await order.selectOption({ label: 'by boost' })
    await expect(page).toHaveURL(/sort=boost/)
    await expect(queue.getByRole('columnheader', { name: 'boost' })).toBeVisible()
    const why = main.getByRole('complementary', { name: 'Why' })
    await expect(why.getByText(/^Boost .* calibration rows of fold \d exploded\.$/)).toBeVisible()
    await app.goTo('Setups')
    await main.getByRole('grid').getByRole('button', { name: 'boost' }).click()
    await expect(page).toHaveURL(/sort=boost/)
    await expect(main.getByText(/^Boost: calibrated probability over/).first()).toBeVisible()
  })

  await test.step('the card of the run, saved and opened again', async () => {
    await app.goTo('Model')
    await expect(main.getByRole('button', { name: /^Card of this run/ })).toBeVisible()
    await page.keyboard.press('c')
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as JSON' }).click()
    const file = await saving
    expect(file.suggestedFilename()).toBe('run 1 card.json')
    await page.keyboard.press('Escape')
    await main.getByLabel('penalty C').fill('7')
    await page.keyboard.press('Enter')
    await page.getByLabel('Run card file').setInputFiles(await file.path())
    await expect(main.getByText('Its data are those here')).toBeVisible()
    await expect(main.getByLabel('penalty C')).toHaveValue('0.1')
  })

  await test.step('another run, and the bars that only one of the two has among its best', async () => {
    await app.goTo('Model')
    await main.getByLabel('penalty C').fill('0.001')
    await page.keyboard.press('Enter')
    await main.getByRole('button', { name: /^Run/ }).click()
    await main.getByRole('button', { name: 'Compare with #1' }).click()
    const tops = main.getByRole('table', { name: /^Best 5%/ })
    const alone = tops
      .getByRole('row', { name: /#2 alone/ })
      .getByRole('link')
      .first()
    const bars = await alone.textContent()
    expect(countOf(bars)).toBeGreaterThan(0)
    await alone.click()
    await expect(total).toHaveText(`/ ${bars}`)
    await expect(queue.getByText('best 5% of this run, not of the other')).toBeVisible()
  })
  expect(app.complaints).toEqual([])
})
