import { defineConfig } from 'vite'
import { boundedParquet } from './vite.bounded-parquet.ts'
import { wasmKernels } from './vite.kernels.ts'

export default defineConfig({
  plugins: [boundedParquet(), wasmKernels()],
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: 'dist-cli',
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'node20',
    rollupOptions: {
      input: { main: 'src/cli/main.ts', 'compute-thread': 'src/cli/compute-thread.ts' },
      output: { entryFileNames: '[name].js' },
      // That kernels take their seconds to compile is no news to who asked for figures.
      checks: { bundlerTimings: false },
    },
  },
  // Both run from where they are installed; only benchmarks open them.
  ssr: { noExternal: true, external: ['vite', '@playwright/test'] },
})
