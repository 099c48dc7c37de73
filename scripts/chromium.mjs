import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

/** A package may put a stub in the place of a browser: a real one tells its version. */
const answers = (path) =>
  spawnSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 }).status === 0

/** Path of a Chromium: `CHROMIUM_PATH`, Playwright's own, then the system's; null when none. */
export function findChromium() {
  const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...SYSTEM]
  return candidates.find((path) => path && existsSync(path) && answers(path)) ?? null
}

function attempt(command, args) {
  console.log(`No Chromium found: trying ${command} ${args.join(' ')}`)
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0
}

/** A Chromium's path, installed if there was none; exits with what to do when that fails. */
export function ensureChromium() {
  const found = findChromium()
  if (found) return found
  const isRoot = process.getuid?.() === 0
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    attempt('apt-get', ['update', '-qq'])
    attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  }
  if (!findChromium()) attempt('npx', ['playwright', 'install', 'chromium'])
  const installed = findChromium()
  if (installed) return installed
  console.error(
    'Browser tests need a Chromium and none could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  )
  process.exit(1)
}
