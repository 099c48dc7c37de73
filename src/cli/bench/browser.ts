import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import type { Project } from '../project'
import { CannotMeasure } from './bench-row'

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** First line of what went wrong. */
export const reasonOf = (thrown: unknown): string =>
  (thrown instanceof Error ? thrown.message : String(thrown)).split('\n', 1)[0] ?? ''

async function chromiumPath({ findChromium }: Project): Promise<string> {
  const path = await findChromium().catch((thrown: unknown) => {
    throw new CannotMeasure(`Playwright is not installed: ${reasonOf(thrown)}`)
  })
  if (path === null)
    throw new CannotMeasure('there is no Chromium: install one, or set CHROMIUM_PATH to one')
  return path
}

/**
 * Works with a page of a Chromium whose profile is a new folder: in a private window IndexedDB would
 * be kept in memory. Whatever fails in the browser is thrown as `CannotMeasure`.
 */
export async function withPage<T>(project: Project, work: (page: Page) => Promise<T>): Promise<T> {
  const executablePath = await chromiumPath(project)
  const { chromium } = await import('@playwright/test')
  const profile = mkdtempSync(join(tmpdir(), 'coil-bench-'))
  let context: BrowserContext | null = null
  try {
    context = await chromium.launchPersistentContext(profile, {
      executablePath,
      args: ARGUMENTS,
      viewport: { width: 1600, height: 1000 },
    })
    return await work(context.pages()[0] ?? (await context.newPage()))
  } catch (thrown) {
    throw thrown instanceof CannotMeasure ? thrown : new CannotMeasure(reasonOf(thrown))
  } finally {
    await context?.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
