import { expect, type Page } from '@playwright/test'
import type { TestFile } from '../support/price-files'

export const SCREENS = [
  'Start',
  'Data',
  'Setups',
  'Review',
  'Explosions',
  'Model',
  'Backtest',
  'Diagnostics',
  'Settings',
] as const
export type ScreenName = (typeof SCREENS)[number]

/** The frame around every screen. */
export class AppPage {
  readonly page: Page
  /** Messages of the console and uncaught errors; a test that expects none looks at the end. */
  readonly complaints: string[] = []

  constructor(page: Page) {
    this.page = page
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text())
    })
  }

  async open(path = ''): Promise<void> {
    await this.page.goto(`./${path}`)
    await expect(this.page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  }

  async goTo(screen: ScreenName): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('link', { name: screen, exact: true })
      .click()
  }

  async openDemo(): Promise<void> {
    await this.open()
    await this.page.getByRole('button', { name: 'Open demo' }).click()
    await expect(this.page.getByRole('heading', { name: 'Setups' })).toBeVisible()
    await expect(this.page.getByRole('grid').getByRole('row').nth(1)).toBeVisible()
  }

  /** Instruments of which this browser remembers that it showed them. */
  async seenSymbols(): Promise<readonly string[]> {
    return this.page.evaluate(() =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith('coil.seen.'))
        .flatMap((key) => {
          const kept = JSON.parse(localStorage.getItem(key) ?? '') as { seen: object }
          return Object.keys(kept.seen)
        }),
    )
  }

  /** Drops files on the window as a file manager does. */
  async drop(files: readonly TestFile[]): Promise<void> {
    const encoded = files.map(({ name, mimeType, buffer }) => ({
      name,
      mimeType,
      base64: buffer.toString('base64'),
    }))
    const transfer = await this.page.evaluateHandle((list) => {
      const data = new DataTransfer()
      for (const { name, mimeType, base64 } of list) {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
        data.items.add(new File([bytes], name, { type: mimeType }))
      }
      return data
    }, encoded)
    await this.page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
    await expect(this.page.getByRole('heading', { name: 'Import' })).toBeVisible()
  }
}
