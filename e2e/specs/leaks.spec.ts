import { expect, test } from '@playwright/test'
import { AppPage } from '../pages/app'
import { counterOf, type LeftBehind } from '../support/left-behind'

test('opening and leaving Review fifty times leaves no nodes and no heap behind', async ({
  page,
}) => {
  const app = new AppPage(page)
  await app.openDemo()
  const count = await counterOf(page)
  const visit = async () => {
    await app.goTo('Review')
    await expect(page.getByRole('main').locator('section[aria-label^="Chart of"]')).toBeVisible()
    await app.goTo('Settings')
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  }
  const samples: LeftBehind[] = []
  for (let i = 0; i < 6; i++) {
    for (let visits = i === 0 ? 5 : 10; visits > 0; visits--) await visit()
    samples.push(await count())
  }
  // The least of three: what the visit before left may not be taken down yet.
  for (const of of ['nodes', 'objects', 'heap'] as const) {
    const taken = samples.map((sample) => sample[of])
    expect(Math.min(...taken.slice(3)), of).toBeLessThan(Math.min(...taken.slice(0, 3)) * 1.2)
  }
})
