import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { filesBelow } from '../file-bytes'
import type { Project } from '../project'
import { openApp } from './app-journey'
import { type BenchInput, CannotMeasure } from './bench-row'
import { withPage } from './browser'
import type { Task } from './main-thread'

/** What the app is built from. */
const INPUTS = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']

/** Text, since this side of the compiler knows no browser. */
const OBSERVE = `globalThis.coilLongTasks = []
new PerformanceObserver((list) => {
  for (const { startTime: start, duration } of list.getEntries())
    coilLongTasks.push({ start, duration })
}).observe({ type: 'longtask', buffered: true })`

/** Serves the build below `root` as `npm start` does, on a free port. */
async function serveBuild({ root, isStale }: Project) {
  if (isStale('dist/index.html', INPUTS))
    throw new CannotMeasure(
      'there is no build of the app, or one older than its sources: run npm run build first',
    )
  const { preview } = await import('vite')
  return preview({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'silent',
    preview: { port: 0, host: '127.0.0.1' },
  })
}

/** The prices of the row, in words: those of the files, else of the demo. */
export const appSet = ({ files, set }: BenchInput): string =>
  files.length > 0 ? set : 'the demo universe'

/** Works with the built app in a browser, opened and with nothing left to do, and the files to take in. */
export async function withApp<T>(
  { files, project }: BenchInput,
  work: (page: Page, paths: readonly string[]) => Promise<T>,
): Promise<T> {
  if (files.includes('-')) throw new CannotMeasure('the app takes files, not standard input')
  const paths = files.flatMap((path) => filesBelow(path))
  return withPage(project, async (page) => {
    const server = await serveBuild(project)
    try {
      await page.addInitScript({ content: OBSERVE })
      await openApp(page, server.resolvedUrls?.local[0] ?? '')
      return await work(page, paths)
    } finally {
      await server.close()
    }
  })
}

/** Tasks above 50 ms that the browser reported since the app was opened. */
export const reportedTasks = (page: Page): Promise<Task[]> => page.evaluate<Task[]>('coilLongTasks')
