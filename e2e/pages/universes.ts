import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import type { TestFile } from '../support/price-files'

/** The universes of the Data screen. */
export class UniversesPage {
  readonly page: Page
  readonly members: Locator

  constructor(page: Page) {
    this.page = page
    this.members = page.getByRole('grid', { name: 'Members' })
  }

  async open(part: 'Lists' | 'Combine' | 'Presets' | 'Crypto builder' = 'Lists'): Promise<void> {
    await this.page.getByRole('radio', { name: 'Universes' }).check()
    await this.page.getByRole('radio', { name: part }).check()
  }

  async type(name: string, symbols: string): Promise<void> {
    const form = this.page.getByRole('region', { name: 'New universe' })
    await form.getByLabel('symbols').fill(symbols)
    await form.getByLabel('name').fill(name)
    await form.getByRole('button', { name: /^Save \d/ }).click()
    await expect(this.title(name)).toBeVisible()
  }

  async upload(...files: readonly TestFile[]): Promise<void> {
    await this.page.getByTestId('file-input').setInputFiles([...files])
  }

  title(name: string): Locator {
    return this.page.getByRole('heading', { name, exact: true })
  }

  /** Symbols in the order of the table. */
  async symbols(): Promise<readonly string[]> {
    await expect(this.members.getByRole('row').nth(1)).toBeVisible()
    return this.members.getByRole('row').locator('[role="gridcell"]:first-child').allTextContents()
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Undo', exact: true }).click()
  }

  /** What a button lets the browser save. */
  async saved(button: Locator): Promise<TestFile> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), button.click()])
    const buffer = await readFile(await download.path())
    return { name: download.suggestedFilename(), mimeType: 'text/csv', buffer }
  }
}
