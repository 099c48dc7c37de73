import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { ensureChromium } from './chromium.mjs'

// Pictures of each screen for the README, taken from the built app with the demo universe.

const PORT = 4398
const URL = `http://127.0.0.1:${PORT}/`
const OUT = 'docs/screens'

const server = spawn('npx', ['vite', 'preview', '--host', '127.0.0.1', '--port', String(PORT)], {
  stdio: 'ignore',
  detached: true,
})
mkdirSync(OUT, { recursive: true })
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
})

async function settle(page) {
  const pause = () => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)))
  await pause()
  await page.getByText('No jobs').waitFor({ timeout: 120_000 })
  await page.waitForLoadState('networkidle')
  await pause()
}

try {
  const page = await browser.newPage({
    viewport: { width: 1600, height: 1000 },
    colorScheme: 'dark',
  })
  for (let tries = 0; tries < 50; tries++) {
    const up = await page.goto(URL).catch(() => null)
    if (up) break
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  const shot = async (name) => {
    await settle(page)
    await page.screenshot({ path: `${OUT}/${name}.png` })
  }
  const goTo = (name) =>
    page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('link', { name, exact: true })
      .click()
  await shot('start')
  await page.getByRole('button', { name: 'Open demo' }).click()
  await page.getByRole('heading', { name: 'Setups' }).waitFor()
  await goTo('Model')
  await page.getByRole('main').getByRole('button', { name: /^Run/ }).click()
  await page.getByRole('heading', { name: /^Folds/ }).waitFor({ timeout: 120_000 })
  await shot('model')
  await goTo('Setups')
  await shot('setups')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await shot('review')
  await goTo('Explosions')
  await page.getByRole('heading', { name: 'Catalogue' }).waitFor({ timeout: 120_000 })
  await shot('explosions')
  await page.emulateMedia({ colorScheme: 'light' })
  await goTo('Backtest')
  await shot('backtest')
  await goTo('Diagnostics')
  await shot('diagnostics')
  await goTo('Data')
  await shot('data')
  await goTo('Settings')
  await shot('settings')
} finally {
  await browser.close()
  process.kill(-server.pid)
}
