import { join } from 'node:path'
import { filesBelow } from '../file-bytes'
import type { Project } from '../project'
import { openApp, runModel, takeIn } from './app-journey'
import { type BenchInput, CannotMeasure, type Measured } from './bench-row'
import { withPage } from './browser'
import { spanRow, type Task } from './main-thread'
import { traceTasks } from './trace'

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

/** Tasks of the app's main thread above 50 ms while it takes in the files, or the demo, and runs. */
export async function mainThreadOfRun({ files, project }: BenchInput): Promise<Measured> {
  if (files.includes('-')) throw new CannotMeasure('the app takes files, not standard input')
  const paths = files.flatMap((path) => filesBelow(path))
  return withPage(project, async (page) => {
    const server = await serveBuild(project)
    try {
      await page.addInitScript({ content: OBSERVE })
      await openApp(page, server.resolvedUrls?.local[0] ?? '')
      const traced = await traceTasks(page)
      const input = await takeIn(page, paths)
      const run = await runModel(page)
      const tasks = await traced()
      const reported = await page.evaluate<Task[]>('coilLongTasks')
      return {
        ...spanRow('run', run, reported, tasks),
        ...spanRow('import', input, reported, tasks),
      }
    } finally {
      await server.close()
    }
  })
}
