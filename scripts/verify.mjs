import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { ensureChromium } from './chromium.mjs'
import { run } from './run.mjs'

const UNIT = 'test-results/unit.json'
const E2E = 'test-results/e2e.json'

const chromium = ensureChromium()
rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results', { recursive: true })

const STEPS = [
  ['format', 'npx', ['prettier', '--check', '.']],
  ['lint', 'npm', ['run', '--silent', 'lint']],
  ['types', 'npx', ['tsc', '-b']],
  [
    'unit',
    'npx',
    ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${UNIT}`],
  ],
  ['build', 'npx', ['vite', 'build', '--logLevel', 'warn']],
  ['size', 'npx', ['size-limit']],
  ['e2e', 'npx', ['playwright', 'test', '--config', 'e2e/playwright.config.ts']],
]

function readCounts(path, count) {
  return existsSync(path) ? count(JSON.parse(readFileSync(path, 'utf8'))) : [0, 0]
}

let failedStep = null
for (const [name, command, args] of STEPS) {
  console.log(`\n== ${name}`)
  const status = run(command, args, { CHROMIUM_PATH: chromium, E2E_REPORT: E2E })
  if (status !== 0) {
    failedStep = name
    break
  }
}

const unit = readCounts(UNIT, (r) => [r.numPassedTests, r.numFailedTests])
const e2e = readCounts(E2E, (r) => [r.stats.expected + r.stats.flaky, r.stats.unexpected])
const passed = unit[0] + e2e[0]
const failed = Math.max(unit[1] + e2e[1], failedStep ? 1 : 0)
console.log(failedStep ? `\n${failedStep} failed` : '\nall steps passed')
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failedStep ? 1 : 0
