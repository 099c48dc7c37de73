/** The checkout that the command line was built from, as its script knows it. */
export interface Project {
  /** Absolute path. */
  readonly root: string
  /** True when `output` is absent or older than any of `inputs`, paths from the root. */
  readonly isStale: (output: string, inputs: readonly string[]) => boolean
  /** Path of a Chromium that starts; null when there is none. Rejects without Playwright. */
  readonly findChromium: () => Promise<string | null>
}
