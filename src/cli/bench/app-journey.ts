import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { CannotMeasure } from './bench-row'
import type { Span } from './main-thread'

/** Longest wait for one step, ms. */
const PATIENCE = 300_000
const POLL = 100

/** Texts, since this side of the compiler knows no browser; its policy lets the page evaluate none itself. */
const IDLE = `document.querySelector('header').textContent.includes('No jobs')`
const button = (words: string) =>
  `[...document.querySelectorAll('main button')].find((one) => one.textContent.startsWith('${words}') && !one.disabled)`
const there = (selector: string, words: string) =>
  `[...document.querySelectorAll('${selector}')].some((one) => one.textContent.startsWith('${words}'))`

const ALERT = `document.querySelector('main [role=alert]')?.textContent ?? ''`

/** Looks ten times a second, which costs the page less than a locator that tries again at each frame. */
async function until(page: Page, condition: string, step: string): Promise<void> {
  const end = Date.now() + PATIENCE
  while (!(await page.evaluate<boolean>(`Boolean(${condition})`))) {
    const alert = await page.evaluate<string>(ALERT)
    if (alert !== '') throw new CannotMeasure(`the app says before this, ${step}: ${alert}`)
    if (Date.now() > end) throw new CannotMeasure(`the app did not come to this, ${step}`)
    await pause(POLL)
  }
}

async function press(page: Page, words: string): Promise<void> {
  await until(page, button(words), `the button ${words}`)
  await page.evaluate(`${button(words)}.click()`)
}

const clock = (page: Page): Promise<number> => page.evaluate<number>('performance.now()')

async function spanOf(page: Page, work: () => Promise<void>): Promise<Span> {
  const from = await clock(page)
  await work()
  return { from, to: await clock(page) }
}

/** Waits until no job is left and what was computed is painted. */
async function settle(page: Page): Promise<void> {
  await pause(10 * POLL)
  await until(page, IDLE, 'no job is left')
}

/** Opens the app and waits until nothing is left to do. */
export async function openApp(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await until(page, there('nav a', 'Model'), 'the app is open')
  await settle(page)
}

/** Takes in files as the user does, until the report is shown and no job is left; without files the demo. */
export function takeIn(page: Page, files: readonly string[]): Promise<Span> {
  return spanOf(page, async () => {
    if (files.length === 0) {
      await press(page, 'Open demo')
      await until(page, there('main h1', 'Setups'), 'the demo is open')
      return settle(page)
    }
    await page
      .locator('[data-testid=file-input]')
      .first()
      .setInputFiles([...files])
    await press(page, 'Continue to save')
    await press(page, 'Save the import')
    await until(page, there('main dt', 'Bars added'), 'the import is saved')
    return settle(page)
  })
}

/** Goes to Model and runs the spec that stands there, until its folds are shown and no job is left. */
export async function runModel(page: Page): Promise<Span> {
  await page.evaluate(`location.hash = '#/model'`)
  await until(page, button('Run'), 'the button Run')
  await settle(page)
  return spanOf(page, async () => {
    await press(page, 'Run')
    await until(page, there('main h2', 'Folds'), 'the folds of the run')
    return settle(page)
  })
}

/** Opens the queue of an address in Review, until what is looked for is there and no job is left. */
export function openReview(page: Page, address: string, sight: string): Promise<Span> {
  return spanOf(page, async () => {
    await page.evaluate(`location.hash = '#/review?${address}'`)
    await until(page, `document.querySelector('${sight}')`, 'the first card')
    return settle(page)
  })
}
