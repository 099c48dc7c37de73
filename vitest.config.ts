import { defineConfig } from 'vitest/config'
import { boundedParquet } from './vite.bounded-parquet.ts'

export default defineConfig({
  plugins: [boundedParquet()],
  test: {
    // Bundled here as in the app, so that what it runs is what the tests run.
    server: { deps: { inline: ['hyparquet'] } },
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    testTimeout: 120_000,
  },
})
