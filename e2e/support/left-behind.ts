import type { Page } from '@playwright/test'

/** What a page holds after collecting garbage. */
export interface LeftBehind {
  readonly nodes: number
  /** Live objects say more than bytes, a part of which is code that the browser compiles as it goes. */
  readonly objects: number
  readonly heap: number
}

/** Counts what a page holds, as often as it is asked. */
export async function counterOf(page: Page): Promise<() => Promise<LeftBehind>> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  const objectCount = async () => {
    const { result } = await devtools.send('Runtime.evaluate', { expression: 'Object.prototype' })
    const prototypeObjectId = result.objectId ?? ''
    const { objects } = await devtools.send('Runtime.queryObjects', { prototypeObjectId })
    const objectId = objects.objectId ?? ''
    const { result: count } = await devtools.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: 'function () { return this.length }',
      returnByValue: true,
    })
    await devtools.send('Runtime.releaseObject', { objectId })
    return Number(count.value)
  }
  return async () => {
    const objects = await objectCount()
    await devtools.send('HeapProfiler.collectGarbage')
    const { metrics } = await devtools.send('Performance.getMetrics')
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
    return { objects, nodes: of('Nodes'), heap: of('JSHeapUsedSize') }
  }
}
