import { defineConfig } from 'vitest/config'
import { boundedParquet } from './vite.bounded-parquet.ts'
import { wasmKernels } from './vite.kernels.ts'

export default defineConfig({
  plugins: [boundedParquet(), wasmKernels()],
  test: {
    // Bundled here as in the app, so that what it runs is what the tests run.
    server: { deps: { inline: ['hyparquet'] } },
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    testTimeout: 120_000,
  },
})
