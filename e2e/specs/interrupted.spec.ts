import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { AppPage } from '../pages/app'
import { ImportPage } from '../pages/import'
import { priceFile } from '../support/price-files'

/** Rows in each table of the database, as another program would count them. */
async function counts(app: AppPage): Promise<Record<string, number>> {
  return app.page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases()
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error as Error)
    })
    const count = (store: string) =>
      new Promise<number>((resolve, reject) => {
        const request = db.transaction(store).objectStore(store).count()
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error as Error)
      })
    const found: Record<string, number> = {}
    for (const store of db.objectStoreNames) found[store] = await count(store)
    db.close()
    return found
  })
}

test('a run that is cancelled leaves storage as it was', async ({ page }) => {
  const app = new AppPage(page)
  await app.openDemo()
  const before = await counts(app)
  await app.goTo('Model')
  await page.getByRole('main').getByRole('button', { name: /^Run/ }).click()
  await page
    .getByRole('button', { name: /cancel/i })
    .first()
    .click()
  await expect(page.getByText('No jobs')).toBeVisible()
  expect(await counts(app)).toEqual(before)
  await page.getByRole('main').getByRole('button', { name: /^Run/ }).click()
  await expect(page.getByRole('heading', { name: /^Folds/ })).toBeVisible({ timeout: 120_000 })
})

test('a reload in the middle of a run leaves no half state, says so in every tab, and runs again', async ({
  page,
  context,
}) => {
  const app = new AppPage(page)
  await app.openDemo()
  const before = await counts(app)
  const second = new AppPage(await context.newPage())
  await second.open('#/model')
  const main = page.getByRole('main')
  const note = main.getByRole('status').filter({ hasText: 'was interrupted' })
  const elsewhere = second.page.getByText('was interrupted')
  await app.goTo('Model')
  await main.getByRole('button', { name: /^Run/ }).click()
  await expect(page.getByRole('button', { name: /^Cancel/ }).first()).toBeVisible()
  await expect(elsewhere).toBeHidden()
  await expect(second.page.getByText('No jobs')).toBeVisible()
  await page.reload()
  await expect(note).toContainText('Nothing of it was stored.')
  await expect(elsewhere).toBeVisible()
  expect(await counts(app)).toEqual(before)
  await app.goTo('Start')
  await page.getByRole('link', { name: 'Run interrupted' }).click()
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target)}`)).toEqual([])
  }
  await note.getByRole('button', { name: 'Run again' }).click()
  await expect(elsewhere).toBeHidden()
  await expect(page.getByRole('heading', { name: /^Folds/ })).toBeVisible({ timeout: 120_000 })
  await expect(note).toBeHidden()
  await page.reload()
  await expect(page.getByRole('heading', { name: /^Folds/ })).toBeVisible()
  await expect(page.getByText('No jobs')).toBeVisible()
  await expect(note).toBeHidden()
})

test('a preview that is abandoned by a reload writes nothing', async ({ page }) => {
  const app = new AppPage(page)
  await app.open()
  const before = await counts(app)
  await app.drop([priceFile('AAA', 1)])
  await expect(new ImportPage(page).fileRow('AAA.csv')).toContainText('ready')
  await page.reload()
  expect(await counts(app)).toEqual(before)
})

test('what one tab imports, the other tab shows', async ({ page, context }) => {
  const app = new AppPage(page)
  await app.open()
  const second = new AppPage(await context.newPage())
  await second.open()
  await second.goTo('Data')
  await app.drop([priceFile('AAA', 1), priceFile('BBB', 2)])
  const wizard = new ImportPage(page)
  await wizard.continueToSave()
  await wizard.nameIt('Shared by tabs')
  await wizard.save()
  await expect(second.page.getByText('Shared by tabs').first()).toBeVisible()
  await second.page.reload()
  await expect(second.page.getByText('Shared by tabs').first()).toBeVisible()
})

/** Limits what the browser lets this page store, in bytes; null lifts the limit. */
async function limitStorage(page: Page, quotaSize: number | null): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const origin = new URL(page.url()).origin
  await devtools.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(quotaSize === null ? {} : { quotaSize }),
  })
}

test('a full disk refuses an import in place, writes nothing, and takes it once there is room', async ({
  page,
}) => {
  const app = new AppPage(page)
  await app.open()
  const before = await counts(app)
  await limitStorage(page, 1000)
  await app.drop(Array.from({ length: 12 }, (_, i) => priceFile(`FILE${i}`, i + 1, 2000)))
  const wizard = new ImportPage(page)
  await wizard.continueToSave()
  await page.getByRole('button', { name: 'Save the import' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('The browser has no room left for this data.')
  await expect(alert).toContainText('Nothing was changed.')
  expect(await counts(app)).toEqual(before)
  await limitStorage(page, null)
  await wizard.save()
  await expect(wizard.fact('Bars added')).toHaveText('24,000')
})

test('a reload in the middle of saving an import says what became of it', async ({ page }) => {
  const app = new AppPage(page)
  await app.open()
  await app.drop(Array.from({ length: 12 }, (_, i) => priceFile(`FILE${i}`, i + 1, 2000)))
  await new ImportPage(page).continueToSave()
  await page.getByRole('button', { name: 'Save the import' }).click()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Import' })).toBeVisible()
  const { datasets, members, packs } = await counts(app)
  expect([datasets, members, packs]).toEqual(datasets === 0 ? [0, 0, 0] : [1, 1, 1])
  const nothing = page.getByText('Nothing of the import was stored')
  if (datasets === 0) await expect(nothing).toBeVisible()
  else await expect(nothing).toBeHidden()
})
