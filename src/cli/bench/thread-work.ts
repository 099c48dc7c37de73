import { runModel, takeIn } from './app-journey'
import { reportedTasks, withApp } from './app-page'
import type { BenchInput, Measured } from './bench-row'
import { spanRow } from './main-thread'
import { traceTasks } from './trace'

/** Tasks of the app's main thread above 50 ms while it takes in the files, or the demo, and runs. */
export function mainThreadOfRun(asked: BenchInput): Promise<Measured> {
  return withApp(asked, async (page, paths) => {
    const traced = await traceTasks(page)
    const input = await takeIn(page, paths)
    const run = await runModel(page)
    const tasks = await traced()
    const reported = await reportedTasks(page)
    return {
      ...spanRow('run', [run], reported, tasks),
      ...spanRow('import', [input], reported, tasks),
    }
  })
}
