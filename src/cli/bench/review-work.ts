import type { Page } from '@playwright/test'
import { openReview, takeIn } from './app-journey'
import { reportedTasks, withApp } from './app-page'
import { type BenchInput, CannotMeasure, type Measured } from './bench-row'
import { spanRow } from './main-thread'
import { traceTasks } from './trace'
import { type Turn, turnRow } from './turn-row'

const QUEUE = 'mode=history&sig=S1&bb=off&spaced=1&sort=date&desc=0'
/** Cards looked at, and pages of 36. */
const CARDS = 200
const PAGES = 20
/** Longest wait for one of them, ms. */
const PATIENCE = 20_000

/** What a reader sees of a card, and of a page of cards: its words change when another is there. */
const CARD = { sight: 'main section[aria-label^="Chart of"]', words: `getAttribute('aria-label')` }
const PAGE = { sight: 'main [role=group][aria-label="Small multiples"] button', words: 'innerText' }

/**
 * Text, since this side of the compiler knows no browser: from the key's own time until what is in sight
 * says something else and the frame after the next has begun, so that all of it is painted; and whether
 * the pixels are others than before. They are read while no time is taken.
 */
const turns = ({ sight, words }: typeof CARD): string => `{
  const wordsOf = () => document.querySelector('${sight}')?.${words} ?? ''
  const pixels = () =>
    [...document.querySelectorAll('main canvas')].map((canvas) => canvas.toDataURL()).join()
  globalThis.coilTurn = () => {
    const [before, drawn] = [wordsOf(), pixels()]
    let pressed = null
    addEventListener('keydown', ({ timeStamp }) => { pressed = timeStamp }, { once: true, capture: true })
    globalThis.coilTurned = new Promise((resolve) => {
      const end = performance.now() + ${PATIENCE}
      const look = () => {
        const words = wordsOf()
        if (pressed !== null && words !== '' && words !== before)
          return requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              const span = { from: pressed, to: performance.now() }
              setTimeout(() => resolve({ span, changed: pixels() !== drawn }))
            }),
          )
        if (performance.now() > end) return resolve(null)
        requestAnimationFrame(look)
      }
      look()
    })
  }
}`

async function turnBy(page: Page, key: string, count: number): Promise<readonly Turn[]> {
  const times: Turn[] = []
  while (times.length < count) {
    await page.evaluate('coilTurn()')
    await page.keyboard.press(key)
    const turn = await page.evaluate<Turn | null>('coilTurned')
    if (turn === null)
      throw new CannotMeasure(`${times.length} of ${count} could be shown: take a larger set`)
    times.push(turn)
  }
  return times
}

async function turnsOf(
  page: Page,
  paths: readonly string[],
  { view, of, key, count }: { view: string; of: typeof CARD; key: string; count: number },
): Promise<Measured> {
  await takeIn(page, paths)
  const traced = await traceTasks(page)
  const opened = await openReview(page, `${QUEUE}&${view}`, of.sight)
  const shown = await page.evaluate<number>(`document.querySelectorAll('${of.sight}').length`)
  await page.evaluate(turns(of))
  const taken = await turnBy(page, key, count)
  const tasks = await traced()
  const reported = await reportedTasks(page)
  return {
    charts: shown,
    ...turnRow(taken),
    ...spanRow('open', [opened], reported, tasks),
    ...spanRow(
      'turn',
      taken.map(({ span }) => span),
      reported,
      tasks,
    ),
  }
}

/** From a key to the next chart of the queue, painted, over 200 cards. */
export const nextChart = (asked: BenchInput): Promise<Measured> =>
  withApp(asked, (page, paths) =>
    turnsOf(page, paths, { view: 'hidden=0', of: CARD, key: 'j', count: CARDS }),
  )

/** From a key to the next 36 small charts, painted, over 20 pages. */
export const nextPage = (asked: BenchInput): Promise<Measured> =>
  withApp(asked, (page, paths) =>
    turnsOf(page, paths, { view: 'hidden=0&grid=6', of: PAGE, key: 'PageDown', count: PAGES }),
  )
