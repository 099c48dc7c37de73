import type { Page } from '@playwright/test'
import { type TraceEvent, type TracedTask, tasksOf } from './main-thread'

const CATEGORIES = ['toplevel', 'blink.user_timing']
const MARK = 'coil-bench'

/** Starts tracing the page's browser; what it answers ends that and gives the page's tasks. */
export async function traceTasks(page: Page): Promise<() => Promise<readonly TracedTask[] | null>> {
  const browser = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  browser.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown[] as TraceEvent[])),
  )
  await browser.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  })
  return async () => {
    const at = await page.evaluate<number>(`performance.mark('${MARK}').startTime`)
    const complete = new Promise((resolve) => browser.once('Tracing.tracingComplete', resolve))
    await browser.send('Tracing.end')
    await complete
    return tasksOf(events, { name: MARK, at })
  }
}
