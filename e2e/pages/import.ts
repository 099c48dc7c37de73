import { expect, type Locator, type Page } from '@playwright/test'

/** The import wizard. */
export class ImportPage {
  readonly page: Page
  readonly files: Locator

  constructor(page: Page) {
    this.page = page
    this.files = page.getByRole('grid', { name: 'Files' })
  }

  fileRow(name: string): Locator {
    return this.files.getByRole('row').filter({ hasText: name })
  }

  async continueToSave(): Promise<void> {
    await this.page.getByRole('button', { name: 'Continue to save' }).click()
    await expect(this.page.getByRole('heading', { name: 'What will be saved' })).toBeVisible()
  }

  async nameIt(name: string): Promise<void> {
    await this.page.getByLabel('name of the dataset').fill(name)
  }

  async intoExisting(name: string): Promise<void> {
    await this.continueToSave()
    await this.page.getByLabel('A dataset that is already here').check()
    await this.page
      .getByRole('combobox', { name: 'dataset', exact: true })
      .selectOption({ label: name })
  }

  async showConflicts(): Promise<void> {
    await this.page.getByRole('button', { name: /conflicts/i }).click()
  }

  /** A figure of the report, by its name. */
  fact(name: string): Locator {
    return this.page
      .getByRole('term')
      .filter({ hasText: name })
      .locator('xpath=following-sibling::dd')
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save the import' }).click()
    await expect(this.fact('Bars added')).toBeVisible({ timeout: 60_000 })
  }
}
